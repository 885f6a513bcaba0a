// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/live.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;

Result<LiveDelivery> LiveDelivery::parse(const Element& /*element*/)
{
    return LiveDelivery();
}

void LiveDelivery::write(XmlWriter& writer) const
{
    writer.emptyElement("live"_L1, ns::staffroom);
}

Result<ArchiveDigest> ArchiveDigest::parse(const Element& element)
{
    ArchiveDigest digest;
    for (const Element& child : element.children()) {
        if (!child.is("room"_L1, ns::staffroom))
            continue;
        const Result<Jid> room = reading::jid(child, "jid"_L1);
        if (!room)
            return failWith(room);
        digest.rooms.append({*room, child.attribute("last"_L1)});
    }
    return digest;
}

void ArchiveDigest::write(XmlWriter& writer) const
{
    writer.start("digest"_L1, ns::staffroom);
    for (const Room& room : rooms) {
        writer.start("room"_L1);
        writer.attribute("jid"_L1, room.room.toString());
        writer.optionalAttribute("last"_L1, room.lastId);
        writer.end();
    }
    writer.end();
}

} // namespace xmpp
