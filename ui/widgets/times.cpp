// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/times.h"

#include <QCoreApplication>
#include <QLocale>

namespace widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Times
{
    Q_DECLARE_TR_FUNCTIONS(Times)
};

} // namespace

QString clockTime(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime().time(), u"HH:mm"_s);
}

QString listTime(const QDateTime& at, const QDate& today)
{
    if (!at.isValid())
        return {};
    const QDate day = at.toLocalTime().date();
    if (day == today)
        return clockTime(at);
    if (day == today.addDays(-1))
        return Times::tr("yesterday");
    return QLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"dd.MM.yyyy"_s);
}

QString dayTitle(const QDate& day, const QDate& today)
{
    if (day == today)
        return Times::tr("Today");
    if (day == today.addDays(-1))
        return Times::tr("Yesterday");
    return QLocale().toString(day, day.year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

QString fullTime(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime(), u"d MMMM yyyy, HH:mm"_s);
}

} // namespace widgets
