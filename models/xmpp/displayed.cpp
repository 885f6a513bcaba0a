// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/displayed.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Displayed> Displayed::parse(const Element& element)
{
    const Element* child = element.child("stanza-id"_L1, ns::stanzaId);
    if (!child)
        return reading::malformed(element, "stanza-id"_L1);
    const base::Result<StanzaId> upTo = StanzaId::parse(*child);
    if (!upTo)
        return failWith(upTo);
    return Displayed{*upTo};
}

void Displayed::write(XmlWriter& writer) const
{
    writer.start("displayed"_L1, ns::displayed);
    upTo.write(writer);
    writer.end();
}

} // namespace xmpp
