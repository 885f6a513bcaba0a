// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "contract/account_messages.h"
#include "contract/invite_messages.h"
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
    QString code = {}; // the same, to be typed from paper

    bool operator==(const InviteLink&) const = default;
};

// A link for many, each of whom asks to be let in.
struct NewGroupInvite
{
    domain::InviteRole role = domain::InviteRole::Guardian; // or Pupil, Staff
    domain::UnitId unit;                                    // the class; empty for staff
    int usesLimit = 30;
    bool withoutApproval = false;
    QString purpose = {};
    std::chrono::hours validFor{24 * 14};
};

// A link into one chat that was made by hand, at the word of who makes it.
struct NewGuestInvite
{
    domain::ChatId chat;
    int usesLimit = 1;
    QString purpose = {};
    std::chrono::hours validFor{24 * 3};
};

// The links of a class, as they are printed (contract/invite_messages.h).
using InviteKit = contract::InvitesKitReply;
using KitSlip = contract::KitSlip;
using RulesRegister = contract::RulesRegisterReply;
using RegisterRow = contract::RegisterRow;
using RequestDecision = contract::RequestDecision;
using RequestVerdict = contract::RequestVerdict;
using RequestsDecided = contract::RequestsDecideReply;

// What people have signed on paper; fields as in contract/invite_messages.h.
struct SignedPapers
{
    domain::UnitId unit;
    QList<domain::PersonId> people;
    int rulesVersion = 0;
    domain::ConsentState consent = domain::ConsentState::NotAsked;
    QDate on;
    QString basis;
};

// Invitations, and the requests of those who came by a link that is bound to nobody. Reading invitations is answered from the cache; acts need a connection (Offline otherwise).
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
    [[nodiscard]] base::FutureResult<InviteLink> createGroup(const NewGroupInvite& invite);
    [[nodiscard]] base::FutureResult<InviteLink> createGuest(const NewGuestInvite& invite);
    // Chats made by hand into which this person may bring guests, by title.
    [[nodiscard]] QList<domain::Chat> guestChats() const;
    // How far this person may go, by the school's policy as last told.
    [[nodiscard]] domain::InviteLimits limits(domain::InviteKind kind) const;
    [[nodiscard]] const domain::InvitePolicy& policy() const { return m_policy; }
    [[nodiscard]] bool maySetPolicy() const;
    [[nodiscard]] base::FutureResult<void> setPolicy(const domain::InvitePolicy& policy);

    // For everybody of the class who is not in; `renew`: also for those whose link still holds, which is annulled.
    [[nodiscard]] base::FutureResult<InviteKit> makeKit(const domain::UnitId& unit, bool renew);
    [[nodiscard]] base::FutureResult<void> annul(const domain::InviteId& invite);
    // How many of them worked until now.
    [[nodiscard]] base::FutureResult<int> annulAll(const QList<domain::InviteId>& invites);

    // Somebody has seen that link or code in the open: which invite it is, by then among those with flaws.
    [[nodiscard]] base::FutureResult<domain::InviteId> noteFound(const QString& link, const QString& where);

    // Requests that wait, oldest first, as last asked of the service; asked again whenever the school changes.
    [[nodiscard]] const QList<domain::JoinRequest>& requests() const { return m_requests; }
    [[nodiscard]] bool mayDecide() const;
    [[nodiscard]] base::FutureResult<RequestsDecided> decide(const QList<RequestDecision>& decisions);
    // The last ones that were decided, newest first.
    [[nodiscard]] base::FutureResult<QList<domain::JoinRequest>> decided();

    // Of the whole school when no unit is named.
    [[nodiscard]] base::FutureResult<RulesRegister> rulesRegister(const domain::UnitId& unit, int version);
    // The class has discussed the rules in force on that day (G12); an invalid day takes the mark away.
    [[nodiscard]] base::FutureResult<void> setDiscussed(const domain::UnitId& unit, const QDate& on);
    // How many acknowledgements and consents were new.
    [[nodiscard]] base::FutureResult<int> enterPapers(const SignedPapers& papers);

Q_SIGNALS:
    void changed();
    void requestsChanged();
    void policyChanged();

private:
    void askForRequests();
    void askForPolicy();
    [[nodiscard]] domain::Roles ownRoles() const;

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
    QList<domain::JoinRequest> m_requests;
    domain::InvitePolicy m_policy = domain::widestPolicy();
    bool m_isAsking = false;
    bool m_askAgain = false;
};

} // namespace session
