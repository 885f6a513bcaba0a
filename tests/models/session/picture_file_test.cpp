// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/picture_file.h"
#include "support/qt_strings.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray drawn(const char* format, const QSize& size = {60, 40})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(qRgb(200, 40, 40));
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return data;
}

// EXIF with a turn and, behind it, words that must not leave this computer.
QByteArray withExif(const QByteArray& jpeg, char orientation)
{
    const QByteArray secret("GPS 55.75 37.61 SerialNumber 123");
    QByteArray tiff("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff += orientation;
    tiff += QByteArray(6, '\0') + secret;
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray segment("\xFF\xE1", 2);
    segment += QByteArray(2, '\0');
    qToBigEndian(static_cast<quint16>(content.size() + 2), segment.data() + 2);
    return QByteArray(jpeg.left(2) + segment + content + jpeg.mid(2) + "GPS behind the picture");
}

// Of a chunk (PNG, annex D).
quint32 checksum(const QByteArray& chunk)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : chunk) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

} // namespace

TEST_CASE("a photo leaves its place and device behind and stays as it is turned")
{
    const QByteArray photo = withExif(drawn("JPEG"), 6);
    REQUIRE(photo.contains("GPS"));
    REQUIRE(session::pictureSize(photo) == QSize(40, 60));
    const auto bare = session::withoutMetadata(photo);
    REQUIRE(bare);
    CHECK_FALSE(bare->contains("GPS"));
    CHECK_FALSE(bare->contains("SerialNumber"));
    CHECK(session::pictureSize(*bare) == QSize(40, 60));
    CHECK_FALSE(QImage::fromData(*bare).isNull());
}

TEST_CASE("a photo that is not turned keeps no EXIF at all, and its pixels")
{
    const QByteArray plain = drawn("JPEG");
    const auto bare = session::withoutMetadata(withExif(plain, 1));
    REQUIRE(bare);
    CHECK_FALSE(bare->contains("Exif"));
    CHECK(QImage::fromData(*bare) == QImage::fromData(plain));
}

TEST_CASE("texts of a PNG are taken out")
{
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(u"Author"_s, u"Secret Person"_s);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    REQUIRE(data.contains("Secret Person"));
    const auto bare = session::withoutMetadata(data);
    REQUIRE(bare);
    CHECK_FALSE(bare->contains("Secret Person"));
    CHECK(QImage::fromData(*bare).size() == QSize(10, 10));
}

TEST_CASE("a damaged picture is an error at every length, never a crash")
{
    for (const QByteArray& whole : {withExif(drawn("JPEG"), 3), drawn("PNG")}) {
        for (qsizetype size = 0; size < whole.size(); ++size)
            std::ignore = session::withoutMetadata(whole.left(size));
    }
    CHECK_FALSE(session::withoutMetadata(drawn("PNG").left(60)));
}

TEST_CASE("a picture bomb is not unpacked")
{
    QByteArray bomb = drawn("PNG");
    qToBigEndian<quint32>(60'000, bomb.data() + 16); // the header promises 60,000 × 60,000
    qToBigEndian<quint32>(60'000, bomb.data() + 20);
    qToBigEndian<quint32>(checksum(bomb.mid(12, 17)), bomb.data() + 29);
    CHECK_FALSE(session::pictureSize(bomb).isValid());
    CHECK_FALSE(session::smaller(bomb));
}

TEST_CASE("a large picture becomes a smaller one of the same shape")
{
    const auto small = session::smaller(drawn("PNG", {4096, 1024}));
    REQUIRE(small);
    CHECK(session::pictureSize(*small) == QSize(session::kSmallSide, session::kSmallSide / 4));
}
