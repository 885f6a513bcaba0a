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

    // Empty if there can be no such room.
    [[nodiscard]] xmpp::Jid room(const domain::ChatId& chat) const;
    // Empty if the address is in no room of ours.
    [[nodiscard]] domain::ChatId chat(const xmpp::Jid& address) const;
};

} // namespace syncing
