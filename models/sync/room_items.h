// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/archive_coverage.h"
#include "store/cache.h"
#include "xmpp/message.h"
#include "xmpp/renamed.h"

#include <optional>

namespace syncing {

// One archived stanza of a room, as far as the cache cares.
struct RoomItem
{
    // The room takes a name out of what is older.
    struct Renaming
    {
        xmpp::Jid room;
        xmpp::Renamed told;
    };

    store::ArchivePlace place;
    std::optional<store::ArchivedMessage> message; // `own` is not known yet
    std::optional<store::ArchivedAct> act;         // likewise; never beside a message
    domain::ArchiveId retracts;                    // the room takes this message back; empty if it does not
    std::optional<Renaming> renames;
    // Of a conversation of two: which it is, and whether the person himself has written it.
    domain::ChatId personal = {};
    bool isOwn = false;
};

// What changed in the cache by storing items.
struct StoredItems
{
    domain::ChatId chat;
    store::MessageChanges changes;
    bool moreToIndex = false;
};

// The archive's ids are decimal microseconds since 1970 (contract of the server module, "id"); nullopt for others.
[[nodiscard]] std::optional<store::ArchivePlace> placeOf(const QString& archiveId);

// A groupchat message of a room under its archive id. Only the room's bare address may retract and rename.
// nullopt: it does not come from this room, or its id is none.
[[nodiscard]] std::optional<RoomItem> readRoomItem(const xmpp::Message& message, const xmpp::Jid& room,
                                                   const QString& archiveId);

// What an item says besides who says it; `acts` upon messages, or a message with words or a file.
void readContent(const xmpp::Message& message, RoomItem& item);

// Puts the items into the cache; a message is own when it bears the reserved nick of the signed-in person. Call it on
// the storage thread, inside a transaction if more belongs to it. Repeating it changes nothing.
[[nodiscard]] base::Result<void> noteOwn(store::Cache& cache, const domain::ChatId& chat,
                                         const QList<store::ArchivedMessage>& messages);
[[nodiscard]] base::Result<store::MessageChanges> storeItems(store::Cache& cache, const domain::ChatId& chat,
                                                             const QList<RoomItem>& items);

} // namespace syncing
