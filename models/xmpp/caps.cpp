// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/caps.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <QCryptographicHash>

#include <algorithm>

namespace xmpp {

using base::Result;

Capabilities Capabilities::of(const QString& node, const DiscoInfo& description)
{
    QList<QByteArray> identities;
    for (const DiscoInfo::Identity& identity : description.identities)
        identities << QStringList{identity.category, identity.type, {}, identity.name}.join(u'/').toUtf8();
    QList<QByteArray> features;
    for (const QString& feature : description.features)
        features << feature.toUtf8();
    QByteArray text;
    for (QList<QByteArray>* part : {&identities, &features}) {
        std::sort(part->begin(), part->end()); // by bytes
        for (const QByteArray& line : *part)
            text += line + '<';
    }
    return {node, QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toBase64())};
}

Result<Capabilities> Capabilities::parse(const Element& element)
{
    const Result<QString> node = reading::text(element, "node"_L1);
    if (!node)
        return failWith(node);
    const Result<QString> version = reading::text(element, "ver"_L1);
    if (!version)
        return failWith(version);
    return Capabilities{*node, *version};
}

void Capabilities::write(XmlWriter& writer) const
{
    writer.start("c"_L1, ns::caps);
    writer.attribute("hash"_L1, u"sha-1"_s);
    writer.attribute("node"_L1, node);
    writer.attribute("ver"_L1, version);
    writer.end();
}

} // namespace xmpp
