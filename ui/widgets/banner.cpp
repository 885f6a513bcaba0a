// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace widgets {
namespace {

struct Look
{
    Icon icon;
    QColor colour;
};

Look lookOf(Tone tone, const Colours& c)
{
    switch (tone) {
    case Tone::Danger:
        return {Icon::Error, c.danger};
    case Tone::Warning:
        return {Icon::Warning, c.warning};
    case Tone::Info:
        break;
    }
    return {Icon::Info, c.accent};
}

} // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this))
{
    const Measures m(font());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.gap16() + m.icon() + m.gap8(), m.gap4(), m.gap16(), m.gap4());
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("action"));
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    setVisible(false);
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
}

void Banner::say(Tone tone, const QString& sentence, const QString& button)
{
    const bool news = sentence != m_sentence->text() || !isVisible();
    m_tone = tone;
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(sentence);
    setVisible(true);
    update();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Banner::hush()
{
    m_sentence->clear();
    setVisible(false);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& c = coloursOf(palette());
    const Measures m(font());
    const Look look = lookOf(m_tone, c);
    QPainter painter(this);
    painter.fillRect(rect(), mixed(look.colour, c.surface, 0.10));
    painter.fillRect(QRect(0, height() - Measures::line(), width(), Measures::line()), c.line);
    QRect sign(m.gap16(), 0, m.icon(), m.icon());
    sign.moveTop((height() - sign.height()) / 2);
    paintIcon(painter, look.icon, QStyle::visualRect(layoutDirection(), rect(), sign), look.colour);
}

} // namespace widgets
