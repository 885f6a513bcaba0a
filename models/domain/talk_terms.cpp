// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk_terms.h"

#include "domain/school.h"

#include <algorithm>

namespace domain {
namespace {

// Whoever closes the school for longer closes it for good.
constexpr int farthestDays = 400;

// The working time of days, by the clock of the school.
class Week
{
public:
    Week(const TalkTerms& terms, const QList<Holiday>& holidays, const QTimeZone& zone)
        : m_terms(terms)
        , m_holidays(holidays)
        , m_zone(zone)
    {
    }

    [[nodiscard]] bool isWorking(QDate day) const
    {
        const bool isOfWeek = (m_terms.weekdays >> (day.dayOfWeek() - 1)) & 1;
        return isOfWeek && std::ranges::none_of(m_holidays, [&](const Holiday& holiday) {
                   return holiday.first <= day && day <= holiday.last;
               });
    }
    [[nodiscard]] QDateTime opening(QDate day) const { return at(day, m_terms.fromMinute); }
    [[nodiscard]] QDateTime closing(QDate day) const { return at(day, m_terms.toMinute); }

private:
    [[nodiscard]] QDateTime at(QDate day, int minute) const
    {
        if (minute == minutesOfDay)
            return day.addDays(1).startOfDay(m_zone).toUTC();
        return QDateTime(day, QTime(minute / 60, minute % 60), m_zone).toUTC();
    }

    const TalkTerms& m_terms;
    const QList<Holiday>& m_holidays;
    const QTimeZone& m_zone;
};

// When it is open at that moment, the end of it; days without a break between them are one time.
QDateTime endOfOpen(const Week& week, QDate day, const QDateTime& now)
{
    if (!week.isWorking(day) || now < week.opening(day) || week.closing(day) <= now)
        return {};
    const QDate last = day.addDays(farthestDays);
    while (day < last && week.isWorking(day.addDays(1)) && week.opening(day.addDays(1)) == week.closing(day))
        day = day.addDays(1);
    return week.closing(day);
}

} // namespace

bool keepsHours(const TalkTerms& terms)
{
    return terms.fromMinute != terms.toMinute;
}

bool isSound(const TalkTerms& terms)
{
    const bool isSlowSound = terms.slowSeconds >= 0 && terms.slowSeconds <= slowestSeconds;
    const bool areHoursSound = terms.fromMinute >= 0 && terms.fromMinute < terms.toMinute &&
                               terms.toMinute <= minutesOfDay && terms.weekdays > 0 && terms.weekdays <= allWeekdays;
    return isSlowSound && (!keepsHours(terms) || areHoursSound);
}

std::optional<ClosedTime> closedTime(const TalkTerms& terms, const QList<Holiday>& holidays, const QTimeZone& zone,
                                     const QDateTime& now)
{
    if (!keepsHours(terms))
        return std::nullopt;
    const Week week(terms, holidays, zone);
    const QDate today = now.toTimeZone(zone).date();
    ClosedTime time{endOfOpen(week, today, now), {}};
    QDate before = today;
    while (!time.since.isValid() && before > today.addDays(-farthestDays)) {
        if (week.isWorking(before) && week.closing(before) <= now)
            time.since = week.closing(before);
        before = before.addDays(-1);
    }
    if (!time.since.isValid())
        time.since = before.startOfDay(zone).toUTC();
    const QDateTime from = std::max(time.since, now);
    QDate after = time.since.toTimeZone(zone).date();
    const QDate last = from.toTimeZone(zone).date().addDays(farthestDays);
    while (!time.until.isValid() && after < last) {
        if (week.isWorking(after) && week.opening(after) >= from)
            time.until = week.opening(after);
        after = after.addDays(1);
    }
    if (!time.until.isValid())
        time.until = last.startOfDay(zone).toUTC();
    // Open round the clock, for as long as anybody looks ahead.
    if (time.until <= time.since)
        return std::nullopt;
    return time;
}

QTimeZone zoneOf(const Organisation& organisation)
{
    const QTimeZone zone(organisation.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

std::optional<TalkTerms> termsIn(const QList<TalkTerms>& all, const Chat& chat)
{
    if (!holdsFamilies(chat) || isChannel(chat.kind))
        return std::nullopt;
    const auto general = std::ranges::find(all, termsOfAll, &TalkTerms::id);
    const auto own = std::ranges::find(all, chat.id.value(), &TalkTerms::id);
    if (own == all.end())
        return general == all.end() ? std::nullopt : std::optional(*general);
    TalkTerms terms = *own;
    if (terms.duty.isEmpty() && general != all.end())
        terms.duty = general->duty;
    return terms;
}

std::optional<TalkTerms> termsIn(const School& school, const Chat& chat)
{
    return termsIn(school.talkTerms, chat);
}

QDateTime closedUntil(const School& school, const Chat& chat, const QDateTime& now)
{
    const auto terms = termsIn(school, chat);
    const auto time = terms ? closedTime(*terms, school.holidays, zoneOf(school.organisation), now) : std::nullopt;
    return time && time->since <= now ? time->until : QDateTime();
}

} // namespace domain
