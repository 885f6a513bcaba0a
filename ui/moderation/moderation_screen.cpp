// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/moderation_screen.h"

#include "delegates/words.h"
#include "domain/ladder.h"
#include "domain/school_index.h"
#include "moderation/audit_pane.h"
#include "moderation/blocks_pane.h"
#include "moderation/chat_records_pane.h"
#include "moderation/message_acts.h"
#include "moderation/moderation_words.h"
#include "moderation/overview_pane.h"
#include "moderation/register_pane.h"
#include "moderation/report_card.h"
#include "moderation/rules_pane.h"
#include "moderation/standing_pane.h"
#include "session/standing_service.h"
#include "widgets/banner.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/style.h"
#include "widgets/table_view.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using widgets::Measures;

namespace moderation {
namespace {

// A button that says and does what the action does.
QPushButton* buttonFor(QAction& act, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    const auto follow = [button, &act] {
        button->setText(act.text());
        button->setEnabled(act.isEnabled());
        button->setToolTip(act.toolTip());
        button->setVisible(act.isVisible());
    };
    follow();
    QObject::connect(&act, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &act, &QAction::trigger);
    return button;
}

} // namespace

ModerationScreen::ModerationScreen(session::ModerationService& moderation, session::SchoolService& school,
                                   const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_reports(reportWording([this] { return m_school.school(); }, [this] { return m_clock.now(); }))
    , m_table(new widgets::TableView(this))
    , m_figures(new QLabel(this))
    , m_view(new ReportCard)
    , m_side(new QWidget)
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
    , m_stale(new widgets::Banner)
    , m_queue(new QWidget)
    , m_tabs(new QTabWidget(this))
    , m_blocks(new BlocksPane(moderation, school, clock))
    , m_records(new ChatRecordsPane(moderation, school, clock))
    , m_register(new RegisterPane(moderation, school, clock))
    , m_overview(new OverviewPane(moderation, school, clock))
    , m_standing(new StandingPane(moderation.standing(), school, clock))
    , m_rules(new RulesPane(moderation, school, clock))
    , m_audit(new AuditPane(moderation, school))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("moderationScreen"));
    setAccessibleName(tr("Moderation"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_table->setObjectName(QStringLiteral("reports"));
    m_table->setAccessibleName(tr("What waits for a moderator"));
    m_table->setModel(&m_reports);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    // The message is what one reads; who and where are known by their beginnings.
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setSectionResizeMode(items::ReportTextColumn, QHeaderView::Stretch);
    for (const auto column : {items::ReportAuthorColumn, items::ReportChatColumn}) {
        header.setSectionResizeMode(column, QHeaderView::Interactive);
        m_table->setColumnWidth(column, Measures(font()).px(120));
    }
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_stale->setObjectName(QStringLiteral("staleQueue"));
    m_acts = new MessageActs(moderation, school, clock, this);
    build();

    connect(&m_moderation, &session::ModerationService::changed, this, &ModerationScreen::showQueue);
    connect(&m_moderation.standing(), &session::StandingService::changed, this, &ModerationScreen::offerTabs);
    connect(m_records, &ChatRecordsPane::remedyWanted, this, &ModerationScreen::goTo);
    connect(m_acts, &MessageActs::done, this, &ModerationScreen::showCard);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModerationScreen::showCard);
    showQueue();
}

void ModerationScreen::build()
{
    const Measures m(font());
    m_keep = addAct(QStringLiteral("keep"), tr("&Keep"), Qt::Key_K, &ModerationScreen::keep);
    m_remind = addAct(QStringLiteral("remind"), tr("&Remind of the rules…"), Qt::Key_R, &ModerationScreen::remind);
    m_retract = addAct(QStringLiteral("retract"), tr("Remove…"), Qt::Key_Delete, &ModerationScreen::retract);
    m_record =
        addAct(QStringLiteral("violation"), tr("Record a &violation…"), Qt::Key_V, &ModerationScreen::recordViolation);
    m_block = addAct(QStringLiteral("block"), tr("Restrict &writing…"), Qt::Key_B, &ModerationScreen::block);
    m_take = addAct(QStringLiteral("take"), tr("Take or &hand over…"), Qt::Key_H, &ModerationScreen::take);
    m_hide = addAct(QStringLiteral("hide"), tr("Hide at &once"), Qt::Key_X, &ModerationScreen::hide);
    m_hear = addAct(QStringLiteral("hear"), tr("To the app&eal…"), Qt::Key_A, &ModerationScreen::hear);
    m_undo = addAct(QStringLiteral("undo"), tr("Take &back…"), Qt::Key_U, &ModerationScreen::undo);
    m_queue->removeAction(m_undo);
    addAction(m_undo); // also when the last row has gone

    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QAction* act : {m_hear, m_keep, m_remind, m_retract, m_record, m_block, m_take, m_hide})
        acts->addWidget(buttonFor(*act, m_side));
    // Large letters need more room than there is: nothing of what one judges by is squeezed out of sight.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_view);
    auto* card = new QVBoxLayout(m_side);
    card->setContentsMargins(m.gap16(), 0, 0, 0);
    card->setSpacing(m.gap12());
    card->addWidget(scroll, 1);
    card->addLayout(acts);

