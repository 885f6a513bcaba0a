// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scrolling_fields.h"

#include "widgets/tokens.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace widgets {

ScrollingFields::ScrollingFields(QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget;
    const Measures m(font());
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(m.focus(), m.focus(), m.focus(), m.focus()); // room for the ring of the focus
    m_column->setSpacing(m.gap12());
    content->setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

// A scroll area does not tell the sheet around it that its fields have become more or fewer.
bool ScrollingFields::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

QSize ScrollingFields::sizeHint() const
{
    return widget()->sizeHint();
}

QSize ScrollingFields::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, QScrollArea::minimumSizeHint().height()};
}

} // namespace widgets
