// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace delegates {

// How wide a row will be painted. QListView asks for sizes sometimes with the rectangle of the rows and sometimes with
// an empty one; the answers must agree, so the view is asked, where there is one.
[[nodiscard]] inline int rowWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view != nullptr ? view->viewport()->width() : option.rect.width();
}

// Flags for QPainter::drawText: one line in the middle of its height, at `side` as the direction of the row says.
[[nodiscard]] inline int rowTextFlags(Qt::LayoutDirection direction, Qt::AlignmentFlag side)
{
    return static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(direction, side));
}

} // namespace delegates
