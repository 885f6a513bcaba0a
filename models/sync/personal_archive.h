// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "sync/addresses.h"
#include "xmpp/live.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

namespace syncing {

// The person's own archive (XEP-0313), in which all conversations of two stand: the digest of the rooms does not name
// it, and the server reflects nothing of what is written here. So it is read whenever something has come into it: from
// another person, or from an own device (XEP-0280). GUI thread.
class PersonalArchive final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonalArchive)

public:
    explicit PersonalArchive(xmpp::StanzaStream& stream);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    void beginSession();
    // How far it goes now, as the digest says it of rooms.
    [[nodiscard]] base::FutureResult<xmpp::ArchiveDigest::Room> end();

Q_SIGNALS:
    void grew();

private:
    void onMessage(const xmpp::Message& message);

    xmpp::StanzaStream& m_stream;
    Addresses m_addresses;
};

} // namespace syncing
