// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/query_dates.h"

#include "text/folding.h"

#include <QDateTime>
#include <QRegularExpression>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace msgindex {
namespace {

int fullYear(const QString& typed)
{
    const int year = typed.toInt();
    return typed.size() == 2 ? 2000 + year : year;
}

} // namespace

std::optional<QDate> readDate(const QString& value, QDate today)
{
    const QString word = text::folded(value);
    if (word == u"сегодня" || word == u"today")
        return today;
    if (word == u"вчера" || word == u"yesterday")
        return today.addDays(-1);

    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    if (const auto match = iso.match(value); match.hasMatch()) {
        const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    static const QRegularExpression russian(u"^(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{2}|\\d{4}))?$"_s);
    const auto match = russian.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const int day = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    if (match.hasCaptured(3)) {
        const QDate date(fullYear(match.captured(3)), month, day);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    constexpr int yearsToLeapDay = 8; // 1896–1904 and the like had none in between
    for (int year = today.year(); year >= today.year() - yearsToLeapDay; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= today)
            return date;
    }
    return std::nullopt;
}

std::optional<TimeFilter> timeFilter(Field field, const QString& value, QDate today, const QTimeZone& zone)
{
    const std::optional<QDate> date = readDate(value, today);
    if (!date)
        return std::nullopt;
    if (field == Field::Before)
        return TimeFilter{std::numeric_limits<Time>::min(), date->addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
    return TimeFilter{date->startOfDay(zone).toMSecsSinceEpoch(), std::numeric_limits<Time>::max()};
}

} // namespace msgindex
