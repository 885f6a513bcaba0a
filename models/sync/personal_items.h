// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/addresses.h"
#include "sync/room_items.h"

namespace syncing {

// A stanza of a conversation of two under the id that it has in the own archive. nullopt: it is of another kind, or of
// somebody who is none of this server's people.
[[nodiscard]] std::optional<RoomItem> readPersonalItem(const xmpp::Message& message, const Addresses& addresses,
                                                       const QString& archiveId);

// Puts the items of one page into the cache, each into its conversation. Call it on the storage thread, inside a
// transaction if more belongs to it. Repeating it changes nothing.
[[nodiscard]] base::Result<QList<StoredItems>> storePersonalItems(store::Cache& cache, const QList<RoomItem>& items);

} // namespace syncing
