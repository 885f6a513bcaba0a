// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/room_feed.h"

#include "domain/personal_chat.h"
#include "xmpp/stanza_ids.h"

namespace syncing {

RoomFeed::RoomFeed(xmpp::StanzaStream& stream, store::Storage& storage, IndexFollower& index)
    : m_storage(storage)
    , m_index(index)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &RoomFeed::onMessage);
}

void RoomFeed::beginSession()
{
    m_session = std::make_shared<Session>();
}

std::function<void()> RoomFeed::tailsKnown(const QSet<domain::ChatId>& chats) const
{
    return [session = m_session, chats] { session->known = chats; };
}

void RoomFeed::onMessage(const xmpp::Message& message)
{
    const domain::ChatId chat = m_addresses.chat(message.from);
    if (chat.isEmpty() || domain::isPersonal(chat) || message.type != xmpp::Message::Type::Groupchat)
        return;
    const xmpp::Jid room = message.from.bare();
    const auto item = readRoomItem(message, room, xmpp::stanzaIdBy(message, room));
    if (!item)
        return;
    m_storage
        .run([chat, item = *item, isClosed = m_closed.contains(chat), session = m_session,
              index = m_index.index()](store::Cache& cache) {
            return storeLive(cache, chat, item, isClosed, *session, *index);
        })
        .then(this, [this](const base::Result<Taken>& taken) {
            if (!taken) {
                Q_EMIT failed(taken.error());
                return;
            }
            Q_EMIT stored(taken->items);
            if (taken->isBehind)
                Q_EMIT behind();
        });
}

base::Result<RoomFeed::Taken> RoomFeed::storeLive(store::Cache& cache, const domain::ChatId& chat, const RoomItem& item,
                                                  bool isClosed, Session& session, CacheIndex& index)
{
    const bool isKnown = session.known && session.known->contains(chat) && !isClosed;
    const auto changes = cache.database().transaction([&]() -> base::Result<store::MessageChanges> {
        auto stored = storeItems(cache, chat, {item});
        if (stored && isKnown && !session.hasHole) {
            if (const auto moved = cache.coverage.advanceTail(chat, item.place); !moved)
                return base::failWith(moved);
        }
        return stored;
    });
    if (!changes) {
        session.hasHole = true;
        return base::failWith(changes);
    }
    const auto more = index.follow(cache);
    return Taken{StoredItems{chat, *changes, more.valueOr(true)}, session.known && !isKnown};
}

} // namespace syncing
