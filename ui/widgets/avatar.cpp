// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/avatar.h"

#include "widgets/consistent_colour.h"
#include "widgets/tokens.h"

#include <QPainter>

namespace widgets {
namespace {

QString firstLetter(const QString& word)
{
    for (const QChar letter : word) {
        if (letter.isLetterOrNumber())
            return letter.toUpper();
    }
    return {};
}

} // namespace

QString initials(const QString& name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString label;
    for (const QChar letter : words.first()) {
        if (letter.isLetterOrNumber())
            label += letter;
    }
    if (!label.isEmpty() && label.front().isDigit() && label.size() <= 3)
        return label;
    QString letters = firstLetter(words.first());
    for (qsizetype i = 1; i < words.size() && letters.size() < 2; ++i)
        letters += firstLetter(words.at(i));
    return letters;
}

AvatarColours avatarColours(const QString& name, const QColor& ground)
{
    const QColor disc = mixed(consistentColour(name, ground), ground, 0.16);
    return {disc, consistentColour(name, disc)};
}

void paintAvatar(QPainter& painter, const QRect& rect, const QString& name, const QFont& font, const QColor& ground)
{
    const AvatarColours colours = avatarColours(name, ground);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.disc);
    painter.drawEllipse(rect);
    painter.setPen(colours.letters);
    QFont letters = sized(font, TextSize::Body, TextWeight::Strong);
    letters.setPointSizeF(letters.pointSizeF() * rect.height() / Measures(font).avatar());
    painter.setFont(letters);
    painter.drawText(rect, Qt::AlignCenter, initials(name));
    painter.restore();
}

} // namespace widgets
