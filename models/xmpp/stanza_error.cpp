// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stanza_error.h"

#include "xmpp/namespaces.h"
#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <array>

namespace xmpp {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::Literals::StringLiterals;
using Type = StanzaError::Type;
using Condition = StanzaError::Condition;

constexpr reading::Names<Type, 5> typeNames{{{"auth"_L1, Type::Auth},
                                             {"cancel"_L1, Type::Cancel},
                                             {"continue"_L1, Type::Continue},
                                             {"modify"_L1, Type::Modify},
                                             {"wait"_L1, Type::Wait}}};

struct ConditionRow
{
    QLatin1StringView name;
    Condition condition;
    Type type;      // that the RFC recommends
    ErrorCode code; // what it means to a caller
};

constexpr std::array conditions{
    ConditionRow{"bad-request"_L1, Condition::BadRequest, Type::Modify, ErrorCode::InvalidInput},
    ConditionRow{"conflict"_L1, Condition::Conflict, Type::Cancel, ErrorCode::Conflict},
    ConditionRow{"feature-not-implemented"_L1, Condition::FeatureNotImplemented, Type::Cancel, ErrorCode::Unsupported},
    ConditionRow{"forbidden"_L1, Condition::Forbidden, Type::Auth, ErrorCode::Forbidden},
    ConditionRow{"gone"_L1, Condition::Gone, Type::Cancel, ErrorCode::NotFound},
    ConditionRow{"internal-server-error"_L1, Condition::InternalServerError, Type::Cancel, ErrorCode::Internal},
    ConditionRow{"item-not-found"_L1, Condition::ItemNotFound, Type::Cancel, ErrorCode::NotFound},
    ConditionRow{"jid-malformed"_L1, Condition::JidMalformed, Type::Modify, ErrorCode::InvalidInput},
    ConditionRow{"not-acceptable"_L1, Condition::NotAcceptable, Type::Modify, ErrorCode::InvalidInput},
    ConditionRow{"not-allowed"_L1, Condition::NotAllowed, Type::Cancel, ErrorCode::Forbidden},
    ConditionRow{"not-authorized"_L1, Condition::NotAuthorized, Type::Auth, ErrorCode::Forbidden},
    ConditionRow{"policy-violation"_L1, Condition::PolicyViolation, Type::Modify, ErrorCode::Forbidden},
    ConditionRow{"recipient-unavailable"_L1, Condition::RecipientUnavailable, Type::Wait, ErrorCode::Offline},
    ConditionRow{"redirect"_L1, Condition::Redirect, Type::Modify, ErrorCode::Unsupported},
    ConditionRow{"registration-required"_L1, Condition::RegistrationRequired, Type::Auth, ErrorCode::Forbidden},
    ConditionRow{"remote-server-not-found"_L1, Condition::RemoteServerNotFound, Type::Cancel, ErrorCode::Offline},
    ConditionRow{"remote-server-timeout"_L1, Condition::RemoteServerTimeout, Type::Wait, ErrorCode::Timeout},
    ConditionRow{"resource-constraint"_L1, Condition::ResourceConstraint, Type::Wait, ErrorCode::TooLarge},
    ConditionRow{"service-unavailable"_L1, Condition::ServiceUnavailable, Type::Cancel, ErrorCode::Unsupported},
    ConditionRow{"subscription-required"_L1, Condition::SubscriptionRequired, Type::Auth, ErrorCode::Forbidden},
    ConditionRow{"undefined-condition"_L1, Condition::UndefinedCondition, Type::Cancel, ErrorCode::Protocol},
    ConditionRow{"unexpected-request"_L1, Condition::UnexpectedRequest, Type::Wait, ErrorCode::Protocol},
};

const ConditionRow& rowOf(Condition condition)
{
    return *std::ranges::find(conditions, condition, &ConditionRow::condition);
}

} // namespace

StanzaError StanzaError::of(Condition condition, const QString& code, QList<Text> texts)
{
    return {rowOf(condition).type, condition, code, std::move(texts)};
}

QString StanzaError::textIn(const QString& language) const
{
    const auto primary = [](const QString& tag) { return tag.section(u'-', 0, 0).toLower(); };
    const auto find = [&](const QString& wanted) {
        return std::ranges::find_if(texts, [&](const Text& text) { return primary(text.language) == wanted; });
    };
    for (const QString& wanted : {primary(language), QString()}) {
        if (const auto found = find(wanted); found != texts.end())
            return found->text;
    }
    return texts.isEmpty() ? QString() : texts.first().text;
}

base::Error StanzaError::toError(const QString& language) const
{
    const ConditionRow& row = rowOf(condition);
    base::Error error{row.code, QString(row.name), code};
    if (!code.isEmpty())
        error.text = textIn(language);
    else if (const QString said = textIn(language); !said.isEmpty())
        error.detail += u": "_s + said;
    return error;
}

Result<StanzaError> StanzaError::parse(const Element& element)
{
    StanzaError error;
    const std::optional<Type> type = reading::fromName(typeNames, element.attribute("type"_L1));
    if (!type)
        return reading::malformed(element, "type"_L1);
    error.type = *type;
    for (const Element& child : element.children()) {
        if (child.is("text"_L1, ns::stanzaErrors)) {
            error.texts.append({child.language(), child.text()});
        } else if (child.ns() == ns::stanzaErrors) {
            const auto row = std::ranges::find_if(conditions, [&](const auto& r) { return child.name() == r.name; });
            if (row != conditions.end())
                error.condition = row->condition;
        } else if (child.is("code"_L1, ns::staffroom)) {
            error.code = child.text();
        }
    }
    return error;
}

void StanzaError::write(XmlWriter& writer) const
{
    writer.start("error"_L1);
    writer.attribute("type"_L1, reading::toName(typeNames, type));
    writer.emptyElement(rowOf(condition).name, ns::stanzaErrors);
    for (const Text& entry : texts) {
        writer.start("text"_L1, ns::stanzaErrors);
        writer.language(entry.language);
        writer.text(entry.text);
        writer.end();
    }
    if (!code.isEmpty())
        writer.textElement("code"_L1, code, ns::staffroom);
    writer.end();
}

} // namespace xmpp
