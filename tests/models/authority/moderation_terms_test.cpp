// SPDX-License-Identifier: GPL-3.0-or-later
// Terms of moderation by the clock: across midnight, ends of months, 29 February and the new year, while the service
// runs and when it is started again before, at and after the moment (S2–S4).
#include "contract/school_messages.h"
#include "evening.h"
#include "support/qt_strings.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As the clock on the wall says it in Omsk.
QDateTime omsk(const QString& local)
{
    const QDateTime time = QDateTime::fromString(local, Qt::ISODate);
    return QDateTime(time.date(), time.time(), Qt::UTC).addSecs(-6 * 3600);
}

// The service is up all the time, or comes back at that many milliseconds from the moment in question.
void passTo(House& house, const QDateTime& moment, std::optional<int> restartAt)
{
    if (restartAt && *restartAt <= 0) {
        house.clock.setNow(moment.addMSecs(*restartAt));
        house.restart();
    }
    house.clock.setNow(moment);
    if (restartAt && *restartAt > 0) {
        house.clock.setNow(moment.addMSecs(*restartAt));
        house.restart();
    }
}

const auto restarts = {std::optional<int>(), std::optional(-1), std::optional(0), std::optional(3'600'000)};

} // namespace

TEST_CASE("S2, S3: a block of the longest term ends on the day of the calendar, to the millisecond")
{
    const auto [from, end] = GENERATE(table<QString, QString>({
        {u"2026-12-31T23:59:59"_s, u"2027-01-31T23:59:59"_s}, // over the new year
        {u"2027-01-31T00:00:00"_s, u"2027-02-28T00:00:00"_s}, // from midnight, into a shorter month
        {u"2028-01-29T18:00:00"_s, u"2028-02-29T18:00:00"_s}, // onto 29 February
        {u"2028-02-29T08:00:00"_s, u"2028-03-29T08:00:00"_s}, // from it
        {u"2027-03-31T02:00:00"_s, u"2027-04-30T02:00:00"_s}, // in Greenwich it is still the 30th
    }));
    CAPTURE(from.toStdString());
    for (const std::optional<int> restartAt : restarts) {
        Evening evening;
        evening.house.clock.setNow(omsk(from));
        evening.recordMany(4);
        CHECK(reason(evening.block(evening.teacher, omsk(end).addMSecs(1))) == u"ladder.term-too-long"_s);
        REQUIRE(evening.block(evening.teacher, omsk(end)));
        evening.house.clock.setNow(omsk(end).addMSecs(-1));
        REQUIRE(evening.rule(evening.shouter));
        CHECK(evening.rule(evening.shouter)->until == omsk(end));
        passTo(evening.house, omsk(end), restartAt);
        CHECK_FALSE(evening.rule(evening.shouter));
        // What has ended is not lifted, not apologised for, and no second block stands on it.
        const BlockId ended = evening.house.ledger->school().blocks.first().id;
        CHECK(reason(evening.lift(ended)) == u"ladder.not-blocked"_s);
        CHECK(reason(evening.block(evening.teacher, evening.house.clock.now().addDays(1))) ==
              u"ladder.too-few-violations"_s);
    }
}

TEST_CASE(
    "S2: when the school's clocks move, a running block keeps its end and the next one is measured by the new ones")
{
    Evening evening;
    evening.house.clock.setNow(QDateTime(QDate(2027, 1, 31), QTime(20, 0), Qt::UTC)); // 1 February in Omsk
    evening.recordMany(4);
    const QDateTime end = QDateTime(QDate(2027, 3, 1), QTime(2, 0), Qt::UTC).addSecs(-6 * 3600);
    REQUIRE(evening.block(evening.teacher, end));
    Organisation moved = evening.house.ledger->school().organisation;
    moved.timeZone = u"Europe/Kaliningrad"_s; // 31 January there
    REQUIRE(evening.house.call<contract::CommandReply>(evening.house.admin, Act::OrganisationSet,
                                                       contract::OrganisationSetRequest{evening.house.op(), moved}));
    CHECK(evening.rule(evening.shouter)->until == end);
    evening.house.clock.setNow(end);
    CHECK_FALSE(evening.rule(evening.shouter));

    evening.house.clock.setNow(QDateTime(QDate(2028, 1, 30), QTime(21, 30), Qt::UTC)); // in Omsk the 31st: a day less
    evening.recordMany(4);
    const QDateTime latest(QDate(2028, 2, 29), QTime(21, 30), Qt::UTC);
    CHECK(reason(evening.block(evening.teacher, latest.addMSecs(1))) == u"ladder.term-too-long"_s);
    CHECK(evening.block(evening.teacher, latest));
}

