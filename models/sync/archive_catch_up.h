// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/addresses.h"
#include "sync/index_follower.h"
#include "sync/room_items.h"
#include "xmpp/archive.h"
#include "xmpp/live.h"
#include "xmpp/stanza_stream.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace syncing {

// Fills the gaps of the cache from the rooms' archives (XEP-0313), newest page first, a page and its gap in one
// transaction. What was missed since the last session is read to the end; of a chat that is new here only the newest
// messages, the older ones on demand and, when there is nothing else to do, one page at a time.
// Order: the open chat, those with unread messages, the rest. Every request has a deadline. GUI thread.
class ArchiveCatchUp final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArchiveCatchUp)

public:
    static constexpr int kPageSize = 100;
    static constexpr int kFirstMessages = 200; // of a chat that is new here
    static constexpr int kParallel = 4;        // chats read at the same time
    static constexpr std::chrono::milliseconds kIdlePause{500};

    struct Progress
    {
        int done = 0;
        int total = 0;

        bool operator==(const Progress&) const = default;
    };

    ArchiveCatchUp(xmpp::StanzaStream& stream, store::Storage& storage, IndexFollower& index);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    void setOpenChat(const domain::ChatId& chat) { m_open = chat; }

    // Compares the digest with the cache and reads what is missing. `noted` is run on the storage thread when it has
    // been written down what is missing. May be called again at any time.
    void begin(const QList<xmpp::ArchiveDigest::Room>& rooms, std::function<void()> noted);
    // The session is gone: nothing more is asked for.
    void abandon();

    // Reads the page before the oldest known message; answers how many messages were new.
    [[nodiscard]] base::FutureResult<int> loadOlder(const domain::ChatId& chat);

    [[nodiscard]] const Progress& progress() const { return m_progress; }
    [[nodiscard]] bool isRunning() const { return m_isPlanning || !m_waiting.isEmpty() || !m_active.isEmpty(); }

Q_SIGNALS:
    void progressed();
    // The cache has the archive of this chat up to its end of now.
    void chatReady(const domain::ChatId& chat);
    // All of them.
    void finished();
    void stored(const syncing::StoredItems& items);
    void failed(const base::Error& error);

private:
    struct Plan
    {
        QList<domain::ChatId> upToDate;
        QList<domain::ChatId> behind; // in the order of reading
    };
    struct Query
    {
        xmpp::Jid room;
        QList<RoomItem> items;
        std::optional<store::ArchivePlace> first = {}; // of all that came, whatever it is
    };
    // What a page has brought: of rooms one entry, of the own archive one for each conversation.
    using Page = QList<StoredItems>;
    struct Reading
    {
        int messages = 0;   // so far
        bool isNew = false; // nothing of the chat was here before
    };

    [[nodiscard]] static base::Result<Plan> plan(store::Cache& cache,
                                                 const QList<std::pair<domain::ChatId, store::ArchivePlace>>& ends);
    void follow(const Plan& plan);
    void onMessage(const xmpp::Message& message);
    void startNext();
    [[nodiscard]] domain::ChatId takeNext();
    // Reads one more page of the chat's gaps, or finds that it is done.
    void continueChat(const domain::ChatId& chat);
    [[nodiscard]] std::optional<store::ArchiveGap> gapToRead(const QList<store::ArchiveGap>& gaps, Reading& reading);
    void onPage(const domain::ChatId& chat, const base::Result<int>& added);
    void finishChat(const domain::ChatId& chat, bool isReady);
    void checkFinished();
    void scheduleIdle();
    void onIdle();

    // Answers how many messages were new.
    [[nodiscard]] base::FutureResult<int> readPage(const store::ArchiveGap& gap);
    [[nodiscard]] static base::Result<Page> storeItemsOf(store::Cache& cache, const domain::ChatId& chat,
                                                         const QList<RoomItem>& items);
    [[nodiscard]] static base::Result<Page> storePage(store::Cache& cache, const store::ArchiveGap& gap,
                                                      const Query& query, const xmpp::ArchiveEnd& end, CacheIndex& index);

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    IndexFollower& m_index;
    Addresses m_addresses;
    domain::ChatId m_open;
    quint64 m_session = 0; // answers of an earlier one are not followed up
    bool m_isPlanning = false;
    bool m_hasFailed = false; // a chat could not be read since the last begin()
    QList<domain::ChatId> m_waiting;
    QHash<domain::ChatId, Reading> m_active;
    QHash<QString, Query> m_queries; // by query id
    Progress m_progress;
    QSet<domain::ChatId> m_refused; // chats whose history is not read at idle times, since the last begin()
    QTimer m_idle;
};

} // namespace syncing
