// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/conversation.h"

#include "chat/about_panel.h"
#include "chat/composer.h"
#include "chat/date_sheet.h"
#include "chat/important_bar.h"
#include "chat/outgoing_files.h"
#include "chat/person_sheet.h"
#include "chat/phrases_sheet.h"
#include "chat/talk_bar.h"
#include "chat/timeline_view.h"
#include "delegates/words.h"
#include "domain/mention.h"
#include "domain/nick.h"
#include "domain/personal_chat.h"
#include "widgets/banner.h"
#include "widgets/confirm.h"
#include "widgets/elided_label.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/style.h"

#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace chat {
namespace {

// More people are not called without a question.
constexpr int kMostCalledUnasked = 20;

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

const session::DueAnnouncement* dueIn(const session::AnnouncementService* announcements, const domain::ChatId& chat)
{
    if (!announcements)
        return nullptr;
    const auto& due = announcements->due();
    const auto found =
        std::ranges::find_if(due, [&](const session::DueAnnouncement& each) { return each.chats.contains(chat); });
    return found == due.end() ? nullptr : &*found;
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
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_back(headerButton("back", widgets::Icon::Back, tr("Back to the chats")))
    , m_title(new widgets::ElidedLabel)
    , m_subtitle(new widgets::ElidedLabel)
    , m_newPoll(headerButton("newPoll", widgets::Icon::Poll, tr("New poll")))
    , m_find(headerButton("findInChat", widgets::Icon::Search, tr("Search in this chat")))
    , m_goTo(headerButton("goTo", widgets::Icon::Jump, tr("Go to…")))
    , m_details(headerButton("details", widgets::Icon::Panel, tr("About the chat")))
    , m_timeline(new TimelineView(chats, clock))
    , m_important(new ImportantBar(chats))
    , m_due(new widgets::Banner)
    , m_trouble(new widgets::Banner)
    , m_composer(new Composer)
    , m_panel(new AboutPanel(chats, clock))
    , m_panelEdge(separator(QFrame::VLine))
    , m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("conversation"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const Measures m(font());

    auto* empty = new widgets::EmptyState(widgets::Icon::Chats);
    empty->setTexts(tr("Choose a chat"), tr("Or find a message, a person or a class: Ctrl+F, Ctrl+K."));

    m_panel->hide();
    m_panelEdge->hide();

    auto* open = new QWidget;
    m_column->setSpacing(0);
    m_column->addWidget(buildHeader());
    m_column->addWidget(separator(QFrame::HLine));
    m_column->addWidget(m_important);
    m_column->addWidget(m_due);
    m_column->addWidget(m_timeline, 1);
    m_column->addWidget(m_trouble);
    m_column->addWidget(m_composer);
    auto* row = new QHBoxLayout(open);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(m_column, 1);
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
    });
    connect(m_composer, &Composer::sendWanted, this,
            [this](const QString& text) { send(text, session::Sound::Usual); });
    connect(m_composer, &Composer::quietWanted, this,
            [this](const QString& text) { send(text, session::Sound::Quiet); });
    connect(m_composer, &Composer::phraseChosen, this, &Conversation::putPhrase);
    connect(m_composer, &Composer::draftChanged, this, [this](const QString& text) {
        // The text stays in the field: nothing is lost when the disk says no, and Session::cacheFailed tells it.
        m_chats.saveDraft(m_chat.chat.id, text).then(this, [](const base::Result<void>&) {});
    });
    connect(m_composer, &Composer::editLastWanted, this, &Conversation::editLast);
    connect(m_composer, &Composer::modeEnded, this, [this] {
        m_answered = {};
        m_answeredNick.clear();
        m_edited = {};
    });
    connect(m_timeline, &TimelineView::rewriteWanted, this, [this](const QString& text) {
        m_composer->setText(text);
        focusComposer();
    });
    connect(m_timeline, &TimelineView::answerWanted, this, &Conversation::beginAnswer);
    connect(m_timeline, &TimelineView::editWanted, this, &Conversation::beginEdit);
    connect(m_timeline, &TimelineView::forwardWanted, this, &Conversation::forwardWanted);
    connect(m_timeline, &TimelineView::menuWanted, this, &Conversation::menuWanted);
    connect(m_timeline, &TimelineView::failed, this, &Conversation::sayTrouble);
    connect(&m_chats, &session::ChatService::actRefused, this,
            [this](const domain::ChatId& in, domain::MessageId, const QString& sentence) {
                if (in == m_chat.chat.id)
                    m_trouble->say(widgets::Tone::Danger, tr("The change was not accepted: %1").arg(sentence),
                                   tr("Close"));
            });
    m_due->setObjectName(QStringLiteral("dueAnnouncement"));
    connect(m_panel, &AboutPanel::failed, this, &Conversation::sayTrouble);
    connect(m_panel, &AboutPanel::pollsWanted, this, &Conversation::pollsWanted);
    connect(m_panel, &AboutPanel::messageWanted, this,
            [this](domain::MessageId message) { m_timeline->showMessage(m_chat.chat.id, message); });
    connect(m_due, &widgets::Banner::buttonClicked, this, &Conversation::confirmDue);
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
    m_newPoll->hide();
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
    row->addWidget(m_find);
    row->addWidget(m_goTo);
    row->addWidget(m_newPoll);
    row->addWidget(m_details);
    buildGoTo();
    return header;
}

