// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http_connections.h"

#include <algorithm>
#include <sys/socket.h>

namespace service {

HttpConnections::HttpConnections(Limits limits, const base::Clock& clock)
    : m_limits(limits)
    , m_clock(clock)
{
}

void HttpConnections::opened(int socket, const QByteArray& address, bool fromThisComputer)
{
    const std::lock_guard lock(m_mutex);
    const auto sameAddress = [&](const Connection& other) { return other.address == address && !other.shut; };
    const auto open = [](const Connection& other) { return !other.shut; };
    const auto count = [this](const auto& among) {
        return static_cast<size_t>(std::ranges::count_if(
            m_connections, [&](const auto& socketAndConnection) { return among(socketAndConnection.second); }));
    };
    if (!fromThisComputer && count(sameAddress) >= m_limits.perAddress)
        shutOldestUnfinished(sameAddress);
    else if (count(open) >= m_limits.connections)
        shutOldestUnfinished(open);
    m_connections[socket] = {.address = address, .openedAt = m_clock.monotonic()};
}

void HttpConnections::requestComplete(int socket)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_connections.find(socket); found != m_connections.end())
        found->second.complete = true;
}

void HttpConnections::closed(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(socket);
}

void HttpConnections::shutOverdue()
{
    const std::lock_guard lock(m_mutex);
    const auto latestStart = m_clock.monotonic() - m_limits.requestDeadline;
    for (auto& [socket, connection] : m_connections) {
        if (!connection.complete && !connection.shut && connection.openedAt <= latestStart)
            shut(socket, connection);
    }
}

size_t HttpConnections::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections.size();
}

template <typename Predicate>
void HttpConnections::shutOldestUnfinished(Predicate among)
{
    auto oldest = m_connections.end();
    for (auto it = m_connections.begin(); it != m_connections.end(); ++it) {
        const Connection& connection = it->second;
        if (among(connection) && !connection.complete &&
            (oldest == m_connections.end() || connection.openedAt < oldest->second.openedAt))
            oldest = it;
    }
    if (oldest != m_connections.end())
        shut(oldest->first, oldest->second);
}

void HttpConnections::shut(int socket, Connection& connection)
{
    connection.shut = true;
    ::shutdown(socket, SHUT_RDWR);
}

} // namespace service
