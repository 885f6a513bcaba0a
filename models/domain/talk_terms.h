// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace domain {

struct Chat;
struct Organisation;
struct School;

// When and how often guardians and pupils write in a chat with families. The staff write at any time (E13).
struct TalkTerms
{
    QString id;         // of the chat, or termsOfAll
    int fromMinute = 0; // of the school's day; equal to toMinute: at any time
    int toMinute = 0;   // 1440: midnight
    int weekdays = 0;   // bits, Monday is 1, Sunday 64
    int slowSeconds = 0; // one message of a person in so many seconds; 0: as many as they like
    QString duty = {};  // whom to turn to meanwhile: a name, a telephone, an address; empty: what the school says of all

    bool operator==(const TalkTerms&) const = default;
};

// Of all chats with families that have none of their own.
inline const QString termsOfAll = QStringLiteral("*");
inline constexpr int minutesOfDay = 24 * 60;
inline constexpr int allWeekdays = 127;
inline constexpr int slowestSeconds = 3600;

// Days on which the school is closed, both included; written by its own calendar.
struct Holiday
{
    QDate first;
    QDate last;
    QString name;

    bool operator==(const Holiday&) const = default;
};

enum class WaitingReason {
    Hours,  // the server holds it until the hours of the chat begin
    Chosen, // its author wants it to be sent then
    Moderator, // somebody reads it first; kept as a report (domain/moderation.h), so no row says it
};

// A message that the service has and the chat has not yet.
struct WaitingMessage
{
    QString id; // of Hours the server's id of the held message
    ChatId chat;
    PersonId person;
    QString text;
    QDateTime at;
    QDateTime due; // null of Moderator: nobody knows
    WaitingReason reason = WaitingReason::Hours;

    bool operator==(const WaitingMessage&) const = default;
};

// From the first moment, until the second.
struct ClosedTime
{
    QDateTime since;
    QDateTime until;

    bool operator==(const ClosedTime&) const = default;
};

[[nodiscard]] bool keepsHours(const TalkTerms& terms);
// Hours within one day, at least one weekday, a bearable slowness.
[[nodiscard]] bool isSound(const TalkTerms& terms);
// The time, in UTC, in which nobody may write: the one that runs, or the next. Nothing when there are no hours. Costs a
// few steps for each day on which the school is closed.
[[nodiscard]] std::optional<ClosedTime> closedTime(const TalkTerms& terms, const QList<Holiday>& holidays,
                                                   const QTimeZone& zone, const QDateTime& now);

// UTC when it is unknown.
[[nodiscard]] QTimeZone zoneOf(const Organisation& organisation);
// The chat's own, else those of all; nothing where no families are, in channels, and where none are set.
[[nodiscard]] std::optional<TalkTerms> termsIn(const School& school, const Chat& chat);
// The same of some who know the terms and not the school.
[[nodiscard]] std::optional<TalkTerms> termsIn(const QList<TalkTerms>& all, const Chat& chat);
// Of the service's own knowledge; null while guardians and pupils may write.
[[nodiscard]] QDateTime closedUntil(const School& school, const Chat& chat, const QDateTime& now);

} // namespace domain
