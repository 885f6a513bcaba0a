// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/row_hover.h"

#include <QHoverEvent>
#include <QStyleOption>
#include <QTableView>
#include <QVariant>

namespace widgets {
namespace {

constexpr const char* kRowProperty = "staffroomHoveredRow"; // counted from one; unset: none

int rowOf(const QWidget& table)
{
    return table.property(kRowProperty).toInt() - 1;
}

void light(QTableView& table, int row)
{
    const int before = rowOf(table);
    if (row == before)
        return;
    table.setProperty(kRowProperty, row + 1);
    for (const int each : {before, row}) {
        if (each >= 0)
            table.viewport()->update(0, table.rowViewportPosition(each), table.viewport()->width(), table.rowHeight(each));
    }
}

} // namespace

void RowHover::watch(QTableView& table)
{
    table.viewport()->installEventFilter(this);
}

bool RowHover::isUnder(const QStyleOption& option, const QWidget* view)
{
    const auto* const cell = qstyleoption_cast<const QStyleOptionViewItem*>(&option);
    return cell != nullptr && view != nullptr && cell->index.isValid() && rowOf(*view) == cell->index.row() &&
           qobject_cast<const QTableView*>(view) != nullptr;
}

bool RowHover::eventFilter(QObject* watched, QEvent* event)
{
    auto* const table = qobject_cast<QTableView*>(watched->parent());
    if (table == nullptr || table->selectionBehavior() != QAbstractItemView::SelectRows)
        return false;
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        light(*table, table->rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y()));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        light(*table, -1);
        break;
    default:
        break;
    }
    return false;
}

} // namespace widgets
