// SPDX-License-Identifier: GPL-3.0-or-later
// Where the school's rules say that a restricted person is out of the chat and does not only keep silent in it. The
// ladder is the same; what the server itself refuses is in tests/e2e/module/test_gate.py.
#include "authority/moderation.h"
#include "contract/school_messages.h"
#include "domain/rules.h"
#include "evening.h"
#include "support/qt_strings.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using Mode = xmpp::GateRule::Mode;

namespace {

struct StrictEvening : Evening
{
    QDateTime until;

    StrictEvening()
    {
        const Rules* const current = rulesInForce(house.ledger->school());
        publish(withBlockKind(current->text, BlockKind::Out));
        recordMany(4);
        until = house.clock.now().addDays(7);
    }
    void publish(const QString& text)
    {
        REQUIRE(ask<contract::CommandReply>(
            house.adminPerson, Act::RulesPublish,
            contract::RulesPublishRequest{house.op(), rulesInForce(house.ledger->school())->version,
                                          u"Правила общения"_s, u"Протокол № 4, приказ № 121"_s, text}));
    }
    BlockId shutOut()
    {
        const auto made = block(teacher, until);
        REQUIRE(made);
        return made->block;
    }
};

} // namespace

TEST_CASE("by rules that say so a block closes the chat, and the server tells why at each attempt to come in")
{
    StrictEvening evening;
    const Block block = *evening.house.ledger->snapshot().find<Block>(evening.shutOut().value());
    CHECK(block.kind == BlockKind::Out);
    const auto rule = evening.rule(evening.shouter);
    REQUIRE(rule);
    CHECK(rule->mode == Mode::Out);
    CHECK(rule->until == evening.until);
    CHECK(rule->text == u"До 8 сентября 2026 года, 14:00 этот чат для вас закрыт по пункту 3 правил общения. После этого "
                        u"срока он откроется сам. Не согласны? Напишите школе «Апелляция» и почему."_s);
    // A member all the time: nothing has to be restored when it is over.
    CHECK(evening.house.ledger->snapshot().find<ChatMember>(
        joinedKey({evening.chat.value(), evening.shouter.value()})));
    CHECK_FALSE(evening.rule(evening.neighbour));

    evening.settle();
    const QString told = evening.toldTo(evening.shouter).last();
    CHECK(told.contains(u"До 8 сентября 2026 года, 14:00 чат «5«А» — родители» для вас закрыт"_s));
    CHECK(told.contains(u"чат откроется для вас сам"_s));
    CHECK(told.contains(u"Апелляция"_s));
    CHECK_FALSE(told.contains(u"Читать его вы можете"_s));
}

TEST_CASE("S3: a block that closes the chat ends by itself, also when the service was down at that moment")
{
    StrictEvening evening;
    evening.shutOut();
    SECTION("restart before")
    {
        evening.house.clock.setNow(evening.until.addMSecs(-1));
        evening.house.restart();
        REQUIRE(evening.rule(evening.shouter));
        CHECK(evening.rule(evening.shouter)->mode == Mode::Out);
        evening.house.clock.setNow(evening.until);
    }
    SECTION("down at its end")
    {
        evening.house.clock.setNow(evening.until.addDays(1));
        evening.house.restart();
    }
    CHECK_FALSE(evening.rule(evening.shouter));
}

TEST_CASE("S4: after an apology without objection the chat is open again at once, and the person hears it")
{
    StrictEvening evening;
    const BlockId block = evening.shutOut();
    REQUIRE(evening.ask<contract::CommandReply>(evening.shouter, Act::ApologiesCreate,
                                                contract::ApologiesCreateRequest{evening.house.op(), block, u"Простите"_s}));
    evening.house.clock.setNow(evening.house.clock.now().addDays(1));
    REQUIRE(evening.lift(block));
    CHECK_FALSE(evening.rule(evening.shouter));
    evening.settle();
    CHECK(evening.toldTo(evening.shouter).last().endsWith(u"снято: чат снова открыт для вас."_s));
}

TEST_CASE("an appeal shortens the time out of the chat, or ends it")
{
    StrictEvening evening;
    const BlockId block = evening.shutOut();
    const auto appeal = evening.ask<contract::AppealsCreateReply>(
        evening.shouter, Act::AppealsCreate, contract::AppealsCreateRequest{evening.house.op(), block, u"Не я"_s});
    REQUIRE(appeal);
    const QDateTime sooner = evening.house.clock.now().addDays(2);
    const bool isAnnulled = GENERATE(true, false);
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.deputy, Act::AppealsDecide,
        contract::AppealsDecideRequest{evening.house.op(), appeal->appeal,
                                       isAnnulled ? AppealOutcome::Annulled : AppealOutcome::Shortened,
                                       isAnnulled ? QDateTime() : sooner, u"Убедили"_s}));
    evening.settle();
    if (isAnnulled) {
        CHECK_FALSE(evening.rule(evening.shouter));
        return;
    }
    REQUIRE(evening.rule(evening.shouter));
    CHECK(evening.rule(evening.shouter)->until == sooner);
    CHECK(evening.toldTo(evening.shouter).last().contains(u"чат откроется для вас 3 сентября 2026 года, 14:00"_s));
}

TEST_CASE("why somebody is not in the chat is explained, also to himself from any app")
{
    StrictEvening evening;
    evening.shutOut();
    for (const PersonId& asking : {evening.teacher, evening.shouter}) {
        const auto why = evening.ask<contract::AccessExplainReply>(
            asking, Act::AccessExplain, contract::AccessExplainRequest{evening.chat, evening.shouter});
        REQUIRE(why);
        REQUIRE(why->hindrances.size() == 1);
        CHECK(why->hindrances.first().kind == contract::HindranceKind::PutOut);
        CHECK(why->hindrances.first().until == evening.until);
    }
    const Caller shouter{evening.house.loginOf(evening.shouter), Language::Russian};
    CHECK(evening.house.authority->hear(shouter, u"2"_s, OpId(u"s1"_s)).contains(u"чат для вас закрыт"_s));
}

TEST_CASE("a block keeps the kind of its day when the rules change, also across a restart")
{
    StrictEvening evening;
    const BlockId block = evening.shutOut();
    evening.publish(withBlockKind(rulesInForce(evening.house.ledger->school())->text, BlockKind::ReadOnly));
    evening.house.restart();
    REQUIRE(evening.rule(evening.shouter));
    CHECK(evening.rule(evening.shouter)->mode == Mode::Out);
    CHECK(evening.house.ledger->snapshot().find<Block>(block.value())->kind == BlockKind::Out);
    evening.house.clock.setNow(evening.until);
    evening.recordMany(4);
    REQUIRE(evening.block(evening.teacher, evening.until.addDays(1)));
    CHECK(evening.rule(evening.shouter)->mode == Mode::ReadOnly);
}
