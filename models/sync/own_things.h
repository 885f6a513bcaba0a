// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storage.h"
#include "sync/private_node.h"

namespace syncing {

// What the person keeps for himself - how chats stand in the list, quick phrases - kept equal between his devices by a private
// node of the account. A change made offline waits in the cache until the server has it; of two changes of one thing the
// later one counts. GUI thread.
class OwnThings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnThings)

public:
    [[nodiscard]] static QString nodeName() { return QStringLiteral("urn:staffroom:own:0"); }

    OwnThings(xmpp::StanzaStream& stream, store::Storage& storage);

    void setAccount(const xmpp::Jid& account) { m_node.setAccount(account); }
    // Takes what the other devices have told, then tells what waits.
    void beginSession();
    // Tells what waits.
    void publish();

Q_SIGNALS:
    // By another device.
    void changed(const QStringList& things);

private:
    using Things = QList<store::OwnThing>;

    void take(const QList<xmpp::PubsubItem>& items);
    void publishNext(Things things);

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    PrivateNode m_node;
    bool m_isPublishing = false;
    bool m_isAskedAgain = false;
    bool m_isRead = false; // what others have told, in this session: before that nothing is told over it
};

} // namespace syncing
