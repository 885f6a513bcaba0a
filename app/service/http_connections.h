// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <chrono>
#include <map>
#include <mutex>

namespace service {

// Keeps slow and greedy clients from occupying the join page. libmicrohttpd's own time-out starts anew with every byte,
// so a client that drips one byte a second would stay for ever; here each connection has one deadline for its whole
// request, and when places run short, the connection that has kept its request unfinished for the longest gives way.
// Callable from any thread. Only shuts sockets down; closing them stays with the owner, who reports it by closed().
class HttpConnections
{
public:
    struct Limits
    {
        std::chrono::milliseconds requestDeadline{15000};
        size_t connections = 512;
        // Of one address. Does not hold for this computer's own, from which a proxy serves everybody.
        size_t perAddress = 64;
    };

    HttpConnections(Limits limits, const base::Clock& clock);

    void opened(int socket, const QByteArray& address, bool fromThisComputer);
    // The request has been read: from now on the connection waits for us, not we for it.
    void requestComplete(int socket);
    void closed(int socket);

    // To be called about once a second.
    void shutOverdue();

    [[nodiscard]] size_t count() const;

private:
    struct Connection
    {
        QByteArray address;
        bool complete = false;
        std::chrono::milliseconds openedAt{0};
        bool shut = false;
    };

    template <typename Predicate>
    void shutOldestUnfinished(Predicate among);
    static void shut(int socket, Connection& connection);

    const Limits m_limits;
    const base::Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<int, Connection> m_connections; // by socket
};

} // namespace service
