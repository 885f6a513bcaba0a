// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/addresses.h"
#include "sync/index_follower.h"
#include "sync/room_items.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

#include <memory>

namespace syncing {

// Live messages of all rooms into cache and index, in one job each. While the stream has had no hole since the
// archive's state was taken (see beginSession, tailsKnown), each message moves the tail of its room; otherwise the
// archive is read later. GUI thread.
class RoomFeed final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomFeed)

public:
    RoomFeed(xmpp::StanzaStream& stream, store::Storage& storage, IndexFollower& index);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }

    // A new session of the stream: what came between the last one and this is not known.
    void beginSession();
    // Call it on the storage thread, in the job that has written down what was missed.
    [[nodiscard]] std::function<void()> tailsKnown() const;

Q_SIGNALS:
    void stored(const syncing::StoredItems& items);
    // The cache did not take a message: it has to be read from the archive again.
    void failed(const base::Error& error);

private:
    // Of one session; touched on the storage thread only.
    struct Session
    {
        bool tailsAreKnown = false;
        bool hasHole = false; // a message could not be written
    };

    void onMessage(const xmpp::Message& message);
    [[nodiscard]] static base::Result<StoredItems> storeLive(store::Cache& cache, const domain::ChatId& chat,
                                                             const RoomItem& item, Session& session, CacheIndex& index);

    store::Storage& m_storage;
    IndexFollower& m_index;
    Addresses m_addresses;
    std::shared_ptr<Session> m_session = std::make_shared<Session>();
};

} // namespace syncing
