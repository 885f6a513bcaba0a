// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cell_grid.h"

#include "widgets/tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace widgets {

CellGrid::CellGrid(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
}

QString CellGrid::selectedText() const
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::ranges::sort(chosen, [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    QString text;
    for (qsizetype at = 0; at < chosen.size(); ++at) {
        if (at > 0)
            text += chosen.at(at).row() == chosen.at(at - 1).row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += chosen.at(at).data().toString();
    }
    return text;
}

QList<QStringList> CellGrid::cellsIn(const QString& text)
{
    QStringList lines = QString(text).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
    if (lines.size() > 1 && lines.last().isEmpty()) // spreadsheets end the last line too
        lines.removeLast();
    QList<QStringList> cells;
    for (const QString& line : std::as_const(lines))
        cells << line.split(QLatin1Char('\t'));
    return cells;
}

void CellGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

void CellGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
    } else if (event->matches(QKeySequence::Paste)) {
        const QModelIndexList chosen = selectionModel()->selectedIndexes();
        const auto corner = std::ranges::min_element(chosen, {}, [](const QModelIndex& cell) {
            return std::pair(cell.row(), cell.column());
        });
        Q_EMIT pasted(corner == chosen.end() ? currentIndex() : *corner, cellsIn(QGuiApplication::clipboard()->text()));
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT emptied(selectionModel()->selectedIndexes());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void CellGrid::fitRows()
{
    verticalHeader()->setDefaultSectionSize(Measures(font()).tableRow());
}

} // namespace widgets
