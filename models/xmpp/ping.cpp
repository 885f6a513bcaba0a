// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/ping.h"

#include "xmpp/element.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Ping> Ping::parse(const Element& /*element*/)
{
    return Ping();
}

void Ping::write(XmlWriter& writer) const
{
    writer.emptyElement("ping"_L1, ns::ping);
}

} // namespace xmpp
