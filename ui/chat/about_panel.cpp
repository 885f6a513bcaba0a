// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/about_panel.h"

#include "chat/chat_exports.h"
#include "chat/materials_pane.h"
#include "chat/members_pane.h"
#include "chat/talk_sheet.h"
#include "widgets/form_dialog.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace chat {

AboutPanel::AboutPanel(session::ChatService& chats, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_clock(clock)
    , m_purpose(new QLabel)
    , m_hours(new QPushButton(tr("Hours and slow mode…")))
    , m_polls(new QPushButton(tr("Polls…")))
    , m_tabs(new QTabWidget)
    , m_members(new MembersPane)
{
    const widgets::Measures m(font());
    setFixedWidth(m.details());
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    m_hours->setObjectName(QStringLiteral("chatHours"));
    m_hours->hide();
    m_polls->setObjectName(QStringLiteral("chatPolls"));
    m_polls->hide();
    auto* save = new QPushButton(tr("Save the chat…"));
    save->setObjectName(QStringLiteral("saveChat"));
    m_tabs->setObjectName(QStringLiteral("aboutTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_members, tr("Members"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap16(), m.gap16(), m.gap16(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("About the chat"), this));
    column->addWidget(m_purpose);
    column->addWidget(m_hours);
    column->addWidget(m_polls);
    column->addWidget(save);
    column->addWidget(m_tabs, 1);

    connect(m_hours, &QPushButton::clicked, this, [this] { (new TalkSheet(*m_talk, m_chat.chat, window()))->open(); });
    connect(m_polls, &QPushButton::clicked, this, [this] { Q_EMIT pollsWanted(m_chat.chat.id); });
    connect(m_members, &MembersPane::chosen, this,
            [this](const domain::ChatMember& member) { Q_EMIT personChosen(member.person); });
    connect(save, &QPushButton::clicked, this, [this] { exportChat(window(), m_chats, m_clock, m_chat); });
}

void AboutPanel::setFiles(session::FileService& files, session::MaterialsService& materials)
{
    m_materials = new MaterialsPane(m_chats, files, materials, m_clock);
    m_tabs->addTab(m_materials, tr("Materials"));
    connect(m_materials, &MaterialsPane::failed, this, &AboutPanel::failed);
    connect(m_materials, &MaterialsPane::messageWanted, this, &AboutPanel::messageWanted);
}

void AboutPanel::setTalk(session::TalkService& talk)
{
    m_talk = &talk;
}

void AboutPanel::setPollsShown()
{
    m_polls->show();
}

void AboutPanel::open(const domain::ChatSummary& chat)
{
    setChat(chat);
    if (m_materials)
        m_materials->showChat(chat.chat.id);
    if (isVisible())
        showMembers();
}

void AboutPanel::setChat(const domain::ChatSummary& chat)
{
    m_chat = chat;
    m_purpose->setText(chat.chat.purpose);
    m_purpose->setVisible(!chat.chat.purpose.isEmpty());
    m_hours->setVisible(m_talk && m_talk->maySet(chat.chat));
}

void AboutPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showMembers();
}

void AboutPanel::showMembers()
{
    base::whenAnswered(
        m_chats.members(m_chat.chat.id), this,
        [this, chat = m_chat.chat.id](const base::Result<QList<domain::ChatMember>>& members) {
            if (!members || chat != m_chat.chat.id)
                return;
            m_members->setMembers(*members);
        });
}

} // namespace chat
