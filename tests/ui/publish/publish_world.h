// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moderation_world.h"
#include "session/announcement_service.h"
#include "session/poll_service.h"

namespace publish {

using namespace domain;
using namespace Qt::Literals::StringLiterals;
using moderation::World;

// The client of one person who announces, or is asked.
struct Client
{
    explicit Client(World& world)
        : core(world.profile.file(u"cache.sqlite"_s), world.server)
    {
        core.clock.setNow(world.evening.house.clock.now());
    }

    [[nodiscard]] bool comeOnline()
    {
        return core.comeOnline() && support::waitUntil([this] { return !school.school()->chats.isEmpty(); });
    }

    support::SimulatedClient core;
    session::SchoolService school{core.storage, core.sync};
    session::AnnouncementService announcements{school, core.sync};
    session::PollService polls{school, core.sync};
};

} // namespace publish
