// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/delay.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Delay> Delay::parse(const Element& element)
{
    const base::Result<QDateTime> sentAt = reading::time(element, "stamp"_L1);
    if (!sentAt)
        return failWith(sentAt);
    const base::Result<Jid> by = reading::optionalJid(element, "from"_L1);
    if (!by)
        return failWith(by);
    return Delay{*sentAt, *by};
}

void Delay::write(XmlWriter& writer) const
{
    writer.start("delay"_L1, ns::delay);
    writer.attribute("stamp"_L1, reading::fromTime(sentAt));
    writer.optionalAttribute("from"_L1, by.toString());
    writer.end();
}

} // namespace xmpp
