// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/archive_catch_up.h"

#include "base/logging.h"
#include "domain/personal_chat.h"
#include "sync/personal_items.h"

#include <algorithm>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

// Older messages of a chat that was new here; read on demand only.
bool isHistory(const store::ArchiveGap& gap)
{
    return gap.after.id.isEmpty() && !gap.before.id.isEmpty();
}

bool isUntouched(const store::ArchiveGap& gap)
{
    return gap.after.id.isEmpty() && gap.before.id.isEmpty();
}

} // namespace

ArchiveCatchUp::ArchiveCatchUp(xmpp::StanzaStream& stream, store::Storage& storage, IndexFollower& index)
    : m_stream(stream)
    , m_storage(storage)
    , m_index(index)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &ArchiveCatchUp::onMessage);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &ArchiveCatchUp::onIdle);
}

void ArchiveCatchUp::begin(const QList<xmpp::ArchiveDigest::Room>& rooms, std::function<void()> noted)
{
    QList<std::pair<domain::ChatId, store::ArchivePlace>> ends;
    for (const xmpp::ArchiveDigest::Room& room : rooms) {
        const domain::ChatId chat = m_addresses.chat(room.room);
        const auto end = placeOf(room.lastId);
        if (!chat.isEmpty())
            ends.append({chat, end.value_or(store::ArchivePlace())});
    }
    m_isPlanning = true;
    m_refused.clear();
    m_idle.stop();
    m_storage
        .run([ends, noted = std::move(noted)](store::Cache& cache) {
            auto made = plan(cache, ends);
            if (made)
                noted();
            return made;
        })
        .then(this, [this, session = m_session](const base::Result<Plan>& made) {
            if (session != m_session)
                return;
            m_isPlanning = false;
            if (made)
                follow(*made);
            else
                Q_EMIT failed(made.error());
        });
}

base::Result<ArchiveCatchUp::Plan>
ArchiveCatchUp::plan(store::Cache& cache, const QList<std::pair<domain::ChatId, store::ArchivePlace>>& ends)
{
    return cache.database().transaction([&]() -> base::Result<Plan> {
        Plan plan;
        for (const auto& [chat, end] : ends) {
            const auto missed = cache.coverage.missedUntil(chat, end);
            const auto gaps = cache.coverage.gaps(chat);
            if (!missed || !gaps)
                return !missed ? base::failWith(missed) : base::failWith(gaps);
            const bool isBehind = !std::ranges::all_of(*gaps, isHistory);
            (isBehind ? plan.behind : plan.upToDate).append(chat);
        }
        const auto rows = cache.chats.rows();
        if (!rows)
            return base::failWith(rows);
        QHash<domain::ChatId, int> rank; // unread ones first, each kind in the order of the list
        for (int i = 0; i < rows->size(); ++i)
            rank.insert(rows->at(i).chat.id, rows->at(i).unreadCount > 0 ? i - int(rows->size()) : i);
        std::ranges::stable_sort(plan.behind, {}, [&](const domain::ChatId& chat) {
            return rank.value(chat, static_cast<int>(rows->size()));
        });
        return plan;
    });
}

void ArchiveCatchUp::follow(const Plan& plan)
{
    if (m_waiting.isEmpty() && m_active.isEmpty()) {
        m_progress = {};
        m_hasFailed = false;
    }
    for (const domain::ChatId& chat : plan.behind) {
        if (m_waiting.contains(chat) || m_active.contains(chat))
            continue;
        m_waiting.append(chat);
        ++m_progress.total;
    }
    Q_EMIT progressed();
    for (const domain::ChatId& chat : plan.upToDate)
        Q_EMIT chatReady(chat);
    startNext();
    checkFinished();
}

void ArchiveCatchUp::abandon()
{
    ++m_session;
    m_isPlanning = false;
    m_waiting.clear();
    m_active.clear();
    m_queries.clear();
    m_progress = {};
    m_idle.stop();
}

void ArchiveCatchUp::startNext()
{
    while (m_active.size() < kParallel && !m_waiting.isEmpty()) {
        const domain::ChatId chat = takeNext();
        m_active.insert(chat, {});
        continueChat(chat);
    }
}

