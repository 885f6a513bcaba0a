// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite_policy.h"

#include <algorithm>

namespace domain {

InviteLimits limitsFor(InviteKind kind, Roles author)
{
    const bool isAdministrator = author.testFlag(Role::Administrator);
    switch (kind) {
    case InviteKind::Personal:
        return {14, isAdministrator ? 60 : 30, 1, true};
    case InviteKind::Group:
        return {14, isAdministrator ? 60 : 30, isAdministrator ? 500 : 80, true};
    case InviteKind::Staff:
        return {14, 30, 200, false};
    case InviteKind::Guest:
        break;
    }
    return {3, isAdministrator ? 30 : 14, 10, false};
}

} // namespace domain
