// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/stanza_refusal.h"

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

QString localNameOf(const xmpp::Iq& request, const QString& domain)
{
    return request.from.domain() == domain ? request.from.node() : QString();
}

xmpp::Iq refusalOf(const xmpp::Iq& request, const base::Error& error, authority::Language language)
{
    const QString tag = language == authority::Language::English ? u"en"_s : u"ru"_s;
    return request.refusal(StanzaError::of(conditionOf(error.code), error.reason, {{tag, error.text}}));
}

} // namespace service
