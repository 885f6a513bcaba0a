// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array kFiles{
    "annul",        "arrow-down",    "arrow-up",   "attach", "back",    "channel",     "chats",   "check",
    "chevron-down", "chevron-right", "class",      "clock",  "close",   "computer",    "copy",    "delete",
    "download",     "edit",          "error",      "file",   "forward", "globe",       "import",  "info",
    "invites",      "jump",          "moderation", "mute",   "offline", "panel",       "pause",   "people",
    "person",       "picture",       "pin",        "plus",   "poll",   "refresh", "reply",       "school",  "search",
    "send",         "settings",      "sign-out",   "smile",  "star",    "star-filled", "warning",
};

QPixmap rendered(Icon name, const QSize& size, qreal ratio, const QColor& colour)
{
    const QString file = QLatin1String(kFiles.at(static_cast<size_t>(name)));
    const QString key =
        u"staffroom-icon/%1/%2x%3@%4/%5"_s.arg(file).arg(size.width()).arg(size.height()).arg(ratio).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile source(u":/icons/"_s + file + u".svg"_s);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = source.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size * ratio)));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class PaletteIconEngine final : public QIconEngine
{
public:
    PaletteIconEngine(Icon name, QPalette::ColorRole role)
        : m_name(name)
        , m_role(role)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // Qt gives the size in device pixels here.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/, qreal ratio) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        // What is disabled is never the colour of a filled button's text.
        const QPalette::ColorRole role = mode == QIcon::Disabled ? QPalette::ButtonText : m_role;
        return rendered(m_name, size / ratio, ratio, QGuiApplication::palette().color(group, role));
    }

    [[nodiscard]] QIconEngine* clone() const override { return new PaletteIconEngine(m_name, m_role); }

private:
    Icon m_name;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon icon(Icon name, QPalette::ColorRole role)
{
    return QIcon(new PaletteIconEngine(name, role));
}

void paintIcon(QPainter& painter, Icon name, const QRect& rect, const QColor& colour)
{
    painter.drawPixmap(rect.topLeft(), rendered(name, rect.size(), painter.device()->devicePixelRatioF(), colour));
}

} // namespace widgets
