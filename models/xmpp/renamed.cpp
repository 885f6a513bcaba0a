// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/renamed.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <QCryptographicHash>

namespace xmpp {

using base::Result;

QString Renamed::hashOf(const Jid& room, const QString& nick)
{
    const QString told = room.bare().toString() + u'\n' + nick;
    return QString::fromLatin1(QCryptographicHash::hash(told.toUtf8(), QCryptographicHash::Sha256).toBase64());
}

Result<Renamed> Renamed::parse(const Element& element)
{
    const Result<QString> nick = reading::text(element, "nick"_L1);
    if (!nick)
        return failWith(nick);
    Renamed renamed{*nick, {}};
    for (const Element& child : element.children()) {
        if (!child.is("was"_L1, ns::staffroom))
            continue;
        const Result<QString> hash = reading::text(child, "hash"_L1);
        if (!hash)
            return failWith(hash);
        renamed.formerHashes.append(*hash);
    }
    return renamed;
}

void Renamed::write(XmlWriter& writer) const
{
    writer.start("renamed"_L1, ns::staffroom);
    writer.attribute("nick"_L1, nick);
    for (const QString& hash : formerHashes) {
        writer.start("was"_L1);
        writer.attribute("hash"_L1, hash);
        writer.end();
    }
    writer.end();
}

} // namespace xmpp
