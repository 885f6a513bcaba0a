// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/call_desk.h"

#include "base/future.h"
#include "service/stanza_refusal.h"
#include "xmpp/service_calls.h"

namespace service {

CallDesk::CallDesk(authority::Authority& authority, authority::Ledger& ledger, authority::ServerPort& server,
                   const QString& domain)
    : m_authority(authority)
    , m_ledger(ledger)
    , m_server(server)
    , m_domain(domain)
{
    m_news.setSingleShot(true);
    m_news.setInterval(0);
    connect(&m_news, &QTimer::timeout, this, &CallDesk::tellNews);
    connect(&m_ledger, &authority::Ledger::changed, this, [this] { m_news.start(); });
}

void CallDesk::answer(const xmpp::Iq& request, const std::function<void(const xmpp::Iq&)>& reply)
{
    const auto* const call = request.payload<xmpp::ServiceCall>();
    if (!call)
        return reply(request.refusal(xmpp::StanzaError::of(xmpp::StanzaError::Condition::ServiceUnavailable)));
    const authority::Caller caller{domain::Login(localNameOf(request, m_domain)),
                                   authority::languageFrom(request.language), request.from.toString(), call->key};
    base::whenAnswered(m_authority.answer(caller, call->method, call->arguments), this,
                       [request, reply, language = caller.language](const base::Result<QJsonObject>& answer) {
                           reply(answer ? request.result(xmpp::ServiceReply{*answer})
                                        : refusalOf(request, answer.error(), language));
                       });
}

void CallDesk::tellNews()
{
    xmpp::Message message;
    message.type = xmpp::Message::Type::Headline;
    message.add(xmpp::ServiceChanged{m_ledger.rev().value()});
    // Losing a push loses nothing: the next question brings what was missed.
    for (const domain::Login& login : m_authority.concernedByNews())
        std::ignore = m_server.tell(login, message);
}

} // namespace service