domain::ChatId ArchiveCatchUp::takeNext()
{
    const qsizetype open = m_waiting.indexOf(m_open);
    return m_waiting.takeAt(std::max<qsizetype>(open, 0));
}

void ArchiveCatchUp::continueChat(const domain::ChatId& chat)
{
    m_storage.run([chat](store::Cache& cache) { return cache.coverage.gaps(chat); })
        .then(this, [this, chat, session = m_session](const base::Result<QList<store::ArchiveGap>>& gaps) {
            if (session != m_session)
                return;
            if (!gaps) {
                finishChat(chat, false);
                Q_EMIT failed(gaps.error());
                return;
            }
            const auto gap = gapToRead(*gaps, m_active[chat]);
            if (!gap) {
                finishChat(chat, true);
                return;
            }
            readPage(*gap).then(this, [this, chat, session](const base::Result<int>& added) {
                if (session == m_session)
                    onPage(chat, added);
            });
        });
}

std::optional<store::ArchiveGap> ArchiveCatchUp::gapToRead(const QList<store::ArchiveGap>& gaps, Reading& reading)
{
    for (const store::ArchiveGap& gap : gaps) {
        if (isUntouched(gap))
            reading.isNew = true;
        if (!isHistory(gap) || (reading.isNew && reading.messages < kFirstMessages))
            return gap;
    }
    return std::nullopt;
}

void ArchiveCatchUp::onPage(const domain::ChatId& chat, const base::Result<int>& added)
{
    if (added) {
        m_active[chat].messages += *added;
        continueChat(chat);
        return;
    }
    qCInfo(lcSync) << "archive of" << chat.value() << "not read:" << added.error().detail;
    finishChat(chat, false);
    // Also a refusal: if the person is no member any more, the next digest does not name the room, and if it does, the
    // room is still being made.
    Q_EMIT failed(added.error());
}

void ArchiveCatchUp::finishChat(const domain::ChatId& chat, bool isReady)
{
    m_active.remove(chat);
    if (isReady)
        ++m_progress.done;
    else
        m_hasFailed = true;
    Q_EMIT progressed();
    if (isReady)
        Q_EMIT chatReady(chat);
    startNext();
    checkFinished();
}

void ArchiveCatchUp::checkFinished()
{
    if (isRunning())
        return;
    if (!m_hasFailed)
        Q_EMIT finished();
    scheduleIdle();
}

void ArchiveCatchUp::scheduleIdle()
{
    m_idle.start(kIdlePause);
}

void ArchiveCatchUp::onIdle()
{
    if (isRunning() || !m_stream.isOnline())
        return;
    m_storage.run([](store::Cache& cache) { return cache.coverage.gaps(); })
        .then(this, [this, session = m_session](const base::Result<QList<store::ArchiveGap>>& gaps) {
            if (session != m_session || !gaps)
                return;
            QList<store::ArchiveGap> open = *gaps;
            open.removeIf([this](const store::ArchiveGap& gap) { return m_refused.contains(gap.chat); });
            if (open.isEmpty())
                return;
            // The most recent past first, whichever chat it is of.
            const auto newest =
                std::ranges::max_element(open, {}, [](const store::ArchiveGap& gap) { return gap.before.at; });
            readPage(*newest).then(this, [this, session, chat = newest->chat](const base::Result<int>& page) {
                if (session != m_session)
                    return;
                const bool isRefused = !page && page.error().code == base::ErrorCode::Forbidden;
                if (isRefused)
                    m_refused.insert(chat); // the others are read all the same
                if (page || isRefused)
                    scheduleIdle();
            });
        });
}

base::FutureResult<int> ArchiveCatchUp::loadOlder(const domain::ChatId& chat)
{
    const base::Answer<int> answer;
    m_storage.run([chat](store::Cache& cache) { return cache.coverage.gaps(chat); })
        .then(this, [this, answer](const base::Result<QList<store::ArchiveGap>>& gaps) {
            if (!gaps) {
                answer.give(base::failWith(gaps));
                return;
            }
            const auto oldest =
                std::ranges::find_if(*gaps, [](const store::ArchiveGap& gap) { return gap.after.id.isEmpty(); });
            if (oldest == gaps->end()) {
                answer.give(0);
                return;
            }
            readPage(*oldest).then(this, [answer](const base::Result<int>& added) { answer.give(added); });
        });
    return answer.future();
}

