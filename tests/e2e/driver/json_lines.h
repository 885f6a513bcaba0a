// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>

namespace driver {

// Lines on stdin, one object each; the program ends with the end of stdin.
class JsonLines final : public QObject
{
    Q_OBJECT

public:
    JsonLines();

    // To stdout, at once.
    static void write(const QJsonObject& object);

Q_SIGNALS:
    void received(const QByteArray& line);

private:
    void read();

    QSocketNotifier m_input;
    QByteArray m_pending;
};

} // namespace driver
