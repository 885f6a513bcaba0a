// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/ledger.h"
#include "authority/server_port.h"
#include "authority/server_state.h"
#include "xmpp/back_off.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace authority {

// Makes the chat server equal to the school, and alone talks to it about rooms and policy. Knows what it has pushed and
// pushes what differs, one call at a time; changes that come meanwhile are taken together. What fails is tried again
// with back-off, without keeping the rest from being done. restart() forgets what was pushed: everything is pushed
// again, which may be done at any time. Afterwards new members get their direct invitations (XEP-0249), for which rows
// wait in the store. One thread. Borrows what it is given.
class Reconciler final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reconciler)

public:
    Reconciler(Ledger& ledger, ServerPort& server, const Addresses& addresses);

    // The stream is up (again), or somebody wants it: the whole wanted state is pushed.
    void restart();
    // The stream is down: waits for restart().
    void pause();
    // Does at once what waits for its back-off.
    void retryNow();

Q_SIGNALS:
    // The server is as it should be, as far as it accepts that.
    void settled();

private:
    // Of one room, or of keys and hours of people when `chat` is empty.
    struct Step
    {
        domain::ChatId chat;
        QList<xmpp::Payload> calls;
    };

    void wake();
    void plan();
    [[nodiscard]] base::Result<QSet<domain::PersonId>> closedAccounts();
    void awaitNextEnd(const QList<domain::OwnHours>& hours);
    void next();
    void perform(const Step& step, qsizetype call);
    void succeed(const Step& step);
    void fail(const Step& step, const base::Error& error);
    void finish();
    void sendInvitations();
    [[nodiscard]] bool invite(const Ledger::Invitation& invitation);

    Ledger& m_ledger;
    ServerPort& m_server;
    const Addresses m_addresses;

    bool m_running = false; // between restart() and pause()
    bool m_busy = false;    // a call has not been answered
    bool m_stale = false;   // the school has changed since the plan was made
    quint64 m_run = 0;      // answers to calls of a former run are not heard
    ServerState m_wanted;   // by the plan
    std::deque<Step> m_steps;
    std::map<domain::ChatId, xmpp::RoomState> m_pushedRooms;
    std::optional<std::map<domain::Login, QStringList>> m_pushedKeys;
    std::optional<std::map<domain::Login, xmpp::DirectHours::Person>> m_pushedHours;
    QSet<domain::ChatId> m_refused; // not tried again before the back-off is over
    QTimer m_soon;
    QTimer m_later;
    QTimer m_end; // of the next block or pause
    xmpp::BackOff m_backOff;
};

} // namespace authority
