// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/call_desk.h"

#include "xmpp/service_calls.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

using xmpp::StanzaError;

StanzaError::Condition conditionOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::InvalidInput:
        return StanzaError::Condition::BadRequest;
    case base::ErrorCode::TooLarge:
        return StanzaError::Condition::PolicyViolation;
    case base::ErrorCode::NotFound:
        return StanzaError::Condition::ItemNotFound;
    case base::ErrorCode::Forbidden:
        return StanzaError::Condition::Forbidden;
    case base::ErrorCode::Conflict:
        return StanzaError::Condition::Conflict;
    case base::ErrorCode::Unsupported:
        return StanzaError::Condition::FeatureNotImplemented;
    default:
        return StanzaError::Condition::InternalServerError;
    }
}

} // namespace

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

xmpp::Iq CallDesk::answer(const xmpp::Iq& request)
{
    const auto* const call = request.payload<xmpp::ServiceCall>();
    if (!call)
        return request.refusal(StanzaError::of(StanzaError::Condition::ServiceUnavailable));
    const bool isLocal = request.from.domain() == m_domain;
    const authority::Caller caller{domain::Login(isLocal ? request.from.node() : QString()),
                                   authority::languageFrom(request.language)};
    const auto reply = m_authority.call(caller, call->method, call->arguments);
    if (reply)
        return request.result(xmpp::ServiceReply{*reply});
    const base::Error& error = reply.error();
    const QString language = caller.language == authority::Language::English ? u"en"_s : u"ru"_s;
    return request.refusal(StanzaError::of(conditionOf(error.code), error.reason, {{language, error.text}}));
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
