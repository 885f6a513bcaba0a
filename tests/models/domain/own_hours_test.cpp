// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/own_hours.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone omsk("Asia/Omsk");
const QDate wednesday(2026, 9, 2);

QDateTime inOmsk(QDate day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), omsk).toUTC();
}

OwnHours workdays()
{
    return {PersonId(u"teacher"_s), 9 * 60, 17 * 60, 31, {}, {}, {}};
}

OwnHours away(QDate from, QDate until)
{
    return {PersonId(u"teacher"_s), 0, 0, 0, from, until, {}};
}

} // namespace

TEST_CASE("whoever keeps hours is not at work in the evening, on a weekend and when the school is closed")
{
    const QList<Holiday> holidays{{wednesday.addDays(1), wednesday.addDays(1), {}}};
    CHECK(closedTime(workdays(), {}, omsk, inOmsk(wednesday, 22)) ==
          ClosedTime{inOmsk(wednesday, 17), inOmsk(wednesday.addDays(1), 9)});
    CHECK(closedTime(workdays(), holidays, omsk, inOmsk(wednesday, 22)) ==
          ClosedTime{inOmsk(wednesday, 17), inOmsk(wednesday.addDays(2), 9)});
    CHECK(closedTime(workdays(), {}, omsk, inOmsk(wednesday.addDays(3), 12)) ==
          ClosedTime{inOmsk(wednesday.addDays(2), 17), inOmsk(wednesday.addDays(5), 9)});
}

TEST_CASE("a leave joins the evening before it, and by itself it begins and ends at midnight whatever holidays there are")
{
    OwnHours hours = workdays();
    hours.awayFrom = wednesday.addDays(1);
    hours.awayUntil = wednesday.addDays(5);
    CHECK(closedTime(hours, {}, omsk, inOmsk(wednesday, 18)) ==
          ClosedTime{inOmsk(wednesday, 17), inOmsk(wednesday.addDays(6), 9)});

    const OwnHours leave = away(wednesday, wednesday.addDays(1));
    const QList<Holiday> holidays{{wednesday.addDays(2), wednesday.addDays(9), {}}};
    for (const QDateTime& now : {inOmsk(wednesday.addDays(-30), 12), inOmsk(wednesday, 0), inOmsk(wednesday.addDays(1), 23, 59)})
        CHECK(closedTime(leave, holidays, omsk, now) == ClosedTime{inOmsk(wednesday, 0), inOmsk(wednesday.addDays(2), 0)});
}

TEST_CASE("without hours and leave, and after the leave, one is at work round the clock")
{
    CHECK_FALSE(closedTime(OwnHours{}, {}, omsk, inOmsk(wednesday, 3)));
    CHECK_FALSE(closedTime(away(wednesday, wednesday), {}, omsk, inOmsk(wednesday.addDays(1), 0)));
}

TEST_CASE("hours end after they begin, a leave too, and neither it nor the sentence is endless")
{
    CHECK(isSound(OwnHours{}));
    CHECK(isSound(workdays()));
    CHECK(isSound(away(wednesday, wednesday)));
    CHECK_FALSE(isSound(away(wednesday, wednesday.addDays(-1))));
    CHECK_FALSE(isSound(away(wednesday, wednesday.addDays(longestLeave))));
    CHECK_FALSE(isSound(away(wednesday, {})));
    CHECK_FALSE(isSound(away({}, wednesday)));
    OwnHours hours = workdays();
    hours.weekdays = 0;
    CHECK_FALSE(isSound(hours));
    hours = workdays();
    hours.sentence = QString(longestSentence + 1, u'я');
    CHECK_FALSE(isSound(hours));
}

TEST_CASE("whoever is away is so from the first day of the leave to the last")
{
    const OwnHours leave = away(wednesday, wednesday.addDays(1));
    CHECK_FALSE(isAway(leave, wednesday.addDays(-1)));
    CHECK(isAway(leave, wednesday));
    CHECK(isAway(leave, wednesday.addDays(1)));
    CHECK_FALSE(isAway(leave, wednesday.addDays(2)));
    CHECK_FALSE(isAway(OwnHours{}, wednesday));
}
