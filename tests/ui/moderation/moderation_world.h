// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/scope.h"
#include "evening.h"
#include "session/moderation_service.h"
#include "session/school_service.h"
#include "support/simulated_client.h"

#include <QAbstractItemView>
#include <QTest>
#include <QWidget>

namespace moderation {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

// A parents' chat with a real authority in this process, and the client of one person of it.
struct World
{
    authority::Evening evening;
    support::SimulatedServer server;
    support::TempProfile profile;
    PersonId who;

    explicit World(const QString& family = u"Классная"_s)
        : who(evening.house.personNamed(family))
    {
        server.service = [this](const QString& method, const QJsonObject& arguments)
            -> std::optional<base::Result<QJsonObject>> {
            const authority::Caller caller{evening.house.loginOf(who), authority::Language::Russian};
            return support::await(evening.house.authority->answer(caller, method, arguments));
        };
    }
};

struct Client
{
    explicit Client(World& world)
        : core(world.profile.file(u"cache.sqlite"_s), world.server)
    {
        core.clock.setNow(world.evening.house.clock.now());
    }

    [[nodiscard]] bool comeOnline()
    {
        return core.comeOnline() &&
               support::waitUntil([this] { return !school.school()->chats.isEmpty() && moderation.isKnown(); });
    }

    support::SimulatedClient core;
    session::SchoolService school{core.storage, core.sync};
    session::ModerationService moderation{school, core.sync, core.clock};
};

template <typename T = QWidget>
T& part(QWidget& of, const char* name)
{
    auto* found = of.findChild<T*>(QLatin1String(name));
    INFO(name);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace moderation