void Conversation::buildGoTo()
{
    auto* menu = new QMenu(m_goTo);
    menu->setObjectName(QStringLiteral("goToMenu"));
    // The keys are shown only: as the entry's own they would be ambiguous with those below.
    menu->addAction(tr("A day…") + QStringLiteral("\tCtrl+G"), this, [this] { askForDay({}); });
    menu->addAction(tr("The first unread message"), m_timeline, &TimelineView::showFirstUnread);
    menu->addAction(tr("My last message"), m_timeline, &TimelineView::showLastOwn);
    menu->addAction(tr("The newest message"), m_timeline, &TimelineView::showNewest);
    m_goTo->setMenu(menu);
    m_goTo->setPopupMode(QToolButton::InstantPopup);
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), this, this, [this] { askForDay({}); });
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_find, &QToolButton::clicked, this, &Conversation::findWanted);
    connect(m_timeline, &TimelineView::dayPressed, this, &Conversation::askForDay);
    connect(m_timeline, &TimelineView::senderPressed, this,
            [this](const domain::Message& message) { showSender(message.nick); });
    connect(m_timeline, &TimelineView::messageLinkPressed, this, &Conversation::linkPressed);
    connect(m_important, &ImportantBar::messageWanted, this,
            [this](domain::MessageId message) { m_timeline->showMessage(m_chat.chat.id, message); });
    connect(m_panel, &AboutPanel::personChosen, this, &Conversation::showPerson);
}

void Conversation::askForDay(const QDate& shown)
{
    if (m_chat.chat.id.isEmpty())
        return;
    auto* sheet = new DateSheet(shown, m_clock.now().toLocalTime().date(), window());
    connect(sheet, &DateSheet::chosen, m_timeline, &TimelineView::showDate);
    sheet->open();
}

void Conversation::setSchool(session::SchoolService& school)
{
    m_school = &school;
}

// Whoever is not in the chat any more is not known by the name that stands there.
void Conversation::showSender(const QString& nick)
{
    m_chats.members(m_chat.chat.id)
        .then(this, [this, nick](const base::Result<QList<domain::ChatMember>>& members) {
            if (!members)
                return;
            const auto found = std::ranges::find(*members, nick, &domain::ChatMember::nick);
            if (found != members->cend())
                showPerson(found->person);
            else if (domain::isPersonal(m_chat.chat.id))
                showOther();
        });
}

void Conversation::showOther()
{
    if (!m_school)
        return;
    const auto& people = m_school->school()->people;
    const auto other = std::ranges::find(people, domain::otherIn(m_chat.chat.id), &domain::Person::login);
    if (other != people.cend())
        showPerson(other->id);
}

