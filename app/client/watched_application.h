// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QList>
#include <QString>

#include <chrono>

namespace client {

// The program's application in builds for those who make it, and in its end-to-end tests: says of every event that keeps the
// window's thread for longer than a frame what it was. Events of a loop within an event (a menu, a drag), and what a person
// does with keys and mouse, are looked at each by itself. GUI thread.
class WatchedApplication final : public QApplication
{
public:
    static constexpr std::chrono::milliseconds kFrame{16};

    struct Block
    {
        std::chrono::milliseconds taken{0}; // by the clock
        std::chrono::milliseconds used{0};  // of the processor, by this thread: what other programs cannot add to
        QString what;
    };

    using QApplication::QApplication;

    // Since the beginning, or since they were asked for last.
    [[nodiscard]] QList<Block> takeBlocks() { return std::exchange(m_blocks, {}); }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    int m_loop = 0; // whose event is being looked at; 0: none, also before exec(), when there is no window yet
    bool m_hasInner = false; // others were looked at within it
    QList<Block> m_blocks;
};

} // namespace client
