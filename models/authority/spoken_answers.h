// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "authority/message_source.h"

#include <functional>

// What the school answers to people who write to it from any app, in plain Russian words: any app shows them, and what
// can be chosen is numbered. One person hears of the own matters only; who objected is told to nobody.
namespace authority {

// What can be asked and done here.
[[nodiscard]] QString spokenMenu();
// The own violations, by chats, with the words that were recorded.
[[nodiscard]] QString spokenRecord(const Ledger& ledger, const domain::PersonId& person);
// The own blocks that run: what, which item, until when, what can be done.
[[nodiscard]] QString spokenBlocks(const Ledger& ledger, const domain::PersonId& person);
// Apologies of others to which the person may object now.
[[nodiscard]] QString spokenApologies(const Ledger& ledger, const domain::PersonId& person);
// The draft that parents are asked about, and what the person has answered. `page` is where it can be read.
[[nodiscard]] QString spokenDraft(const Ledger& ledger, const domain::PersonId& person, const QString& page);
[[nodiscard]] QString spokenRules(const domain::School& school);

// The newest message that has these words and is wanted, whatever the quotation marks and letters; null when none has.
// Words shorter than a few letters name nothing.
[[nodiscard]] const RoomMessage* messageWith(const QString& words, const QList<RoomMessage>& messages,
                                             const std::function<bool(const RoomMessage&)>& isWanted);
[[nodiscard]] bool namesMessage(const QString& words);

} // namespace authority
