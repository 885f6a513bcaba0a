// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/thumbnails.h"

#include "base/off_thread.h"
#include "session/picture_file.h"

#include <QImage>
#include <QImageReader>

namespace chat {
namespace {

constexpr int cacheCost = 64 * 1024; // KiB

base::Result<QImage> unpacked(const QString& path, const QSize& size)
{
    if (!session::pictureSize(path).isValid())
        return base::fail(base::ErrorCode::Unsupported, QStringLiteral("no picture of ours"));
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize wanted = whole.scaled(isTurned ? size.transposed() : size, Qt::KeepAspectRatio);
    if (wanted.width() < whole.width())
        reader.setScaledSize(wanted);
    QImage image = reader.read();
    if (image.isNull())
        return base::fail(base::ErrorCode::Corrupt, QStringLiteral("a damaged picture"));
    return image;
}

} // namespace

Thumbnails::Thumbnails(QObject* parent)
    : QObject(parent)
    , m_pictures(cacheCost)
{
}

QPixmap Thumbnails::of(domain::MessageId message, const QString& path, const QSize& size, qreal ratio)
{
    const QSize pixels = size * ratio;
    const QString key = QStringLiteral("%1/%2x%3").arg(path).arg(pixels.width()).arg(pixels.height());
    if (const QPixmap* known = m_pictures.object(key))
        return *known;
    if (m_asked.contains(key))
        return {};
    m_asked.insert(key);
    base::whenAnswered(base::offThread([path, pixels] { return unpacked(path, pixels); }), this,
                       [this, message, key, ratio](const base::Result<QImage>& image) {
                           if (!image)
                               return; // not asked for again
                           m_asked.remove(key);
                           auto* picture = new QPixmap(QPixmap::fromImage(*image));
                           picture->setDevicePixelRatio(ratio);
                           const auto cost = static_cast<int>(image->sizeInBytes() / 1024 + 1);
                           m_pictures.insert(key, picture, cost);
                           Q_EMIT ready(message);
                       });
    return {};
}

} // namespace chat
