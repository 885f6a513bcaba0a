// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/query_dates.h"
#include "support/qt_strings.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace {
const QDate today(2026, 3, 10);
}

TEST_CASE("dates are read as people write them")
{
    CHECK(msgindex::readDate(u"15.09.2025"_s, today) == QDate(2025, 9, 15));
    CHECK(msgindex::readDate(u"5.9.25"_s, today) == QDate(2025, 9, 5));
    CHECK(msgindex::readDate(u"2025-09-15"_s, today) == QDate(2025, 9, 15));
    CHECK(msgindex::readDate(u"Вчера"_s, today) == QDate(2026, 3, 9));
    CHECK(msgindex::readDate(u"today"_s, today) == today);
}

TEST_CASE("a date without a year is the last one that is not in the future")
{
    CHECK(msgindex::readDate(u"15.09"_s, today) == QDate(2025, 9, 15));
    CHECK(msgindex::readDate(u"10.03"_s, today) == today);
    CHECK(msgindex::readDate(u"29.02"_s, today) == QDate(2024, 2, 29));
}

TEST_CASE("what is no date is none")
{
    for (const QString& value : {u""_s, u"31.02.2025"_s, u"завтрак"_s, u"15"_s, u"2025-13-01"_s, u"99.99"_s})
        CHECK_FALSE(msgindex::readDate(value, today).has_value());
}

TEST_CASE("the day that is named belongs to the time that is meant")
{
    const QTimeZone moscow("Europe/Moscow");
    const auto before = msgindex::timeFilter(msgindex::Field::Before, u"15.09.2025"_s, today, moscow);
    REQUIRE(before);
    CHECK(before->until == QDateTime(QDate(2025, 9, 15), QTime(21, 0), Qt::UTC).toMSecsSinceEpoch());
    const auto after = msgindex::timeFilter(msgindex::Field::After, u"01.09.2025"_s, today, moscow);
    REQUIRE(after);
    CHECK(after->from == QDateTime(QDate(2025, 8, 31), QTime(21, 0), Qt::UTC).toMSecsSinceEpoch());
}
