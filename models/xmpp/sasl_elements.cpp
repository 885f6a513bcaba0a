// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/sasl_elements.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::ErrorCode;
using base::Result;
using Kind = SaslStep::Kind;

constexpr reading::Names<Kind, 3> stepNames{
    {{"challenge"_L1, Kind::Challenge}, {"response"_L1, Kind::Response}, {"success"_L1, Kind::Success}}};

constexpr reading::Names<ErrorCode, 6> failureCodes{{{"aborted"_L1, ErrorCode::Protocol},
                                                     {"incorrect-encoding"_L1, ErrorCode::Protocol},
                                                     {"invalid-mechanism"_L1, ErrorCode::Protocol},
                                                     {"malformed-request"_L1, ErrorCode::Protocol},
                                                     {"mechanism-too-weak"_L1, ErrorCode::Protocol},
                                                     {"temporary-auth-failure"_L1, ErrorCode::Offline}}};

// A single "=" stands for data of no length (RFC 6120 §6.4.2).
Result<QByteArray> readData(const Element& element)
{
    const QByteArray text = element.text().trimmed().toLatin1();
    if (text == "=")
        return QByteArray("");
    const auto data = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!data)
        return reading::malformed(element, "base64"_L1);
    return data.decoded;
}

QString toText(const QByteArray& data)
{
    return QString::fromLatin1(data.toBase64());
}

} // namespace

Result<SaslAuth> SaslAuth::parse(const Element& element)
{
    if (!element.is("auth"_L1, ns::sasl))
        return reading::malformed(element, "not auth"_L1);
    const Result<QString> mechanism = reading::text(element, "mechanism"_L1);
    if (!mechanism)
        return failWith(mechanism);
    Result<QByteArray> data = readData(element);
    if (!data)
        return failWith(data);
    return SaslAuth{*mechanism, std::move(data).value()};
}

void SaslAuth::write(XmlWriter& writer) const
{
    writer.start("auth"_L1, ns::sasl);
    writer.attribute("mechanism"_L1, mechanism);
    writer.text(data.isEmpty() ? QStringLiteral("=") : toText(data));
    writer.end();
}

Result<SaslStep> SaslStep::parse(const Element& element)
{
    const std::optional<Kind> kind = reading::fromName(stepNames, element.name());
    if (!kind || element.ns() != ns::sasl)
        return reading::malformed(element, "no SASL step"_L1);
    Result<QByteArray> data = readData(element);
    if (!data)
        return failWith(data);
    return SaslStep{*kind, std::move(data).value()};
}

void SaslStep::write(XmlWriter& writer) const
{
    writer.textElement(reading::toName(stepNames, kind), toText(data), ns::sasl);
}

base::Error SaslFailure::toError() const
{
    const ErrorCode code = reading::fromName(failureCodes, condition).value_or(ErrorCode::Authentication);
    const QString detail = QStringLiteral("SASL: ") + condition + (text.isEmpty() ? text : QStringLiteral(": ") + text);
    return {code, detail, code == ErrorCode::Authentication ? condition : QString()};
}

Result<SaslFailure> SaslFailure::parse(const Element& element)
{
    if (!element.is("failure"_L1, ns::sasl))
        return reading::malformed(element, "not a failure"_L1);
    SaslFailure failure;
    for (const Element& child : element.children()) {
        if (child.is("text"_L1, ns::sasl))
            failure.text = child.text();
        else if (child.ns() == ns::sasl && reading::isAscii(child.name()))
            failure.condition = child.name();
    }
    return failure;
}

void SaslFailure::write(XmlWriter& writer) const
{
    writer.start("failure"_L1, ns::sasl);
    if (!condition.isEmpty())
        writer.emptyElement(QLatin1StringView(condition.toLatin1()), ns::sasl);
    if (!text.isEmpty())
        writer.textElement("text"_L1, text, ns::sasl);
    writer.end();
}

} // namespace xmpp
