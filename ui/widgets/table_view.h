// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace widgets {

// A table as all our tables are: rows selected whole, sorted by a click on the header, copied as text by Ctrl+C (cells
// apart by tabs), a row's own height by the font.
class TableView final : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    [[nodiscard]] QString selectedText() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitRows();
};

} // namespace widgets
