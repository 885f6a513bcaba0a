// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/own_hours.h"

namespace domain {
namespace {

TalkTerms termsOf(const OwnHours& hours)
{
    return {{}, hours.fromMinute, hours.toMinute, hours.weekdays};
}

} // namespace

bool isSound(const OwnHours& hours)
{
    const bool isLeaveSound = hours.awayFrom.isValid()
                                  ? hours.awayFrom <= hours.awayUntil && hours.awayFrom.daysTo(hours.awayUntil) < longestLeave
                                  : hours.awayUntil.isNull();
    return isSound(termsOf(hours)) && isLeaveSound && hours.sentence.size() <= longestSentence;
}

bool isAway(const OwnHours& hours, QDate day)
{
    return hours.awayFrom.isValid() && hours.awayFrom <= day && day <= hours.awayUntil;
}

std::optional<ClosedTime> closedTime(const OwnHours& hours, const QList<Holiday>& holidays, const QTimeZone& zone,
                                     const QDateTime& now)
{
    TalkTerms terms = termsOf(hours);
    QList<Holiday> closed;
    if (keepsHours(terms))
        closed = holidays;
    else
        terms = {{}, 0, minutesOfDay, allWeekdays};
    if (hours.awayFrom.isValid())
        closed << Holiday{hours.awayFrom, hours.awayUntil, {}};
    return closedTime(terms, closed, zone, now);
}

ChatId conversationWith(const PersonId& person)
{
    return ChatId(person.value());
}

} // namespace domain