    m_panes = new QSplitter;
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_table);
    m_panes->addWidget(m_side);
    m_panes->setStretchFactor(0, 3);
    m_panes->setStretchFactor(1, 2);
    m_panes->setSizes({m.px(640), m.px(480)});
    m_panes->setObjectName(QStringLiteral("moderationPanes"));
    auto* waiting = new QVBoxLayout(m_queue);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->setSpacing(m.gap8());
    auto* head = new QHBoxLayout;
    head->setSpacing(m.gap8());
    head->addWidget(m_figures, 1);
    head->addStretch(1);
    head->addWidget(buttonFor(*m_undo, m_queue));
    waiting->addLayout(head);
    waiting->addWidget(m_stale);
    waiting->addWidget(m_panes, 1);
    waiting->addWidget(m_empty, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Moderation"), this));
    column->addWidget(m_tabs, 1);
    m_tabs->setObjectName(QStringLiteral("moderationTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_queue, tr("&Queue"));
    m_tabs->addTab(m_blocks, tr("Restri&ctions"));
    m_tabs->addTab(m_records, tr("Ch&ats"));
    m_tabs->addTab(m_register, tr("Violat&ions"));
    m_tabs->addTab(m_overview, tr("O&verview"));
    m_tabs->addTab(m_rules, tr("R&ules"));
    m_tabs->addTab(m_audit, tr("L&og"));
    m_tabs->addTab(m_standing, tr("About &me"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->widget(i)->layout()->setContentsMargins(0, m.gap12(), 0, 0);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { refreshTab(); });
    m_table->viewport()->installEventFilter(this);
}

// Where there is no room for both beside each other, the card goes under the queue.
void ModerationScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Measures m(font());
    const Qt::Orientation wanted = width() < m.px(760) ? Qt::Vertical : Qt::Horizontal;
    if (m_panes->orientation() == wanted)
        return;
    const bool isBeside = wanted == Qt::Horizontal;
    m_panes->setOrientation(wanted);
    m_panes->setSizes(isBeside ? QList{m.px(640), m.px(480)} : QList{m.px(120), m.px(300)});
    m_side->layout()->setContentsMargins(isBeside ? m.gap16() : 0, isBeside ? 0 : m.gap12(), 0, 0);
}

// A narrow queue keeps the message: by whom and in which chat it was stands on the card.
bool ModerationScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        const Measures m(font());
        const int width = m_table->viewport()->width();
        m_table->setColumnHidden(items::ReportChatColumn, width < m.px(560));
        m_table->setColumnHidden(items::ReportAuthorColumn, width < m.px(400));
    }
    return QWidget::eventFilter(watched, event);
}

void ModerationScreen::refreshTab()
{
    if (m_tabs->currentWidget() == m_blocks)
        m_blocks->refresh();
    else if (m_tabs->currentWidget() == m_records)
        m_records->refresh();
    else if (m_tabs->currentWidget() == m_register)
        m_register->refresh();
    else if (m_tabs->currentWidget() == m_overview)
        m_overview->refresh();
    else if (m_tabs->currentWidget() == m_rules)
        m_rules->refresh();
    else if (m_tabs->currentWidget() == m_audit)
        m_audit->refresh();
}

