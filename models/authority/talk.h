// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "contract/talk_messages.h"

// When families write in which chat (E13), and what waits until they may. The server holds it (a rule of the gate, see
// server_state.h), the service keeps count of it and lets it go, oldest first, when the hours begin; whoever may not write
// any more by then is told so. Commands as in command.h.
namespace authority {

[[nodiscard]] base::Result<contract::CommandReply> setTalkTerms(Change& change, const contract::TalkSetRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setHolidays(Change& change,
                                                               const contract::HolidaysSetRequest& request);
// A message for later: its author may write there now, and is looked at again then, by the service and by the gate.
[[nodiscard]] base::Result<contract::WaitingPutReply> putWaiting(Change& change,
                                                                 const contract::WaitingPutRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> withdrawWaiting(Change& change,
                                                                   const contract::WaitingDropRequest& request);
[[nodiscard]] base::Result<contract::TalkOwnReply> ownTalk(const Ledger& ledger, const domain::PersonId& caller);
// Of that person, by the moment when they are due.
[[nodiscard]] QList<domain::WaitingMessage> waitingOf(const domain::School& school, const domain::PersonId& person);

// A message that the server holds, that nobody needs to read before the others do: into the chat, or it waits for the
// hours and its author is told. `due` is found here.
void letThrough(Change& change, domain::WaitingMessage held);

// Its time has come, or is another than it was.
[[nodiscard]] bool isToBeTurned(const Snapshot& snapshot, const QList<domain::OwnHours>& hours,
                                const domain::WaitingMessage& message, const QDateTime& now);
// It goes into the chat, or its author is told why not; or it waits for the new time.
void turnWaiting(Change& change, const QList<domain::OwnHours>& hours, const domain::WaitingMessage& message,
                 bool isPremoderated);

} // namespace authority
