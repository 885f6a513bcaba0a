// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QShortcut;

namespace widgets {

// A short word about what has just been done, at the lower edge of its parent for 8 s, perhaps with one button (undo),
// which Ctrl+Z presses too, unless a field that has the focus takes it. A new one replaces the old one. Child of the widget that it floats over.
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
    void place();

    QLabel* m_sentence;
    QPushButton* m_button;
    QShortcut* m_undo;
    std::function<void()> m_act;
    QTimer m_timer;
};

} // namespace widgets
