// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/stanza_ids.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<StanzaId> StanzaId::parse(const Element& element)
{
    const base::Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    const base::Result<Jid> by = reading::jid(element, "by"_L1);
    if (!by)
        return failWith(by);
    return StanzaId{*id, *by};
}

void StanzaId::write(XmlWriter& writer) const
{
    writer.start("stanza-id"_L1, ns::stanzaId);
    writer.attribute("id"_L1, id);
    writer.attribute("by"_L1, by.toString());
    writer.end();
}

base::Result<OriginId> OriginId::parse(const Element& element)
{
    const base::Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    return OriginId{*id};
}

void OriginId::write(XmlWriter& writer) const
{
    writer.start("origin-id"_L1, ns::stanzaId);
    writer.attribute("id"_L1, id);
    writer.end();
}

QString stanzaIdBy(const Stanza& stanza, const Jid& archive)
{
    for (const Payload& payload : stanza.payloads) {
        const auto* stanzaId = payload.as<StanzaId>();
        if (stanzaId && stanzaId->by == archive)
            return stanzaId->id;
    }
    return {};
}

} // namespace xmpp
