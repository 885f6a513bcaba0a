// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

#include <QSet>

namespace domain {

// Why a link that still works had better be annulled (D9).
enum class InviteFlaw {
    Unused,       // nobody has come by it for so many days
    ManyUsesLeft, // far more than people are missing
    AuthorGone,   // who made it is no longer confirmed staff
    UnitArchived,
    PersonGone, // who was invited has left
    PostedOutside, // it stands where anybody reads it
};

inline constexpr qint64 staleInviteDays = 7;

struct FlawedInvite
{
    Invite invite;
    QList<InviteFlaw> flaws; // at least one

    bool operator==(const FlawedInvite&) const = default;
};

// Of the invites that still work, oldest first. Linear in the school. Pure.
[[nodiscard]] QList<FlawedInvite> flawedInvites(const School& school, const QDateTime& now,
                                                qint64 unusedDays = staleInviteDays);

} // namespace domain
