// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/talk_terms.h"

namespace domain {

// When one of the staff reads what families write to him alone. What they write at another time waits, and they are told;
// colleagues write at any time.
struct OwnHours
{
    PersonId person;
    int fromMinute = 0; // as in TalkTerms; equal to toMinute: at any time
    int toMinute = 0;
    int weekdays = 0;
    QDate awayFrom; // the first day of a leave; null: none is planned
    QDate awayUntil; // its last one
    QString sentence; // his own words to whoever writes meanwhile; may be empty

    bool operator==(const OwnHours&) const = default;
};

inline constexpr int longestLeave = 366; // days
inline constexpr qsizetype longestSentence = 300;

// Hours as in a chat, and a leave that begins before it ends.
[[nodiscard]] bool isSound(const OwnHours& hours);
[[nodiscard]] bool isAway(const OwnHours& hours, QDate day);
// As of a chat; the days on which the school is closed count for whoever keeps hours.
[[nodiscard]] std::optional<ClosedTime> closedTime(const OwnHours& hours, const QList<Holiday>& holidays,
                                                   const QTimeZone& zone, const QDateTime& now);

// A message to one person waits under this in place of a chat. Ids of chats and of people are random and never the same.
[[nodiscard]] ChatId conversationWith(const PersonId& person);

} // namespace domain
