// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/conversation.h"

#include "chat/composer.h"
#include "chat/timeline_view.h"
#include "widgets/banner.h"
#include "widgets/elided_label.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/style.h"

#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using widgets::Measures;

namespace chat {
namespace {

QToolButton* headerButton(const char* name, widgets::Icon icon, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(widgets::icon(icon));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    return button;
}

QFrame* separator(QFrame::Shape shape)
{
    auto* line = new QFrame;
    line->setFrameShape(shape);
    (shape == QFrame::HLine) ? line->setFixedHeight(Measures::line()) : line->setFixedWidth(Measures::line());
    return line;
}

} // namespace

Conversation::Conversation(session::ChatService& chats, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_stack(new QStackedWidget(this))
    , m_back(headerButton("back", widgets::Icon::Back, tr("Back to the chats")))
    , m_title(new widgets::ElidedLabel)
    , m_subtitle(new widgets::ElidedLabel)
    , m_details(headerButton("details", widgets::Icon::Panel, tr("About the chat")))
    , m_timeline(new TimelineView(chats, clock))
    , m_trouble(new widgets::Banner)
    , m_composer(new Composer)
    , m_panel(new QWidget)
    , m_panelEdge(separator(QFrame::VLine))
    , m_purpose(new QLabel)
    , m_members(new QListWidget)
{
    setObjectName(QStringLiteral("conversation"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const Measures m(font());

    auto* empty = new widgets::EmptyState(widgets::Icon::Chats);
    empty->setTexts(tr("Choose a chat"), tr("Or find a message, a person or a class: Ctrl+F, Ctrl+K."));

    m_panel->setFixedWidth(m.details());
    m_panel->hide();
    m_panelEdge->hide();
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    m_members->setObjectName(QStringLiteral("members"));
    m_members->setAccessibleName(tr("Members"));
    m_members->setFrameShape(QFrame::NoFrame);
    m_members->setWordWrap(true);
    m_members->setResizeMode(QListView::Adjust);
    m_members->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* about = new QVBoxLayout(m_panel);
    about->setContentsMargins(m.gap16(), m.gap16(), m.gap16(), m.gap16());
    about->setSpacing(m.gap8());
    about->addWidget(widgets::headingLabel(tr("About the chat"), m_panel));
    about->addWidget(m_purpose);
    about->addWidget(m_members, 1);

    auto* open = new QWidget;
    auto* messages = new QVBoxLayout;
    messages->setSpacing(0);
    messages->addWidget(buildHeader());
    messages->addWidget(separator(QFrame::HLine));
    messages->addWidget(m_timeline, 1);
    messages->addWidget(m_trouble);
    messages->addWidget(m_composer);
    auto* row = new QHBoxLayout(open);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(messages, 1);
    row->addWidget(m_panelEdge);
    row->addWidget(m_panel);

    m_stack->addWidget(empty);
    m_stack->addWidget(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    connect(m_back, &QToolButton::clicked, this, &Conversation::backWanted);
    connect(m_details, &QToolButton::toggled, this, [this](bool on) {
        m_panel->setVisible(on);
        m_panelEdge->setVisible(on);
        if (on)
            showMembers();
    });
    connect(m_composer, &Composer::sendWanted, this, &Conversation::send);
    connect(m_composer, &Composer::draftChanged, this, [this](const QString& text) {
        // The text stays in the field: nothing is lost when the disk says no, and Session::cacheFailed tells it.
        m_chats.saveDraft(m_chat.chat.id, text).then(this, [](const base::Result<void>&) {});
    });
    connect(m_timeline, &TimelineView::editWanted, this, [this](const QString& text) {
        m_composer->setText(text);
        focusComposer();
    });
    connect(m_trouble, &widgets::Banner::buttonClicked, m_trouble, &widgets::Banner::hush);
}

QWidget* Conversation::buildHeader()
{
    auto* header = new QWidget;
    const Measures m(font());
    m_title->setObjectName(QStringLiteral("chatTitle"));
    m_title->setFont(widgets::sized(font(), widgets::TextSize::Title, widgets::TextWeight::Strong));
    m_subtitle->setObjectName(QStringLiteral("chatSubtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_back->hide();
    m_details->setCheckable(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(m.gap16(), m.gap8(), m.gap8(), m.gap8());
    row->setSpacing(m.gap8());
    row->addWidget(m_back);
    row->addLayout(words, 1);
    row->addWidget(m_details);
    return header;
}

void Conversation::prepare(const domain::ChatSummary& chat)
{
    flushDraft();
    m_trouble->hush();
    m_chat = chat;
    m_stack->setCurrentIndex(1);
    m_composer->setText(chat.draft);
    setChat(chat);
    if (m_details->isChecked())
        showMembers();
}

void Conversation::open(const domain::ChatSummary& chat)
{
    prepare(chat);
    m_timeline->showChat(chat.chat.id);
}

void Conversation::openAt(const domain::ChatSummary& chat, domain::MessageId message)
{
    if (chat.chat.id != m_chat.chat.id)
        prepare(chat);
    m_timeline->showMessage(chat.chat.id, message);
}

void Conversation::setChat(const domain::ChatSummary& chat)
{
    m_chat = chat;
    m_title->setText(chat.chat.title);
    QStringList parts{tr("%n member(s)", nullptr, chat.memberCount)};
    if (chat.moderator)
        parts << tr("you are the moderator");
    if (!chat.chat.purpose.isEmpty())
        parts << chat.chat.purpose;
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_purpose->setText(chat.chat.purpose);
    m_purpose->setVisible(!chat.chat.purpose.isEmpty());
    if (chat.ownNick.isEmpty())
        m_composer->setForbidden(tr("You are not a member of this chat"));
    else if (!chat.mayWrite)
        m_composer->setForbidden(tr("Only those who publish write here"));
    else
        m_composer->setForbidden({});
}

void Conversation::closeChat()
{
    flushDraft();
    m_chat = {};
    m_timeline->leave();
    m_stack->setCurrentIndex(0);
}

void Conversation::send(const QString& text)
{
    const domain::ChatId chat = m_chat.chat.id;
    m_chats.send(chat, text).then(this, [this, chat, text](const base::Result<domain::MessageId>& sent) {
        if (!sent) {
            m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(sent.error()), tr("Close"));
            return;
        }
        m_trouble->hush();
        if (m_chat.chat.id == chat && m_composer->text() == text)
            m_composer->setText({});
    });
}

void Conversation::showMembers()
{
    m_chats.members(m_chat.chat.id)
        .then(this, [this, chat = m_chat.chat.id](const base::Result<QList<domain::ChatMember>>& members) {
            if (!members || chat != m_chat.chat.id)
                return;
            m_members->clear();
            QStringList names;
            for (const domain::ChatMember& member : *members)
                names << (member.role == domain::MemberRole::Moderator ? tr("%1 — moderator").arg(member.nick)
                                                                       : member.nick);
            names.sort(Qt::CaseInsensitive);
            m_members->addItems(names);
        });
}

void Conversation::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void Conversation::focusComposer()
{
    m_composer->setFocus();
}

void Conversation::focusTimeline()
{
    m_timeline->setFocus();
}

void Conversation::flushDraft()
{
    m_composer->flushDraft();
}

} // namespace chat
