// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/reply.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Reply> Reply::parse(const Element& element)
{
    const base::Result<QString> id = reading::text(element, "id"_L1);
    const base::Result<Jid> to = reading::optionalJid(element, "to"_L1);
    if (!id || !to)
        return !id ? failWith(id) : failWith(to);
    return Reply{*id, *to};
}

void Reply::write(XmlWriter& writer) const
{
    writer.start("reply"_L1, ns::reply);
    writer.optionalAttribute("to"_L1, to.toString());
    writer.attribute("id"_L1, id);
    writer.end();
}

} // namespace xmpp
