// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invite.h"

namespace domain {

InviteState stateOf(const Invite& invite, const QDateTime& now)
{
    if (invite.annulledAt.isValid())
        return InviteState::Annulled;
    if (invite.usesCount >= invite.usesLimit)
        return InviteState::UsedUp;
    if (invite.expiresAt <= now)
        return InviteState::Expired;
    return InviteState::Valid;
}

} // namespace domain
