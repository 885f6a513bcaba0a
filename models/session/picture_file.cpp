// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/picture_file.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int jpegQuality = 85;

quint16 big16(const QByteArray& data, qsizetype at)
{
    return qFromBigEndian<quint16>(data.constData() + at);
}

quint32 big32(const QByteArray& data, qsizetype at)
{
    return qFromBigEndian<quint32>(data.constData() + at);
}

base::Unexpected<base::Error> damaged()
{
    return base::fail(base::ErrorCode::InvalidInput, u"a damaged picture"_s);
}

// How the picture is turned (EXIF tag 0x0112): 1 … 8; 1 when it does not say.
int orientationIn(const QByteArray& exif)
{
    constexpr qsizetype headerSize = 8;
    constexpr qsizetype entrySize = 12;
    constexpr quint16 orientationTag = 0x0112;
    if (exif.size() < headerSize + 2)
        return 1;
    const bool isLittle = exif.startsWith("II");
    const auto word = [&](qsizetype at) {
        return isLittle ? qFromLittleEndian<quint16>(exif.constData() + at) : big16(exif, at);
    };
    const qsizetype first = isLittle ? qFromLittleEndian<quint32>(exif.constData() + 4) : big32(exif, 4);
    if (first < headerSize || first + 2 > exif.size())
        return 1;
    const int entries = word(first);
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = first + 2 + i * entrySize;
        if (at + entrySize > exif.size())
            return 1;
        if (word(at) == orientationTag) {
            const int value = word(at + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

// EXIF that says nothing else.
QByteArray orientationSegment(int orientation)
{
    QByteArray segment("\xFF\xE1\x00\x22" "Exif\0\0" "MM\0\x2A\0\0\0\x08" "\0\x01" "\x01\x12\0\x03\0\0\0\x01\0", 4 + 6 + 8 + 2 + 9);
    segment += static_cast<char>(orientation);
    segment += QByteArray(2 + 4, '\0');
    return segment;
}

bool isKept(int marker, const QByteArray& content)
{
    constexpr int app0 = 0xE0;
    constexpr int app2 = 0xE2;
    constexpr int app14 = 0xEE;
    constexpr int comment = 0xFE;
    if (marker == app2)
        return content.startsWith("ICC_PROFILE");
    const bool isApplication = marker >= app0 && marker <= 0xEF;
    return marker != comment && (!isApplication || marker == app0 || marker == app14);
}

base::Result<QByteArray> bareJpeg(const QByteArray& picture)
{
    constexpr int startOfScan = 0xDA;
    constexpr int endOfImage = 0xD9;
    constexpr int application1 = 0xE1;
    QByteArray bare("\xFF\xD8", 2);
    int orientation = 1;
    QByteArray rest;
    qsizetype at = 2;
    for (;;) {
        while (at + 1 < picture.size() && picture.at(at) == '\xFF' && picture.at(at + 1) == '\xFF')
            ++at;
        if (at + 2 > picture.size() || picture.at(at) != '\xFF')
            return damaged();
        const int marker = static_cast<unsigned char>(picture.at(at + 1));
        if (marker == endOfImage)
            break;
        if (at + 4 > picture.size())
            return damaged();
        const qsizetype length = big16(picture, at + 2);
        if (length < 2 || at + 2 + length > picture.size())
            return damaged();
        const QByteArray content = picture.mid(at + 4, length - 2);
        if (marker == application1 && content.startsWith(QByteArray("Exif\0\0", 6)))
            orientation = orientationIn(content.mid(6));
        if (isKept(marker, content))
            rest += picture.mid(at, 2 + length);
        at += 2 + length;
        if (marker != startOfScan)
            continue;
        // The bits of the picture, up to the next marker that is one.
        const qsizetype begin = at;
        while (at + 1 < picture.size()) {
            const int next = static_cast<unsigned char>(picture.at(at + 1));
            if (picture.at(at) == '\xFF' && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7))
                break;
            ++at;
        }
        rest += picture.mid(begin, at - begin);
    }
    if (orientation != 1)
        bare += orientationSegment(orientation);
    return QByteArray(bare + rest + QByteArray("\xFF\xD9", 2));
}

base::Result<QByteArray> barePng(const QByteArray& picture)
{
    static const QList<QByteArray> kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
                                        "sBIT", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"};
    constexpr qsizetype signatureSize = 8;
    constexpr qsizetype frame = 12; // length, name, checksum
    QByteArray bare = picture.left(signatureSize);
    for (qsizetype at = signatureSize;;) {
        if (at + frame > picture.size())
            return damaged();
        const qsizetype whole = frame + static_cast<qsizetype>(big32(picture, at));
        const QByteArray name = picture.mid(at + 4, 4);
        if (at + whole > picture.size())
            return damaged();
        if (kept.contains(name))
            bare += picture.mid(at, whole);
        if (name == "IEND")
            return bare;
        at += whole;
    }
}

base::Result<QByteArray> bareWebp(const QByteArray& picture)
{
    constexpr qsizetype headerSize = 12;
    constexpr char metadataFlags = 0x08 | 0x04;
    QByteArray chunks;
    for (qsizetype at = headerSize; at + 8 <= picture.size();) {
        const qsizetype size = qFromLittleEndian<quint32>(picture.constData() + at + 4);
        const qsizetype whole = 8 + size + (size & 1);
        const QByteArray name = picture.mid(at, 4);
        if (at + 8 + size > picture.size())
            return damaged();
        QByteArray chunk = picture.mid(at, whole);
        if (name == "VP8X" && size > 0)
            chunk[8] = static_cast<char>(chunk.at(8) & ~metadataFlags);
        if (name != "EXIF" && name != "XMP ")
            chunks += chunk;
        at += whole;
    }
    if (chunks.isEmpty())
        return damaged();
    QByteArray bare("RIFF    WEBP");
    qToLittleEndian(static_cast<quint32>(chunks.size() + 4), bare.data() + 4);
    return QByteArray(bare + chunks);
}

QSize sizeIn(QImageReader& reader)
{
    reader.setAutoTransform(true);
    QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kMostPixels ||
        std::max(size.width(), size.height()) > kLongestSide)
        return {};
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    return size;
}

} // namespace

