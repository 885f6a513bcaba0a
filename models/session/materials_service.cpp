// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/materials_service.h"

#include "base/off_thread.h"
#include "store/storage.h"
#include "sync/account_sync.h"

namespace session {

namespace {

using Ids = QList<domain::MessageId>;

base::Result<Ids> withLinks(const msgindex::Snapshot& snapshot, store::RoomKey room)
{
    msgindex::Query query;
    query.clauses.push_back({false, {msgindex::FlagFilter{msgindex::Flags{1} << syncing::HasLinkBit}}});
    query.clauses.push_back({false, {msgindex::ChatFilter{{room}}}});
    Ids ids;
    std::optional<msgindex::Cursor> after;
    do {
        const auto page = snapshot.page(query, after, {});
        if (!page)
            return base::failWith(page);
        for (const msgindex::DocId id : page->ids)
            ids.append(domain::MessageId(id.value()));
        after = page->next;
    } while (after && ids.size() < MaterialsService::kMostListed);
    return ids;
}

} // namespace

MaterialsService::MaterialsService(store::Storage& storage, syncing::AccountSync& sync)
    : m_storage(storage)
    , m_sync(sync)
{
    connect(&sync.index(), &syncing::IndexFollower::progressed, this, &MaterialsService::linksChanged);
}

base::FutureResult<QList<domain::Message>> MaterialsService::files(const domain::ChatId& chat)
{
    return m_storage.run([chat](store::Cache& cache) { return cache.files.ofChat(chat, {}, kMostListed); });
}

base::FutureResult<QList<domain::Message>> MaterialsService::links(const domain::ChatId& chat)
{
    const base::Answer<QList<domain::Message>> answer;
    m_storage.run([chat](store::Cache& cache) { return cache.keyNames.roomOf(chat); })
        .then(this, [this, answer](const base::Result<store::RoomKey>& room) {
            if (!room) {
                answer.give(base::failWith(room));
                return;
            }
            base::offThread([room = *room, snapshot = m_sync.index().index()->snapshot()] {
                return withLinks(*snapshot, room);
            }).then(this, [this, answer](const base::Result<Ids>& ids) {
                if (!ids) {
                    answer.give(base::failWith(ids));
                    return;
                }
                m_storage.run([ids = *ids](store::Cache& cache) { return cache.timeline.byIds(ids); })
                    .then(this,
                          [answer](const base::Result<QList<domain::Message>>& messages) { answer.give(messages); });
            });
        });
    return answer.future();
}

} // namespace session
