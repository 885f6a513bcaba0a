// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "chat/chat_exports.h"
#include "chat/chat_list.h"
#include "chat/conversation.h"
#include "domain/rights.h"
#include "invites/invites_screen.h"
#include "moderation/chat_notice.h"
#include "moderation/message_acts.h"
#include "moderation/moderation_screen.h"
#include "moderation/moderation_words.h"
#include "publish/announcements_screen.h"
#include "publish/poll_results.h"
#include "publish/poll_sheet.h"
#include "publish/polls_sheet.h"
#include "publish/vote_sheet.h"
#include "school/school_screen.h"
#include "search/find_bar.h"
#include "search/search_pane.h"
#include "session/standing_service.h"
#include "settings/settings_dialog.h"
#include "shell/account_matters.h"
#include "shell/connection_sentence.h"
#include "shell/shortcut_sheet.h"
#include "widgets/banner.h"
#include "widgets/icons.h"
#include "widgets/rail_button.h"
#include "widgets/toast.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using widgets::Measures;

namespace shell {

MainWindow::MainWindow(const Services& services, const QString& server, const settings::Preferences& preferences,
                       QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_server(server)
    , m_preferences(preferences)
    , m_connection(new widgets::Banner)
    , m_matters(new AccountMatters(services, server, this))
    , m_pages(new QStackedWidget)
    , m_chatsButton(new widgets::RailButton(widgets::Icon::Chats, tr("Chats")))
    , m_schoolButton(new widgets::RailButton(widgets::Icon::School, tr("School")))
    , m_invitesButton(new widgets::RailButton(widgets::Icon::Invites, tr("Invitations")))
    , m_moderationButton(new widgets::RailButton(widgets::Icon::Moderation, tr("Moderation")))
    , m_announcementsButton(new widgets::RailButton(widgets::Icon::Channel, tr("Announcements")))
    , m_school(
          new school::SchoolScreen({services.school, services.acts, services.cards, services.rosters, services.files,
                                    services.clock}))
    , m_invites(new invites::InvitesScreen(services.school, services.invites, services.clock))
    , m_moderation(new moderation::ModerationScreen(services.moderation, services.school, services.clock))
    , m_announcements(
          new publish::AnnouncementsScreen(services.announcements, services.school, services.clock))
    , m_accounts(new AccountRail)
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    m_connection->setObjectName(QStringLiteral("connectionBanner"));
    m_pages->addWidget(buildChats());
    m_pages->addWidget(m_school);
    m_pages->addWidget(m_invites);
    m_pages->addWidget(m_moderation);
    m_pages->addWidget(m_announcements);
    // A page that is not shown does not make the window wider.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);

    auto* content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_connection);
    content->addWidget(m_matters);
    content->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildRail());
    row->addLayout(content, 1);
    buildShortcuts();

    connect(&m_services.connection, &session::ConnectionState::changed, this, &MainWindow::showConnection);
    connect(m_connection, &widgets::Banner::buttonClicked, this, &MainWindow::onBannerButton);
    connect(&m_services.school, &session::SchoolService::changed, this, &MainWindow::offerSections);
    connect(m_matters, &AccountMatters::said, this, &MainWindow::say);
    connect(m_school, &school::SchoolScreen::invitationsWanted, this, [this](const domain::UnitId& unit) {
        m_invites->choose(unit);
        go(InvitesSection);
    });
    connect(m_school, &school::SchoolScreen::accountWanted, m_matters, &AccountMatters::openAccount);
    connect(m_invites, &invites::InvitesScreen::waitingCountChanged, m_invitesButton,
            &widgets::RailButton::setCount);
    connect(m_moderation, &moderation::ModerationScreen::waitingCountChanged, m_moderationButton,
            &widgets::RailButton::setCount);
    connect(m_moderation, &moderation::ModerationScreen::remedyWanted, this, &MainWindow::openRemedy);
    connect(&m_services.moderation.standing(), &session::StandingService::changed, this, &MainWindow::offerSections);
    connect(&m_services.moderation.standing(), &session::StandingService::changed, m_conversation,
            &chat::Conversation::askClosure);
    connect(&m_services.chats, &session::ChatService::messageArrived, this, &MainWindow::hearRoom);
    connect(m_accounts, &AccountRail::chosen, this, &MainWindow::accountChosen, Qt::QueuedConnection);
    showConnection();
    offerSections();
    go(ChatsSection);
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::buildRail()
{
    auto* rail = new QWidget;
    const Measures m(font());
    m_chatsButton->setObjectName(QStringLiteral("railChats"));
    m_schoolButton->setObjectName(QStringLiteral("railSchool"));
    m_invitesButton->setObjectName(QStringLiteral("railInvites"));
    m_moderationButton->setObjectName(QStringLiteral("railModeration"));
    m_announcementsButton->setObjectName(QStringLiteral("railAnnouncements"));
    const QList<widgets::RailButton*> sections{m_chatsButton, m_schoolButton, m_invitesButton,
                                               m_moderationButton, m_announcementsButton};
    auto* settings = new widgets::RailButton(widgets::Icon::Settings, tr("Settings"));
    settings->setObjectName(QStringLiteral("railSettings"));
    auto* leave = new widgets::RailButton(widgets::Icon::SignOut, tr("Sign out"));
    leave->setObjectName(QStringLiteral("railSignOut"));
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(0, m.gap8(), 0, m.gap8());
    column->setSpacing(m.gap4());
    column->addWidget(m_accounts);
    for (int i = 0; i < sections.size(); ++i) {
        sections.at(i)->setCheckable(true);
        sections.at(i)->setToolTip(tr("Ctrl+%1").arg(i + 1));
        column->addWidget(sections.at(i));
        connect(sections.at(i), &QAbstractButton::clicked, this, [this, i] { go(static_cast<Section>(i)); });
    }
    column->addStretch(1);
    column->addWidget(settings);
    column->addWidget(leave);
    connect(settings, &QAbstractButton::clicked, this, &MainWindow::openSettings);
    connect(leave, &QAbstractButton::clicked, this, &MainWindow::signOutWanted);
    return rail;
}

