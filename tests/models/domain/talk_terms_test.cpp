// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/school.h"
#include "domain/talk_terms.h"
#include "support/qt_strings.h"

#include <random>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone omsk("Asia/Omsk");

TalkTerms schoolDays()
{
    return {u"chat"_s, 8 * 60, 20 * 60, 31};
}

QDateTime at(const QTimeZone& zone, QDate day, QTime time)
{
    return QDateTime(day, time, zone).toUTC();
}

QDateTime inOmsk(QDate day, int hour, int minute = 0)
{
    return at(omsk, day, QTime(hour, minute));
}

// Wednesday.
const QDate wednesday(2026, 9, 2);

bool isOpenAt(const TalkTerms& terms, const QList<Holiday>& holidays, const QTimeZone& zone, const QDateTime& moment)
{
    const QDateTime local = moment.toTimeZone(zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    for (const Holiday& holiday : holidays) {
        if (holiday.first <= local.date() && local.date() <= holiday.last)
            return false;
    }
    return ((terms.weekdays >> (local.date().dayOfWeek() - 1)) & 1) && terms.fromMinute <= minute &&
           minute < terms.toMinute;
}

} // namespace

TEST_CASE("in the evening a chat is closed until the next morning, by the clock of the school")
{
    const auto time = closedTime(schoolDays(), {}, omsk, inOmsk(wednesday, 23, 30));
    REQUIRE(time);
    CHECK(*time == ClosedTime{inOmsk(wednesday, 20), inOmsk(wednesday.addDays(1), 8)});
    // Also after midnight, and up to the last moment.
    CHECK(closedTime(schoolDays(), {}, omsk, inOmsk(wednesday.addDays(1), 7, 59)) == time);
}

TEST_CASE("while a chat is open the next time is told in which it is closed")
{
    for (const QDateTime& now : {inOmsk(wednesday, 8), inOmsk(wednesday, 19, 59)})
        CHECK(closedTime(schoolDays(), {}, omsk, now) ==
              ClosedTime{inOmsk(wednesday, 20), inOmsk(wednesday.addDays(1), 8)});
}

TEST_CASE("a weekend and the holidays are one closed time with the evening before")
{
    const QDate friday = wednesday.addDays(2);
    CHECK(closedTime(schoolDays(), {}, omsk, inOmsk(friday.addDays(1), 12)) ==
          ClosedTime{inOmsk(friday, 20), inOmsk(friday.addDays(3), 8)});
    const QList<Holiday> holidays{{friday.addDays(3), friday.addDays(9), u"Каникулы"_s}};
    CHECK(closedTime(schoolDays(), holidays, omsk, inOmsk(friday, 21)) ==
          ClosedTime{inOmsk(friday, 20), inOmsk(friday.addDays(10), 8)});
}

TEST_CASE("hours up to midnight end with the day, and round the clock there is no closed time")
{
    TalkTerms terms{u"chat"_s, 8 * 60, minutesOfDay, allWeekdays};
    CHECK(closedTime(terms, {}, omsk, inOmsk(wednesday, 23, 59)) ==
          ClosedTime{inOmsk(wednesday.addDays(1), 0), inOmsk(wednesday.addDays(1), 8)});
    terms.fromMinute = 0;
    CHECK_FALSE(closedTime(terms, {}, omsk, inOmsk(wednesday, 3)));
    CHECK_FALSE(closedTime({u"chat"_s}, {}, omsk, inOmsk(wednesday, 3)));
}

TEST_CASE("where clocks are set, the hours stay those of the clock on the wall")
{
    const QTimeZone berlin("Europe/Berlin");
    const TalkTerms terms{u"chat"_s, 8 * 60, 20 * 60, allWeekdays};
    const QDate summer(2026, 3, 29); // an hour is missing in this night
    const auto night = closedTime(terms, {}, berlin, at(berlin, summer.addDays(-1), QTime(22, 0)));
    REQUIRE(night);
    CHECK(night->since.secsTo(night->until) == 11 * 3600);
    CHECK(night->until == at(berlin, summer, QTime(8, 0)));
}

TEST_CASE("whatever the hours, the closed time is the one that looking at every quarter of an hour finds")
{
    std::mt19937 dice(7);
    const auto number = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(dice); };
    for (int round = 0; round < 40; ++round) {
        const QTimeZone zone(round % 2 == 0 ? "Europe/Berlin" : "Asia/Omsk");
        const int from = number(5, 22) * 60 + 15 * number(0, 3);
        const TalkTerms terms{u"chat"_s, from, number(from / 15 + 1, 96) * 15, number(1, allWeekdays)};
        QList<Holiday> holidays;
        const QDate around(2026, number(1, 12), number(1, 28));
        for (int i = number(0, 2); i > 0; --i) {
            const QDate first = around.addDays(number(-3, 10));
            holidays << Holiday{first, first.addDays(number(0, 4)), {}};
        }
        const QDateTime now = at(zone, around, QTime(number(5, 23), 15 * number(0, 3)));
        QDateTime since = now;
        while (isOpenAt(terms, holidays, zone, since))
            since = since.addSecs(900);
        QDateTime until = since;
        while (!isOpenAt(terms, holidays, zone, until))
            until = until.addSecs(900);
        const auto time = closedTime(terms, holidays, zone, now);
        INFO(round);
        REQUIRE(time);
        CHECK(time->until == until);
        // When it runs already, it began earlier: where it was open last.
        if (since > now)
            CHECK(time->since == since);
        else
            CHECK((time->since <= now && isOpenAt(terms, holidays, zone, time->since.addSecs(-60))));
    }
}

TEST_CASE("hours are within one day and have a weekday; nobody is slowed down by more than an hour")
{
    CHECK(isSound(schoolDays()));
    CHECK(isSound({u"chat"_s}));
    CHECK(isSound({u"chat"_s, 0, 0, 0, 60}));
    CHECK_FALSE(isSound({u"chat"_s, 1200, 480, 31}));
    CHECK_FALSE(isSound({u"chat"_s, 480, 1441, 31}));
    CHECK_FALSE(isSound({u"chat"_s, 480, 1200, 0}));
    CHECK_FALSE(isSound({u"chat"_s, 480, 1200, 128}));
    CHECK_FALSE(isSound({u"chat"_s, 0, 0, 0, 3601}));
}

TEST_CASE("a chat has its own order or the one of all; channels and chats of the staff have none")
{
    Chat parents;
    parents.id = ChatId(u"parents"_s);
    parents.kind = ChatKind::ClassParents;
    const TalkTerms general{termsOfAll, 480, 1200, 31, 0, u"Дежурный: 45-17"_s};
    const TalkTerms own{u"parents"_s, 0, 0, 0, 60, {}};
    CHECK_FALSE(termsIn(QList<TalkTerms>(), parents));
    CHECK(termsIn({general}, parents) == general);
    const auto both = termsIn({general, own}, parents);
    REQUIRE(both);
    CHECK(both->slowSeconds == 60);
    CHECK_FALSE(keepsHours(*both));
    CHECK(both->duty == general.duty);
    for (const auto kind : {ChatKind::SchoolChannel, ChatKind::StaffRoom, ChatKind::ClassTeachers}) {
        parents.kind = kind;
        CHECK_FALSE(termsIn({general, own}, parents));
    }
}
