// SPDX-License-Identifier: GPL-3.0-or-later
// What our own client shows to those whom moderation concerns, over a real authority.
#include "moderation/chat_notice.h"
#include "moderation/moderation_screen.h"
#include "moderation/standing_pane.h"
#include "moderation_world.h"
#include "session/standing_service.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace moderation;
using support::waitUntil;

namespace {

struct Concerned : World
{
    BlockId block;

    explicit Concerned(const QString& reader, BlockKind kind = BlockKind::ReadOnly)
        : World(reader)
    {
        if (kind == BlockKind::Out) {
            const Rules* const rules = rulesInForce(evening.house.ledger->school());
            REQUIRE(evening.ask<contract::CommandReply>(
                evening.house.adminPerson, Act::RulesPublish,
                contract::RulesPublishRequest{evening.house.op(), rules->version, rules->title, u"Приказ № 7"_s,
                                              withBlockKind(rules->text, kind)}));
        }
        for (const auto& text : {u"Да вы все тут"_s, u"Сами вы такие"_s, u"И дети ваши"_s, u"И школа ваша"_s})
            REQUIRE(evening.record(evening.teacher, evening.shout(text)));
        const auto made = evening.block(evening.teacher, evening.house.clock.now().addDays(7));
        REQUIRE(made);
        block = made->block;
    }
    void apologise()
    {
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.shouter, Act::ApologiesCreate,
            contract::ApologiesCreateRequest{evening.house.op(), block, u"Простите, погорячилась"_s}));
    }
};

bool comeOnline(Client& client)
{
    return client.core.comeOnline() &&
           waitUntil([&] { return !client.school.school()->chats.isEmpty() && client.moderation.standing().isKnown(); });
}

void write(QWidget& form, const QString& words)
{
    CHECK_FALSE(part<QPushButton>(form, "submit").isEnabled()); // without words
    part<QPlainTextEdit>(form, "words").setPlainText(words);
    part<QPushButton>(form, "submit").click();
}

} // namespace

TEST_CASE("the restricted person sees the rule, the end and the own words, apologises once and appeals once")
{
    Concerned world(u"Маман"_s);
    Client client(world);
    REQUIRE(comeOnline(client));
    StandingPane pane(client.moderation.standing(), client.school, client.core.clock);
    pane.resize(1000, 700);
    pane.show();
    const auto text = [&] { return part<QLabel>(pane, "ownRestrictionText").text(); };
    CHECK(text().contains(u"do not write in it"_s));
    CHECK(text().contains(u"Item 3. Не допускаются оскорбления"_s));
    auto& violations = part<QTableWidget>(pane, "ownViolations");
    REQUIRE(violations.rowCount() == 4);
    CHECK(violations.item(3, 2)->text() == u"Да вы все тут"_s); // the oldest
    CHECK(violations.item(0, 4)->text() == u"part of a restriction"_s);

    part<QPushButton>(pane, "apologise").click();
    write(part(pane, "apologyForm"), u"Простите, погорячилась"_s);
    REQUIRE(waitUntil([&] { return text().contains(u"Простите, погорячилась"_s); }));
    CHECK(pane.findChild<QPushButton*>(u"apologise"_s) == nullptr);
    part<QPushButton>(pane, "appeal").click();
    write(part(pane, "ownAppealForm"), u"Это писала не я"_s);
    REQUIRE(waitUntil([&] { return text().contains(u"Not decided yet"_s); }));
    CHECK(pane.findChild<QPushButton*>(u"appeal"_s) == nullptr);
    CHECK(world.evening.house.ledger->school().appeals.first().text == u"Это писала не я"_s);
}

