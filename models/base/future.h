// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QPointer>
#include <QPromise>

#include <memory>

namespace base {

// An answer that comes later. Consumers write  base::whenAnswered(future, this, [this](const Result<T>& r) {…}) exactly
// once (Qt 6.4 drops the first continuation when a second one is attached). The continuation runs at once when the
// answer is already there: set your state before calling.
template <typename T>
using FutureResult = QFuture<Result<T>>;

// The writing end. Copyable: the last copy that goes away unanswered answers Cancelled, so no consumer waits for ever.
// Answer it on the thread of the object that made it.
template <typename T>
class Answer
{
public:
    Answer()
        : m_state(std::make_shared<State>())
    {
    }

    [[nodiscard]] FutureResult<T> future() const { return m_state->promise.future(); }

    // Only the first answer counts.
    void give(Result<T> result) const { m_state->give(std::move(result)); }

private:
    struct State
    {
        QPromise<Result<T>> promise;
        bool answered = false;

        State() { promise.start(); }
        ~State() { give(fail(ErrorCode::Cancelled, QStringLiteral("answer dropped"))); }
        Q_DISABLE_COPY_MOVE(State)

        void give(Result<T> result)
        {
            if (answered)
                return;
            answered = true;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };

    std::shared_ptr<State> m_state;
};

template <typename T>
[[nodiscard]] FutureResult<T> answered(Result<T> result)
{
    const Answer<T> answer;
    answer.give(std::move(result));
    return answer.future();
}

// Calls back on the context's thread, or never when the context has gone by then. QFuture::then with a context would
// do, but Qt 6.4 asserts when an answer comes after its context has gone.
template <typename T, typename Callback>
void whenAnswered(FutureResult<T> future, QObject* context, Callback callback)
{
    const auto guard = std::make_shared<QObject>();
    guard->moveToThread(context->thread());
    future.then(guard.get(), [guard, alive = QPointer<QObject>(context),
                              callback = std::move(callback)](const Result<T>& result) mutable {
        if (alive)
            callback(result);
    });
}

} // namespace base
