// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invite.h"
#include "domain/person.h"

namespace domain {

// Asked: somebody wants to know more before deciding; the answer makes it Waiting again.
enum class JoinRequestState { Waiting, Asked, Accepted, Refused };

// Somebody came by a link that is bound to nobody and says who he is; nobody is in anything before it is accepted (D8).
// Names are as they were typed: the roster's are the truth (C8).
struct JoinRequest
{
    JoinRequestId id;
    InviteId invite;
    InviteRole role = InviteRole::Guardian;
    UnitId unit;      // of the invite
    PersonName name;  // who asks
    PersonName child; // of guardians: whose
    GuardianKind guardianKind = GuardianKind::Other;
    Login account;        // of the account that the person says to have already; empty otherwise
    int rulesVersion = 0; // that was acknowledged
    QDateTime at;
    JoinRequestState state = JoinRequestState::Waiting;
    QString reason; // of the refusal; or what was asked
    QString answer; // to what was asked
    PersonId person; // who it turned out to be; empty until it is accepted
    InviteId entry;  // the personal invite by which the accepted one comes in; empty when there is an account already
    PersonId decidedBy;
    QDateTime decidedAt;

    bool operator==(const JoinRequest&) const = default;
};

} // namespace domain
