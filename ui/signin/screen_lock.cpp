// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/screen_lock.h"

#include <QApplication>
#include <QEvent>

#include <utility>

namespace signin {

ScreenLock::ScreenLock(QWidget& program)
    : m_program(program)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScreenLock::untouched);
    qApp->installEventFilter(this);
}

void ScreenLock::setPatience(std::chrono::milliseconds patience)
{
    m_timer.setInterval(patience);
    patience.count() > 0 ? m_timer.start() : m_timer.stop();
}

void ScreenLock::cover()
{
    m_isCovered = true;
    while (QWidget* menu = QApplication::activePopupWidget())
        menu->close();
    for (QWidget* window : QApplication::topLevelWidgets())
        putAway(window);
}

void ScreenLock::uncover()
{
    m_isCovered = false;
    for (const QPointer<QWidget>& window : std::exchange(m_away, {})) {
        if (window)
            window->show();
    }
}

void ScreenLock::putAway(QWidget* window)
{
    if (window == &m_program || !window->isVisible())
        return;
    window->hide();
    m_away << window;
}

bool ScreenLock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_timer.interval() > 0)
            m_timer.start();
        break;
    case QEvent::Show:
        // What was asked for before the lock and answered after it.
        if (auto* const window = qobject_cast<QWidget*>(watched); m_isCovered && window != nullptr && window->isWindow())
            QMetaObject::invokeMethod(
                this,
                [this, shown = QPointer(window)] {
                    if (m_isCovered && shown)
                        putAway(shown);
                },
                Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return false;
}

} // namespace signin
