// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/logo_file.h"

#include "domain/logo.h"
#include "session/picture_file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>

#include <array>

namespace session {

using namespace Qt::Literals::StringLiterals;

base::Result<QString> logoOf(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage picture = pictureSize(file).isValid() ? reader.read() : QImage();
    if (picture.isNull())
        return base::fail(base::ErrorCode::Unsupported, u"not a picture that can be read"_s);
    const int longest = std::max(picture.width(), picture.height());
    for (const int side : std::array{domain::longestLogoSide, 160, 128, 96, 64}) {
        const QImage small = longest <= side ? picture
                                             : picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QByteArray written;
        QBuffer out(&written);
        QImage plain = small.convertToFormat(QImage::Format_ARGB32);
        plain.setColorSpace({});
        constexpr int smallest = 0; // quality: as much compression as there is
        if (!plain.save(&out, "PNG", smallest))
            return base::fail(base::ErrorCode::Internal, u"the picture cannot be written"_s);
        const auto png = withoutMetadata(written);
        if (!png)
            return base::failWith(png);
        const QString logo = QString::fromLatin1(png->toBase64());
        if (domain::isLogo(logo))
            return logo;
    }
    return base::fail(base::ErrorCode::TooLarge, u"the picture is too large"_s);
}

} // namespace session