QWidget* MainWindow::buildChats()
{
    const Measures m(font());
    m_list = new chat::ChatList(m_services.chats, m_services.clock);
    m_search = new search::SearchPane(m_services.search, m_services.clock, m_list);
    m_conversation = new chat::Conversation(m_services.chats, m_services.clock);
    m_conversation->setFiles(m_services.files, m_services.materials);
    m_conversation->setAnnouncements(m_services.announcements);
    m_conversation->setPolls(m_services.polls);
    m_conversation->setTalk(m_services.talk);
    m_conversation->setPhrases(m_services.phrases);
    m_conversation->setSchool(m_services.school);
    connect(m_conversation, &chat::Conversation::findWanted, this,
            [this] { m_findBar->start(m_conversation->chat()); });
    connect(m_conversation, &chat::Conversation::personalWanted, this, &MainWindow::openPersonal);
    connect(m_conversation, &chat::Conversation::linkPressed, this, &MainWindow::followLink);
    m_search->setMinimumWidth(m.listMin());
    m_panes = new QSplitter;
    m_panes->setObjectName(QStringLiteral("panes"));
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_search);
    m_findBar = new search::FindBar(m_services.search);
    auto* chatPane = new QWidget;
    auto* chatColumn = new QVBoxLayout(chatPane);
    chatColumn->setContentsMargins(0, 0, 0, 0);
    chatColumn->setSpacing(0);
    chatColumn->addWidget(m_findBar);
    m_notice = new moderation::ChatNotice(m_services.moderation.standing(), m_services.school, m_services.clock, chatPane);
    chatColumn->addWidget(m_notice);
    chatColumn->addWidget(m_conversation, 1);
    connect(m_notice, &moderation::ChatNotice::standingWanted, this, [this] {
        go(ModerationSection);
        m_moderation->showStanding();
    });
    m_panes->addWidget(chatPane);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({m.px(340), m.contentMin() * 2});

    connect(m_list, &chat::ChatList::chatChosen, this, [this](const domain::ChatSummary& chat) {
        m_conversation->open(chat);
        arrangePanes();
    });
    connect(m_list, &chat::ChatList::chosenChanged, m_conversation, &chat::Conversation::setChat);
    connect(m_list, &chat::ChatList::unreadCountChanged, m_chatsButton, &widgets::RailButton::setCount);
    connect(m_search, &search::SearchPane::hitChosen, this,
            [this](const domain::ChatId& in, domain::MessageId message, const QString& query) {
                showHit(in, message, [this, query] {
                    highlight(query);
                    m_conversation->focusTimeline();
                });
            });
    connect(m_findBar, &search::FindBar::queryChanged, this, &MainWindow::highlight);
    connect(m_findBar, &search::FindBar::hitReached, this,
            [this](const domain::ChatId& in, domain::MessageId message) { showHit(in, message, {}); });
    connect(m_findBar, &search::FindBar::finished, m_conversation, &chat::Conversation::focusTimeline);
    connect(m_search, &search::SearchPane::left, m_list, &chat::ChatList::focusList);
    m_acts = new moderation::MessageActs(m_services.moderation, m_services.school, m_services.clock, m_conversation);
    m_acts->setRecent([this](const domain::Message& of) { return lastHourOf(of); });
    // Where families read along, one thinks twice.
    m_conversation->setClosure([this](const domain::ChatId& chat) { return m_notice->closure(chat); });
    m_conversation->setDoubt([this](const domain::Chat& chat, const QString& text) {
        if (!domain::holdsFamilies(chat))
            return QString();
        return moderation::findingWords(m_services.moderation.filter().look(text), text);
    });
    connect(m_conversation, &chat::Conversation::menuWanted, m_acts, &moderation::MessageActs::offer);
    connect(m_conversation, &chat::Conversation::pollWanted, this, [this](const domain::Chat& chat) {
        (new publish::PollSheet(m_services.polls, chat, m_services.clock, this))->open();
    });
    connect(m_conversation, &chat::Conversation::voteWanted, this, [this](const domain::PollId& poll) {
        if (const session::PollEntry* const entry = m_services.polls.find(poll))
            (new publish::VoteSheet(m_services.polls, entry->poll, entry->choices, this))->open();
    });
    const auto showPolls = [this](const domain::ChatId& chat) {
        (new publish::PollsSheet(m_services.polls, m_services.school, chat, this))->open();
    };
    connect(m_conversation, &chat::Conversation::pollsWanted, this, showPolls);
    connect(m_announcements, &publish::AnnouncementsScreen::pollsWanted, this, [showPolls] { showPolls({}); });
    connect(m_conversation, &chat::Conversation::resultsWanted, this, [this](const domain::PollId& poll) {
        (new publish::PollResultsSheet(m_services.polls, m_services.school, poll, this))->open();
    });
    connect(m_conversation, &chat::Conversation::forwardWanted, this, &MainWindow::forward);
    connect(m_conversation, &chat::Conversation::backWanted, this, [this] {
        m_conversation->closeChat();
        m_list->choose({});
        arrangePanes();
    });
    return m_panes;
}

