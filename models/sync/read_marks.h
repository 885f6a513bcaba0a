// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storage.h"
#include "sync/addresses.h"
#include "sync/private_node.h"

namespace syncing {

// How far each chat has been read, kept equal between the person's own devices by a private node of the account
// (XEP-0490). A mark waits in the cache until the server has it. GUI thread.
class ReadMarks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReadMarks)

public:
    ReadMarks(xmpp::StanzaStream& stream, store::Storage& storage);

    void setAddresses(const Addresses& addresses);
    // Takes the marks of the other devices, then tells those that wait.
    void beginSession();
    // Tells what waits.
    void publish();

Q_SIGNALS:
    void changed(const QList<domain::ChatId>& chats);

private:
    using Marks = QList<store::ReadMark>;

    [[nodiscard]] xmpp::Jid archiveOf(const domain::ChatId& chat) const;
    void take(const QList<xmpp::PubsubItem>& items);
    void publishNext(Marks marks);

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    PrivateNode m_node;
    Addresses m_addresses;
    bool m_isPublishing = false;
};

} // namespace syncing
