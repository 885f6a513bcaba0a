// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/counter_badge.h"

#include <QPainter>
#include <QWidget>

namespace chat {

// The number of unread messages as a pill of its own; lets the pointer through to what it lies upon.
class UnreadPill final : public QWidget
{
public:
    explicit UnreadPill(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(widgets::counterText(count));
        resize(widgets::counterSize(count, font()));
        update();
    }
    [[nodiscard]] int count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        widgets::paintCounter(painter, rect(), m_count, font(), palette());
    }

private:
    int m_count = 0;
};

} // namespace chat
