// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet.h"

#include "widgets/form_dialog.h"
#include "widgets/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace widgets {

Sheet::Sheet(const QString& heading, QWidget* parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
{
    const Measures m(font());
    setWindowTitle(heading);
    setAccessibleName(heading);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(std::min(m.dialog(), kSmallestWidth - m.gap24()));
    m_column->setContentsMargins(m.gap24(), m.gap24(), m.gap24(), m.gap16());
    m_column->setSpacing(m.gap16());
    m_column->addWidget(headingLabel(heading, this));
}

void Sheet::addCloseButton()
{
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_column->addWidget(close, 0, Qt::AlignRight);
}

void Sheet::setVisible(bool visible)
{
    m_grows |= visible && !testAttribute(Qt::WA_Resized);
    if (visible && m_grows)
        resize(fitting(0)); // so that Qt adjusts nothing
    QDialog::setVisible(visible);
}

QSize Sheet::fitting(int leastWidth) const
{
    ensurePolished();
    const int gap = Measures(font()).gap24();
    const QSize room = screen()->availableSize() - QSize(gap, 2 * gap); // the desktop's frame and title
    QSize size = sizeHint().expandedTo(minimumSize()).expandedTo({leastWidth, 0}).boundedTo(room);
    if (layout()->hasHeightForWidth())
        size.setHeight(std::min(layout()->totalHeightForWidth(size.width()), room.height()));
    return size;
}

bool Sheet::event(QEvent* event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::Resize && event->spontaneous())
        m_grows = false; // the person has chosen a size
    if (event->type() == QEvent::LayoutRequest && m_grows && isVisible()) {
        resize(fitting(width()));
        // What grows downwards does not leave the screen with its buttons.
        const QRect room = screen()->availableGeometry();
        if (const QRect frame = frameGeometry(); frame.bottom() > room.bottom())
            move(frame.left(), std::max(room.top(), frame.top() - (frame.bottom() - room.bottom())));
    }
    return isHandled;
}

void Sheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(QPen(coloursOf(palette()).line, Measures::line()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace widgets
