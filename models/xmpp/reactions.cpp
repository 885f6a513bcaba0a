// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/reactions.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Reactions> Reactions::parse(const Element& element)
{
    const base::Result<QString> id = reading::text(element, "id"_L1);
    if (!id)
        return failWith(id);
    Reactions reactions{*id};
    for (const Element& child : element.children()) {
        if (child.is("reaction"_L1, ns::reactions))
            reactions.signs << child.text();
    }
    return reactions;
}

void Reactions::write(XmlWriter& writer) const
{
    writer.start("reactions"_L1, ns::reactions);
    writer.attribute("id"_L1, id);
    for (const QString& sign : signs)
        writer.textElement("reaction"_L1, sign);
    writer.end();
}

} // namespace xmpp
