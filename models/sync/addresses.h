// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "xmpp/jid.h"

namespace syncing {

// Who is who on the server. Value type.
struct Addresses
{
    xmpp::Jid self;      // login@D
    xmpp::Jid server;    // D
    xmpp::Jid service;   // school.D
    QString roomsDomain; // rooms.D, as session.hello says

    [[nodiscard]] static base::Result<Addresses> of(const QString& domain, const domain::Login& login);

    // Where messages of the chat are sent to: the room, the other one of a conversation of two, the own archive. Empty
    // if there can be no such address.
    [[nodiscard]] xmpp::Jid room(const domain::ChatId& chat) const;
    // Empty if the address is neither in a room of ours nor one of this server's people.
    [[nodiscard]] domain::ChatId chat(const xmpp::Jid& address) const;
};

} // namespace syncing