void Conversation::showPerson(const domain::PersonId& person)
{
    const auto isThis = [&](const domain::Person& each) { return each.id == person; };
    if (!m_school || !std::ranges::any_of(m_school->school()->people, isThis))
        return;
    auto* sheet = new PersonSheet(*m_school, person, window());
    connect(sheet, &PersonSheet::writeWanted, this, &Conversation::personalWanted);
    sheet->open();
}

void Conversation::setFiles(session::FileService& files, session::MaterialsService& materials)
{
    m_files = &files;
    m_panel->setFiles(files, materials);
    m_timeline->setFiles(files);
    m_composer->setAttachable(true);
    setAcceptDrops(true);
    m_outgoing = new OutgoingFiles(files, this);
    connect(m_composer, &Composer::attachWanted, m_outgoing, &OutgoingFiles::choose);
    connect(m_composer, &Composer::filesPasted, m_outgoing, &OutgoingFiles::attach);
    connect(m_composer, &Composer::picturePasted, m_outgoing, &OutgoingFiles::attachPicture);
    m_outgoing->setText([this] { return m_composer->text(); });
    m_outgoing->setMay([this] { return m_composer->mode() != Composer::Mode::Edit && !m_composer->isForbidden(); });
    m_outgoing->setDoubt([this](const QString& caption) { return m_doubt ? m_doubt(m_chat.chat, caption) : QString(); });
    m_outgoing->setAnswered([this] { return m_answered; });
    connect(m_outgoing, &OutgoingFiles::sent, this, [this](const domain::ChatId& chat) {
        if (chat != m_chat.chat.id)
            return;
        m_composer->endMode(); // what was written has become the caption
        m_composer->setText({});
        m_chats.saveDraft(chat, {}).then(this, [](const base::Result<void>&) {});
    });
}

void Conversation::setAnnouncements(session::AnnouncementService& announcements)
{
    m_announcements = &announcements;
    connect(m_announcements, &session::AnnouncementService::dueChanged, this, &Conversation::showDue);
}

void Conversation::setPolls(session::PollService& polls)
{
    m_polls = &polls;
    m_timeline->setPolls(polls);
    connect(m_newPoll, &QToolButton::clicked, this, [this] { Q_EMIT pollWanted(m_chat.chat); });
    m_panel->setPollsShown();
    connect(m_timeline, &TimelineView::voteWanted, this, &Conversation::voteWanted);
    connect(m_timeline, &TimelineView::resultsWanted, this, &Conversation::resultsWanted);
}

void Conversation::setTalk(session::TalkService& talk)
{
    m_panel->setTalk(talk);
    m_talkBar = new TalkBar(talk, m_clock);
    m_column->insertWidget(m_column->indexOf(m_composer), m_talkBar);
    m_composer->setPostponable(true);
    connect(m_composer, &Composer::laterWanted, m_talkBar, &TalkBar::sendLater);
    connect(m_talkBar, &TalkBar::kept, this, [this](const QString& text) {
        if (m_composer->text() == text)
            m_composer->setText({});
        m_chats.saveDraft(m_chat.chat.id, m_composer->text()).then(this, [](const base::Result<void>&) {});
    });
    connect(m_talkBar, &TalkBar::returned, this, &Conversation::insert);
}

void Conversation::setPhrases(session::PhraseService& phrases)
{
    const auto show = [this, &phrases] { m_composer->setPhrases(phrases.phrases()); };
    connect(&phrases, &session::PhraseService::changed, this, show);
    connect(m_composer, &Composer::phrasesWanted, this,
            [this, &phrases] { (new PhrasesSheet(phrases, window()))->open(); });
    show();
}

void Conversation::putPhrase(const QString& phrase)
{
    m_composer->insertPhrase(domain::filledIn(
        phrase, {m_answeredNick.isEmpty() ? QString() : domain::addressOf(m_answeredNick), m_chat.chat.title,
                 domain::addressOf(m_chat.ownNick), m_clock.now().toLocalTime().date()}));
}

