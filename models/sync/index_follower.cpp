// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/index_follower.h"

#include "base/logging.h"

namespace syncing {

namespace {
constexpr int kStep = 2000;
}

IndexFollower::IndexFollower(store::Storage& storage, std::shared_ptr<msgindex::MessageIndex> index)
    : m_storage(storage)
    , m_index(std::move(index))
{
}

base::Result<bool> IndexFollower::follow(store::Cache& cache, msgindex::MessageIndex& index)
{
    const auto changed = cache.messages.changedAfter(index.mark(), kStep);
    if (!changed)
        return base::failWith(changed);
    if (changed->isEmpty())
        return false;
    msgindex::Batch batch;
    batch.mark = changed->constLast().changed;
    for (const store::IndexedMessage& message : *changed) {
        const msgindex::DocId id(message.id.value());
        if (message.retracted) {
            batch.changes.emplace_back(msgindex::Remove{id});
            continue;
        }
        const msgindex::Time sentAt = std::chrono::duration_cast<std::chrono::milliseconds>(message.sentAt).count();
        batch.changes.emplace_back(
            msgindex::Put{msgindex::Document{id, message.room, message.sender, sentAt, 0, message.body}});
    }
    if (const auto applied = index.apply(batch); !applied)
        return base::failWith(applied);
    return changed->size() == kStep;
}

void IndexFollower::catchUp()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_storage.run([index = m_index](store::Cache& cache) { return follow(cache, *index); })
        .then(this, [this](const base::Result<bool>& more) {
            m_isRunning = false;
            if (!more) {
                qCWarning(lcIndex) << "the index cannot follow:" << more.error().detail;
                return;
            }
            Q_EMIT progressed();
            if (*more)
                catchUp();
        });
}

} // namespace syncing
