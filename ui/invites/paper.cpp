// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/paper.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainterPath>

namespace invites {
namespace {

constexpr int dotsPerInch = 600;
constexpr double mmPerInch = 25.4;
constexpr double smallestPoints = 6;

} // namespace

Paper::Paper(const QString& path, const QString& title)
    : m_writer(path)
{
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF());
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Staffroom"));
    m_painter.begin(&m_writer);
}

bool Paper::finish()
{
    return m_painter.isActive() && m_painter.end();
}

void Paper::nextSheet()
{
    m_writer.newPage();
}

double Paper::text(const QRectF& box, const QString& words, double points, Weight weight, Qt::Alignment alignment)
{
    const QRectF place = dots(box);
    const int flags = static_cast<int>(alignment) | Qt::TextWordWrap;
    QRectF used;
    for (;; points -= 0.5) {
        m_painter.setFont(font(points, weight));
        used = m_painter.boundingRect(place, flags, words);
        if (points <= smallestPoints || (used.height() <= place.height() && used.width() <= place.width()))
            break;
    }
    m_painter.setPen(Qt::black);
    m_painter.drawText(place, flags, words);
    return used.height() * mmPerInch / dotsPerInch;
}

void Paper::qr(const QRectF& square, const base::QrCode& code)
{
    const QRectF place = dots(square);
    const double module = place.width() / (code.side + 2 * base::QrCode::quietZone);
    QPainterPath dark;
    dark.setFillRule(Qt::WindingFill);
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            int run = 0;
            while (x + run < code.side && code.isDark(x + run, y))
                ++run;
            if (run == 0)
                continue;
            dark.addRect(place.x() + (x + base::QrCode::quietZone) * module,
                         place.y() + (y + base::QrCode::quietZone) * module, run * module, module);
            x += run - 1;
        }
    }
    m_painter.fillPath(dark, Qt::black);
}

void Paper::line(const QPointF& from, const QPointF& to, bool dashed)
{
    QPen pen(Qt::black, dots(0.2));
    if (dashed)
        pen.setDashPattern({8, 8});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(dots(from.x()), dots(from.y())), QPointF(dots(to.x()), dots(to.y())));
}

void Paper::frame(const QRectF& box)
{
    m_painter.setPen(QPen(Qt::black, dots(0.3)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(dots(box));
}

double Paper::dots(double mm) const
{
    return mm * dotsPerInch / mmPerInch;
}

QRectF Paper::dots(const QRectF& box) const
{
    return {dots(box.x()), dots(box.y()), dots(box.width()), dots(box.height())};
}

QFont Paper::font(double points, Weight weight) const
{
    QFont font = weight == Weight::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QApplication::font();
    font.setPointSizeF(points);
    font.setWeight(weight == Weight::Plain ? QFont::Normal : QFont::DemiBold);
    return font;
}

} // namespace invites
