// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/ledger.h"
#include "authority/message_source.h"
#include "authority/server_port.h"
#include "xmpp/back_off.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace authority {

// The message id of what a room says itself and may have to correct or take back. It begins with the moment before which
// it was not said: so it is found in the archive without a look at all of it.
[[nodiscard]] QString saidId(const QDateTime& at, const QString& name);

// Tells the chat server, in order, what commands left for it to be told: retractions, what the room or a person is
// told, what becomes of held messages. A row waits in the store until the server has answered, across restarts; what
// the server cannot do any more (the message is gone) is dropped. One thread. Borrows what it is given.
class Errands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Errands)

public:
    // Before the server takes a message back: its last chance to be read. An error of passing kind is tried again.
    using BeforeRetraction =
        std::function<base::FutureResult<void>(const domain::ChatId& chat, const domain::ArchiveId& message)>;

    Errands(Ledger& ledger, ServerPort& server, MessageSource& messages, BeforeRetraction beforeRetraction = {});

    // The stream is up (again).
    void restart();
    // The stream is down: waits for restart().
    void pause();

private:
    void next();
    void perform(const Ledger::WaitingErrand& waiting);
    void ask(const Ledger::WaitingErrand& waiting);
    void takeBack(const Ledger::WaitingErrand& waiting, const domain::ArchiveId& since);
    void finish(const Ledger::WaitingErrand& waiting, const base::Result<void>& done);
    [[nodiscard]] base::Result<void> speak(const Errand& errand);
    void giveBack(const Errand& errand);

    Ledger& m_ledger;
    ServerPort& m_server;
    MessageSource& m_messages;
    const BeforeRetraction m_beforeRetraction;
    bool m_running = false;
    bool m_busy = false;
    quint64 m_run = 0; // answers of a former run are not heard
    QTimer m_soon;
    QTimer m_later;
    xmpp::BackOff m_backOff;
};

} // namespace authority