void MainWindow::buildShortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    const auto search = [this] {
        go(ChatsSection);
        m_search->focusBox();
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_1), [this] { go(ChatsSection); });
    on(QKeySequence(Qt::CTRL | Qt::Key_2), [this] { go(SchoolSection); });
    on(QKeySequence(Qt::CTRL | Qt::Key_3), [this] { go(InvitesSection); });
    on(QKeySequence(Qt::CTRL | Qt::Key_4), [this] { go(ModerationSection); });
    on(QKeySequence(Qt::CTRL | Qt::Key_5), [this] { go(AnnouncementsSection); });
    for (int i = 0; i < 9; ++i)
        on(QKeySequence(static_cast<int>(Qt::CTRL | Qt::SHIFT) | (Qt::Key_1 + i)), [this, i] {
            if (i < m_accounts->accounts().size())
                Q_EMIT accountChosen(m_accounts->accounts().at(i).address);
        });
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { find(); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), search);
    on(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { jump(); });
    on(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_list->step(-1, false); });
    on(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_list->step(1, false); });
    on(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up), [this] { m_list->step(-1, true); });
    on(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down), [this] { m_list->step(1, true); });
    on(QKeySequence(Qt::Key_F1), [this] { (new ShortcutSheet(this))->open(); });
    on(QKeySequence(Qt::Key_F8), [this] {
        go(ChatsSection);
        m_list->triage();
    });
    on(QKeySequence(Qt::Key_F6), [this] { nextPane(); });
    on(QKeySequence(Qt::Key_Escape), [this] { stepBack(); });
}

