// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace widgets {
namespace {

// What people press and write in. Lists and pages are meant to be covered for a while.
bool isUsed(const QWidget& widget)
{
    constexpr int linesOfField = 8;
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
           (widget.testAttribute(Qt::WA_InputMethodEnabled) &&
            widget.height() <= linesOfField * widget.fontMetrics().lineSpacing());
}

bool isOfToast(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (qobject_cast<const Toast*>(widget) != nullptr)
            return true;
    }
    return false;
}

// Not what is scrolled away.
QRect shownPart(const QWidget& widget, const QWidget& window)
{
    QRect part(widget.mapTo(&window, QPoint()), widget.size());
    for (const QWidget* around = widget.parentWidget(); around != nullptr && around != &window; around = around->parentWidget())
        part &= QRect(around->mapTo(&window, QPoint()), around->size());
    return part & window.rect();
}

// Where the window has something that is used now.
QList<QRect> usedPlaces(const QWidget& window)
{
    QList<QRect> places;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window || !isUsed(*widget) || isOfToast(widget))
            continue;
        if (const QRect place = shownPart(*widget, window); !place.isEmpty())
            places << place;
    }
    return places;
}

} // namespace

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
    m_timer.start();
    m_saidAt = std::chrono::steady_clock::now();
    show();
    raise();
    arrange(window());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::hideEvent(QHideEvent* event)
{
    m_undo->setEnabled(false);
    QWidget::hideEvent(event);
    arrange(window());
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        arrange(window());
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

void Toast::arrange(const QWidget* window)
{
    QList<Toast*> shown = window->findChildren<Toast*>();
    shown.removeIf([window](const Toast* toast) { return !toast->isVisible() || toast->window() != window; });
    std::ranges::stable_sort(shown, {}, [](const Toast* toast) { return toast->m_saidAt; });
    const QList<QRect> used = shown.isEmpty() ? QList<QRect>() : usedPlaces(*window);
    QList<QRect> toasts;
    for (Toast* toast : shown) {
        if (!toast->place(used + toasts) && !toast->place(toasts))
            toast->place({});
        toasts << toast->inWindow();
    }
}

QRect Toast::inWindow() const
{
    return {mapTo(window(), QPoint()), size()};
}

bool Toast::place(const QList<QRect>& taken)
{
    const Measures m(font());
    const QWidget* over = parentWidget();
    const int room = over->width() - 2 * m.gap24();
    const int wanted = fontMetrics().horizontalAdvance(m_sentence->text()) + 2 * m.gap16() +
                       (m_button->isVisibleTo(this) ? m_button->sizeHint().width() + m.gap16() : 0) + m.gap8();
    const int width = std::min({wanted, room, m.reading()});
    resize(width, std::max(heightForWidth(width), m.control() + m.gap16()));
    move((over->width() - width) / 2, over->height() - height() - m.gap24());
    // Upwards past what it would cover, but not to where nobody expects it.
    for (;;) {
        const QRect self = inWindow();
        const auto covered =
            std::ranges::find_if(taken, [&](const QRect& each) { return each.adjusted(0, -m.gap8(), 0, m.gap8()).intersects(self); });
        if (covered == taken.end())
            return true;
        move(x(), y() - (self.bottom() + 1 - covered->top()) - m.gap8());
        if (y() < over->height() / 2)
            return false;
    }
}

} // namespace widgets
