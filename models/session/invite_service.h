// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "domain/invite.h"

#include <QObject>

#include <chrono>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

struct NewInvite
{
    domain::PersonId person;
    domain::UnitId unit;                 // the class; empty for staff
    QString purpose;                     // may be empty
    std::chrono::hours validFor{24 * 7}; // the service holds the limits
};

// The link is shown once: the service keeps only its hash.
struct InviteLink
{
    domain::InviteId id;
    QString url;
    QDateTime expiresAt;

    bool operator==(const InviteLink&) const = default;
};

// Invitations of people of the roster. Reading is answered from the cache; acts need a connection (Offline otherwise).
// GUI thread. Owned by Session.
class InviteService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InviteService)

public:
    InviteService(SchoolService& school, syncing::AccountSync& sync, const base::Clock& clock);

    // Newest first.
    [[nodiscard]] QList<domain::Invite> invites() const;
    [[nodiscard]] base::FutureResult<InviteLink> create(const NewInvite& invite);
    [[nodiscard]] base::FutureResult<void> annul(const domain::InviteId& invite);

Q_SIGNALS:
    void changed();

private:
    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
};

} // namespace session
