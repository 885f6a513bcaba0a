// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/moderation_screen.h"

#include "domain/ladder.h"
#include "domain/school_index.h"
#include "moderation/moderation_words.h"
#include "moderation/report_card.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
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
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using widgets::Measures;

namespace moderation {

ModerationScreen::ModerationScreen(session::ModerationService& moderation, session::SchoolService& school,
                                   const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_reports(
          reportWording([this] { return m_school.school(); }, [this] { return m_clock.now().toLocalTime().date(); }))
    , m_table(new widgets::TableView(this))
    , m_figures(new QLabel(this))
    , m_view(new ReportCard)
    , m_side(new QWidget)
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
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
    m_table->horizontalHeader()->setSectionResizeMode(items::ReportTextColumn, QHeaderView::Stretch);
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setTexts(tr("Nothing waits for you"),
                      tr("Complaints of members, appeals and messages that wait to be read come here."));
    build();

    connect(&m_moderation, &session::ModerationService::changed, this, &ModerationScreen::showQueue);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModerationScreen::showCard);
    showQueue();
}

void ModerationScreen::build()
{
    const Measures m(font());
    m_keep = addAct(QStringLiteral("keep"), tr("&Keep"), Qt::Key_K, &ModerationScreen::keep);
    m_remind = addAct(QStringLiteral("remind"), tr("&Remind of the rules"), Qt::Key_R, &ModerationScreen::remind);
    m_retract = addAct(QStringLiteral("retract"), tr("Remove…"), Qt::Key_Delete, &ModerationScreen::retract);
    m_record =
        addAct(QStringLiteral("violation"), tr("Record a &violation…"), Qt::Key_V, &ModerationScreen::recordViolation);
    m_block = addAct(QStringLiteral("block"), tr("Restrict &writing…"), Qt::Key_B, &ModerationScreen::block);
    m_take = addAct(QStringLiteral("take"), tr("Take or &hand over…"), Qt::Key_H, &ModerationScreen::take);

    auto* acts = new QVBoxLayout;
    acts->setSpacing(m.gap8());
    QHBoxLayout* row = nullptr;
    int count = 0;
    for (QAction* act : {m_keep, m_remind, m_retract, m_record, m_block, m_take}) {
        if (count++ % 3 == 0) {
            row = new QHBoxLayout;
            row->setSpacing(m.gap8());
            acts->addLayout(row);
        }
        auto* button = new QToolButton;
        button->setDefaultAction(act);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(m.px(32));
        row->addWidget(button);
    }
    auto* card = new QVBoxLayout(m_side);
    card->setContentsMargins(m.gap16(), 0, 0, 0);
    card->setSpacing(m.gap12());
    card->addWidget(m_view, 1);
    card->addLayout(acts);

    auto* panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_table);
    panes->addWidget(m_side);
    panes->setStretchFactor(0, 3);
    panes->setStretchFactor(1, 2);
    panes->setObjectName(QStringLiteral("moderationPanes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Moderation"), this));
    column->addWidget(m_figures);
    column->addWidget(panes, 1);
    column->addWidget(m_empty, 1);
}

