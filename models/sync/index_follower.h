// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/message_index.h"
#include "store/storage.h"

#include <QObject>

#include <memory>

namespace syncing {

// Keeps the search index equal to the cache: hands over what has changed since the index's mark. Whatever way a change
// came into the cache, and whatever was lost in a crash, following once more makes it right.
class IndexFollower final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexFollower)

public:
    IndexFollower(store::Storage& storage, std::shared_ptr<msgindex::MessageIndex> index);

    [[nodiscard]] const std::shared_ptr<msgindex::MessageIndex>& index() const { return m_index; }

    // One bounded step, on the storage thread; true if there is more to do.
    [[nodiscard]] static base::Result<bool> follow(store::Cache& cache, msgindex::MessageIndex& index);
    // Steps in the background, other work in between, until the index has everything. GUI thread.
    void catchUp();

Q_SIGNALS:
    void progressed();

private:
    store::Storage& m_storage;
    std::shared_ptr<msgindex::MessageIndex> m_index;
    bool m_isRunning = false;
};

} // namespace syncing