base::FutureResult<int> ArchiveCatchUp::readPage(const store::ArchiveGap& gap)
{
    const base::Answer<int> answer;
    xmpp::ArchiveQuery query;
    query.queryId = xmpp::StanzaStream::makeId();
    query.page.max = kPageSize;
    query.page.before = gap.before.id.value();
    // Bounds the answer also when the message itself is no longer in the archive.
    if (!gap.after.id.isEmpty())
        query.start = QDateTime::fromMSecsSinceEpoch(gap.after.at.count() / 1000, Qt::UTC);
    const xmpp::Jid room = m_addresses.room(gap.chat);
    m_queries.insert(query.queryId, Query{room, {}});
    const auto storePageOf = [this, gap, answer](const Query& received, const xmpp::ArchiveEnd& end) {
        m_storage
            .run([gap, received, end, index = m_index.index()](store::Cache& cache) {
                return storePage(cache, gap, received, end, *index);
            })
            .then(this, [this, answer](const base::Result<Page>& page) {
                if (!page)
                    return answer.give(base::failWith(page));
                int added = 0;
                for (const StoredItems& items : *page) {
                    added += static_cast<int>(items.changes.added.size());
                    Q_EMIT stored(items);
                }
                answer.give(added);
            });
    };
    m_stream.sendIq(xmpp::Iq::set(room, query))
        .then(this, [this, answer, storePageOf, id = query.queryId](const base::Result<xmpp::Iq>& reply) {
            const Query received = m_queries.take(id);
            if (!reply) {
                answer.give(base::failWith(reply));
                return;
            }
            const auto* end = reply->payload<xmpp::ArchiveEnd>();
            if (!end)
                answer.give(base::fail(base::ErrorCode::Protocol, u"an archive's page without an end"_s));
            else
                storePageOf(received, *end);
        });
    return answer.future();
}

void ArchiveCatchUp::onMessage(const xmpp::Message& message)
{
    const auto* result = message.payload<xmpp::ArchiveResult>();
    if (!result)
        return;
    const auto query = m_queries.find(result->queryId);
    if (query == m_queries.end() || message.from != query->room)
        return;
    if (const auto place = placeOf(result->id); place && (!query->first || place->at < query->first->at))
        query->first = place;
    const auto item = query->room == m_addresses.self
                          ? readPersonalItem(result->forwarded.message, m_addresses, result->id)
                          : readRoomItem(result->forwarded.message, query->room, result->id);
    if (item)
        query->items.append(*item);
}

base::Result<ArchiveCatchUp::Page> ArchiveCatchUp::storeItemsOf(store::Cache& cache, const domain::ChatId& chat,
                                                                const QList<RoomItem>& items)
{
    if (domain::isPersonal(chat))
        return storePersonalItems(cache, items);
    const auto changes = storeItems(cache, chat, items);
    if (!changes)
        return base::failWith(changes);
    return Page{StoredItems{chat, *changes, false}};
}

base::Result<ArchiveCatchUp::Page> ArchiveCatchUp::storePage(store::Cache& cache, const store::ArchiveGap& gap,
                                                             const Query& query, const xmpp::ArchiveEnd& end,
                                                             CacheIndex& index)
{
    const auto& first = query.first;
    // Pages go backwards: the gap ends with the archive, with what we had, or with a page that brings nothing older.
    const bool isRead = end.isComplete || !first || first->at <= gap.after.at ||
                        (!gap.before.id.isEmpty() && first->at >= gap.before.at);
    auto page = cache.database().transaction([&]() -> base::Result<Page> {
        auto stored = storeItemsOf(cache, gap.chat, query.items);
        if (!stored)
            return stored;
        const auto bounded = isRead ? cache.coverage.close(gap) : cache.coverage.shrink(gap, *first);
        if (!bounded)
            return base::failWith(bounded);
        return stored;
    });
    if (!page)
        return page;
    const auto more = index.follow(cache);
    for (StoredItems& items : *page)
        items.moreToIndex = more.valueOr(true);
    return page;
}

} // namespace syncing
