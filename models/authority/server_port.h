// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/ids.h"
#include "xmpp/message.h"
#include "xmpp/payload.h"
#include "xmpp/server_control.h"

namespace authority {

// What the authority asks of the chat server: the calls of the server module (its header states the contract) and
// messages from the school to a person.
class ServerPort
{
public:
    virtual ~ServerPort() = default;

    // One call of the module, e.g. xmpp::RoomState; answered when it is on the server's disk. Offline and Timeout: it
    // may or may not have happened; every call can be repeated. Any other error: the server refuses it.
    [[nodiscard]] virtual base::FutureResult<void> ask(const xmpp::Payload& call) = 0;
    // The apps that are signed in to an account.
    [[nodiscard]] virtual base::FutureResult<xmpp::LiveSessions> sessionsOf(const domain::Login& login) = 0;

    // Offline when there is no stream; nothing is queued.
    virtual base::Result<void> tell(const domain::Login& whom, xmpp::Message message) = 0;
    // The same, as the room itself to everybody in it.
    virtual base::Result<void> say(const domain::ChatId& chat, xmpp::Message message) = 0;
};

} // namespace authority
