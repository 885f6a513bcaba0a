// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invite.h"
#include "domain/rights.h"

namespace domain {

// How long and how often an invite holds, by its kind and by who makes it. Nothing lasts for ever and nothing is
// without a limit.
struct InviteLimits
{
    qint64 usualDays = 14;
    qint64 mostDays = 60;
    int mostUses = 1;
    bool mayGoWithoutApproval = false; // staff always end in verification, guests in somebody's word

    bool operator==(const InviteLimits&) const = default;
};

inline constexpr qint64 leastInviteSeconds = 60 * 60;

[[nodiscard]] InviteLimits limitsFor(InviteKind kind, Roles author);

} // namespace domain
