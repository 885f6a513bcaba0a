// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/framing.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;

Result<StreamOpen> StreamOpen::parse(const Element& element)
{
    if (!element.is("open"_L1, ns::framing))
        return reading::malformed(element, "not an opening"_L1);
    const Result<Jid> to = reading::optionalJid(element, "to"_L1);
    if (!to)
        return failWith(to);
    const Result<Jid> from = reading::optionalJid(element, "from"_L1);
    if (!from)
        return failWith(from);
    if (element.attribute("version"_L1).section(u'.', 0, 0) != "1"_L1)
        return reading::malformed(element, "version"_L1);
    return StreamOpen{*to, *from, element.attribute("id"_L1), element.language()};
}

void StreamOpen::write(XmlWriter& writer) const
{
    writer.start("open"_L1, ns::framing);
    writer.optionalAttribute("to"_L1, to.toString());
    writer.optionalAttribute("from"_L1, from.toString());
    writer.optionalAttribute("id"_L1, id);
    writer.attribute("version"_L1, "1.0"_L1);
    writer.language(language);
    writer.end();
}

Result<StreamClose> StreamClose::parse(const Element& element)
{
    if (!element.is("close"_L1, ns::framing))
        return reading::malformed(element, "not a closing"_L1);
    return StreamClose();
}

void StreamClose::write(XmlWriter& writer) const
{
    writer.emptyElement("close"_L1, ns::framing);
}

} // namespace xmpp
