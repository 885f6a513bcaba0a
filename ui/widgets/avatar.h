// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;
class QFont;

namespace widgets {

// One or two letters of a name: the first ones of its first two words; marks and quotes do not count. A class is named
// by its label: "5«А» — родители" gives "5А".
[[nodiscard]] QString initials(const QString& name);

struct AvatarColours
{
    QColor disc;
    QColor letters; // readable on the disc
};
[[nodiscard]] AvatarColours avatarColours(const QString& name, const QColor& ground);

// A round picture of the initials in the name's own colour. The ground decides how dark that colour is.
void paintAvatar(QPainter& painter, const QRect& rect, const QString& name, const QFont& font, const QColor& ground);

} // namespace widgets
