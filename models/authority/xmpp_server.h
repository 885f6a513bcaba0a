// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/server_port.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

namespace authority {

// The chat server behind the component's stream. Borrows the stream; its thread.
class XmppServer final : public QObject, public ServerPort
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(XmppServer)

public:
    XmppServer(xmpp::StanzaStream& stream, const xmpp::Jid& server);

    [[nodiscard]] base::FutureResult<void> ask(const xmpp::Payload& call) override;
    [[nodiscard]] base::FutureResult<xmpp::LiveSessions> sessionsOf(const domain::Login& login) override;
    base::Result<void> tell(const domain::Login& whom, xmpp::Message message) override;
    base::Result<void> say(const domain::ChatId& chat, xmpp::Message message) override;

private:
    xmpp::StanzaStream& m_stream;
    const xmpp::Jid m_server;
};

} // namespace authority
