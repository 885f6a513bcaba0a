// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSystemTrayIcon>

#include <functional>

namespace shell {

// The sign of the program beside the clock: what has not been read, as a number on it, and messages that are told. Where
// the desktop has no such place, it does nothing. GUI thread.
class Tray final : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject* parent = nullptr);

    // `said` is what the sign says of itself.
    void setUnread(int count, const QString& said);
    // The last one that was told is gone to when it is pressed.
    void tell(const QString& title, const QString& text, std::function<void()> go);

Q_SIGNALS:
    // The sign itself was pressed.
    void raiseWanted();

private:
    [[nodiscard]] QIcon signWith(int count) const;

    QSystemTrayIcon m_icon;
    std::function<void()> m_go;
};

} // namespace shell
