// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/addresses.h"
#include "sync/index_follower.h"
#include "sync/room_items.h"
#include "xmpp/stanza_stream.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace syncing {

// Live messages of all rooms into cache and index, in one job each. While the stream has had no hole since the
// archive's state was taken (see beginSession, tailsKnown), each message moves the tail of its room; otherwise the
// archive is read later. So it is in a room that is closed to us for a time: what it says first after that does not hide
// what it said meanwhile. GUI thread.
class RoomFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomFeed)

public:
    RoomFeed(xmpp::StanzaStream& stream, store::Storage& storage, IndexFollower& index);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }

    // A new session of the stream: what came between the last one and this is not known.
    void beginSession();
    // Call it on the storage thread, in the job that has written down what was missed; of these chats only.
    [[nodiscard]] std::function<void()> tailsKnown(const QSet<domain::ChatId>& chats) const;
    // Chats of which nothing comes for a time, and whose tails are not known therefore.
    void setClosed(const QSet<domain::ChatId>& chats) { m_closed = chats; }

Q_SIGNALS:
    void stored(const syncing::StoredItems& items);
    // The cache did not take a message: it has to be read from the archive again.
    void failed(const base::Error& error);
    // A message came of which it is not known whether others are missing before it: the archives have to be read.
    void behind();

private:
    // Of one session; touched on the storage thread only.
    struct Session
    {
        std::optional<QSet<domain::ChatId>> known; // whose tails; none: of no chat yet
        bool hasHole = false; // a message could not be written
    };

    struct Taken
    {
        StoredItems items;
        bool isBehind = false;
    };

    void onMessage(const xmpp::Message& message);
    [[nodiscard]] static base::Result<Taken> storeLive(store::Cache& cache, const domain::ChatId& chat,
                                                       const RoomItem& item, bool isClosed, Session& session,
                                                       CacheIndex& index);

    store::Storage& m_storage;
    IndexFollower& m_index;
    Addresses m_addresses;
    QSet<domain::ChatId> m_closed;
    std::shared_ptr<Session> m_session = std::make_shared<Session>();
};

} // namespace syncing
