// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/iq.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {
namespace {

using base::Result;
using namespace Qt::Literals::StringLiterals;
using Type = Iq::Type;

constexpr reading::Names<Type, 4> typeNames{
    {{"get"_L1, Type::Get}, {"set"_L1, Type::Set}, {"result"_L1, Type::Result}, {"error"_L1, Type::Error}}};

} // namespace

Iq Iq::request(Type type, const Jid& to, Payload payload)
{
    Iq iq;
    iq.type = type;
    iq.to = to;
    iq.payloads.append(std::move(payload));
    return iq;
}

Iq Iq::result() const
{
    Iq iq;
    iq.type = Type::Result;
    iq.id = id;
    iq.from = to;
    iq.to = from;
    return iq;
}

Iq Iq::refusal(StanzaError stanzaError) const
{
    Iq iq = result();
    iq.type = Type::Error;
    iq.error = std::move(stanzaError);
    return iq;
}

Result<Iq> Iq::parse(const Element& element)
{
    if (!isStanza(element, "iq"_L1))
        return reading::malformed(element, "not an iq"_L1);
    Iq iq;
    if (const Result<void> header = readHeader(element, iq); !header)
        return failWith(header);
    const std::optional<Type> type = reading::fromName(typeNames, element.attribute("type"_L1));
    if (!type)
        return reading::malformed(element, "type"_L1);
    if (iq.id.isEmpty())
        return reading::malformed(element, "id"_L1);
    iq.type = *type;
    if (iq.type == Type::Error || element.children().isEmpty())
        return iq;
    Result<Payload> payload = Payload::parse(element.children().first());
    if (!payload)
        return failWith(payload);
    if (!payload->isEmpty())
        iq.payloads.append(std::move(payload).value());
    return iq;
}

void Iq::write(XmlWriter& writer) const
{
    writer.startStanza("iq"_L1);
    writer.attribute("type"_L1, reading::toName(typeNames, type));
    writeHeader(writer, *this);
    writeContent(writer, *this);
    writer.end();
}

} // namespace xmpp
