// SPDX-License-Identifier: GPL-3.0-or-later
// That a class has discussed the rules (G12), on the page of the register, over a real authority.
#include "invites/register_page.h"
#include "moderation_world.h"
#include "session/invite_service.h"

#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace moderation;
using support::waitUntil;

namespace {

struct Register
{
    explicit Register(World& world)
        : client(world)
        , invites(client.school, client.core.sync, client.core.clock)
        , page(client.school, invites, client.core.clock)
    {
        REQUIRE(client.core.comeOnline());
        REQUIRE(waitUntil([&] { return !client.school.school()->rules.isEmpty(); }));
        page.resize(1000, 700);
        page.show();
    }
    [[nodiscard]] bool says(const QString& words)
    {
        return waitUntil([&] { return part<QLabel>(page, "discussed").text().contains(words); });
    }

    Client client;
    session::InviteService invites;
    invites::RegisterPage page;
};

} // namespace

TEST_CASE("a class teacher notes the day on which the class discussed the rules, corrects it and takes it away")
{
    World world;
    Register shown(world);
    REQUIRE(shown.says(u"has not discussed these rules yet"_s));
    part<QPushButton>(shown.page, "noteDiscussion").click();
    part<QPushButton>(part(shown.page, "discussionForm"), "submit").click();
    REQUIRE(shown.says(u"discussed these rules on"_s));
    const auto noted = world.evening.house.ledger->discussionsOf(1);
    REQUIRE(noted);
    REQUIRE(noted->size() == 1);
    CHECK(noted->first().by == world.evening.teacher);
    CHECK(noted->first().on == world.evening.house.clock.now().toLocalTime().date());

    part<QPushButton>(shown.page, "noteDiscussion").click();
    part<QPushButton>(part(shown.page, "discussionForm"), "dropDiscussion").click();
    REQUIRE(shown.says(u"has not discussed these rules yet"_s));
    CHECK(world.evening.house.ledger->discussionsOf(1)->isEmpty());
}

TEST_CASE("the administration sees which classes have discussed the rules and which have not, and notes nothing for the whole school")
{
    World world(u"Заместитель"_s);
    const UnitId other = world.evening.house.createClass(6, u"Б"_s);
    REQUIRE(world.evening.ask<contract::CommandReply>(
        world.evening.teacher, Act::RulesDiscuss,
        contract::RulesDiscussRequest{world.evening.house.op(), world.evening.unit,
                                      world.evening.house.clock.now().toLocalTime().date(), true}));
    Register shown(world);
    REQUIRE(shown.says(u"Discussed in 1 of 2 class"_s));
    part<QPushButton>(shown.page, "noteDiscussion").click();
    auto& table = part<QTableWidget>(part(shown.page, "discussionList"), "discussions");
    REQUIRE(table.rowCount() == 2);
    CHECK(table.item(0, 0)->text() == u"5«А»"_s);
    CHECK(table.item(0, 1)->text() != u"not yet"_s);
    CHECK(table.item(1, 0)->text() == u"6«Б»"_s);
    CHECK(table.item(1, 1)->text() == u"not yet"_s);
}
