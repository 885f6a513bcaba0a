// SPDX-License-Identifier: GPL-3.0-or-later
// What the service does with messages in which a filter finds something.
#include "evening.h"
#include "xmpp/held_messages.h"

#include <QCoreApplication>

using namespace authority;
using namespace std::chrono_literals;

namespace {

struct Filtered : Evening
{
    void set(const FilterPolicy& policy)
    {
        REQUIRE(ask<contract::CommandReply>(house.adminPerson, Act::FiltersSet,
                                            contract::FiltersSetRequest{house.op(), policy}));
    }
    ArchiveId written(const PersonId& who, const QString& text)
    {
        const ArchiveId id = write(who, text);
        house.authority->takeWritten(chat, house.server.archive.value(chat).last());
        REQUIRE(support::waitUntil([&] { return house.ledger->errands(100).hasValue(); }));
        QCoreApplication::processEvents();
        return id;
    }
};

} // namespace

TEST_CASE("G9: a message with an obscene word waits in the queue, with what was matched and what was said before it")
{
    Filtered evening;
    evening.shout(u"Добрый вечер"_s);
    evening.written(evening.shouter, u"Ну это п*здец"_s);
    const auto queue = evening.queue(evening.teacher);
    REQUIRE(queue->total == 1);
    const Report& report = queue->entries.first().report;
    CHECK(report.kind == ReportKind::Filter);
    CHECK(report.author == evening.shouter);
    CHECK(report.remark.contains(u"«п*здец»"_s));
    CHECK(report.remark.contains(u"«пизда»"_s));
    CHECK(report.item == u"3"_s);
    const auto card = evening.ask<contract::ModerationCardReply>(evening.teacher, Act::ModerationCard,
                                                                 contract::ModerationCardRequest{report.id});
    CHECK(card->evidence.around.size() == 2);
    CHECK(evening.house.ledger->school().violations.isEmpty());
}

TEST_CASE("an innocent message and a moderator's own go by")
{
    Filtered evening;
    evening.written(evening.neighbour, u"Нужно требовать рубля с каждого"_s);
    evening.written(evening.teacher, u"Мой телефон +7 900 123-45-67"_s);
    CHECK(evening.queue(evening.teacher)->total == 0);
}

TEST_CASE("a policy that warns tells the author and nobody else")
{
    Filtered evening;
    FilterPolicy policy;
    policy.personalData = FilterAction::Warn;
    evening.set(policy);
    evening.written(evening.neighbour, u"Звоните +7 900 123-45-67"_s);
    CHECK(evening.queue(evening.teacher)->total == 0);
    evening.settle();
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"номер телефона"_s));
}

TEST_CASE("a policy that holds keeps the bad message back, tells its author why, and lets the others through at once")
{
    Filtered evening;
    FilterPolicy policy;
    policy.obscene = FilterAction::Hold;
    evening.set(policy);
    const ServerState wanted = wantedOn(SchoolIndex(evening.house.ledger->school()), evening.house.clock.now());
    const auto& rules = wanted.rooms.at(evening.chat).rules;
    CHECK(std::ranges::any_of(rules, [](const xmpp::GateRule& rule) {
        return rule.login.isEmpty() && rule.mode == xmpp::GateRule::Mode::Hold;
    }));
    const auto message = [&](const QString& text) {
        return RoomMessage{{}, evening.house.loginOf(evening.shouter), u"имя"_s, text, evening.house.clock.now()};
    };
    REQUIRE(evening.house.authority->takeHeld(evening.chat, u"good"_s, message(u"Добрый вечер"_s)));
    REQUIRE(evening.house.authority->takeHeld(evening.chat, u"bad"_s, message(u"пиzдец"_s)));
    evening.settle();
    const auto released = evening.house.server.asked<xmpp::HeldDecision>();
    REQUIRE(released.size() == 1);
    CHECK(released.first().id == u"good"_s);
    CHECK(evening.queue(evening.teacher)->total == 1);
    CHECK(evening.toldTo(evening.shouter).last().contains(u"сначала прочитает модератор"_s));
    CHECK(evening.toldTo(evening.shouter).last().contains(u"«пиzдец»"_s));
}

TEST_CASE("a flood is one report, however long it is")
{
    Filtered evening;
    for (int i = 0; i < 20; ++i)
        evening.written(evening.shouter, u"сообщение %1"_s.arg(i));
    const auto queue = evening.queue(evening.teacher);
    REQUIRE(queue->total == 1);
    CHECK(queue->entries.first().report.remark.contains(u"за минуту"_s));
}

TEST_CASE("the school's own words are tidied, and refused when they are none")
{
    Filtered evening;
    FilterPolicy policy;
    policy.words = u"Дебил\n\n дебил \nтупица"_s;
    evening.set(policy);
    const auto got = evening.ask<contract::FiltersGetReply>(evening.neighbour, Act::FiltersGet,
                                                            contract::FiltersGetRequest{});
    REQUIRE(got);
    CHECK(got->policy.words == u"дебил\nтупица"_s);
    evening.written(evening.shouter, u"Сами дебилы"_s);
    CHECK(evening.queue(evening.teacher)->total == 1);
    policy.words = u"ок"_s;
    CHECK(reason(evening.ask<contract::CommandReply>(evening.house.adminPerson, Act::FiltersSet,
                                                     contract::FiltersSetRequest{evening.house.op(), policy})) ==
          u"filters.words"_s);
}

TEST_CASE("U13: a report that waits too long is told to the head and the deputies, once")
{
    Filtered evening;
    FilterPolicy policy;
    policy.escalateAfterHours = 4;
    evening.set(policy);
    REQUIRE(evening.complain(evening.neighbour, evening.shout()));
    evening.house.calendar->turn();
    evening.house.clock.advance(5h);
    evening.house.calendar->turn();
    evening.house.calendar->turn();
    evening.settle();
    const QStringList told = evening.toldTo(evening.deputy);
    REQUIRE(told.size() == 1);
    CHECK(told.first().contains(u"дольше 4 ч"_s));
    CHECK(evening.toldTo(evening.teacher).isEmpty());
}
