// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/authority.h"
#include "authority/server_port.h"
#include "xmpp/held_messages.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

namespace service {

// Messages that come to the school: what people say to it from any app, what the server holds for hours or until a
// moderator has read it, and what is written in the chats that the filters read. Believes the server and its rooms only. One thread. Borrows what it is given.
class MessageDesk final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageDesk)

public:
    MessageDesk(xmpp::StanzaStream& stream, authority::Authority& authority, authority::ServerPort& server,
                const authority::Addresses& addresses);

    // The stream is up (again): what the server has been holding meanwhile is asked for.
    void askForHeld();

Q_SIGNALS:
    // The server copied archived messages to the service.
    void tapped(const xmpp::TappedMessages& messages);

private:
    void onMessage(const xmpp::Message& message);
    void answer(const xmpp::Message& message);
    void takeHeld(const xmpp::HeldMessages& held);
    void takeDirect(const xmpp::HandedMessage& item);
    void takeWritten(const xmpp::TappedMessages& tapped);

    xmpp::StanzaStream& m_stream;
    authority::Authority& m_authority;
    authority::ServerPort& m_server;
    const authority::Addresses m_addresses;
};

} // namespace service
