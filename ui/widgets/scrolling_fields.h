// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace widgets {

// Fields of a sheet, one below the other; where they are higher than the window is (large text), they scroll and the
// buttons of the sheet stay in reach. They scroll up and down only: a sheet is as wide as its widest field.
class ScrollingFields final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollingFields(QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_column;
};

} // namespace widgets
