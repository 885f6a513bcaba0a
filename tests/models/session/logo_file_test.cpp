// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/logo.h"
#include "session/logo_file.h"
#include "support/qt_strings.h"

#include <QBuffer>
#include <QImage>

#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray saved(const QImage& image, const char* format)
{
    QByteArray data;
    QBuffer buffer(&data);
    REQUIRE(image.save(&buffer, format));
    return data;
}

QImage shown(const QString& logo)
{
    return QImage::fromData(QByteArray::fromBase64(logo.toLatin1()), "PNG");
}

} // namespace

TEST_CASE("a picture becomes a logo: small, in its proportions, clear where it was clear")
{
    QImage emblem(800, 400, QImage::Format_ARGB32);
    emblem.fill(Qt::transparent);
    for (int y = 0; y < 400; ++y)
        for (int x = 400; x < 800; ++x)
            emblem.setPixelColor(x, y, Qt::darkBlue);
    const auto logo = session::logoOf(saved(emblem, "PNG"));
    REQUIRE(logo);
    CHECK(domain::isLogo(*logo));
    const QImage picture = shown(*logo);
    CHECK(picture.size() == QSize(192, 96));
    CHECK(qAlpha(picture.pixel(10, 50)) == 0);
    CHECK(picture.pixelColor(180, 50) == QColor(Qt::darkBlue));
}

TEST_CASE("a small picture is not made larger")
{
    QImage emblem(48, 32, QImage::Format_RGB32);
    emblem.fill(Qt::red);
    const auto logo = session::logoOf(saved(emblem, "BMP"));
    REQUIRE(logo);
    CHECK(shown(*logo).size() == QSize(48, 32));
}

TEST_CASE("a photo full of detail is made so small that it fits")
{
    std::mt19937 random(7);
    QImage photo(1000, 1000, QImage::Format_RGB32);
    for (int y = 0; y < 1000; ++y)
        for (int x = 0; x < 1000; ++x)
            photo.setPixel(x, y, 0xff000000U | (random() & 0xffffffU));
    const auto logo = session::logoOf(saved(photo, "JPEG"));
    REQUIRE(logo);
    CHECK(domain::isLogo(*logo));
}

TEST_CASE("the words in a picture file do not travel with the logo")
{
    QImage emblem(48, 48, QImage::Format_RGB32);
    emblem.fill(Qt::red);
    emblem.setText(u"Author"_s, u"Иванов Пётр, 8 900 111-22-33"_s);
    const auto logo = session::logoOf(saved(emblem, "PNG"));
    REQUIRE(logo);
    CHECK(shown(*logo).textKeys().isEmpty());
}

TEST_CASE("a file that is no picture is refused")
{
    for (const QByteArray& file : {QByteArray(), QByteArray("%PDF-1.4"), QByteArray("\x89PNG\r\n\x1A\n")}) {
        const auto logo = session::logoOf(file);
        REQUIRE_FALSE(logo);
        CHECK(logo.error().code == base::ErrorCode::Unsupported);
    }
}