void MainWindow::go(Section section)
{
    const QList<widgets::RailButton*> buttons{m_chatsButton, m_schoolButton, m_invitesButton,
                                              m_moderationButton, m_announcementsButton};
    if (buttons.at(section)->isHidden())
        return;
    m_pages->setCurrentIndex(section);
    for (int i = 0; i < buttons.size(); ++i)
        buttons.at(i)->setChecked(i == section);
    // The stack gives the focus to the first field of the page: in the search box nobody has asked for it, and it would
    // show the past searches in place of the chats.
    if (section == ChatsSection && m_search->isAncestorOf(focusWidget()) && !m_search->isSearching())
        m_list->focusList();
}

// A person sees only what the role can use.
void MainWindow::offerSections()
{
    const domain::School& school = *m_services.school.school();
    const session::Self& self = m_services.school.self();
    const auto reach = [&](domain::Act act) { return domain::reachOf(domain::rolesOf(school, self.person), act); };
    m_schoolButton->setVisible(self.staff);
    m_moderationButton->setVisible(m_moderation->isOffered());
    m_announcementsButton->setVisible(m_services.announcements.isAnnouncer());
    m_invitesButton->setVisible(reach(domain::Act::InvitesCreate) != domain::Reach::Nobody);
}

void MainWindow::showConnection()
{
    const ConnectionSentence said = sentenceFor(m_services.connection.status(), m_server);
    if (said.sentence.isEmpty())
        m_connection->hush();
    else
        m_connection->say(said.tone, said.sentence, said.button);
    using Kind = session::ConnectionStatus::Kind;
    const Kind kind = m_services.connection.status().kind;
    m_moderation->setOnline(kind == Kind::Online || kind == Kind::CatchingUp);
}

void MainWindow::onBannerButton()
{
    if (sentenceFor(m_services.connection.status(), m_server).asksPassword)
        Q_EMIT passwordWanted();
    else
        Q_EMIT reconnectWanted();
}

void MainWindow::highlight(const QString& query)
{
    m_conversation->setHighlighter(m_services.search.highlighter(query));
}

void MainWindow::showHit(const domain::ChatId& chat, domain::MessageId message, const std::function<void()>& then)
{
    const auto show = [this, message, then](const base::Result<QList<domain::ChatSummary>>& rows) {
        if (!rows || rows->isEmpty())
            return;
        m_conversation->openAt(rows->first(), message);
        arrangePanes();
        if (then)
            then();
    };
    m_services.chats.chats({chat}).then(this, show);
}

// It may not have begun yet: then it is in no list.
void MainWindow::openPersonal(const domain::ChatId& chat)
{
    base::whenAnswered(m_services.chats.chats({chat}), this,
                       [this](const base::Result<QList<domain::ChatSummary>>& rows) {
                           if (!rows || rows->isEmpty())
                               return;
                           go(ChatsSection);
                           m_list->choose(rows->first().chat.id);
                           m_conversation->open(rows->first());
                           arrangePanes();
                           m_conversation->focusComposer();
                       });
}

void MainWindow::followLink(const QString& link)
{
    base::whenAnswered(m_services.chats.follow(link), this, [this](const base::Result<session::MessagePlace>& place) {
        if (place && !place->message.isNone())
            showHit(place->chat, place->message, {});
        else
            say(tr("This link leads to a chat that is not here."));
    });
}

// In the chat that has the focus, otherwise in all of them.
void MainWindow::find()
{
    const QWidget* focus = focusWidget();
    const bool isInChat = focus != nullptr && m_conversation->parentWidget()->isAncestorOf(focus);
    if (m_pages->currentIndex() == ChatsSection && isInChat && !m_conversation->chat().isEmpty()) {
        m_findBar->start(m_conversation->chat());
        return;
    }
    go(ChatsSection);
    m_search->focusBox();
}

