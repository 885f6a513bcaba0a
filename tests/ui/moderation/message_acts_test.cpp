// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/message_acts.h"

#include "moderation_world.h"
#include "xmpp/server_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace moderation;
using support::waitUntil;

namespace {

struct Opened
{
    Opened(World& readWorld, const QString& text)
        : world(readWorld)
        , client(world)
        , acts(client.moderation, client.school, client.core.clock, &over)
    {
        REQUIRE(client.core.comeOnline());
        REQUIRE(waitUntil([&] { return !client.school.school()->members.isEmpty(); }));
        message = messageOf(world.evening.shouter, text);
        over.resize(800, 600);
        over.show();
        REQUIRE(QTest::qWaitForWindowActive(&over));
    }

    Message messageOf(const PersonId& person, const QString& text)
    {
        const auto* member = world.evening.house.ledger->snapshot().find<ChatMember>(
            authority::joinedKey({world.evening.chat.value(), person.value()}));
        Message written;
        written.chat = world.evening.chat;
        written.archiveId = world.evening.write(person, text);
        written.nick = member->nick;
        written.body = text;
        return written;
    }
    QStringList offered(const QList<Message>& messages)
    {
        QMenu menu;
        acts.offer(menu, messages);
        QStringList names;
        for (const QAction* action : menu.actions()) {
            if (!action->isSeparator())
                names << action->objectName();
        }
        return names;
    }
    QWidget& choose(const char* name, const QList<Message>& messages)
    {
        QMenu menu;
        acts.offer(menu, messages);
        part<QAction>(menu, name).trigger();
        return part(over, "actForm");
    }
    void submit(QWidget& sheet)
    {
        auto& button = part<QPushButton>(sheet, "submit");
        REQUIRE(waitUntil([&] { return button.isEnabled(); }));
        button.click();
    }
    [[nodiscard]] bool isToldOf(const QString& words)
    {
        return waitUntil([&] { return part<QLabel>(over, "toastSentence").text().contains(words); });
    }

    World& world;
    Client client;
    QWidget over;
    MessageActs acts;
    Message message;
};

} // namespace

TEST_CASE("a member is offered to report, a moderator the acts, and nobody anything about his own message")
{
    World members(u"Маманн"_s);
    Opened member(members, u"Да вы все тут"_s);
    CHECK(member.offered({member.message}) == QStringList{u"report"_s});
    Message own = member.message;
    own.own = true;
    CHECK(member.offered({own}).isEmpty());
    World moderators;
    Opened moderator(moderators, u"Да вы все тут"_s);
    CHECK(moderator.offered({moderator.message}) == QStringList{u"remove"_s, u"hide"_s, u"remind"_s, u"record"_s, u"block"_s});
    const Message second = moderator.messageOf(moderators.evening.neighbour, u"Ещё"_s);
    CHECK(moderator.offered({moderator.message, second}) == QStringList{u"remove"_s, u"hide"_s});
}

TEST_CASE("what a member reports is in the moderator's queue with item and remark")
{
    World world(u"Маманн"_s);
    Opened opened(world, u"Да вы все тут"_s);
    QWidget& sheet = opened.choose("report", {opened.message});
    part<QComboBox>(sheet, "ruleItem").setCurrentIndex(3);
    part<QLineEdit>(sheet, "remark").setText(u"Грубит"_s);
    opened.submit(sheet);
    REQUIRE(opened.isToldOf(u"You will hear"_s));
    const auto queue = world.evening.queue(world.evening.teacher);
    REQUIRE(queue->total == 1);
    CHECK(queue->entries.first().report.item == u"3"_s);
    CHECK(queue->entries.first().report.remark == u"Грубит"_s);
}

TEST_CASE("a violation recorded by mistake is taken back by the toast")
{
    World world;
    Opened opened(world, u"Да вы все тут"_s);
    opened.submit(opened.choose("record", {opened.message}));
    REQUIRE(opened.isToldOf(u"Recorded."_s));
    CHECK(world.evening.house.ledger->school().violations.size() == 1);
    part<QPushButton>(opened.over, "toastAction").click();
    REQUIRE(opened.isToldOf(u"Taken back"_s));
    CHECK(world.evening.house.ledger->school().violations.isEmpty());
}

TEST_CASE("a reminder can stay above the chat, in the words of its item")
{
    World world;
    Opened opened(world, u"Да вы все тут"_s);
    QWidget& sheet = opened.choose("remind", {opened.message});
    auto& items = part<QComboBox>(sheet, "ruleItem");
    items.setCurrentIndex(items.findData(authority::insult));
    part<QCheckBox>(sheet, "stays").setChecked(true);
    opened.submit(sheet);
    REQUIRE(opened.isToldOf(u"has been reminded"_s));
    world.evening.settle();
    const Chat* const chat = world.evening.house.ledger->snapshot().find<Chat>(world.evening.chat.value());
    CHECK(chat->pinned.startsWith(u"Пункт 3 правил общения"_s));
    CHECK(world.evening.house.server.said.size() == 1);
    CHECK(world.evening.house.server.subjects.size() == 1);
    CHECK(world.evening.house.ledger->school().violations.isEmpty());
}

TEST_CASE("several messages are removed at once, or none of them")
{
    World world;
    Opened opened(world, u"раз"_s);
    const Message second = opened.messageOf(world.evening.neighbour, u"два"_s);
    opened.submit(opened.choose("remove", {opened.message, second}));
    REQUIRE(opened.isToldOf(u"2 message(s) removed"_s));
    world.evening.settle();
    CHECK(world.evening.house.server.asked<xmpp::ModerateMessage>().size() == 2);
}
