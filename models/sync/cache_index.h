// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/message_index.h"
#include "store/cache.h"

#include <functional>
#include <memory>
#include <mutex>

namespace syncing {

// What the bits of a document's flags say of the message.
enum ContentBit { HasFileBit, HasPictureBit, HasLinkBit, HasQuestionBit };

// Of the index that is made of this cache: another one whenever the same messages give other documents than before, so
// that an index of an older program is made anew.
[[nodiscard]] std::uint64_t indexIdentity(std::uint64_t cacheIdentity);

// Opens the search index with this identity (see indexIdentity()); one with another is thrown away.
using OpenIndex = std::function<base::Result<std::shared_ptr<msgindex::MessageIndex>>(std::uint64_t identity)>;

// The search index of whatever cache is open: opened when the cache is first followed, and another one when the cache
// was made anew. While it cannot be opened nothing is found, and following tries again.
class CacheIndex
{
public:
    explicit CacheIndex(OpenIndex open);

    // One bounded step: hands over what has changed in the cache since the index's mark; true if there is more to do.
    // Fails when the cache does; troubles of the index are its own and stand in the log. Storage thread.
    [[nodiscard]] base::Result<bool> follow(store::Cache& cache);

    // The following may be called by any thread.
    [[nodiscard]] std::shared_ptr<const msgindex::Snapshot> snapshot() const;
    [[nodiscard]] std::int64_t mark() const;
    [[nodiscard]] bool isOpen() const;
    // Text was taken out of the cache that may still be in the index's files.
    [[nodiscard]] bool isPurgeDue() const;

    // Block; see MessageIndex. Nothing to do when it is not open.
    [[nodiscard]] base::Result<void> flush();
    // Answers the mark up to which nothing removed is left.
    [[nodiscard]] base::Result<std::int64_t> purge();
    // Storage thread, after purge(): notes it in the cache.
    [[nodiscard]] base::Result<void> notePurged(store::Cache& cache, std::int64_t mark);

private:
    using Index = std::shared_ptr<msgindex::MessageIndex>;

    [[nodiscard]] Index index() const;
    // None: it cannot be opened now.
    [[nodiscard]] base::Result<Index> indexOf(store::Cache& cache);
    void set(Index index, std::uint64_t identity);
    [[nodiscard]] base::Result<void> lookForRemovals(store::Cache& cache);

    const OpenIndex m_open;
    std::uint64_t m_identity = 0; // of the storage thread

    mutable std::mutex m_mutex; // guards what follows
    Index m_index;
    bool m_isPurgeDue = false;
};

} // namespace syncing