TEST_CASE("S4: others may object for a day, to the millisecond, over midnight and the new year")
{
    const QString from = GENERATE(u"2026-12-31T23:59:59"_s, u"2027-02-28T12:00:00"_s, u"2028-02-29T00:00:00"_s);
    CAPTURE(from.toStdString());
    for (const std::optional<int> restartAt : restarts) {
        Evening evening;
        evening.house.clock.setNow(omsk(from));
        evening.recordMany(4);
        const auto block = evening.block(evening.teacher, omsk(from).addDays(20));
        REQUIRE(block);
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.shouter, Act::ApologiesCreate,
            contract::ApologiesCreateRequest{evening.house.op(), block->block, u"Простите"_s}));
        const QDateTime closes = omsk(from).addSecs(24 * 3600);
        evening.house.clock.setNow(closes.addMSecs(-1));
        CHECK(reason(evening.lift(block->block)) == u"ladder.window-open"_s);
        passTo(evening.house, closes, restartAt);
        CHECK(reason(evening.ask<contract::CommandReply>(
                  evening.neighbour, Act::ObjectionsCreate,
                  contract::ObjectionsCreateRequest{evening.house.op(), block->block})) == u"ladder.window-closed"_s);
        REQUIRE(evening.lift(block->block));
        CHECK_FALSE(evening.rule(evening.shouter));
    }
}

TEST_CASE("a pause for all ends by itself, over midnight and across restarts")
{
    for (const std::optional<int> restartAt : restarts) {
        Evening evening;
        evening.house.clock.setNow(omsk(u"2026-12-31T23:55:00"_s));
        const QDateTime end = omsk(u"2027-01-01T00:05:00"_s);
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.teacher, Act::QuietSet,
            contract::QuietSetRequest{evening.house.op(), evening.chat, {}, QuietMode::Silence, 0, end}));
        const auto silenced = [&] {
            const auto why = evening.ask<contract::AccessExplainReply>(
                evening.shouter, Act::AccessExplain, contract::AccessExplainRequest{evening.chat, evening.shouter});
            REQUIRE(why);
            return why->hindrances.size() == 1 && why->hindrances.first().kind == contract::HindranceKind::Silenced;
        };
        evening.house.clock.setNow(end.addMSecs(-1));
        CHECK(silenced());
        passTo(evening.house, end, restartAt);
        CHECK_FALSE(silenced());
    }
}

TEST_CASE("G1: a deputy moderates the class's chats on the days of the absence, and on no other day")
{
    Evening evening;
    const PersonId deputy = evening.house.createStaff(u"Заменяющая"_s);
    const QDate today = dayAt(evening.house.ledger->school().organisation, evening.house.clock.now());
    contract::SeatsSetRequest seat{evening.house.op(), deputy, evening.unit, SeatKind::ClassDeputy, {}, true};
    seat.startsOn = today.addDays(1);
    seat.endsOn = today.addDays(3);
    REQUIRE(evening.house.call<contract::SeatsSetReply>(evening.house.admin, Act::SeatsSet, seat));
    const auto moderatesOn = [&](const QDate& day) {
        // Late in the evening, by the school's clock.
        evening.house.clock.setNow(QDateTime(day, QTime(23, 59), Qt::UTC).addSecs(-6 * 3600));
        evening.house.calendar->turn();
        const auto recorded = evening.record(deputy, evening.shout());
        CHECK((recorded || reason(recorded) == u"rights.missing"_s));
        return recorded.hasValue();
    };
    CHECK_FALSE(moderatesOn(today));
    CHECK(moderatesOn(today.addDays(1)));
    CHECK(moderatesOn(today.addDays(3)));
    CHECK_FALSE(moderatesOn(today.addDays(4)));
    // Nobody has counted wrong meanwhile: what the deputy recorded stands.
    CHECK(evening.house.ledger->school().violations.size() == 2);
}

TEST_CASE("a clock that is set back makes no block longer than it was given, and no window for objections shorter")
{
    Evening evening;
    evening.recordMany(4);
    const QDateTime begun = evening.house.clock.now();
    const QDateTime end = begun.addDays(10);
    const auto block = evening.block(evening.teacher, end);
    REQUIRE(block);
    evening.house.clock.setNow(begun.addDays(-2));
    evening.house.restart();
    CHECK(evening.rule(evening.shouter)->until == end);
    CHECK(reason(evening.block(evening.teacher, end.addDays(5))) == u"ladder.blocked-already"_s);
    REQUIRE(evening.ask<contract::CommandReply>(
        evening.shouter, Act::ApologiesCreate,
        contract::ApologiesCreateRequest{evening.house.op(), block->block, u"Простите"_s}));
    evening.house.clock.setNow(begun.addDays(-1).addMSecs(-1));
    CHECK(reason(evening.lift(block->block)) == u"ladder.window-open"_s);
}
