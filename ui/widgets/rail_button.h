// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/icons.h"

#include <QAbstractButton>

namespace widgets {

// A section of the program on the rail: a sign with a word under it, and the count of what waits there.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(Icon icon, const QString& text, QWidget* parent = nullptr);

    void setCount(int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Icon m_icon;
    int m_count = 0;
};

} // namespace widgets
