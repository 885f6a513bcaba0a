// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace widgets {

// A table that is written into like a spreadsheet: cells chosen one by one or in blocks, typed over, copied and pasted
// as text with tabs between cells and a line a row, emptied by Delete. What is pasted and emptied is the owner's to do,
// so that each is one step to take back.
class CellGrid final : public QTableView
{
    Q_OBJECT

public:
    explicit CellGrid(QWidget* parent = nullptr);

    // The chosen block, from its upper left to its lower right cell.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] static QList<QStringList> cellsIn(const QString& text);

Q_SIGNALS:
    void pasted(const QModelIndex& corner, const QList<QStringList>& cells);
    void emptied(const QModelIndexList& cells);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitRows();
};

} // namespace widgets
