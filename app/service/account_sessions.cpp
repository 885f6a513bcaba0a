// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_sessions.h"

#include "service/form_keys.h"

#include <QCryptographicHash>

namespace service {

QString AccountSessions::begin(const domain::PersonId& person)
{
    if (m_sessions.size() >= capacity)
        forgetOld();
    const QString secret = randomInUrl(32);
    m_sessions.insert(keyOf(secret), {person, m_clock.monotonic(), m_clock.monotonic()});
    return secret;
}

std::optional<domain::PersonId> AccountSessions::personOf(const QString& secret)
{
    const auto found = m_sessions.find(keyOf(secret));
    if (found == m_sessions.end())
        return std::nullopt;
    if (isOver(*found)) {
        m_sessions.erase(found);
        return std::nullopt;
    }
    found->usedAt = m_clock.monotonic();
    return found->person;
}

void AccountSessions::end(const QString& secret)
{
    m_sessions.remove(keyOf(secret));
}

void AccountSessions::endAllOf(const domain::PersonId& person)
{
    m_sessions.removeIf([&](const auto& entry) { return entry.value().person == person; });
}

QByteArray AccountSessions::keyOf(const QString& secret)
{
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

bool AccountSessions::isOver(const Session& session) const
{
    const auto now = m_clock.monotonic();
    return now - session.usedAt > longestPause || now - session.begunAt > longest;
}

// Those that are over; or, when there are too many of the others, all: people sign in again.
void AccountSessions::forgetOld()
{
    m_sessions.removeIf([this](const auto& entry) { return isOver(entry.value()); });
    if (m_sessions.size() >= capacity)
        m_sessions.clear();
}

} // namespace service
