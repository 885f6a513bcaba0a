// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/message_source.h"
#include "xmpp/archive.h"
#include "xmpp/stanza_stream.h"

#include <QHash>
#include <QObject>

namespace authority {

// Reads the archives of the rooms as their owner (XEP-0313). Archive ids are the server's: microseconds since 1970, so
// the one before an id needs not to exist. Borrows the stream; its thread.
class ArchiveReader final : public QObject, public MessageSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArchiveReader)

public:
    ArchiveReader(xmpp::StanzaStream& stream, const Addresses& addresses);

    [[nodiscard]] base::FutureResult<QList<RoomMessage>>
    around(const domain::ChatId& chat, const domain::ArchiveId& message, int before, int after) override;
    [[nodiscard]] base::FutureResult<QList<RoomMessage>> latest(const domain::ChatId& chat, int count) override;

private:
    struct Page
    {
        QString room;
        QList<RoomMessage> messages;
    };

    [[nodiscard]] base::FutureResult<QList<RoomMessage>> page(const xmpp::Jid& room, const xmpp::PageRequest& request);
    void onMessage(const xmpp::Message& message);

    xmpp::StanzaStream& m_stream;
    const Addresses m_addresses;
    QHash<QString, Page> m_pages; // by the query's id, while it runs
};

} // namespace authority
