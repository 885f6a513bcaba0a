// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/carbons.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<CarbonsEnable> CarbonsEnable::parse(const Element& /*element*/)
{
    return CarbonsEnable();
}

void CarbonsEnable::write(XmlWriter& writer) const
{
    writer.emptyElement("enable"_L1, ns::carbons);
}

base::Result<Carbon> Carbon::parse(const Element& element)
{
    base::Result<Forwarded> forwarded = Forwarded::parseIn(element);
    if (!forwarded)
        return failWith(forwarded);
    const bool isSent = element.name() == "sent"_L1;
    return Carbon{isSent ? Direction::Sent : Direction::Received, std::move(forwarded).value()};
}

void Carbon::write(XmlWriter& writer) const
{
    writer.start(direction == Direction::Sent ? "sent"_L1 : "received"_L1, ns::carbons);
    forwarded.write(writer);
    writer.end();
}

} // namespace xmpp