TEST_CASE("above the chat stands that one cannot write, and the way to what can be done")
{
    Concerned world(u"Маман"_s);
    Client client(world);
    REQUIRE(comeOnline(client));
    ChatNotice notice(client.moderation.standing(), client.school, client.core.clock);
    notice.show();
    notice.setChat(world.evening.chat);
    CHECK(part<QLabel>(part(notice, "standingBanner"), "sentence").text().contains(u"item 3 of the rules"_s));
    bool isWanted = false;
    QObject::connect(&notice, &ChatNotice::standingWanted, &notice, [&] { isWanted = true; });
    part<QPushButton>(notice, "action").click();
    CHECK(isWanted);
    notice.setChat(ChatId(u"another"_s));
    CHECK_FALSE(part(notice, "standingBanner").isVisible());

    ModerationScreen screen(client.moderation, client.school, client.core.clock);
    CHECK(screen.isOffered());
    screen.show();
    auto& tabs = part<QTabWidget>(screen, "moderationTabs");
    int visible = 0;
    for (int i = 0; i < tabs.count(); ++i)
        visible += tabs.isTabVisible(i) ? 1 : 0;
    CHECK(visible == 1); // no queue for who moderates nothing
}

TEST_CASE("where the rules close the chat it says so till its end, keeps what is here, and opens by itself")
{
    Concerned world(u"Маман"_s, BlockKind::Out);
    Client client(world);
    REQUIRE(comeOnline(client));
    ChatNotice notice(client.moderation.standing(), client.school, client.core.clock);
    notice.show();
    notice.setChat(world.evening.chat);
    CHECK(part<QLabel>(part(notice, "standingBanner"), "sentence").text().contains(u"this chat is closed to you"_s));
    CHECK(notice.closure(world.evening.chat).startsWith(u"This chat is closed to you until"_s));
    CHECK(notice.closure(ChatId(u"another"_s)).isEmpty());
    StandingPane pane(client.moderation.standing(), client.school, client.core.clock);
    pane.show();
    CHECK(part<QLabel>(pane, "ownRestrictionText").text().contains(u"It opens by itself."_s));

    client.core.clock.setNow(world.evening.house.clock.now().addDays(7));
    client.moderation.standing().followTime();
    CHECK_FALSE(part(notice, "standingBanner").isVisible());
    CHECK(notice.closure(world.evening.chat).isEmpty());
}

TEST_CASE("another member objects with the button, once, and sees nothing of it afterwards")
{
    Concerned world(u"Маманн"_s);
    world.apologise();
    Client client(world);
    REQUIRE(comeOnline(client));
    QWidget over;
    over.resize(800, 600);
    ChatNotice notice(client.moderation.standing(), client.school, client.core.clock, &over);
    over.show();
    notice.setChat(world.evening.chat);
    REQUIRE(part(notice, "standingBanner").isVisible());
    part<QPushButton>(notice, "action").click();
    CHECK(part<QLabel>(part(over, "confirm"), "consequence").text().contains(u"Простите, погорячилась"_s));
    part<QPushButton>(part(over, "confirm"), "submit").click();
    REQUIRE(waitUntil([&] { return !part(notice, "standingBanner").isVisible(); }));
    const auto& objections = world.evening.house.ledger->school().objections;
    REQUIRE(objections.size() == 1);
    CHECK(objections.first().person == world.who);
}

TEST_CASE("who has no record sees no moderation at all")
{
    World world(u"Маманн"_s);
    Client client(world);
    REQUIRE(comeOnline(client));
    ModerationScreen screen(client.moderation, client.school, client.core.clock);
    CHECK_FALSE(screen.isOffered());
}

TEST_CASE("the item that a moderator has put above the chat is read there by everybody, and by nobody elsewhere")
{
    World world(u"Маманн"_s);
    REQUIRE(world.evening.ask<contract::CommandReply>(
        world.evening.teacher, Act::RulesPin,
        contract::RulesPinRequest{world.evening.house.op(), world.evening.chat, authority::insult}));
    Client client(world);
    REQUIRE(comeOnline(client));
    ChatNotice notice(client.moderation.standing(), client.school, client.core.clock);
    notice.show();
    notice.setChat(world.evening.chat);
    CHECK(part<QLabel>(part(notice, "pinnedRule"), "sentence").text().startsWith(u"Пункт 3 правил общения: «"_s));
    CHECK_FALSE(part(notice, "standingBanner").isVisible());
    notice.setChat(ChatId(u"another"_s));
    CHECK_FALSE(part(notice, "pinnedRule").isVisible());
}