// The oldest that was said in this chat.
void Conversation::showDue()
{
    const session::DueAnnouncement* const due = dueIn(m_announcements, m_chat.chat.id);
    if (!due) {
        m_due->hush();
        return;
    }
    const QString& title = due->announcement.title;
    m_due->say(widgets::Tone::Info,
               tr("You are asked to confirm that you know of it: %1")
                   .arg(title.isEmpty() ? due->announcement.text.simplified().left(domain::Quote::kLongest) : title),
               tr("I know of it"));
}

void Conversation::confirmDue()
{
    const session::DueAnnouncement* const due = dueIn(m_announcements, m_chat.chat.id);
    if (!due)
        return;
    m_announcements->confirm(due->announcement.id).then(this, [this](const base::Result<void>& confirmed) {
        if (!confirmed)
            sayTrouble(confirmed.error());
    });
}

void Conversation::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pathsIn(*event->mimeData()).isEmpty() && !m_chat.chat.id.isEmpty() && !m_composer->isForbidden())
        event->acceptProposedAction();
}

void Conversation::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_outgoing->attach(pathsIn(*event->mimeData()));
}

void Conversation::prepare(const domain::ChatSummary& chat)
{
    m_composer->endMode();
    flushDraft();
    m_trouble->hush();
    m_chat = chat;
    m_stack->setCurrentIndex(1);
    m_composer->setText(chat.draft);
    setChat(chat);
    loadPeople();
    showDue();
    m_important->showChat(chat.chat.id);
    if (m_outgoing)
        m_outgoing->setChat(chat.chat);
    m_panel->open(chat);
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

void Conversation::setHighlighter(domain::Highlighter highlighter)
{
    m_timeline->setHighlighter(std::move(highlighter));
}

void Conversation::setChat(const domain::ChatSummary& chat)
{
    m_chat = chat;
    m_title->setText(chat.chat.title);
    const bool isPersonal = domain::isPersonal(chat.chat.id);
    QStringList parts{isPersonal ? tr("Only the two of you see this") : tr("%n member(s)", nullptr, chat.memberCount)};
    if (chat.moderator)
        parts << tr("you are the moderator");
    if (!chat.chat.purpose.isEmpty())
        parts << chat.chat.purpose;
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_panel->setChat(chat);
    m_newPoll->setVisible(!isPersonal && m_polls && m_polls->mayAskIn(chat));
    m_composer->setAttachable(m_files != nullptr && !isPersonal);
    m_timeline->setUnreadCount(chat.unreadCount);
    if (m_talkBar)
        m_talkBar->setChat(chat.chat);
    askClosure();
}

void Conversation::askClosure()
{
    const domain::ChatSummary& chat = m_chat;
    const QString closure = m_closure ? m_closure(chat.chat.id) : QString();
    m_timeline->setRights(!chat.ownNick.isEmpty() && chat.mayWrite && closure.isEmpty(),
                          chat.moderator || domain::isPersonal(chat.chat.id));
    if (chat.ownNick.isEmpty())
        m_composer->setForbidden(tr("You are not a member of this chat"));
    else if (!closure.isEmpty())
        m_composer->setForbidden(closure);
    else if (!chat.mayWrite)
        m_composer->setForbidden(tr("Only those who publish write here"));
    else
        m_composer->setForbidden({});
}

void Conversation::closeChat()
{
    m_composer->endMode();
    flushDraft();
    m_chat = {};
    m_timeline->leave();
    m_stack->setCurrentIndex(0);
}

void Conversation::send(const QString& text, session::Sound sound)
{
    const QString doubt = m_doubt ? m_doubt(m_chat.chat, text) : QString();
    if (doubt.isEmpty())
        return sendUndoubted(text, sound);
    widgets::confirm(this, {tr("Send this message?"), doubt, tr("Send"), false},
                     [this, text, sound, chat = m_chat.chat.id] {
                         if (chat == m_chat.chat.id && m_composer->text() == text)
                             sendUndoubted(text, sound);
                     });
}

void Conversation::sendUndoubted(const QString& text, session::Sound sound)
{
    const int called = calledBy(text);
    if (called <= kMostCalledUnasked || !m_edited.isNone()) {
        sendNow(text, sound);
        return;
    }
    widgets::confirm(this,
                     {tr("Call so many people?"), tr("%n people will be notified of this message.", nullptr, called),
                      tr("Send"), false},
                     [this, text, sound, chat = m_chat.chat.id] {
                         if (chat == m_chat.chat.id && m_composer->text() == text)
                             sendNow(text, sound);
                     });
}

// How many people are called by a group in it.
int Conversation::calledBy(const QString& text) const
{
    const auto guardians = static_cast<int>(std::ranges::count_if(m_nicks, domain::isGuardianNick));
    const auto all = static_cast<int>(m_nicks.size());
    int called = 0;
    for (const domain::Mention& mention : domain::mentionsIn(text)) {
        if (mention.group == domain::MentionGroup::All)
            called = std::max(called, all - 1);
        else if (mention.group == domain::MentionGroup::Guardians)
            called = std::max(called, guardians);
        else if (mention.group)
            called = std::max(called, all - guardians - 1);
    }
    return called;
}

void Conversation::sendNow(const QString& text, session::Sound sound)
{
    if (!m_edited.isNone()) {
        saveEdit(text);
        return;
    }
    const domain::ChatId chat = m_chat.chat.id;
    m_chats.send(chat, text, m_answered, sound)
        .then(this, [this, chat, text](const base::Result<domain::MessageId>& sent) {
            if (!sent) {
                sayTrouble(sent.error());
                return;
            }
            m_trouble->hush();
            if (m_chat.chat.id == chat && m_composer->text() == text) {
                m_composer->endMode();
                m_composer->setText({});
            }
        });
}

void Conversation::saveEdit(const QString& text)
{
    m_chats.edit(m_edited, text).then(this, [this, edited = m_edited](const base::Result<void>& saved) {
        if (!saved)
            sayTrouble(saved.error());
        else if (edited == m_edited)
            m_composer->endMode();
    });
}

void Conversation::sayTrouble(const base::Error& error)
{
    m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(error), tr("Close"));
}

