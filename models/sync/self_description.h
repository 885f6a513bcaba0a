// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/caps.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

namespace syncing {

// Tells the server, and whoever asks, what this client can do (XEP-0030, XEP-0115). The server sends the news of the
// person's own nodes only to those who say that they want them (XEP-0163 §4.3). Refuses every other request. GUI
// thread.
class SelfDescription final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelfDescription)

public:
    explicit SelfDescription(xmpp::StanzaStream& stream);

    // The presence with which a session begins.
    [[nodiscard]] xmpp::Presence presence() const;

private:
    void onRequest(const xmpp::Iq& request);

    xmpp::StanzaStream& m_stream;
    const xmpp::DiscoInfo m_description;
    const xmpp::Capabilities m_capabilities;
};

} // namespace syncing