void MainWindow::jump()
{
    QList<Place> places;
    for (const items::ChatRow& row : m_list->model().rows())
        places << Place{Place::Kind::Chat, row.chat.chat.id.value(), row.chat.chat.title};
    if (!m_schoolButton->isHidden()) {
        for (const domain::Unit& unit : m_services.school.school()->units) {
            if (unit.kind == domain::UnitKind::Class && !unit.archived)
                places << Place{Place::Kind::Class, unit.id.value(), unit.name};
        }
    }
    places << actions();
    for (const domain::Person& person : m_services.school.school()->people) {
        if (person.state == domain::PersonState::Active)
            places << Place{Place::Kind::Person, person.id.value(), domain::fullName(person.name)};
    }
    auto* dialog = new QuickJump(places, this);
    connect(dialog, &QuickJump::chosen, this, &MainWindow::arrive);
    dialog->move(mapToGlobal(QPoint((width() - dialog->width()) / 2, height() / 6)));
    dialog->open();
}

QList<Place> MainWindow::actions() const
{
    QList<Place> places{{Place::Kind::Action, QStringLiteral("search"), tr("Search in all chats")},
                        {Place::Kind::Action, QStringLiteral("settings"), tr("Settings")},
                        {Place::Kind::Action, QStringLiteral("keys"), tr("Keyboard shortcuts")}};
    const QList<std::pair<const QWidget*, Place>> sections{
        {m_schoolButton, {Place::Kind::Action, QStringLiteral("school"), tr("School")}},
        {m_invitesButton, {Place::Kind::Action, QStringLiteral("invites"), tr("Invitations")}},
        {m_moderationButton, {Place::Kind::Action, QStringLiteral("moderation"), tr("Moderation")}},
        {m_announcementsButton, {Place::Kind::Action, QStringLiteral("announcements"), tr("Announcements")}}};
    for (const auto& [button, place] : sections) {
        if (!button->isHidden())
            places << place;
    }
    return places;
}

void MainWindow::act(const QString& action)
{
    if (action == QLatin1String("search")) {
        go(ChatsSection);
        m_search->focusBox();
    } else if (action == QLatin1String("settings")) {
        openSettings();
    } else if (action == QLatin1String("keys")) {
        (new ShortcutSheet(this))->open();
    } else {
        const QList<QString> names{{}, QStringLiteral("school"), QStringLiteral("invites"), QStringLiteral("moderation"),
                                   QStringLiteral("announcements")};
        go(static_cast<Section>(std::max<qsizetype>(0, names.indexOf(action))));
    }
}

// Messages as a quotation to another chat: the person sees what will be sent there, and sends it.
void MainWindow::forward(const QString& text)
{
    QList<Place> places;
    for (const items::ChatRow& row : m_list->model().rows()) {
        if (!row.chat.ownNick.isEmpty() && row.chat.mayWrite)
            places << Place{Place::Kind::Chat, row.chat.chat.id.value(), row.chat.chat.title};
    }
    auto* dialog = new QuickJump(places, this);
    connect(dialog, &QuickJump::chosen, this, [this, text](const Place& place) {
        arrive(place);
        m_conversation->insert(text);
    });
    dialog->move(mapToGlobal(QPoint((width() - dialog->width()) / 2, height() / 6)));
    dialog->open();
}

void MainWindow::arrive(const Place& place)
{
    if (place.kind == Place::Kind::Action)
        return act(place.id);
    if (place.kind == Place::Kind::Person)
        return m_conversation->showPerson(domain::PersonId(place.id));
    if (place.kind == Place::Kind::Class) {
        go(SchoolSection);
        m_school->choose(domain::UnitId(place.id));
        return;
    }
    go(ChatsSection);
    m_search->clear();
    m_list->choose(domain::ChatId(place.id));
    m_conversation->focusComposer();
}

void MainWindow::stepBack()
{
    if (m_pages->currentIndex() != ChatsSection) {
        go(ChatsSection);
    } else if (const QWidget* focus = focusWidget(); focus != nullptr && m_findBar->isAncestorOf(focus)) {
        m_findBar->finish();
    } else if (m_search->isSearching()) {
        m_search->clear();
        m_list->focusList();
    } else if (!m_conversation->chat().isEmpty()) {
        m_conversation->closeChat();
        m_list->choose({});
        arrangePanes();
        m_list->focusList();
    }
}

void MainWindow::nextPane()
{
    if (m_pages->currentIndex() != ChatsSection) {
        focusNextChild();
        return;
    }
    const QWidget* focus = focusWidget();
    if (focus != nullptr && m_search->isAncestorOf(focus))
        m_conversation->focusTimeline();
    else if (focus != nullptr && focus->objectName() == QLatin1String("timeline"))
        m_conversation->focusComposer();
    else if (m_search->isSearching())
        m_search->focusBox();
    else
        m_list->focusList();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangePanes();
}

