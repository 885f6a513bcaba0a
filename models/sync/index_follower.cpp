// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/index_follower.h"

#include "base/logging.h"
#include "base/off_thread.h"

namespace syncing {

IndexFollower::IndexFollower(store::Storage& storage, OpenIndex open)
    : m_storage(storage)
    , m_index(std::make_shared<CacheIndex>(std::move(open)))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryPause);
    m_purge.setSingleShot(true);
    m_purge.setInterval(kPurgePause);
    connect(&m_retry, &QTimer::timeout, this, &IndexFollower::catchUp);
    connect(&m_purge, &QTimer::timeout, this, &IndexFollower::purge);
}

IndexFollower::~IndexFollower()
{
    // Behind all steps that were handed over before; the answer goes to nobody.
    static_cast<void>(m_storage.run([index = m_index](store::Cache&) -> base::Result<void> {
        if (const auto flushed = index->flush(); !flushed)
            qCWarning(lcIndex) << "is not on disk:" << flushed.error().detail;
        return {};
    }));
}

void IndexFollower::catchUp()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_storage.run([index = m_index](store::Cache& cache) { return index->follow(cache); })
        .then(this, [this](const base::Result<bool>& more) {
            m_isRunning = false;
            if (!more) {
                qCWarning(lcIndex) << "the index cannot follow:" << more.error().detail;
                return;
            }
            Q_EMIT progressed();
            if (*more) {
                catchUp();
                return;
            }
            if (!m_index->isOpen())
                m_retry.start();
            arrangePurge();
        });
}

void IndexFollower::arrangePurge()
{
    if (m_index->isPurgeDue() && !m_isPurging && !m_purge.isActive())
        m_purge.start();
}

// Neither this thread nor the storage's waits for the disk.
void IndexFollower::purge()
{
    m_isPurging = true;
    const auto onPurged = [this](const base::Result<std::int64_t>& mark) {
        m_isPurging = false;
        if (mark)
            notePurged(*mark);
        else
            qCWarning(lcIndex) << "what was removed stays on disk for now:" << mark.error().detail;
    };
    base::whenAnswered(base::offThread([index = m_index] { return index->purge(); }), this, onPurged);
}

void IndexFollower::notePurged(std::int64_t mark)
{
    m_storage.run([index = m_index, mark](store::Cache& cache) { return index->notePurged(cache, mark); })
        .then(this, [this](const base::Result<void>& noted) {
            if (noted)
                arrangePurge();
        });
}

} // namespace syncing
