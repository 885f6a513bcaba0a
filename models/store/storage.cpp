// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storage.h"

#include "base/logging.h"

namespace store {

Storage::Storage(QString path, const base::Clock& clock)
    : m_path(std::move(path))
    , m_clock(clock)
    , m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("storage"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

Storage::~Storage()
{
    // Behind all jobs that were handed over before.
    post([this] {
        m_cache.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

base::FutureResult<CacheReport> Storage::open()
{
    base::Answer<CacheReport> answer;
    auto future = answer.future();
    post([this, answer = std::move(answer)]() mutable { giveBack(std::move(answer), openHere()); });
    return future;
}

base::Result<CacheReport> Storage::openHere()
{
    auto opened = Cache::open(m_path, m_clock.now());
    if (!opened) {
        m_unavailable = opened.error();
        return base::failWith(opened);
    }
    m_cache = std::move(opened->cache);
    return opened->report;
}

void Storage::examine(const base::Error& error)
{
    switch (error.code) {
    case base::ErrorCode::Corrupt: {
        qCWarning(lcStore) << "the cache is damaged:" << error.detail;
        m_cache.reset();
        m_unavailable = error;
        const auto moved = quarantine(m_path, m_clock.now());
        if (!moved || !openHere())
            return;
        Q_EMIT cacheRebuilt(*moved);
        return;
    }
    case base::ErrorCode::DiskFull:
    case base::ErrorCode::ReadOnly:
    case base::ErrorCode::Io:
        Q_EMIT writingFailed(error);
        return;
    default:
        return;
    }
}

} // namespace store
