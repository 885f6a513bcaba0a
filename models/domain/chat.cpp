// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chat.h"

namespace domain {

bool holdsFamilies(ChatKind kind)
{
    return kind == ChatKind::ClassPupils || kind == ChatKind::ClassParents || kind == ChatKind::SchoolChannel ||
           kind == ChatKind::Subject || kind == ChatKind::ActiveParents || kind == ChatKind::ActivePupils;
}

bool holdsFamilies(const Chat& chat)
{
    return holdsFamilies(chat.kind) || (chat.kind == ChatKind::ByHand && chat.forFamilies);
}

bool isOpenedByRule(ChatKind kind)
{
    return kind > ChatKind::Subject;
}

bool isChannel(ChatKind kind)
{
    return kind == ChatKind::SchoolChannel || kind == ChatKind::StaffChannel;
}

} // namespace domain
