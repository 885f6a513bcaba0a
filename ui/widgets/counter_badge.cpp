// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/counter_badge.h"

#include "widgets/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace widgets {

QString counterText(int count)
{
    constexpr int kMost = 999;
    if (count <= 0)
        return {};
    return count > kMost ? QString::number(kMost) + QLatin1Char('+') : QString::number(count);
}

QSize counterSize(int count, const QFont& font)
{
    if (count <= 0)
        return {};
    const QString text = counterText(count);
    const QFontMetrics metrics(sized(font, TextSize::Small, TextWeight::Strong));
    const int height = metrics.height() + Measures(font).px(3);
    if (text.size() == 1) // a circle, whatever the font's digits look like
        return {height, height};
    return {std::max(height, metrics.horizontalAdvance(text) + Measures(font).gap12()), height};
}

void paintCounter(QPainter& painter, const QRect& rect, int count, const QFont& font, const QPalette& palette)
{
    if (count <= 0)
        return;
    const Colours& c = coloursOf(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.setPen(c.onAccent);
    painter.setFont(sized(font, TextSize::Small, TextWeight::Strong));
    painter.drawText(rect, Qt::AlignCenter, counterText(count));
    painter.restore();
}

} // namespace widgets
