// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/direct_invitation.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<DirectInvitation> DirectInvitation::parse(const Element& element)
{
    const base::Result<Jid> room = reading::jid(element, "jid"_L1);
    if (!room)
        return failWith(room);
    return DirectInvitation{room->bare(), element.attribute("reason"_L1)};
}

void DirectInvitation::write(XmlWriter& writer) const
{
    writer.start("x"_L1, ns::conference);
    writer.attribute("jid"_L1, room.toString());
    writer.optionalAttribute("reason"_L1, reason);
    writer.end();
}

} // namespace xmpp
