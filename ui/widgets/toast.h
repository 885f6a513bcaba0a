// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QShortcut;

namespace widgets {

// A short word about what has just been done, at the lower edge of its parent for 8 s, perhaps with one button (undo),
// which Ctrl+Z presses too, unless a field that has the focus takes it. A new one replaces the old one. Those of one window
// stand above each other, the older ones lower, and clear of buttons and fields. Child of the widget that it floats over.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kShownFor{8};

    explicit Toast(QWidget* over);

    void say(const QString& sentence, const QString& button = {}, std::function<void()> act = {});

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    // All that the window shows now.
    static void arrange(const QWidget* window);
    // As low as it is clear of these places of the window; false: that would be in the upper half.
    bool place(const QList<QRect>& taken);
    [[nodiscard]] QRect inWindow() const;

    QLabel* m_sentence;
    QPushButton* m_button;
    QShortcut* m_undo;
    std::function<void()> m_act;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_saidAt;
};

} // namespace widgets