// A person sees what the role can use.
void ModerationScreen::offerTabs()
{
    const domain::School& school = *m_school.school();
    const auto may = [&](domain::Act act) { return domain::mayAct(school, m_school.self().person, act); };
    const bool isModerator = m_moderation.isModerator();
    const bool isNew = isModerator && !m_tabs->isTabVisible(m_tabs->indexOf(m_queue));
    for (QWidget* pane : {static_cast<QWidget*>(m_queue), static_cast<QWidget*>(m_blocks),
                          static_cast<QWidget*>(m_records), static_cast<QWidget*>(m_register)})
        m_tabs->setTabVisible(m_tabs->indexOf(pane), isModerator);
    if (isNew) // that there is a queue is known only when the school has been read
        m_tabs->setCurrentWidget(m_queue);
    m_tabs->setTabVisible(m_tabs->indexOf(m_standing), (!isModerator && !may(domain::Act::ModerationFigures)) || m_moderation.standing().isRecorded());
    m_tabs->setTabVisible(m_tabs->indexOf(m_overview), may(domain::Act::ModerationFigures));
    m_tabs->setTabVisible(m_tabs->indexOf(m_rules), may(domain::Act::RulesPublish));
    m_tabs->setTabVisible(m_tabs->indexOf(m_audit), may(domain::Act::AuditList));
}

bool ModerationScreen::isOffered() const
{
    return m_moderation.isModerator() || m_moderation.standing().isRecorded() ||
           domain::mayAct(*m_school.school(), m_school.self().person, domain::Act::ModerationFigures);
}

void ModerationScreen::showStanding()
{
    m_tabs->setCurrentWidget(m_standing);
}

// What is changed here is opened here.
void ModerationScreen::goTo(Remedy remedy)
{
    if (remedy == Remedy::Restrictions)
        m_tabs->setCurrentWidget(m_blocks);
    else
        Q_EMIT remedyWanted(remedy);
}

QAction* ModerationScreen::addAct(const QString& name, const QString& text, const QKeySequence& key,
                                  void (ModerationScreen::*act)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(key.toString(QKeySequence::NativeText));
    m_queue->addAction(action); // letters: not where one writes
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ModerationScreen::showQueue()
{
    offerTabs();
    const int before = m_table->currentIndex().row();
    m_view->setRules(domain::rulesInForce(*m_school.school()));
    m_reports.setReports(m_moderation.queue());
    const bool isEmpty = m_reports.rows().isEmpty();
    m_table->setColumnHidden(items::ReportTakenColumn,
                             std::ranges::all_of(m_reports.rows(), [](const session::QueueEntry& entry) {
                                 return entry.report.takenBy.isEmpty();
                             }));
    sayState(isEmpty);
    m_figures->setText(tr("%n matter(s) wait", nullptr, m_moderation.total()));
    m_figures->setVisible(!isEmpty);
    // The keys go on working: with the last row the focus goes to the tabs, with the first one back.
    if (isEmpty && window()->focusWidget() == m_table) // also while a sheet lies over it
        m_tabs->setFocus();
    m_table->parentWidget()->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!isEmpty && m_tabs->hasFocus() && m_tabs->currentWidget() == m_queue)
        m_table->setFocus();
    // The next one moves up to where the decided one was.
    if (!isEmpty && m_table->selectionModel()->selectedRows().isEmpty())
        m_table->selectRow(std::clamp(before, 0, static_cast<int>(m_reports.rows().size()) - 1));
    else
        showCard();
    Q_EMIT waitingCountChanged(m_moderation.total());
}

void ModerationScreen::setOnline(bool online)
{
    if (std::exchange(m_isOnline, online) != online)
        sayState(m_reports.rows().isEmpty());
}

// The keys of the queue work at once.
void ModerationScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshTab();
    if (m_tabs->currentWidget() == m_queue)
        m_table->isVisibleTo(this) ? m_table->setFocus() : m_tabs->setFocus();
}

// An empty table says that nothing waits only when the service has said so.
void ModerationScreen::sayState(bool isEmpty)
{
    const std::optional<base::Error>& trouble = m_moderation.trouble();
    const bool isAway = trouble || !m_isOnline;
    if (!isEmpty && isAway)
        m_stale->say(widgets::Tone::Warning,
                     tr("No connection to the school's service: this is what waited when it was last heard."));
    else
        m_stale->hush();
    // A tick would say that all is well, which only the service knows.
    m_empty->setIcon(isAway                   ? widgets::Icon::Offline
                     : m_moderation.isKnown() ? widgets::Icon::Check
                                              : widgets::Icon::Clock);
    if (isAway)
        m_empty->setTexts(
            tr("What waits is not known now"),
            tr("Reports and the texts of reported messages are kept by the school's service, and there is "
               "no connection to it. They are shown as soon as there is."));
    else if (!m_moderation.isKnown())
        m_empty->setTexts(tr("Asking the school's service…"), {});
    else
        m_empty->setTexts(tr("Nothing waits for you"),
                          tr("Complaints of members, what the filters find, appeals and messages that wait to be read "
                             "come here."));
}

