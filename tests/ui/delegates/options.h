// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QList>
#include <QStyleOptionViewItem>


inline const QDate kToday(2026, 11, 12);
inline const QDateTime kNow(kToday, QTime(10, 42));

inline QStyleOptionViewItem optionOf(int width, double points, Qt::LayoutDirection direction, int height = 400)
{
    QStyleOptionViewItem option;
    option.font = QApplication::font();
    option.font.setPointSizeF(points);
    option.rect = QRect(7, 300, width, height);
    option.direction = direction;
    return option;
}

inline bool within(const QRect& outer, const QList<QRect>& parts)
{
    return std::ranges::all_of(parts, [&](const QRect& part) { return part.isEmpty() || outer.contains(part); });
}

inline bool apart(const QList<QRect>& parts)
{
    for (auto a = parts.begin(); a != parts.end(); ++a) {
        for (auto b = a + 1; b != parts.end(); ++b) {
            if (a->intersects(*b))
                return false;
        }
    }
    return true;
}