QAction* ModerationScreen::addAct(const QString& name, const QString& text, const QKeySequence& key,
                                  void (ModerationScreen::*act)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(key.toString(QKeySequence::NativeText));
    addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ModerationScreen::showQueue()
{
    const int before = m_table->currentIndex().row();
    m_view->setRules(domain::rulesInForce(*m_school.school()));
    m_reports.setReports(m_moderation.queue());
    const bool isEmpty = m_reports.rows().isEmpty();
    m_figures->setText(tr("%n matter(s) wait", nullptr, m_moderation.total()));
    m_figures->setVisible(!isEmpty);
    m_table->parentWidget()->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    // The next one moves up to where the decided one was.
    if (!isEmpty && m_table->selectionModel()->selectedRows().isEmpty())
        m_table->selectRow(std::clamp(before, 0, static_cast<int>(m_reports.rows().size()) - 1));
    else
        showCard();
    Q_EMIT waitingCountChanged(m_moderation.total());
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
    const bool isBlocked = std::ranges::any_of(
        m_card.blocks, [&](const domain::Block& block) { return domain::isRunning(block, m_clock.now()); });
    m_keep->setEnabled((isMessage || isHeld) && !isParty);
    m_keep->setText(isHeld ? tr("&Publish") : tr("&Keep"));
    m_remind->setEnabled(isMessage && !isParty);
    m_retract->setEnabled((isMessage || isHeld) && !isParty);
    m_retract->setText(isHeld ? tr("Do not publish…") : tr("Remove…"));
    m_record->setEnabled(isMessage && !isParty);
    m_block->setEnabled(isMessage && !isParty && !isBlocked && m_card.counting >= domain::violationsForBlock);
    m_take->setEnabled(isThere);
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
    follow<void>(m_moderation.keep(m_card.report.id), [isHeld](const base::Result<void>& /*done*/) {
        return isHeld ? tr("The message is published.") : tr("The message stays. Whoever reported it has been told.");
    });
}

void ModerationScreen::remind()
{
    follow<void>(m_moderation.remind(matter()), [](const base::Result<void>& /*done*/) {
        return tr("The chat has been reminded of the item. This is no violation.");
    });
}

void ModerationScreen::retract()
{
    const bool isHeld = m_card.report.kind == domain::ReportKind::Held;
    const QString consequence =
        isHeld ? tr("Nobody sees the message, and its author is told which item it breaks: %1").arg(m_view->itemText())
               : tr("The message disappears for everybody, also for those who are offline now. A copy is kept for "
                    "moderators and for an appeal. Basis: %1")
                     .arg(m_view->itemText());
    widgets::confirm(this,
                     {isHeld ? tr("Not publish the message?") : tr("Remove the message?"), consequence,
                      isHeld ? tr("Do not publish") : tr("Remove")},
                     [this, matter = matter()] {
                         follow<void>(m_moderation.retract(matter),
                                      [](const base::Result<void>& /*done*/) { return tr("The message is removed."); });
                     });
}

void ModerationScreen::recordViolation()
{
    widgets::confirm(this,
                     {tr("Record a violation?"),
                      tr("It will be violation number %1 in this chat, and the author is told. Basis: %2")
                          .arg(QString::number(m_card.counting + 1), m_view->itemText()),
                      tr("Record")},
                     [this, matter = matter()] {
                         follow<int>(m_moderation.recordViolation(matter), [](const base::Result<int>& counting) {
                             return *counting >= domain::violationsForBlock
                                        ? tr("Recorded. There are more than three now: writing can be restricted.")
                                        : tr("Recorded. %n violation(s) in this chat.", nullptr, *counting);
                         });
                     });
}

// A day, a week, or as long as the regulation allows.
void ModerationScreen::block()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("terms"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDateTime now = m_clock.now();
    const auto offer = [&](const QString& text, const QDateTime& until) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, until] { blockUntil(until); });
    };
    offer(tr("For a day"), now.addDays(1));
    offer(tr("For three days"), now.addDays(3));
    offer(tr("For a week"), now.addDays(7));
    // A moment less, so that it is within the month when the service looks at it.
    offer(tr("For a month, the longest term"), m_card.latestEnd.addSecs(-60));
    menu->popup(m_side->mapToGlobal(QPoint(m_side->width() / 3, m_side->height() * 3 / 4)));
}

void ModerationScreen::blockUntil(const QDateTime& until)
{
    const QString name = personName(*m_school.school(), m_card.report.author);
    widgets::confirm(
        this,
        {tr("Restrict writing?"),
         tr("%1 reads this chat and does not write in it until %2, also from other devices. It ends by itself. The "
            "person is told why and how to appeal. The %3 violations support no further restriction. Basis: %4")
             .arg(name, widgets::fullTime(until), QString::number(m_card.counting), m_view->itemText()),
         tr("Restrict")},
        [this, matter = matter(), person = m_card.report.author, until] {
            follow<void>(m_moderation.block(matter, person, until), [until](const base::Result<void>& /*done*/) {
                return tr("Writing is restricted until %1.").arg(widgets::fullTime(until));
            });
        });
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
