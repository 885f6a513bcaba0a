// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/empty_state.h"

#include "widgets/style.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

EmptyState::EmptyState(Icon icon, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_sign(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_button(new QPushButton(this))
{
    const Measures m(font());
    m_heading->setFont(sized(font(), TextSize::Title, TextWeight::Strong));
    m_heading->setObjectName(QStringLiteral("emptyHeading"));
    m_hint->setObjectName(QStringLiteral("emptyHint"));
    m_button->setObjectName(QStringLiteral("emptyAction"));
    setButtonRole(*m_button, ButtonRole::Primary);
    for (QLabel* label : {m_sign, m_heading, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_sign);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap24(), m.gap24(), m.gap24());
    column->setSpacing(m.gap8());
    column->addStretch(2);
    column->addWidget(m_sign);
    column->addWidget(m_heading);
    column->addWidget(m_hint);
    column->addSpacing(m.gap8());
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_button->setVisible(false);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    paintSign();
}

void EmptyState::setIcon(Icon icon)
{
    m_icon = icon;
    paintSign();
}

void EmptyState::setTexts(const QString& heading, const QString& hint, const QString& button)
{
    m_heading->setText(heading);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_buttonText = button;
    breakButtonText();
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(hint);
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintSign();
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    breakButtonText();
}

// Buttons do not break their lines themselves.
void EmptyState::breakButtonText()
{
    const Measures m(font());
    const int most = width() - 2 * m.gap24() - 2 * m.gap16();
    const QFontMetrics metrics = m_button->fontMetrics();
    QStringList lines;
    for (const QString& word : m_buttonText.split(u' ')) {
        const bool fits = !lines.isEmpty() && metrics.horizontalAdvance(lines.last() + u' ' + word) <= most;
        if (fits)
            lines.last() += u' ' + word;
        else
            lines << word;
    }
    m_button->setText(lines.join(u'\n'));
}

void EmptyState::paintSign()
{
    const Colours& c = coloursOf(palette());
    const int side = Measures(font()).px(48);
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, m_icon, QRect(0, 0, side, side), mixed(c.muted, c.surface, 0.6));
    painter.end();
    m_sign->setPixmap(pixmap);
    QPalette hint = m_hint->palette();
    hint.setColor(QPalette::WindowText, c.muted);
    m_hint->setPalette(hint);
}

} // namespace widgets
