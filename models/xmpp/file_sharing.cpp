// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/file_sharing.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

#include <limits>

namespace xmpp {
namespace {

constexpr auto algorithm = "sha-256"_L1;
constexpr qsizetype hashBytes = 32;

qint64 numberIn(const Element& element, QLatin1StringView name, qint64 most)
{
    const auto number = reading::toNumber(reading::childText(element, name));
    return number && *number > 0 && *number <= most ? *number : 0;
}

QString hashIn(const Element& file)
{
    for (const Element& child : file.children()) {
        if (!child.is("hash"_L1, ns::hashes) || child.attribute("algo"_L1) != algorithm)
            continue;
        const auto hash = QByteArray::fromBase64Encoding(child.text().trimmed().toLatin1());
        if (hash && hash.decoded.size() == hashBytes)
            return QString::fromLatin1(hash.decoded.toHex());
    }
    return {};
}

} // namespace

base::Result<FileSharing> FileSharing::parse(const Element& element)
{
    FileSharing sharing;
    sharing.isInline = element.attribute("disposition"_L1) != "attachment"_L1;
    if (const Element* const file = element.child("file"_L1, ns::fileMetadata)) {
        constexpr qint64 mostPixels = std::numeric_limits<int>::max();
        sharing.name = reading::childText(*file, "name"_L1);
        sharing.mediaType = reading::childText(*file, "media-type"_L1);
        sharing.sizeBytes = numberIn(*file, "size"_L1, std::numeric_limits<qint64>::max());
        sharing.width = static_cast<int>(numberIn(*file, "width"_L1, mostPixels));
        sharing.height = static_cast<int>(numberIn(*file, "height"_L1, mostPixels));
        sharing.sha256 = hashIn(*file);
    }
    const Element* const sources = element.child("sources"_L1);
    const Element* const address = sources ? sources->child("url-data"_L1, ns::urlData) : nullptr;
    sharing.url = address ? address->attribute("target"_L1) : QString();
    return sharing;
}

void FileSharing::write(XmlWriter& writer) const
{
    writer.start("file-sharing"_L1, ns::fileSharing);
    writer.attribute("disposition"_L1, isInline ? "inline"_L1 : "attachment"_L1);
    writer.start("file"_L1, ns::fileMetadata);
    writer.textElement("name"_L1, name);
    if (!mediaType.isEmpty())
        writer.textElement("media-type"_L1, mediaType);
    if (sizeBytes > 0)
        writer.textElement("size"_L1, QString::number(sizeBytes));
    if (width > 0 && height > 0) {
        writer.textElement("width"_L1, QString::number(width));
        writer.textElement("height"_L1, QString::number(height));
    }
    if (!sha256.isEmpty()) {
        writer.start("hash"_L1, ns::hashes);
        writer.attribute("algo"_L1, algorithm);
        writer.text(QString::fromLatin1(QByteArray::fromHex(sha256.toLatin1()).toBase64()));
        writer.end();
    }
    writer.end();
    writer.start("sources"_L1);
    writer.start("url-data"_L1, ns::urlData);
    writer.attribute("target"_L1, url);
    writer.end();
    writer.end();
    writer.end();
}

} // namespace xmpp
