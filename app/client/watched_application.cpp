// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/watched_application.h"

#include "base/logging.h"

#include <QMetaEnum>
#include <QPointer>
#include <QThread>

#include <ctime>

namespace client {

using namespace Qt::Literals::StringLiterals;

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::chrono::nanoseconds usedByThisThread()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

QString nameOf(const QObject* receiver, QEvent::Type type)
{
    const char* const event = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return u"%1 to %2 %3"_s.arg(QLatin1String(event != nullptr ? event : "an event"),
                                QLatin1String(receiver != nullptr ? receiver->metaObject()->className() : "what is gone"),
                                receiver != nullptr ? receiver->objectName() : QString());
}

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int loop = thread()->loopLevel();
    const bool isInput = event->isInputEvent() && event->spontaneous();
    if (loop == 0 || (loop == m_loop && !isInput))
        return QApplication::notify(receiver, event);
    const int outer = std::exchange(m_loop, loop);
    m_hasInner = false;
    const QPointer<QObject> whose(receiver);
    const QEvent::Type type = event->type();
    const auto begin = steady_clock::now();
    const auto usedBefore = usedByThisThread();
    const bool accepted = QApplication::notify(receiver, event);
    const auto taken = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
    m_loop = outer;
    if (taken > kFrame && !m_hasInner) {
        const auto used = std::chrono::duration_cast<milliseconds>(usedByThisThread() - usedBefore);
        m_blocks << Block{taken, used, nameOf(whose, type)};
        qCWarning(lcUi).noquote() << "blocked for" << taken.count() << "ms," << used.count() << "of the processor:"
                                      << m_blocks.constLast().what;
    }
    m_hasInner = true; // of what it is in, which did not take all of that time itself
    return accepted;
}

} // namespace client
