// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/xmpp_server.h"

namespace authority {

XmppServer::XmppServer(xmpp::StanzaStream& stream, const xmpp::Jid& server)
    : m_stream(stream)
    , m_server(server)
{
}

base::FutureResult<void> XmppServer::ask(const xmpp::Payload& call)
{
    xmpp::Iq iq;
    iq.type = xmpp::Iq::Type::Set;
    iq.to = m_server;
    iq.payloads << call;
    const base::Answer<void> answer;
    m_stream.sendIq(iq).then(this, [answer](const base::Result<xmpp::Iq>& reply) {
        answer.give(reply ? base::Result<void>() : base::Result<void>(base::failWith(reply)));
    });
    return answer.future();
}

base::FutureResult<xmpp::LiveSessions> XmppServer::sessionsOf(const domain::Login& login)
{
    xmpp::Iq iq;
    iq.type = xmpp::Iq::Type::Set;
    iq.to = m_server;
    iq.payloads << xmpp::Payload(xmpp::LiveSessions{login.value(), {}});
    const base::Answer<xmpp::LiveSessions> answer;
    m_stream.sendIq(iq).then(this, [answer](const base::Result<xmpp::Iq>& reply) {
        if (!reply)
            return answer.give(base::failWith(reply));
        const auto* const live = reply->payload<xmpp::LiveSessions>();
        answer.give(live ? base::Result<xmpp::LiveSessions>(*live)
                         : base::fail(base::ErrorCode::Protocol, QStringLiteral("no sessions in the reply")));
    });
    return answer.future();
}

base::Result<void> XmppServer::tell(const domain::Login& whom, xmpp::Message message)
{
    const auto to = xmpp::Jid::fromParts(whom.value(), m_server.domain());
    if (!to)
        return base::failWith(to);
    message.to = *to;
    return m_stream.sendMessage(message);
}

base::Result<void> XmppServer::say(const domain::ChatId& chat, xmpp::Message message)
{
    const auto to = xmpp::Jid::fromParts(chat.value(), QString(QStringLiteral("rooms.") + m_server.domain()));
    if (!to)
        return base::failWith(to);
    message.to = *to;
    message.type = xmpp::Message::Type::Groupchat;
    return m_stream.sendMessage(message);
}

} // namespace authority
