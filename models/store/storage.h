// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "store/cache.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace store {

// The storage thread: the only place where the cache (and the writer of the search index) is touched. Values go in and
// out, in the order of the calls. Owned and called by the GUI thread.
class Storage final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Storage)

public:
    Storage(QString path, const base::Clock& clock);
    // Finishes what was handed over, then closes the file.
    ~Storage() override;

    // Errors as of Cache::open. Before it, and after it failed, run() answers with an error.
    [[nodiscard]] base::FutureResult<CacheReport> open();

    // Runs work(Cache&), which returns a Result<T>, on the storage thread. A file found damaged is quarantined and
    // replaced (see cacheRebuilt); the work that found it fails with Corrupt.
    template <typename Work>
    [[nodiscard]] auto run(Work work)
    {
        using Answer = base::Answer<ValueOf<decltype(work(std::declval<Cache&>()))>>;
        Answer answer;
        auto future = answer.future();
        post([this, answer, work = std::move(work)]() mutable {
            decltype(work(*m_cache)) result = base::Unexpected{m_unavailable};
            if (m_cache) {
                result = work(*m_cache);
                if (!result)
                    examine(result.error());
            }
            giveBack(std::move(answer), std::move(result));
        });
        return future;
    }

Q_SIGNALS:
    // The file was damaged, and an empty one is open in its place. Emitted from the storage thread.
    void cacheRebuilt(const QString& quarantinedFile);
    // Writing has become impossible (DiskFull, ReadOnly, Io). Emitted from the storage thread, once per failed job.
    void writingFailed(const base::Error& error);

private:
    template <typename T>
    struct Value;
    template <typename T>
    struct Value<base::Result<T>>
    {
        using Type = T;
    };
    template <typename T>
    using ValueOf = typename Value<T>::Type;

    template <typename Job>
    void post(Job job)
    {
        QMetaObject::invokeMethod(m_worker.get(), std::move(job), Qt::QueuedConnection);
    }
    // Answers are given on the GUI thread, where those who wait for them live and die.
    template <typename T>
    void giveBack(base::Answer<T> answer, base::Result<T> result)
    {
        QMetaObject::invokeMethod(
            this,
            [answer = std::move(answer), result = std::move(result)]() mutable { answer.give(std::move(result)); },
            Qt::QueuedConnection);
    }
    [[nodiscard]] base::Result<CacheReport> openHere();
    void examine(const base::Error& error);

    const QString m_path;
    const base::Clock& m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; // lives on the thread; jobs are posted to it
    // Of the storage thread only.
    std::unique_ptr<Cache> m_cache;
    base::Error m_unavailable{base::ErrorCode::Io, QStringLiteral("the cache is not open")};
};

} // namespace store