void Conversation::beginAnswer(const domain::Message& message)
{
    m_composer->beginAnswer(delegates::shortNick(message.nick), delegates::bodyOf(message));
    m_answered = message.archiveId;
    m_answeredNick = message.nick;
}

void Conversation::beginEdit(const domain::Message& message)
{
    if (message.file) // its words are the name and the address of the file
        return;
    m_composer->beginEdit(message.body);
    m_edited = message.id;
}

void Conversation::editLast()
{
    m_chats.lastOwn(m_chat.chat.id).then(this, [this](const base::Result<domain::MessageId>& last) {
        if (!last || last->isNone())
            return;
        m_chats.messages({*last}).then(this, [this](const base::Result<QList<domain::Message>>& messages) {
            if (messages && !messages->isEmpty() && messages->constFirst().chat == m_chat.chat.id &&
                m_composer->text().isEmpty())
                beginEdit(messages->constFirst());
        });
    });
}

void Conversation::insert(const QString& text)
{
    m_composer->setText(m_composer->text() + text);
    focusComposer();
}

void Conversation::loadPeople()
{
    m_nicks.clear();
    m_composer->setPeople({}, {});
    m_chats.members(m_chat.chat.id)
        .then(this, [this, chat = m_chat.chat.id](const base::Result<QList<domain::ChatMember>>& members) {
            if (!members || chat != m_chat.chat.id)
                return;
            QStringList others;
            for (const domain::ChatMember& member : *members) {
                m_nicks << member.nick;
                if (member.nick != m_chat.ownNick)
                    others << member.nick;
            }
            others.sort(Qt::CaseInsensitive);
            QStringList groups{domain::wordFor(domain::MentionGroup::All)};
            if (m_chat.chat.kind == domain::ChatKind::ClassParents)
                groups << domain::wordFor(domain::MentionGroup::Guardians);
            if (m_chat.chat.kind == domain::ChatKind::ClassPupils)
                groups << domain::wordFor(domain::MentionGroup::Pupils);
            groups << domain::wordFor(domain::MentionGroup::Teachers);
            m_composer->setPeople(others, groups);
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
