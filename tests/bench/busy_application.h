// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "corpus.h"

#include <QApplication>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>

// What programs share that measure a window.
namespace bench {

// Tells how long the events of the window's thread take, and when it last painted.
class BusyApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const bool isPainting = event->type() == QEvent::UpdateRequest;
        const bool isOutermost = m_depth++ == 0;
        const Seconds begin = now();
        const bool accepted = QApplication::notify(receiver, event);
        const Seconds end = now();
        --m_depth;
        ++events;
        if (isOutermost)
            longest = std::max(longest, end - begin);
        if (isPainting)
            painted = end;
        return accepted;
    }

    // Until nothing is left to lay out or paint.
    void settle()
    {
        std::int64_t before = 0;
        do {
            before = events;
            processEvents();
        } while (events != before);
    }

    Seconds longest = 0;
    Seconds painted = 0;
    std::int64_t events = 0;

private:
    int m_depth = 0;
};

// Asleep between events, so that the processor is the other threads'.
inline void waitUntil(const std::function<bool()>& condition)
{
    QTimer often; // for what becomes true without an event
    often.start(std::chrono::milliseconds(20));
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

// What a person does until all of it is painted, and the longest that the window's thread was busy with one thing meanwhile.
struct Shown
{
    Seconds painted = 0;
    Seconds busy = 0;
};

// `isThere`: what was asked for has come into the window.
template <typename Act>
Shown shown(BusyApplication& application, Act act, const std::function<bool()>& isThere)
{
    application.longest = 0;
    application.painted = 0;
    const Seconds begin = now();
    act();
    const Seconds acted = now();
    waitUntil(isThere);
    application.settle();
    return {std::max(acted, application.painted) - begin, std::max(acted - begin, application.longest)};
}

template <typename T>
T await(base::FutureResult<T> future)
{
    std::optional<T> value;
    future.then(qApp, [&value](const base::Result<T>& result) {
        if (!result) {
            std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
            std::exit(1);
        }
        value = *result;
    });
    waitUntil([&value] { return value.has_value(); });
    return *value;
}

} // namespace bench
