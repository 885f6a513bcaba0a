// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/message.h"

#include <QList>
#include <QStringList>

namespace xmpp {

// Keeps the books of one XEP-0198 session: what was sent and is not acknowledged yet, and how much was received.
// It outlives connections until the session is begun anew or ended.
class AckLedger
{
public:
    // A new session; without an id it cannot be resumed.
    void begin(const QString& id);
    void end();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool canResume() const { return m_isOpen && !m_id.isEmpty(); }
    [[nodiscard]] const QString& id() const { return m_id; }

    [[nodiscard]] quint32 received() const { return m_received; }
    void countReceived() { ++m_received; }

    void countSent(const QString& xml, const Message* message);
    // The other side has handled that many in all. Gives the ids of the messages among them; Protocol when it claims
    // more than was sent.
    [[nodiscard]] base::Result<QStringList> acknowledge(quint32 handled);
    [[nodiscard]] bool isAcknowledged() const { return m_sent.isEmpty(); }
    // What is to be sent again after a resumption, oldest first.
    [[nodiscard]] QStringList unacknowledged() const;
    [[nodiscard]] QList<Message> unacknowledgedMessages() const;

private:
    struct Sent
    {
        QString xml;
        std::optional<Message> message;
    };

    bool m_isOpen = false;
    QString m_id;
    quint32 m_received = 0;
    quint32 m_acknowledged = 0;
    QList<Sent> m_sent;
};

} // namespace xmpp