// Where list and chat do not fit side by side, one pane at a time: the list, or the chat with a way back.
void MainWindow::arrangePanes()
{
    const Measures m(font());
    const bool isNarrow = width() < std::max(widgets::kStackPanesBelow, m.rail() + m.listMin() + m.contentMin());
    const bool isOpen = !m_conversation->chat().isEmpty();
    m_search->setVisible(!isNarrow || !isOpen);
    m_conversation->parentWidget()->setVisible(!isNarrow || isOpen);
    m_findBar->leave(m_conversation->chat());
    m_notice->setChat(m_conversation->chat());
    m_conversation->setBackShown(isNarrow);
}

// Not before: a window that gets a place in another one loses what had the focus.
void MainWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (focusWidget() == nullptr)
        m_list->focusList();
}

void MainWindow::hideEvent(QHideEvent* event)
{
    m_conversation->flushDraft();
    QWidget::hideEvent(event);
}

// What keeps somebody from writing is changed in another part of the window.
void MainWindow::openRemedy(moderation::Remedy remedy)
{
    go(remedy == moderation::Remedy::Invitations ? InvitesSection : SchoolSection);
}

// What somebody wrote in that chat within an hour, as far back as the screen would show it.
base::FutureResult<QList<domain::Message>> MainWindow::lastHourOf(const domain::Message& of)
{
    constexpr int newest = 500;
    constexpr qint64 secondsOfHour = 3600;
    const base::Answer<QList<domain::Message>> answer;
    const QDateTime since = m_services.clock.now().addSecs(-secondsOfHour);
    base::whenAnswered(m_services.chats.newest(of.chat, newest), this,
                       [answer, since, nick = of.nick](const base::Result<domain::TimelineWindow>& window) {
                           if (!window)
                               return answer.give(base::failWith(window));
                           QList<domain::Message> messages = window->messages;
                           messages.removeIf([&](const domain::Message& message) {
                               return message.nick != nick || message.sentAt < since || message.retracted ||
                                      message.archiveId.isEmpty();
                           });
                           answer.give(messages);
                       });
    return answer.future();
}

void MainWindow::openSettings()
{
    auto* dialog = new settings::SettingsDialog(m_preferences, this);
    connect(dialog, &settings::SettingsDialog::changed, this, [this](const settings::Preferences& chosen) {
        m_preferences = chosen;
        Q_EMIT preferencesChanged(chosen);
    });
    m_matters->addDoors(*dialog);
    connect(&dialog->addDoor(QStringLiteral("saveMyData"), tr("Save my data…")), &QPushButton::clicked, this,
            [this, dialog] {
                dialog->accept();
                chat::exportProfile(this, m_services.chats, m_services.school, m_services.clock);
            });
    connect(&dialog->addDoor(QStringLiteral("addAccount"), tr("Another school…")), &QPushButton::clicked, this,
            [this, dialog] {
                dialog->accept();
                Q_EMIT accountWanted();
            });
    dialog->open();
}

MainWindow::View MainWindow::view() const
{
    return {static_cast<Section>(m_pages->currentIndex()), m_conversation->chat()};
}

void MainWindow::restore(const View& view)
{
    go(view.section);
    if (view.chat.isEmpty())
        return;
    // Its answer comes after the one that the list waits for.
    m_services.chats.chats({view.chat}).then(this, [this, chat = view.chat](const auto&) { m_list->choose(chat); });
}

// An apology is the room's own word; that it can be objected to is the service's.
void MainWindow::hearRoom(const domain::ChatId& /*chat*/, domain::MessageId message)
{
    base::whenAnswered(m_services.chats.messages({message}), this,
                       [this](const base::Result<QList<domain::Message>>& messages) {
                           if (messages && !messages->isEmpty() && messages->first().nick.isEmpty())
                               m_services.moderation.standing().refresh();
                       });
}

bool MainWindow::isWatching(const domain::ChatId& chat) const
{
    return isVisible() && isActiveWindow() && m_pages->currentIndex() == ChatsSection && m_conversation->chat() == chat;
}

void MainWindow::say(const QString& sentence)
{
    m_toast->say(sentence);
}

} // namespace shell
