// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/important_bar.h"

#include "delegates/message_text.h"
#include "delegates/words.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolButton>

namespace chat {
namespace {

constexpr qsizetype kLongest = 70; // letters of a message in the menu

QString lineOf(const domain::Message& message)
{
    return delegates::harmless(delegates::bodyOf(message)).simplified();
}

} // namespace

ImportantBar::ImportantBar(session::ChatService& chats, QWidget* parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_heading(new widgets::ElidedLabel)
    , m_words(new widgets::ElidedLabel)
    , m_all(new QToolButton)
{
    const widgets::Measures m(font());
    setObjectName(QStringLiteral("importantBar"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_heading->setFont(sized(font(), widgets::TextSize::Small, widgets::TextWeight::Strong));
    m_heading->setForegroundRole(QPalette::Link);
    m_words->setFont(sized(font(), widgets::TextSize::Small));
    m_all->setObjectName(QStringLiteral("allImportant"));
    m_all->setIcon(widgets::icon(widgets::Icon::ChevronDown));
    m_all->setAccessibleName(tr("All important messages"));
    m_all->setToolTip(m_all->accessibleName());
    m_all->setAutoRaise(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_heading);
    words->addWidget(m_words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(m.gap16() + m.icon() + m.gap8(), m.gap4(), m.gap8(), m.gap4() + widgets::Measures::line());
    row->addLayout(words, 1);
    row->addWidget(m_all);
    hide();
    connect(m_all, &QToolButton::clicked, this, &ImportantBar::offerAll);
    connect(&m_chats, &session::ChatService::messagesChanged, this,
            [this](const domain::ChatId& chat, const QList<domain::MessageId>& /*ids*/, session::MessageChange change) {
                if (chat == m_chat && change != session::MessageChange::Added)
                    read();
            });
}

void ImportantBar::showChat(const domain::ChatId& chat)
{
    if (chat != m_chat) {
        m_messages.clear();
        present();
    }
    m_chat = chat;
    read();
}

void ImportantBar::read()
{
    if (m_chat.isEmpty())
        return;
    m_chats.important(m_chat).then(this, [this, chat = m_chat](const base::Result<QList<domain::Message>>& messages) {
        if (chat != m_chat || !messages)
            return;
        m_messages = *messages;
        present();
    });
}

void ImportantBar::present()
{
    setVisible(!m_messages.isEmpty());
    if (m_messages.isEmpty())
        return;
    const domain::Message& newest = m_messages.constFirst();
    m_heading->setText(m_messages.size() == 1 ? tr("Important") : tr("Important: %1").arg(m_messages.size()));
    m_words->setText(lineOf(newest));
    m_all->setVisible(m_messages.size() > 1);
    setAccessibleName(tr("Important: %1").arg(lineOf(newest)));
}

void ImportantBar::offerAll()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("importantMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Message& message : m_messages) {
        QString line = lineOf(message);
        if (line.size() > kLongest)
            line = line.left(kLongest) + QChar(0x2026);
        // An ampersand in a message is no mnemonic.
        menu->addAction(line.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, id = message.id] { Q_EMIT messageWanted(id); });
    }
    menu->popup(m_all->mapToGlobal(m_all->rect().bottomLeft()));
}

void ImportantBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && !m_messages.isEmpty())
        Q_EMIT messageWanted(m_messages.constFirst().id);
}

void ImportantBar::keyPressEvent(QKeyEvent* event)
{
    const bool isPress = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isPress && !m_messages.isEmpty())
        Q_EMIT messageWanted(m_messages.constFirst().id);
    else
        QWidget::keyPressEvent(event);
}

void ImportantBar::paintEvent(QPaintEvent* /*event*/)
{
    const widgets::Colours& c = widgets::coloursOf(palette());
    const widgets::Measures m(font());
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.fillRect(QRect(0, height() - widgets::Measures::line(), width(), widgets::Measures::line()), c.line);
    QRect sign(m.gap16(), 0, m.icon(), m.icon());
    sign.moveTop((height() - sign.height()) / 2);
    widgets::paintIcon(painter, widgets::Icon::Pin, QStyle::visualRect(layoutDirection(), rect(), sign), c.accent);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

} // namespace chat
