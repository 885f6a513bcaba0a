// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storage.h"
#include "sync/cache_index.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace syncing {

// Keeps the search index equal to the cache: hands over what has changed since the index's mark. Whatever way a change
// came into the cache, and whatever was lost in a crash, following once more makes it right. GUI thread.
class IndexFollower final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexFollower)

public:
    // From a removal until the index's files are written anew without it; a program that ends meanwhile does it as soon
    // as it runs again.
    static constexpr std::chrono::milliseconds kPurgePause{10'000};
    // Before an index that could not be opened is tried again.
    static constexpr std::chrono::milliseconds kRetryPause{5'000};

    IndexFollower(store::Storage& storage, OpenIndex open);
    // The index is on disk when the storage thread has ended.
    ~IndexFollower() override;

    [[nodiscard]] const std::shared_ptr<CacheIndex>& index() const { return m_index; }

    // Steps in the background, other work in between, until the index has everything. GUI thread.
    void catchUp();
    // After somebody else's step: removed text leaves the disk soon.
    void arrangePurge();

Q_SIGNALS:
    void progressed();

private:
    void purge();
    void notePurged(std::int64_t mark);

    store::Storage& m_storage;
    std::shared_ptr<CacheIndex> m_index;
    QTimer m_retry;
    QTimer m_purge;
    bool m_isRunning = false;
    bool m_isPurging = false;
};

} // namespace syncing
