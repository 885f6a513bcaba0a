// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/ledger.h"
#include "authority/server_port.h"
#include "xmpp/back_off.h"

#include <QObject>
#include <QTimer>

namespace authority {

// Tells the chat server, in order, what commands left for it to be told: retractions, what the room or a person is
// told, what becomes of held messages. A row waits in the store until the server has answered, across restarts; what
// the server cannot do any more (the message is gone) is dropped. One thread. Borrows what it is given.
class Errands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Errands)

public:
    Errands(Ledger& ledger, ServerPort& server);

    // The stream is up (again).
    void restart();
    // The stream is down: waits for restart().
    void pause();

private:
    void next();
    void perform(const Ledger::WaitingErrand& waiting);
    void finish(const Ledger::WaitingErrand& waiting, const base::Result<void>& done);
    [[nodiscard]] base::Result<void> speak(const Errand& errand);

    Ledger& m_ledger;
    ServerPort& m_server;
    bool m_running = false;
    bool m_busy = false;
    quint64 m_run = 0; // answers of a former run are not heard
    QTimer m_soon;
    QTimer m_later;
    xmpp::BackOff m_backOff;
};

} // namespace authority