const session::QueueEntry* ModerationScreen::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_reports.rowAt(rows.first());
}

session::ModerationCase ModerationScreen::matter() const
{
    return {m_card.report.chat, m_card.report.message, m_view->item(), m_card.report.id};
}

void ModerationScreen::showCard()
{
    const session::QueueEntry* const entry = chosen();
    m_side->setVisible(entry != nullptr);
    if (!entry) {
        m_shown = {};
        return offerActs();
    }
    const domain::ReportId id = entry->report.id;
    if (m_shown != id) {
        m_shown = {}; // until its card is there, nothing can be done to it
        offerActs();
    }
    base::whenAnswered(m_moderation.card(id), this, [this, id](const base::Result<session::ModerationCard>& card) {
        const session::QueueEntry* const now = chosen();
        if (!now || now->report.id != id)
            return;
        if (!card) {
            m_toast->say(widgets::sentenceFor(card.error()));
            return;
        }
        m_card = *card;
        m_shown = id;
        m_view->show(*m_school.school(), m_card, m_clock.now());
        offerActs();
    });
}

// What cannot be done is shown disabled; the card says why.
void ModerationScreen::offerActs()
{
    const bool isThere = !m_shown.isEmpty();
    const bool isMessage = isThere && !m_card.report.message.isEmpty();
    const bool isHeld = isThere && m_card.report.kind == domain::ReportKind::Held;
    const bool isParty =
        isThere && domain::hasConflict(m_school.self().person, m_card.report.author, m_card.report.reporter);
    const bool isAppeal = isThere && m_card.report.kind == domain::ReportKind::Appeal;
    const bool isHidden = isThere && m_card.report.kind == domain::ReportKind::Hidden;
    m_view->setParty(isParty);
    m_keep->setEnabled((isMessage || isHeld) && !isParty && !isAppeal);
    m_keep->setText(isHeld ? tr("&Publish") : isHidden ? tr("&Give back") : tr("&Keep"));
    m_remind->setEnabled(isMessage && !isParty);
    m_retract->setEnabled((isMessage || isHeld) && !isParty);
    m_retract->setText(isHeld ? tr("Do not publish…") : isHidden ? tr("Name the item…") : tr("Remove…"));
    m_hide->setEnabled(isMessage && !isHidden && !isAppeal && m_card.report.author != m_school.self().person);
    m_record->setEnabled(isMessage && !isParty);
    m_block->setEnabled(isMessage && !isParty); // the sheet says why it cannot be done yet
    m_take->setEnabled(isThere);
    // What does not belong to its kind is not there at all.
    m_hear->setVisible(isAppeal);
    m_keep->setVisible(!isAppeal);
    m_retract->setVisible(!isAppeal);
    for (QAction* act : {m_remind, m_record, m_block})
        act->setVisible(!isAppeal && !isHeld);
    m_hide->setVisible(!isAppeal && !isHeld && !isHidden);
}

template <typename T>
void ModerationScreen::follow(base::FutureResult<T> act, const std::function<QString(const base::Result<T>&)>& sentence)
{
    base::whenAnswered(act, this, [this, sentence](const base::Result<T>& done) {
        m_toast->say(done ? sentence(done) : widgets::sentenceFor(done.error()));
        showCard();
    });
}

void ModerationScreen::keep()
{
    const bool isHeld = m_card.report.kind == domain::ReportKind::Held;
    const bool isHidden = m_card.report.kind == domain::ReportKind::Hidden;
    base::whenAnswered(
        m_moderation.keep(m_card.report.id), this,
        [this, isHeld, isHidden, id = m_card.report.id](const base::Result<void>& kept) {
            if (!kept)
                m_toast->say(widgets::sentenceFor(kept.error()));
            else if (isHeld)
                m_toast->say(tr("The message is published."));
            else if (isHidden)
                m_toast->say(tr("The message is given back: the chat shows it again."));
            else
                m_toast->say(tr("The message stays. Whoever reported it has been told."), tr("Undo"), [this, id] {
                    follow<void>(m_moderation.undoKeep(id),
                                 [](const auto& /*undone*/) { return tr("Taken back: the report waits again."); });
                });
            showCard();
        });
}

void ModerationScreen::remind()
{
    openSheet(ActKind::Remind);
}

