// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace widgets {

FlowLayout::FlowLayout(int spacing, QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items << item;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QRect> FlowLayout::placesIn(int width) const
{
    QList<QRect> places;
    QPoint next;
    int lineHeight = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            places << QRect();
            continue;
        }
        const QSize size = item->sizeHint().boundedTo({std::max(width, item->minimumSize().width()), QLAYOUTSIZE_MAX});
        if (next.x() > 0 && next.x() + size.width() > width) {
            next = {0, next.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        places << QRect(next, size);
        next.rx() += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const QRect& place : placesIn(width - margins.left() - margins.right()))
        height = std::max(height, place.bottom() + 1);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QRect& place : placesIn(QLAYOUTSIZE_MAX))
        size = size.expandedTo({place.right() + 1, place.bottom() + 1});
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = contentsRect();
    const QList<QRect> places = placesIn(inside.width());
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!m_items.at(i)->isEmpty())
            m_items.at(i)->setGeometry(
                QStyle::visualRect(direction, inside, places.at(i).translated(inside.topLeft())));
    }
}

} // namespace widgets
