// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/room_items.h"

#include "xmpp/retraction.h"
#include "xmpp/stanza_ids.h"

namespace syncing {

std::optional<store::ArchivePlace> placeOf(const QString& archiveId)
{
    bool isNumber = false;
    const qlonglong microseconds = archiveId.toLongLong(&isNumber);
    if (!isNumber || microseconds <= 0)
        return std::nullopt;
    return store::ArchivePlace{domain::ArchiveId(archiveId), std::chrono::microseconds(microseconds)};
}

std::optional<RoomItem> readRoomItem(const xmpp::Message& message, const xmpp::Jid& room, const QString& archiveId)
{
    const auto place = placeOf(archiveId);
    if (!place || message.type != xmpp::Message::Type::Groupchat || message.from.bare() != room)
        return std::nullopt;
    RoomItem item{*place, {}, {}};
    if (message.from.isBare()) {
        const auto* retraction = message.payload<xmpp::Retraction>();
        if (retraction && retraction->moderation)
            item.retracts = domain::ArchiveId(retraction->targetId);
        return item;
    }
    const bool isTombstone = message.payload<xmpp::Tombstone>() != nullptr;
    if (message.body.isEmpty() && !isTombstone)
        return item;
    store::ArchivedMessage archived;
    archived.archiveId = place->id;
    archived.sentAt = place->at;
    archived.nick = message.from.resource();
    archived.body = message.body;
    archived.retracted = isTombstone;
    if (const auto* origin = message.payload<xmpp::OriginId>())
        archived.originId = domain::OriginId(origin->id);
    item.message = archived;
    return item;
}

base::Result<store::MessageChanges> storeItems(store::Cache& cache, const domain::ChatId& chat,
                                               const QList<RoomItem>& items)
{
    return cache.database().transaction([&]() -> base::Result<store::MessageChanges> {
        const auto ownNick = cache.chats.ownNick(chat);
        if (!ownNick)
            return base::failWith(ownNick);
        QList<store::ArchivedMessage> messages;
        for (const RoomItem& item : items) {
            if (!item.message)
                continue;
            messages.append(*item.message);
            messages.last().own = !ownNick->isEmpty() && item.message->nick == *ownNick;
        }
        auto changes = cache.messages.add(chat, messages);
        if (!changes)
            return changes;
        // After the messages: an announcement may stand in the same page as what it takes back.
        for (const RoomItem& item : items) {
            if (item.retracts.isEmpty())
                continue;
            const auto retracted = cache.messages.retract(chat, item.retracts);
            if (!retracted)
                return base::failWith(retracted);
            changes->updated.append(*retracted);
        }
        return changes;
    });
}

} // namespace syncing
