// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QStyleOption;
class QTableView;

namespace widgets {

// Which row of a table lies under the pointer, where rows are chosen whole: Qt tells the cell only, and one lit cell looks
// like one that is chosen by itself. The style asks when it paints. GUI thread.
class RowHover final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(QTableView& table);
    // Whether what is painted is a cell of that row.
    [[nodiscard]] static bool isUnder(const QStyleOption& option, const QWidget* view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace widgets
