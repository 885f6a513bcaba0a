// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "contract/talk_messages.h"

// Hours of the staff in their own conversations, one to one. The server holds what families write at another time, as it does
// in chats (talk.h); the service tells the author, once for each such time, and lets it go when the hours begin. Whether
// the two may write to each other is the server's to decide, then as before.
namespace authority {

// What the server has held, or what has become of it.
struct DirectMessage
{
    domain::Login author;
    domain::Login reader;
    QString text;
    QDateTime at;
    bool isWords = true;      // not a sign, nor what no answer is expected to: nobody is told of such
    bool isTakenBack = false; // by its author; the server has it no more
};

[[nodiscard]] base::Result<contract::CommandReply> setHours(Change& change, const contract::HoursSetRequest& request);
// The row of that person; without one, only the person.
[[nodiscard]] domain::OwnHours hoursOf(const QList<domain::OwnHours>& all, const domain::PersonId& person);
// In which the author's words to that person wait: the time that runs at that moment. Nothing: they do not wait.
[[nodiscard]] std::optional<domain::ClosedTime> closedTimeBetween(const domain::School& school,
                                                                  const QList<domain::OwnHours>& all,
                                                                  const domain::PersonId& author,
                                                                  const domain::PersonId& whom, const QDateTime& now);

// It waits for the hours, it is on its way, or it is waiting no more.
void takeDirect(Change& change, const QList<domain::OwnHours>& all, const QString& heldId, const DirectMessage& message);
// To whom it is written; null: to a chat.
[[nodiscard]] const domain::Person* readerOf(const Snapshot& snapshot, const domain::WaitingMessage& message);
// When it would go; null: now.
[[nodiscard]] QDateTime dueOf(const domain::School& school, const QList<domain::OwnHours>& all,
                              const domain::WaitingMessage& message, const QDateTime& now);
void turnDirect(Change& change, const QList<domain::OwnHours>& all, const domain::WaitingMessage& message);
// The chat, or the person to whom it is written.
[[nodiscard]] QString placeOf(const Snapshot& snapshot, const domain::ChatId& chat);

} // namespace authority
