// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

class QWidget;

namespace client {
class WatchedApplication;
}

namespace driver {

// Works the program's windows as a person does, by the object names of what is on the screen. A widget is named by its
// own name or by a path of names, "linkDialog/submit"; of several, the one that can be seen. One request per line,
// {"id": 1, "do": "click", "widget": "invite"}, one answer each: {"id": 1, "ok": true, …} or {…, "ok": false, "why":
// …}.
//
//   look {widget}            seen, enabled, focus, text (of a list: of its current row), described (to those who cannot
//                            see it); never fails
//   rows {widget}            what a list says of its rows to those who cannot see it
//   sight {widget}           the same of those rows that stand wholly on the screen
//   click {widget}           in its middle
//   choose {widget, text}    the row of a list or table, the entry of a box, or of several buttons the one, with this
//                            text, clicked
//   type {widget, text}      letter by letter
//   press {widget, keys}     "Return", "Ctrl+Z"
//   clipboard                text
//   picture {path}           of the window as it is
//   blocks                   what has kept the window's thread for longer than a frame since this was asked last
class Hands
{
public:
    explicit Hands(client::WatchedApplication& application)
        : m_application(application)
    {
    }

    void take(const QByteArray& line);

private:
    [[nodiscard]] QJsonObject obey(const QJsonObject& request) const;

    client::WatchedApplication& m_application;
};

} // namespace driver