QSize pictureSize(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    return sizeIn(reader);
}

QSize pictureSize(const QByteArray& data)
{
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    return sizeIn(reader);
}

base::Result<QByteArray> withoutMetadata(const QByteArray& picture)
{
    if (picture.startsWith("\xFF\xD8"))
        return bareJpeg(picture);
    if (picture.startsWith("\x89PNG\r\n\x1A\n"))
        return barePng(picture);
    if (picture.startsWith("RIFF") && picture.mid(8, 4) == "WEBP")
        return bareWebp(picture);
    return picture;
}

base::Result<QByteArray> smaller(const QByteArray& picture)
{
    const auto unreadable = [] { return base::fail(base::ErrorCode::Unsupported, u"a picture that is not read"_s); };
    if (!pictureSize(picture).isValid())
        return unreadable();
    QBuffer source;
    source.setData(picture);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > kSmallSide)
        reader.setScaledSize(size.scaled(kSmallSide, kSmallSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return unreadable();
    if (image.hasAlphaChannel()) { // JPEG has none: upon white
        QImage opaque(image.size(), QImage::Format_RGB32);
        opaque.fill(Qt::white);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                const auto over = [&](int part) { return (part * qAlpha(pixel) + 255 * (255 - qAlpha(pixel))) / 255; };
                opaque.setPixel(x, y, qRgb(over(qRed(pixel)), over(qGreen(pixel)), over(qBlue(pixel))));
            }
        }
        image = opaque;
    }
    image = image.convertToFormat(QImage::Format_RGB32);
    QByteArray small;
    QBuffer target(&small);
    target.open(QIODevice::WriteOnly);
    if (!image.save(&target, "JPEG", jpegQuality))
        return unreadable();
    return small;
}

} // namespace session
