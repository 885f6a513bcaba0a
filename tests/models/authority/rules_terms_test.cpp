// SPDX-License-Identifier: GPL-3.0-or-later
// New rules are acknowledged anew within a term (S6), by whatever way; who has not may only read; paper counts too.
#include "evening.h"

namespace authority {

using namespace domain;
using namespace std::chrono_literals;

namespace {

const QString text = QStringLiteral("1. Будьте вежливы.\n\n2. Возразить можно в течение 24 часов.");

struct NewRules
{
    Evening evening;
    House& house = evening.house;
    QDateTime by;

    explicit NewRules(int days = 10)
    {
        contract::RulesPublishRequest request{house.op(), 1, u"Правила общения"_s, u"Приказ № 120"_s, text};
        request.days = days;
        by = house.clock.now().addDays(days);
        REQUIRE(evening.ask<contract::CommandReply>(house.adminPerson, Act::RulesPublish, request));
        evening.settle();
    }

    [[nodiscard]] bool isMember(const PersonId& person) const
    {
        return house.ledger->snapshot().find<ChatMember>(joinedKey({evening.chat.value(), person.value()})) != nullptr;
    }
    [[nodiscard]] bool mayOnlyRead(const PersonId& person)
    {
        const auto rule = evening.rule(person);
        return rule && rule->mode == xmpp::GateRule::Mode::ReadOnly;
    }
    void acknowledge(const PersonId& person)
    {
        REQUIRE(evening.ask<contract::CommandReply>(person, Act::RulesAcknowledge,
                                                    contract::RulesAcknowledgeRequest{house.op(), 2}));
    }
    [[nodiscard]] contract::RegisterRow rowOf(const PersonId& person, int version = 0)
    {
        const auto reply = evening.ask<contract::RulesRegisterReply>(
            house.adminPerson, Act::RulesRegister, contract::RulesRegisterRequest{evening.unit, version});
        REQUIRE(reply);
        const auto row = std::ranges::find(reply->rows, person, &contract::RegisterRow::person);
        REQUIRE(row != reply->rows.end());
        return *row;
    }
    base::Result<contract::PapersEnterReply> enter(const PersonId& who, contract::PapersEnterRequest request)
    {
        request.op = house.op();
        return evening.ask<contract::PapersEnterReply>(who, Act::PapersEnter, request);
    }
};

} // namespace

TEST_CASE("S6: new rules turn nobody out: until the term is over all stays as it was, then who has not acknowledged only reads")
{
    NewRules f;
    CHECK(f.isMember(f.evening.neighbour));
    CHECK_FALSE(f.mayOnlyRead(f.evening.neighbour));
    f.acknowledge(f.evening.shouter);

    f.house.clock.advance(24h * 10);

    CHECK(f.isMember(f.evening.neighbour));
    CHECK(f.mayOnlyRead(f.evening.neighbour));
    CHECK_FALSE(f.mayOnlyRead(f.evening.shouter));
    const auto why = f.evening.ask<contract::AccessExplainReply>(
        f.evening.neighbour, Act::AccessExplain, contract::AccessExplainRequest{f.evening.chat, f.evening.neighbour});
    REQUIRE(why);
    REQUIRE(why->hindrances.size() == 1);
    CHECK(why->hindrances.first().kind == contract::HindranceKind::RulesPending);

    SECTION("and may write again as soon as he has")
    {
        f.acknowledge(f.evening.neighbour);
        CHECK_FALSE(f.mayOnlyRead(f.evening.neighbour));
    }
    SECTION("a still newer version gives no new term to who has let the one before pass")
    {
        contract::RulesPublishRequest request{f.house.op(), 2, u"Правила общения"_s, u"Приказ № 121"_s, text};
        REQUIRE(f.evening.ask<contract::CommandReply>(f.house.adminPerson, Act::RulesPublish, request));
        CHECK(f.mayOnlyRead(f.evening.neighbour));
        CHECK_FALSE(f.mayOnlyRead(f.evening.shouter));
    }
}

TEST_CASE("the chat server is told in the moment when the term is over")
{
    NewRules f;
    CHECK(nextEnd(f.house.ledger->school(), f.house.clock.now()) == f.by);
    CHECK_FALSE(nextEnd(f.house.ledger->school(), f.by).isValid());
}

TEST_CASE("a term is between one day and ninety")
{
    Evening evening;
    for (const int days : {-1, 91}) {
        contract::RulesPublishRequest request{evening.house.op(), 1, u"Правила"_s, u"Приказ"_s, text};
        request.days = days;
        CHECK(reason(evening.ask<contract::CommandReply>(evening.house.adminPerson, Act::RulesPublish, request)) ==
              u"rules.days"_s);
    }
}

TEST_CASE("everybody who is in is told of new rules, reminded three days before the term and told when it is over, once each")
{
    NewRules f;
    f.acknowledge(f.evening.shouter);
    const qsizetype before = f.evening.toldTo(f.evening.neighbour).size();
    REQUIRE(before > 0);
    CHECK(f.evening.toldTo(f.evening.neighbour).last().contains(u"https://join.school.test/my/rules"_s));
    const qsizetype quiet = f.evening.toldTo(f.evening.shouter).size();
    const auto turn = [&] {
        f.house.calendar->turn();
        f.house.calendar->turn();
        f.evening.settle();
        return f.evening.toldTo(f.evening.neighbour).size() - before;
    };
    f.house.clock.advance(24h * 6);
    CHECK(turn() == 0);
    f.house.clock.advance(24h);
    CHECK(turn() == 1);
    f.house.clock.advance(24h);
    CHECK(turn() == 1);
    f.house.clock.advance(24h * 2);
    CHECK(turn() == 2);
    CHECK(f.evening.toldTo(f.evening.neighbour).last().contains(u"сейчас вы можете только читать"_s));
    f.house.clock.advance(24h * 30);
    CHECK(turn() == 2);
    CHECK(f.evening.toldTo(f.evening.shouter).size() == quiet);
}

TEST_CASE("a word to the school's service acknowledges the rules in force, from any app")
{
    NewRules f;
    const Caller caller{f.house.loginOf(f.evening.neighbour), Language::Russian};
    CHECK(f.house.authority->hear(caller, u"Ознакомлена."_s, f.house.op()).startsWith(u"Записано"_s));
    CHECK(f.rowOf(f.evening.neighbour).acknowledgedAt == f.house.clock.now());
}

TEST_CASE("D12: the register says who has acknowledged which version, when and by what paper")
{
    NewRules f;
    f.house.clock.advance(24h);
    f.acknowledge(f.evening.shouter);
    const contract::RegisterRow known = f.rowOf(f.evening.shouter);
    CHECK(known.acknowledgedAt == f.house.clock.now());
    CHECK(known.basis.isEmpty());
    CHECK(known.hasAccount);
    CHECK(known.consent == ConsentState::Given);
    const contract::RegisterRow waiting = f.rowOf(f.evening.neighbour);
    CHECK(waiting.acknowledgedAt.isNull());
    CHECK(waiting.readOnlyFrom == f.by);
    CHECK(f.rowOf(f.evening.neighbour, 1).acknowledgedAt.isValid());
}

TEST_CASE("signatures on paper are entered by the class teacher, many at a time, with the paper's date")
{
    NewRules f;
    const QDate day = f.house.clock.now().date();
    contract::PapersEnterRequest sheet{{}, f.evening.unit, {f.evening.neighbour, f.evening.shouter}, 2,
                                       ConsentState::NotAsked, day, u"Лист от 01.09.2026"_s};
    const auto entered = f.enter(f.evening.teacher, sheet);
    REQUIRE(entered);
    CHECK(entered->acknowledged == 2);
    CHECK(f.rowOf(f.evening.neighbour).basis == u"Лист от 01.09.2026"_s);
    CHECK_FALSE(f.mayOnlyRead(f.evening.neighbour));
    CHECK(f.enter(f.evening.teacher, sheet)->acknowledged == 0);

    SECTION("not without naming the paper, not for a day to come, not of a version there is none of")
    {
        sheet.basis = u" "_s;
        CHECK(reason(f.enter(f.evening.teacher, sheet)) == u"papers.basis"_s);
        sheet.basis = u"Лист"_s;
        sheet.on = day.addDays(2);
        CHECK(reason(f.enter(f.evening.teacher, sheet)) == u"papers.date"_s);
        sheet.on = day;
        sheet.rulesVersion = 3;
        CHECK(reason(f.enter(f.evening.teacher, sheet)) == u"rules.outdated"_s);
    }
    SECTION("a refusal on paper takes its author out of the chats of the class, a consent lets him in again")
    {
        sheet.rulesVersion = 0;
        sheet.people = {f.evening.neighbour};
        sheet.consent = ConsentState::Refused;
        REQUIRE(f.enter(f.evening.teacher, sheet));
        CHECK_FALSE(f.isMember(f.evening.neighbour));
        sheet.consent = ConsentState::Given;
        REQUIRE(f.enter(f.evening.teacher, sheet));
        CHECK(f.isMember(f.evening.neighbour));
        CHECK(f.rowOf(f.evening.neighbour).consentBasis == u"Лист от 01.09.2026"_s);
    }
    SECTION("nobody of another class is on the sheet")
    {
        const UnitId other = f.house.createClass(6, u"Б"_s);
        f.house.importPupils(other, 1);
        sheet.people << f.house.ledger->school().guardians.last().guardian;
        CHECK(reason(f.enter(f.evening.teacher, sheet)) == u"papers.person"_s);
    }
}

TEST_CASE("S7: a member leaves the chats of a class by his own wish and comes back by it")
{
    NewRules f;
    const auto set = [&](const PersonId& who, bool given) {
        return f.evening.ask<contract::CommandReply>(
            who, Act::ConsentsSet, contract::ConsentsSetRequest{f.house.op(), f.evening.unit, given});
    };
    REQUIRE(set(f.evening.neighbour, false));
    CHECK_FALSE(f.isMember(f.evening.neighbour));
    REQUIRE(set(f.evening.neighbour, true));
    CHECK(f.isMember(f.evening.neighbour));
    CHECK(reason(set(f.evening.teacher, true)) == u"consent.not-family"_s);
}

} // namespace authority
