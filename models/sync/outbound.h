// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/outbox_rows.h"
#include "xmpp/message.h"

namespace syncing {

// What an entry of the outbox says to the room. Reads well in a program that knows none of replies, retractions and
// reactions: the body then says the same in words, marked as a fallback (XEP-0428). Pure.
[[nodiscard]] xmpp::Message stanzaFor(const store::OutboxEntry& entry, const xmpp::Jid& room);

// «> Щербакова Евгения:\n> Когда собрание?\n», cut where it gets long; empty without words.
[[nodiscard]] QString quotation(const QString& nick, const QString& body);

} // namespace syncing
