// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace service {

// Who is signed in to the page "my account", by the secret in the browser's cookie; in memory only, so that a restart
// signs everybody out. A session ends after half an hour without a request, and after twelve hours in any case. Secrets
// are kept as hashes and made anew at each signing in: one that was planted before is worth nothing. One thread.
class AccountSessions
{
public:
    static constexpr std::chrono::minutes longestPause{30};
    static constexpr std::chrono::hours longest{12};
    static constexpr qsizetype capacity = 10000;

    explicit AccountSessions(const base::Clock& clock)
        : m_clock(clock)
    {
    }

    // The secret of a new session.
    [[nodiscard]] QString begin(const domain::PersonId& person);
    // Whose session it is; nobody's when there is none (any more).
    [[nodiscard]] std::optional<domain::PersonId> personOf(const QString& secret);
    void end(const QString& secret);
    // In all browsers.
    void endAllOf(const domain::PersonId& person);

private:
    struct Session
    {
        domain::PersonId person;
        std::chrono::milliseconds begunAt{0};
        std::chrono::milliseconds usedAt{0};
    };

    [[nodiscard]] static QByteArray keyOf(const QString& secret);
    [[nodiscard]] bool isOver(const Session& session) const;
    void forgetOld();

    const base::Clock& m_clock;
    QHash<QByteArray, Session> m_sessions; // by hash of the secret
};

} // namespace service
