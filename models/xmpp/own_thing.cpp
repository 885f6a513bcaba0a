// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/own_thing.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<OwnThing> OwnThing::parse(const Element& element)
{
    const base::Result<qint64> changedAt = reading::number(element, "changed-at"_L1);
    if (!changedAt)
        return failWith(changedAt);
    return OwnThing{*changedAt, element.text()};
}

void OwnThing::write(XmlWriter& writer) const
{
    writer.start("own"_L1, ns::staffroom);
    writer.attribute("changed-at"_L1, QString::number(changedAt));
    writer.text(content);
    writer.end();
}

} // namespace xmpp
