// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invite.h"
#include "domain/rights.h"

#include <QList>

namespace domain {

// How long and how often an invite holds, by its kind and by who makes it. Nothing lasts for ever and nothing is
// without a limit.
struct InviteLimits
{
    qint64 usualDays = 14;
    qint64 mostDays = 60;
    int mostUses = 1;
    bool mayGoWithoutApproval = false; // staff always end in verification, guests in somebody's word
    bool isAllowed = true;

    bool operator==(const InviteLimits&) const = default;
};

inline constexpr qint64 leastInviteSeconds = 60 * 60;

// The widest that there can be.
[[nodiscard]] InviteLimits limitsFor(InviteKind kind, Roles author);

// Whom the school's policy tells apart. OtherStaff: who moderates a chat and is neither of the former.
enum class InviteAuthor { Administrator, ClassTeacher, OtherStaff };

// What the school has decided about one kind of invite made by one kind of people (D4): within the limits above only.
struct InviteRule
{
    InviteKind kind = InviteKind::Personal;
    InviteAuthor author = InviteAuthor::Administrator;
    bool isAllowed = true;
    int mostDays = 0; // 0: as wide as there can be
    int mostUses = 0;

    bool operator==(const InviteRule&) const = default;
};

using InvitePolicy = QList<InviteRule>;

// Every kind that each may make, with the limits written out: by kind, then by author.
[[nodiscard]] InvitePolicy widestPolicy();
// The rules of the policy over the widest ones, kept within them. What cannot be forbidden stays allowed: an administrator's
// personal invites, without which nobody could come in.
[[nodiscard]] InvitePolicy completed(const InvitePolicy& policy);

[[nodiscard]] InviteAuthor authorOf(Roles roles);
[[nodiscard]] InviteLimits limitsFor(const InvitePolicy& policy, InviteKind kind, Roles author);

} // namespace domain
