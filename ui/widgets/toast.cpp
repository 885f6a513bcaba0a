// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include "widgets/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>

namespace widgets {

Toast::Toast(QWidget* over)
    : QWidget(over)
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_undo(new QShortcut(QKeySequence::Undo, over))
{
    const Measures m(font());
    setObjectName(QStringLiteral("toast"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.gap16(), m.gap8(), m.gap16(), m.gap8());
    row->setSpacing(m.gap16());
    m_sentence->setObjectName(QStringLiteral("toastSentence"));
    m_sentence->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("toastAction"));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    hide();
    over->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownFor);
    m_undo->setContext(Qt::WidgetWithChildrenShortcut);
    m_undo->setEnabled(false);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QShortcut::activated, m_button, &QPushButton::click);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
}

void Toast::say(const QString& sentence, const QString& button, std::function<void()> act)
{
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_undo->setEnabled(!button.isEmpty());
    m_act = std::move(act);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::hideEvent(QHideEvent* event)
{
    m_undo->setEnabled(false);
    QWidget::hideEvent(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& c = coloursOf(palette());
    const Measures m(font());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(c.faint, c.line, 0.35), Measures::line()));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.radius(), m.radius());
}

void Toast::place()
{
    const Measures m(font());
    const QWidget* over = parentWidget();
    const int room = over->width() - 2 * m.gap24();
    const int wanted = fontMetrics().horizontalAdvance(m_sentence->text()) + 2 * m.gap16() +
                       (m_button->isVisibleTo(this) ? m_button->sizeHint().width() + m.gap16() : 0) + m.gap8();
    const int width = std::min({wanted, room, m.reading()});
    resize(width, std::max(heightForWidth(width), m.control() + m.gap16()));
    move((over->width() - width) / 2, over->height() - height() - m.gap24());
}

} // namespace widgets
