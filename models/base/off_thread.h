// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace base {

// Runs work(), which returns a Result<T> and shares nothing with this thread, in the pool; answered on the GUI thread.
template <typename Work>
[[nodiscard]] auto offThread(Work work)
{
    using Result = decltype(work());
    using Value = std::decay_t<decltype(std::declval<Result>().value())>;
    Answer<Value> answer;
    auto future = answer.future();
    QThreadPool::globalInstance()->start([answer = std::move(answer), work = std::move(work)]() mutable {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [answer = std::move(answer), result = work()]() mutable { answer.give(std::move(result)); },
            Qt::QueuedConnection);
    });
    return future;
}

} // namespace base
