// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/cache_index.h"

#include "base/logging.h"
#include "domain/message_content.h"
#include "index/segment_snapshot.h"

namespace syncing {

namespace {

constexpr int kStep = 2000;

// Raised with every change of documentOf(): 1 told what a message holds.
constexpr std::uint64_t kContentVersion = 1;

msgindex::Flags flagsOf(const domain::MessageContent& content)
{
    msgindex::Flags flags = 0;
    flags |= content.file ? msgindex::Flags{1} << HasFileBit : 0;
    flags |= content.picture ? msgindex::Flags{1} << HasPictureBit : 0;
    flags |= content.link ? msgindex::Flags{1} << HasLinkBit : 0;
    flags |= content.question ? msgindex::Flags{1} << HasQuestionBit : 0;
    return flags;
}

msgindex::Document documentOf(const store::IndexedMessage& message)
{
    msgindex::Document document;
    document.id = msgindex::DocId(message.id.value());
    document.chat = message.room;
    document.sender = message.sender;
    document.sentAt = std::chrono::duration_cast<std::chrono::milliseconds>(message.sentAt).count();
    document.flags = flagsOf(domain::contentOf(message.body));
    document.text = message.body;
    return document;
}

} // namespace

std::uint64_t indexIdentity(std::uint64_t cacheIdentity)
{
    return cacheIdentity ^ kContentVersion;
}

CacheIndex::CacheIndex(OpenIndex open)
    : m_open(std::move(open))
{
}

base::Result<CacheIndex::Index> CacheIndex::indexOf(store::Cache& cache)
{
    auto identity = cache.indexState.identity();
    if (!identity)
        return base::failWith(identity);
    if (const Index known = index(); known && m_identity == *identity)
        return known;
    set({}, 0);
    auto opened = m_open(indexIdentity(*identity));
    const auto last = cache.messages.lastChange();
    if (!last)
        return base::failWith(last);
    if (opened && (*opened)->mark() > *last) {
        // The cache has lost what was written last, with the power, or is an old copy: its numbers are given anew.
        qCWarning(lcIndex) << "the index is ahead of the cache and made anew";
        opened->reset();
        identity = cache.indexState.renewIdentity();
        if (!identity)
            return base::failWith(identity);
        opened = m_open(indexIdentity(*identity));
    }
    if (!opened) {
        qCWarning(lcIndex) << "cannot be opened:" << opened.error().detail;
        return Index();
    }
    set(*opened, *identity);
    if (const auto looked = lookForRemovals(cache); !looked)
        return base::failWith(looked);
    return *opened;
}

void CacheIndex::set(Index index, std::uint64_t identity)
{
    m_identity = identity;
    const std::lock_guard lock(m_mutex);
    m_index = std::move(index);
}

base::Result<void> CacheIndex::lookForRemovals(store::Cache& cache)
{
    const auto removal = cache.indexState.removalToPurge();
    if (!removal)
        return base::failWith(removal);
    const std::lock_guard lock(m_mutex);
    m_isPurgeDue = *removal > 0;
    return {};
}

base::Result<bool> CacheIndex::follow(store::Cache& cache)
{
    const auto index = indexOf(cache);
    if (!index)
        return base::failWith(index);
    if (!*index)
        return false;
    const auto changed = cache.messages.changedAfter((*index)->mark(), kStep);
    if (!changed)
        return base::failWith(changed);
    if (changed->isEmpty())
        return false;
    msgindex::Batch batch;
    batch.mark = changed->constLast().changed;
    bool removes = false;
    for (const store::IndexedMessage& message : *changed) {
        removes = removes || message.retracted;
        if (message.retracted)
            batch.changes.emplace_back(msgindex::Remove{msgindex::DocId(message.id.value())});
        else
            batch.changes.emplace_back(msgindex::Put{documentOf(message)});
    }
    if (const auto applied = (*index)->apply(batch); !applied) {
        qCWarning(lcIndex) << "cannot follow:" << applied.error().detail;
        return applied.error().code == base::ErrorCode::Corrupt; // empty now: from the beginning
    }
    if (removes) {
        if (const auto looked = lookForRemovals(cache); !looked)
            return base::failWith(looked);
    }
    return changed->size() == kStep;
}

CacheIndex::Index CacheIndex::index() const
{
    const std::lock_guard lock(m_mutex);
    return m_index;
}

std::shared_ptr<const msgindex::Snapshot> CacheIndex::snapshot() const
{
    if (const Index open = index())
        return open->snapshot();
    return std::make_shared<msgindex::SegmentSnapshot>(std::vector<msgindex::SegmentView>());
}

std::int64_t CacheIndex::mark() const
{
    const Index open = index();
    return open ? open->mark() : 0;
}

bool CacheIndex::isOpen() const
{
    return index() != nullptr;
}

bool CacheIndex::isPurgeDue() const
{
    const std::lock_guard lock(m_mutex);
    return m_isPurgeDue;
}

base::Result<void> CacheIndex::flush()
{
    const Index open = index();
    return open ? open->flush() : base::Result<void>();
}

base::Result<std::int64_t> CacheIndex::purge()
{
    const Index open = index();
    if (!open)
        return 0;
    const std::int64_t mark = open->mark();
    if (const auto purged = open->purge(); !purged)
        return base::failWith(purged);
    return mark;
}

base::Result<void> CacheIndex::notePurged(store::Cache& cache, std::int64_t mark)
{
    if (const auto noted = cache.indexState.setPurged(mark); !noted)
        return noted;
    return lookForRemovals(cache);
}

} // namespace syncing
