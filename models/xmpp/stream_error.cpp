// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stream_error.h"

#include "xmpp/namespaces.h"
#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <array>

namespace xmpp {
namespace {

using base::ErrorCode;

constexpr reading::Names<ErrorCode, 12> codes{{
    {"conflict"_L1, ErrorCode::Conflict},
    {"connection-timeout"_L1, ErrorCode::Offline},
    {"host-gone"_L1, ErrorCode::NotFound},
    {"host-unknown"_L1, ErrorCode::NotFound},
    {"internal-server-error"_L1, ErrorCode::Offline},
    {"not-authorized"_L1, ErrorCode::Authentication},
    {"policy-violation"_L1, ErrorCode::Forbidden},
    {"remote-connection-failed"_L1, ErrorCode::Offline},
    {"reset"_L1, ErrorCode::Offline},
    {"resource-constraint"_L1, ErrorCode::Offline},
    {"system-shutdown"_L1, ErrorCode::Offline},
    {"unsupported-version"_L1, ErrorCode::Unsupported},
}};

} // namespace

base::Result<StreamError> StreamError::parse(const Element& element)
{
    if (!isStreamError(element))
        return reading::malformed(element, "not a stream error"_L1);
    StreamError error;
    for (const Element& child : element.children()) {
        if (child.is("text"_L1, ns::streamErrors))
            error.text = child.text();
        else if (child.ns() == ns::streamErrors && reading::isAscii(child.name()))
            error.condition = child.name();
    }
    return error;
}

void StreamError::write(XmlWriter& writer) const
{
    writer.start("error"_L1, ns::stream);
    if (!condition.isEmpty())
        writer.emptyElement(QLatin1StringView(condition.toLatin1()), ns::streamErrors);
    if (!text.isEmpty())
        writer.textElement("text"_L1, text, ns::streamErrors);
    writer.end();
}

base::Error StreamError::toError() const
{
    const ErrorCode code = reading::fromName(codes, condition).value_or(ErrorCode::Protocol);
    QString detail = QStringLiteral("stream error: ") + (condition.isEmpty() ? QStringLiteral("unnamed") : condition);
    if (!text.isEmpty())
        detail += QStringLiteral(": ") + text;
    return {code, detail};
}

bool isStreamError(const Element& element)
{
    return element.is("error"_L1, ns::stream);
}

} // namespace xmpp
