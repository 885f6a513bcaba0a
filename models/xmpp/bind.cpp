// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/bind.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Bind> Bind::parse(const Element& element)
{
    Bind bind{reading::childText(element, "resource"_L1)};
    if (const QString text = reading::childText(element, "jid"_L1); !text.isEmpty()) {
        const base::Result<Jid> jid = Jid::parse(text.trimmed());
        if (!jid)
            return reading::malformed(element, "jid"_L1);
        bind.jid = *jid;
    }
    return bind;
}

void Bind::write(XmlWriter& writer) const
{
    writer.start("bind"_L1, ns::bind);
    if (!resource.isEmpty())
        writer.textElement("resource"_L1, resource);
    if (!jid.isEmpty())
        writer.textElement("jid"_L1, jid.toString());
    writer.end();
}

} // namespace xmpp
