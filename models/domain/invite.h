// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace domain {

// As what a person comes in.
enum class InviteRole { Pupil, Guardian, Staff, Guest };

// Personal: bound to a person of the roster, so role, class and child are known; one use. The others are bound to
// nobody: who comes by them asks to be let in, and somebody of the school decides (domain/join_request.h). Guest: one
// chat, for a short time, at the word of a member of the staff.
enum class InviteKind { Personal, Group, Staff, Guest };

// A link into the school. The token itself is known only to the one who holds the link: the service keeps its hash.
struct Invite
{
    InviteId id;
    PersonId person; // of Personal: who is invited
    InviteRole role = InviteRole::Guardian;
    UnitId unit; // the class (or staff unit) that the person comes into
    PersonId author;
    QString purpose; // may be empty
    QDateTime createdAt;
    QDateTime expiresAt;
    int usesLimit = 1;
    int usesCount = 0;    // counted for ever: leaving frees none
    QDateTime openedAt;   // first time the page was opened; null if never
    QDateTime annulledAt; // null if it was not
    InviteKind kind = InviteKind::Personal;
    ChatId chat;           // of Guest
    bool approval = false; // each request is decided by a person; otherwise only those that match nobody clearly
    QString seenOn = {};   // where it was seen posted: sites, or what somebody said; see seenAlsoOn(). Empty: nowhere

    bool operator==(const Invite&) const = default;
};

enum class InviteState { Valid, Expired, UsedUp, Annulled };

// Annulled wins over used up, used up over expired, so that the sentence on the page names what a person can act on.
[[nodiscard]] InviteState stateOf(const Invite& invite, const QDateTime& now);

// What Invite::seenOn says once it was seen there, too. The same as before when that is known, says nothing, or so many places
// are known that one more does not matter.
[[nodiscard]] QString seenAlsoOn(const QString& seenOn, const QString& place);

} // namespace domain
