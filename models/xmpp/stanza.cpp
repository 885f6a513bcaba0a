// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stanza.h"

#include "base/logging.h"
#include "xmpp/namespaces.h"
#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;
using namespace Qt::Literals::StringLiterals;

bool isStanza(const Element& element)
{
    return isStanza(element, "message"_L1) || isStanza(element, "presence"_L1) || isStanza(element, "iq"_L1);
}

bool isStanza(const Element& element, QLatin1StringView name)
{
    return element.name() == name &&
           (element.ns() == ns::client || element.ns() == ns::component || element.ns() == ns::server);
}

Result<void> readHeader(const Element& element, Stanza& stanza)
{
    const Result<Jid> from = reading::optionalJid(element, "from"_L1);
    if (!from)
        return failWith(from);
    const Result<Jid> to = reading::optionalJid(element, "to"_L1);
    if (!to)
        return failWith(to);
    stanza.id = element.attribute("id"_L1);
    stanza.from = *from;
    stanza.to = *to;
    stanza.language = element.language();
    if (element.attribute("type"_L1) != "error"_L1)
        return {};
    const Element* error = element.child("error"_L1);
    if (!error)
        return reading::malformed(element, "error"_L1);
    Result<StanzaError> parsed = StanzaError::parse(*error);
    if (!parsed)
        return failWith(parsed);
    stanza.error = std::move(parsed).value();
    return {};
}

void readPayloads(const Element& element, Stanza& stanza)
{
    for (const Element& child : element.children()) {
        Result<Payload> payload = Payload::parse(child);
        if (!payload)
            qCWarning(lcXmpp) << "left out of" << element.name() << stanza.id << ":" << payload.error().detail;
        else if (!payload->isEmpty())
            stanza.payloads.append(std::move(payload).value());
    }
}

void writeHeader(XmlWriter& writer, const Stanza& stanza)
{
    writer.optionalAttribute("from"_L1, stanza.from.toString());
    writer.optionalAttribute("to"_L1, stanza.to.toString());
    writer.optionalAttribute("id"_L1, stanza.id);
    writer.language(stanza.language);
}

void writeContent(XmlWriter& writer, const Stanza& stanza)
{
    for (const Payload& payload : stanza.payloads)
        payload.write(writer);
    if (stanza.error)
        stanza.error->write(writer);
}

} // namespace xmpp