void ModerationScreen::retract()
{
    if (m_card.report.kind != domain::ReportKind::Held)
        return openSheet(ActKind::Remove);
    widgets::confirm(
        this,
        {tr("Not publish the message?"),
         tr("Nobody sees the message, and its author is told which item it breaks: %1").arg(m_view->itemText()),
         tr("Do not publish")},
        [this, matter = matter()] {
            follow<void>(m_moderation.retract(matter),
                         [](const base::Result<void>& /*done*/) { return tr("The message is not published."); });
        });
}

void ModerationScreen::recordViolation()
{
    openSheet(ActKind::Record);
}

void ModerationScreen::block()
{
    openSheet(ActKind::Block);
}

// The same sheet as in the chat, with the item that was chosen on the card.
void ModerationScreen::openSheet(ActKind kind)
{
    ActSubject subject;
    subject.matter = matter();
    subject.chatTitle = chatTitle(*m_school.school(), m_card.report.chat);
    subject.author = m_card.evidence.nick.isEmpty() ? personName(*m_school.school(), m_card.report.author)
                                                    : delegates::shortNick(m_card.evidence.nick);
    subject.text = m_card.evidence.text;
    m_acts->open(kind, subject, m_card.report.author);
}

// Where an appeal is heard, with the restriction that it is against.
void ModerationScreen::hear()
{
    m_blocks->choose(domain::AppealId(m_card.report.thing));
    m_tabs->setCurrentWidget(m_blocks);
}

// Out of sight before anything is decided; what follows stands on the card of the row that comes.
void ModerationScreen::hide()
{
    m_acts->hide(matter());
}

// Also when the word about it has gone from the screen, or the program was started again.
void ModerationScreen::undo()
{
    base::whenAnswered(m_moderation.recentActs(m_clock.now()), this,
                       [this](const base::Result<QList<session::RecentAct>>& acts) {
                           if (!acts)
                               m_toast->say(widgets::sentenceFor(acts.error()));
                           else if (acts->isEmpty())
                               m_toast->say(tr("In the last five minutes you did nothing that can be taken back."));
                           else
                               offerUndo(*acts);
                       });
}

void ModerationScreen::offerUndo(const QList<session::RecentAct>& acts)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recentActs"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const domain::School& school = *m_school.school();
    for (const session::RecentAct& act : acts) {
        const QString what = !act.report.isEmpty()      ? tr("Kept a message of %1, %2")
                             : !act.violation.isEmpty() ? tr("Recorded a violation of %1, %2")
                                                        : tr("Restricted writing of %1, %2");
        menu->addAction(what.arg(personName(school, act.person), widgets::clockTime(act.at)), this, [this, act] {
            follow<void>(!act.report.isEmpty()      ? m_moderation.undoKeep(act.report)
                         : !act.violation.isEmpty() ? m_moderation.undoViolation(act.violation)
                                                    : m_moderation.undoBlock(act.block),
                         [](const auto& /*undone*/) { return tr("Taken back."); });
        });
    }
    menu->popup(m_queue->mapToGlobal(QPoint(m_queue->width() * 2 / 3, m_figures->height())));
}

// To oneself, or to another who moderates this chat.
void ModerationScreen::take()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("moderators"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::shared_ptr<const domain::School> school = m_school.school();
    const domain::PersonId self = m_school.self().person;
    const auto found = std::ranges::find(school->chats, m_card.report.chat, &domain::Chat::id);
    if (found == school->chats.end())
        return;
    const auto offer = [&](const QString& text, const domain::PersonId& person, const QString& done) {
        if (domain::hasConflict(person, m_card.report.author, m_card.report.reporter))
            return;
        connect(menu->addAction(text), &QAction::triggered, this, [this, id = m_card.report.id, person, done] {
            follow<void>(m_moderation.take(id, person), [done](const base::Result<void>& /*done*/) { return done; });
        });
    };
    offer(tr("I am dealing with it"), self, tr("The others see that you are dealing with it."));
    for (const domain::Person& person : school->people) {
        if (person.id != self && domain::mayAct(*school, person.id, domain::Act::ReportsTake, {{}, found->unit}))
            offer(domain::fullName(person.name), person.id,
                  tr("Handed over to %1.").arg(domain::fullName(person.name)));
    }
    menu->popup(m_side->mapToGlobal(QPoint(m_side->width() / 3, m_side->height() * 3 / 4)));
}

} // namespace moderation
