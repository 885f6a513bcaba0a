// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/quiet.h"

#include "xmpp/element.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Quiet> Quiet::parse(const Element& /*element*/)
{
    return Quiet();
}

void Quiet::write(XmlWriter& writer) const
{
    writer.emptyElement("quiet"_L1, ns::staffroom);
}

} // namespace xmpp
