// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rail_button.h"

#include "widgets/counter_badge.h"
#include "widgets/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace widgets {

RailButton::RailButton(Icon icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RailButton::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    const Measures m(font());
    const int word = QFontMetrics(sized(font(), TextSize::Small)).horizontalAdvance(text());
    return {std::max(m.rail(), word + m.gap16()), m.railRow()};
}

void RailButton::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& c = coloursOf(palette());
    const Measures m(font());
    QPainter painter(this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), isChecked() ? c.ownBubble : c.hover);
    if (isChecked())
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, m.bar(), height())), c.accent);

    const QColor ink = isChecked() ? c.text : c.muted;
    const QFont word = sized(font(), TextSize::Small, isChecked() ? TextWeight::Strong : TextWeight::Regular);
    const int wordHeight = QFontMetrics(word).height();
    QRect sign(0, 0, m.icon(), m.icon());
    sign.moveCenter(rect().center());
    sign.moveTop((height() - m.icon() - m.px(2) - wordHeight) / 2);
    paintIcon(painter, m_icon, sign, isChecked() ? c.accent : ink);
    painter.setPen(ink);
    painter.setFont(word);
    painter.drawText(QRect(0, sign.bottom() + m.px(2), width(), wordHeight), Qt::AlignCenter, text());

    QRect badge(QPoint(), counterSize(m_count, font()));
    badge.moveTopLeft(QPoint(sign.right() - m.gap4(), std::max(m.px(2), sign.top() - m.gap4())));
    paintCounter(painter, badge, m_count, font(), palette());

    if (hasFocus()) {
        QStyleOption option;
        option.initFrom(this);
        option.rect = rect().adjusted(m.focus(), m.focus(), -m.focus(), -m.focus());
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void RailButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace widgets
