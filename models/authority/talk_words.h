// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

// What the school says to a person about a message of his that waits, in plain words that any app shows.
namespace authority {

// "сегодня в 8:00", "завтра в 8:00", "11 января в 8:00", by the school's clock.
[[nodiscard]] QString dueWords(const QDateTime& due, const QDateTime& now, const QTimeZone& zone);
// When it comes into the chat, how it is taken back, and whom to turn to meanwhile; `duty` may be empty.
[[nodiscard]] QString waitingText(const QString& chat, const QDateTime& due, const QDateTime& now, const QTimeZone& zone,
                                  const QString& duty);
// The same of a message to one person: who reads it later, what he says himself, whom to turn to; both may be empty.
[[nodiscard]] QString outOfHoursText(const QString& person, const QDateTime& due, const QDateTime& now,
                                     const QTimeZone& zone, const QString& sentence, const QString& duty);
// It does not come; its words are given back.
[[nodiscard]] QString notSentText(const QString& chat, const QString& hindrance, const QString& text);
[[nodiscard]] QString notDeliveredText(const QString& person, const QString& text);
// It has been taken back.
[[nodiscard]] QString withdrawnText(const QString& chat, const QString& text);
[[nodiscard]] QString withdrawnFromText(const QString& person, const QString& text);

} // namespace authority
