// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "moderation_world.h"
#include "session/talk_service.h"

namespace moderation {

// A parents' chat at a quarter past ten in the evening at the school; the client of one person of it.
struct Night : World
{
    explicit Night(const QString& family = u"Маманн"_s)
        : World(family)
    {
        evening.house.clock.setNow(QDateTime(QDate(2026, 9, 2), QTime(22, 15), QTimeZone("Asia/Omsk")).toUTC());
    }

    void setHours()
    {
        const domain::TalkTerms hours{evening.chat.value(), 8 * 60, 20 * 60, 31, 0, u"дежурный администратор, 45-17-20"_s};
        REQUIRE(evening.ask<contract::CommandReply>(evening.teacher, Act::TalkSet,
                                                    contract::TalkSetRequest{evening.house.op(), hours}));
    }
    void close(const QList<domain::Holiday>& holidays)
    {
        REQUIRE(evening.ask<contract::CommandReply>(evening.deputy, Act::HolidaysSet,
                                                    contract::HolidaysSetRequest{evening.house.op(), holidays}));
    }
    void hold(const PersonId& of, const QString& text, const QString& id)
    {
        const authority::RoomMessage message{{}, evening.house.loginOf(of), u"имя"_s, text, evening.house.clock.now()};
        REQUIRE(evening.house.authority->takeHeld(evening.chat, id, message));
    }
    [[nodiscard]] domain::Chat chat() const
    {
        return *evening.house.ledger->snapshot().find<domain::Chat>(evening.chat.value());
    }
};

struct TalkClient
{
    explicit TalkClient(World& world)
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
    session::TalkService talk{school, core.sync};
};

} // namespace moderation
