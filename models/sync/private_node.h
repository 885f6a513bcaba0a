// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "xmpp/pubsub.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

namespace syncing {

// A node of the account that only its owner reads (XEP-0223 over XEP-0163), through which the person's devices tell each other
// something. That its news come live needs the node in the client's own description (XEP-0163 §4). GUI thread.
class PrivateNode final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrivateNode)

public:
    PrivateNode(xmpp::StanzaStream& stream, const QString& node);

    void setAccount(const xmpp::Jid& account) { m_account = account; }
    // Asks for everything that is there.
    void beginSession();
    [[nodiscard]] base::FutureResult<xmpp::Iq> publish(const xmpp::PubsubItem& item);

Q_SIGNALS:
    // At the beginning of a session, and live.
    void arrived(const QList<xmpp::PubsubItem>& items);
    // What was there at the beginning has arrived, or there was nothing.
    void wasRead();

private:
    void onMessage(const xmpp::Message& message);

    xmpp::StanzaStream& m_stream;
    const QString m_node;
    xmpp::Jid m_account;
};

} // namespace syncing
