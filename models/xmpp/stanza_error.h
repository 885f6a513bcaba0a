// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace xmpp {

class Element;
class XmlWriter;

// Why a stanza was refused (RFC 6120 §8.3), with an application code of ours where the service or the server module
// sends one: <code xmlns='urn:staffroom:0'>invite.expired</code>. Value type.
struct StanzaError
{
    enum class Type { Auth, Cancel, Continue, Modify, Wait };
    enum class Condition {
        BadRequest,
        Conflict,
        FeatureNotImplemented,
        Forbidden,
        Gone,
        InternalServerError,
        ItemNotFound,
        JidMalformed,
        NotAcceptable,
        NotAllowed,
        NotAuthorized,
        PolicyViolation,
        RecipientUnavailable,
        Redirect,
        RegistrationRequired,
        RemoteServerNotFound,
        RemoteServerTimeout,
        ResourceConstraint,
        ServiceUnavailable,
        SubscriptionRequired,
        UndefinedCondition,
        UnexpectedRequest,
    };
    struct Text
    {
        QString language;
        QString text;

        bool operator==(const Text&) const = default;
    };

    Type type = Type::Cancel;
    Condition condition = Condition::UndefinedCondition;
    QString code = {};
    QList<Text> texts = {};

    // With the type that RFC 6120 gives to the condition.
    [[nodiscard]] static StanzaError of(Condition condition, const QString& code = {}, QList<Text> texts = {});

    // The sentence in that language ("ru" also finds "ru-RU"), else the one without a language, else the first; may be
    // empty.
    [[nodiscard]] QString textIn(const QString& language) const;
    // For the caller of a request. Only a text that comes with our code is meant for a person; what a chat server says
    // by itself goes to the detail.
    [[nodiscard]] base::Error toError(const QString& language) const;

    // From the <error> element. A condition that is not in RFC 6120 counts as UndefinedCondition, as the RFC wants.
    [[nodiscard]] static base::Result<StanzaError> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const StanzaError&) const = default;
};

} // namespace xmpp
