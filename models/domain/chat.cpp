// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chat.h"

namespace domain {

bool holdsFamilies(ChatKind kind)
{
    return kind == ChatKind::ClassPupils || kind == ChatKind::ClassParents || kind == ChatKind::SchoolChannel ||
           kind == ChatKind::Subject;
}

bool isChannel(ChatKind kind)
{
    return kind == ChatKind::SchoolChannel || kind == ChatKind::StaffChannel;
}

} // namespace domain
