// SPDX-License-Identifier: GPL-3.0-or-later
// G8: out of sight at once, the item of the rules within an hour; without one it comes back (S5).
#include "evening.h"
#include "xmpp/server_control.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Hiding : Evening
{
    ArchiveId message = shout(u"Вот адрес и телефон этой семьи"_s);

    base::Result<contract::CommandReply> hide(const PersonId& who, const QList<ArchiveId>& messages)
    {
        return ask<contract::CommandReply>(who, Act::MessagesHide,
                                           contract::MessagesHideRequest{house.op(), chat, messages});
    }
    Report hidden()
    {
        REQUIRE(hide(teacher, {message}));
        const auto found = queue(deputy)->entries;
        REQUIRE(found.size() == 1);
        CHECK(found.first().report.kind == ReportKind::Hidden);
        CHECK(found.first().text == u"Вот адрес и телефон этой семьи"_s);
        return found.first().report;
    }
    base::Result<contract::CommandReply> name(const PersonId& who, const Report& report, const QString& item)
    {
        return ask<contract::CommandReply>(
            who, Act::MessagesRetract, contract::MessagesRetractRequest{house.op(), chat, {}, item, report.id});
    }
};

} // namespace

TEST_CASE("G8: a message is hidden before the item is named, and stays away when it is")
{
    Hiding evening;
    REQUIRE(evening.complain(evening.neighbour, evening.message));
    REQUIRE(evening.hide(evening.teacher, {evening.message}));
    evening.settle();
    const auto asked = evening.house.server.asked<xmpp::ModerateMessage>();
    REQUIRE(asked.size() == 1);
    CHECK(asked.first().id == evening.message.value());
    CHECK(evening.toldTo(evening.shouter).last().contains(u"скрыто"_s));
    CHECK(evening.hide(evening.deputy, {evening.message})); // once is enough
    auto open = evening.queue(evening.teacher)->entries;
    REQUIRE(open.size() == 2); // the complaint and what was hidden
    const auto hidden = std::ranges::find(open, ReportKind::Hidden, [](const auto& entry) { return entry.report.kind; });

    CHECK(reason(evening.name(evening.teacher, hidden->report, u"77"_s)) == u"rules.item"_s);
    REQUIRE(evening.name(evening.teacher, hidden->report, insult));
    CHECK(evening.queue(evening.teacher)->total == 0); // the complaint is decided with it
    evening.house.clock.advance(2h);
    evening.house.calendar->turn();
    evening.settle();
    CHECK(evening.house.server.said.isEmpty());
    CHECK(evening.toldTo(evening.shouter).last().contains(u"удалено: пункт 3"_s));
    CHECK(evening.toldTo(evening.neighbour).last().contains(u"сообщение удалено"_s));
}

TEST_CASE("without an item it comes back after an hour, once, and the administration hears who hid it")
{
    Hiding evening;
    evening.hidden();
    evening.house.clock.advance(59min);
    evening.house.calendar->turn();
    CHECK(evening.queue(evening.deputy)->total == 1);
    SECTION("while the service runs") {}
    SECTION("also when the service was down at that moment")
    {
        evening.house.restart();
        evening.house.errands->restart();
    }
    evening.house.clock.advance(1min);
    evening.house.calendar->turn();
    evening.house.calendar->turn();
    evening.settle();
    REQUIRE(evening.house.server.said.size() == 1);
    CHECK(evening.house.server.said.first().second.contains(u"«Вот адрес и телефон этой семьи»"_s));
    CHECK(evening.queue(evening.deputy)->total == 0);
    CHECK(evening.toldTo(evening.teacher).last().contains(u"без основания"_s));
    CHECK(evening.toldTo(evening.deputy).last().contains(u"Скрыл модератор: Классная"_s));
}

TEST_CASE("a moderator gives back what was hidden by mistake")
{
    Hiding evening;
    const Report report = evening.hidden();
    REQUIRE(evening.ask<contract::CommandReply>(evening.deputy, Act::ReportsKeep,
                                                contract::ReportsKeepRequest{evening.house.op(), report.id}));
    evening.settle();
    CHECK(evening.house.server.said.size() == 1);
    CHECK(reason(evening.ask<contract::CommandReply>(
              evening.deputy, Act::ModerationUndo,
              contract::ModerationUndoRequest{evening.house.op(), report.id, {}, {}})) == u"moderation.no-undo"_s);
}

TEST_CASE("nobody hides an own message, one of another chat, or one in a chat of others")
{
    Hiding evening;
    const ArchiveId own = evening.write(evening.teacher, u"Завтра в девять"_s);
    CHECK(reason(evening.hide(evening.teacher, {own})) == u"ladder.conflict"_s);
    CHECK(reason(evening.hide(evening.teacher, {ArchiveId(u"5"_s)})) == u"message.unknown"_s);
    CHECK(reason(evening.hide(evening.teacher, {})) == u"request.invalid"_s);
    CHECK(reason(evening.hide(evening.neighbour, {evening.message})) == u"rights.missing"_s);
    CHECK(evening.queue(evening.deputy)->total == 0);
}

TEST_CASE("the register shows recorded violations with their words to who moderates the chat, newest first")
{
    Hiding evening;
    REQUIRE(evening.record(evening.teacher, evening.message));
    evening.house.clock.advance(1min);
    REQUIRE(evening.record(evening.teacher, evening.shout(u"Ещё одно"_s)));
    const auto asks = [&](const PersonId& who, contract::ModerationRegisterRequest request) {
        return evening.ask<contract::ModerationRegisterReply>(who, Act::ModerationRegister, request);
    };
    const auto all = asks(evening.deputy, {});
    REQUIRE(all);
    REQUIRE(all->total == 2);
    CHECK(all->entries.first().text == u"Ещё одно"_s);
    CHECK(asks(evening.teacher, {evening.chat, evening.shouter, 1, 1})->entries.size() == 1);
    CHECK(asks(evening.teacher, {{}, evening.neighbour})->total == 0);
    CHECK(reason(asks(evening.shouter, {evening.chat, {}})) == u"rights.missing"_s);
    const PersonId other = evening.house.createStaff(u"Соседняя"_s);
    evening.house.seat(other, evening.house.createClass(6, u"В"_s), SeatKind::ClassTeacher);
    CHECK(asks(other, {})->total == 0);
}
