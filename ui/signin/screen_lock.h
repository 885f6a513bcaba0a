// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace signin {

// Notices that nobody has touched the program for a while, and keeps its other windows (sheets, menus) out of sight while the
// one window is covered; they come back as they were. GUI thread.
class ScreenLock final : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QWidget& program);

    // Zero: never.
    void setPatience(std::chrono::milliseconds patience);
    void cover();
    void uncover();
    [[nodiscard]] bool isCovered() const { return m_isCovered; }

Q_SIGNALS:
    void untouched();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void putAway(QWidget* window);

    QWidget& m_program;
    QTimer m_timer;
    bool m_isCovered = false;
    QList<QPointer<QWidget>> m_away;
};

} // namespace signin
