// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/requests_page.h"

#include "invites/request_words.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"
#include "widgets/table_view.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace invites {
namespace {

constexpr int mostMatchKeys = 5;

} // namespace

RequestsPage::RequestsPage(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                           QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_invites(invites)
    , m_clock(clock)
    , m_rows(requestWording([this] { return m_school.school(); },
                            [this] { return m_clock.now().toLocalTime().date(); }))
    , m_which(new QComboBox(this))
    , m_table(new widgets::TableView(this))
    , m_panes(new QSplitter(this))
    , m_side(new QWidget)
    , m_heading(widgets::headingLabel({}, m_side))
    , m_about(widgets::mutedLabel({}, m_side))
    , m_warning(new QLabel(m_side))
    , m_matches(new QListWidget(m_side))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("requestsPage"));
    setAccessibleName(tr("Requests to join"));
    m_table->setObjectName(QStringLiteral("requests"));
    m_table->setAccessibleName(tr("Who asks to join"));
    m_table->setModel(&m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    for (const int column : {items::RequestNameColumn, items::RequestRoleColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : {items::RequestUnitColumn, items::RequestMatchColumn, items::RequestTimeColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_heading->setWordWrap(true);
    m_about->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("requestWarning"));
    m_warning->setWordWrap(true);
    m_matches->setObjectName(QStringLiteral("matches"));
    m_matches->setAccessibleName(tr("Whom of the lists it may be"));
    m_matches->setWordWrap(true);
    m_which->setObjectName(QStringLiteral("whichRequests"));
    m_which->setAccessibleName(tr("Which requests are shown"));
    m_which->addItem(tr("Waiting for a decision"));
    m_which->addItem(tr("Decided"));
    build();

    connect(&m_invites, &session::InviteService::requestsChanged, this, &RequestsPage::refresh);
    connect(&m_school, &session::SchoolService::changed, this, &RequestsPage::refresh);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int which) {
        m_isDecided = which == 1;
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestsPage::showCard);
    connect(m_matches, &QListWidget::currentRowChanged, this, &RequestsPage::offerActs);
    refresh();
}

void RequestsPage::build()
{
    const Measures m(font());
    m_accept = addAct(QStringLiteral("accept"), tr("&Accept"), Qt::Key_A, &RequestsPage::accept);
    m_refuse = addAct(QStringLiteral("refuse"), tr("&Refuse…"), Qt::Key_R, &RequestsPage::refuse);
    m_ask = addAct(QStringLiteral("ask"), tr("As&k…"), Qt::Key_Q, &RequestsPage::ask);
    m_acceptClear =
        addAct(QStringLiteral("acceptClear"), tr("Accept all &clear ones"), Qt::Key_C, &RequestsPage::acceptClear);
    for (int i = 0; i < mostMatchKeys; ++i) {
        auto* pick = new QAction(this);
        pick->setShortcut(QKeySequence(Qt::Key_1 + i));
        pick->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(pick, &QAction::triggered, this, [this, i] {
            if (i < m_matches->count())
                m_matches->setCurrentRow(i);
        });
        addAction(pick);
    }
    auto* acts = new QVBoxLayout;
    acts->setSpacing(m.gap8());
    QHBoxLayout* row = nullptr;
    int count = 0;
    for (QAction* act : {m_accept, m_refuse, m_ask, m_acceptClear}) {
        if (count == 0 || count == 3) {
            row = new QHBoxLayout;
            row->setSpacing(m.gap8());
            acts->addLayout(row);
        }
        ++count;
        row->addWidget(buttonFor(act));
    }
    auto* card = new QVBoxLayout(m_side);
    card->setContentsMargins(m.gap16(), 0, 0, 0);
    card->setSpacing(m.gap12());
    card->addWidget(m_heading);
    card->addWidget(m_about);
    card->addWidget(m_warning);
    card->addWidget(m_matches, 1);
    card->addLayout(acts);
    m_panes->setChildrenCollapsible(false);
    m_panes->addWidget(m_table);
    m_panes->addWidget(m_side);
    m_panes->setStretchFactor(0, 3);
    m_panes->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addWidget(m_which, 0, Qt::AlignLeft);
    column->addWidget(m_panes, 1);
    column->addWidget(m_empty, 1);
}

// Says and does what the act does; its key stands in the tooltip.
QPushButton* RequestsPage::buttonFor(QAction* act)
{
    auto* button = new QPushButton(act->text());
    button->setToolTip(act->toolTip());
    button->setAutoDefault(false);
    connect(act, &QAction::changed, button, [act, button] {
        button->setText(act->text());
        button->setEnabled(act->isEnabled());
    });
    connect(button, &QPushButton::clicked, act, &QAction::trigger);
    return button;
}

// One above the other where there is no room beside.
void RequestsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < Measures(font()).px(760);
    m_panes->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    m_side->layout()->setContentsMargins(isNarrow ? 0 : Measures(font()).gap16(),
                                         isNarrow ? Measures(font()).gap12() : 0, 0, 0);
}

QAction* RequestsPage::addAct(const QString& name, const QString& text, const QKeySequence& key,
                              void (RequestsPage::*act)())
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

void RequestsPage::refresh()
{
    if (!m_isDecided)
        return setRequests(m_invites.requests());
    base::whenAnswered(m_invites.decided(), this, [this](const base::Result<QList<domain::JoinRequest>>& decided) {
        if (!decided)
            m_toast->say(widgets::sentenceFor(decided.error()));
        else if (m_isDecided)
            setDecided(*decided);
    });
}

void RequestsPage::setRequests(const QList<domain::JoinRequest>& requests)
{
    m_empty->setTexts(tr("Nobody asks to join"),
                      tr("Who comes by a link for many says who he is, and waits here for your answer."));
    showRows(requests);
    Q_EMIT waitingCountChanged(static_cast<int>(m_rows.rows().size()));
}

void RequestsPage::setDecided(const QList<domain::JoinRequest>& requests)
{
    m_isDecided = true;
    m_empty->setTexts(tr("Nothing has been decided yet"), tr("Accepted and refused requests can be looked up here."));
    showRows(requests);
}

void RequestsPage::showRows(const QList<domain::JoinRequest>& requests)
{
    const int before = m_table->currentIndex().row();
    m_rows.setRequests(items::requestRows(*m_school.school(), requests));
    const bool isEmpty = m_rows.rows().isEmpty();
    m_panes->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    // The next one moves up to where the decided one was.
    if (!isEmpty && m_table->selectionModel()->selectedRows().isEmpty())
        m_table->selectRow(std::clamp(before, 0, static_cast<int>(m_rows.rows().size()) - 1));
    else
        showCard();
}

const items::RequestRow* RequestsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_rows.rowAt(rows.first());
}

const items::RequestMatch* RequestsPage::chosenMatch() const
{
    const items::RequestRow* const row = chosen();
    const int at = m_matches->currentRow();
    return row == nullptr || at < 0 || at >= row->matches.size() ? nullptr : &row->matches.at(at);
}

void RequestsPage::showCard()
{
    const items::RequestRow* const row = chosen();
    m_side->setVisible(row != nullptr);
    m_matches->clear();
    if (row == nullptr)
        return offerActs();
    const domain::JoinRequest& request = row->request;
    m_heading->setText(domain::fullName(request.name));
    QStringList about;
    about << (request.child.family.isEmpty()
                  ? tr("As: %1, %2").arg(roleWord(request.role), row->unit)
                  : tr("As: parent, %1. Child: %2").arg(row->unit, domain::fullName(request.child)));
    about << tr("Asked on %1, knows version %2 of the rules")
                 .arg(widgets::fullTime(request.at), QString::number(request.rulesVersion));
    if (!request.account.isEmpty())
        about << tr("Says to have the account %1").arg(request.account.value());
    if (m_isDecided)
        about << outcomeOf(request);
    if (request.state == domain::JoinRequestState::Asked)
        about << tr("You asked: %1").arg(request.reason);
    if (!request.answer.isEmpty())
        about << tr("Answered: %1").arg(request.answer);
    m_about->setText(about.join(QLatin1Char('\n')));
    QStringList warnings;
    if (m_isDecided) {
        m_warning->hide();
        m_matches->hide();
        return offerActs();
    }
    if (row->looksLikeChild)
        warnings << tr("⚠ A pupil of this class has this name: perhaps a child has opened the parents' link.");
    if (row->others > 0)
        warnings << tr("⚠ %n more request(s) in the same name.", nullptr, row->others);
    if (row->matches.isEmpty())
        warnings << tr("⚠ Nobody in the lists is called like that.");
    m_warning->setText(warnings.join(QLatin1Char('\n')));
    m_warning->setVisible(!warnings.isEmpty());
    for (const items::RequestMatch& match : row->matches)
        m_matches->addItem(QStringLiteral("%1. ").arg(m_matches->count() + 1) + matchWords(*m_school.school(), match));
    m_matches->setVisible(!row->matches.isEmpty());
    m_matches->setCurrentRow(row->matches.isEmpty() || row->looksLikeChild ? -1 : 0);
    offerActs();
}

// "Accepted by Петрова М. И. on 12 November 2026: Щербакова Евгения"
QString RequestsPage::outcomeOf(const domain::JoinRequest& request) const
{
    const domain::School& school = *m_school.school();
    const auto nameOf = [&](const domain::PersonId& id) {
        const auto person = std::ranges::find(school.people, id, &domain::Person::id);
        return person == school.people.end() ? QString() : domain::shortName(person->name);
    };
    const QString by = nameOf(request.decidedBy);
    const QString when = widgets::fullTime(request.decidedAt);
    if (request.state == domain::JoinRequestState::Refused)
        return tr("Refused by %1 on %2. Reason: %3").arg(by, when, request.reason);
    return by.isEmpty() ? tr("Accepted on %1 as %2, without being asked").arg(when, nameOf(request.person))
                        : tr("Accepted by %1 on %2 as %3").arg(by, when, nameOf(request.person));
}

void RequestsPage::offerActs()
{
    const items::RequestRow* const row = m_isDecided ? nullptr : chosen();
    const bool mayBeNew = row != nullptr && (row->request.role == domain::InviteRole::Staff ||
                                             row->request.role == domain::InviteRole::Guest);
    m_accept->setEnabled(row != nullptr && (chosenMatch() != nullptr || (mayBeNew && row->matches.isEmpty())));
    m_refuse->setEnabled(row != nullptr);
    m_ask->setEnabled(row != nullptr);
    const int clear = m_isDecided ? 0 : static_cast<int>(clearOnes().size());
    m_acceptClear->setEnabled(clear > 0);
    m_acceptClear->setText(tr("Accept all &clear ones (%1)").arg(clear));
}

QList<session::RequestDecision> RequestsPage::clearOnes() const
{
    QList<session::RequestDecision> decisions;
    for (const items::RequestRow& row : m_rows.rows()) {
        if (items::isClear(row.matches) && !row.looksLikeChild && row.others == 0)
            decisions << session::RequestDecision{row.request.id, session::RequestVerdict::Accept,
                                                  row.matches.first().person, row.matches.first().child, {}};
    }
    return decisions;
}

void RequestsPage::accept()
{
    const items::RequestRow* const row = chosen();
    if (row == nullptr)
        return;
    const items::RequestMatch match = chosenMatch() ? *chosenMatch() : items::RequestMatch();
    decide({{row->request.id, session::RequestVerdict::Accept, match.person, match.child, {}}},
           tr("Accepted. The answer stands on the page of whoever asked."));
}

void RequestsPage::acceptClear()
{
    const QList<session::RequestDecision> decisions = clearOnes();
    if (decisions.isEmpty())
        return;
    const int count = static_cast<int>(decisions.size());
    widgets::confirm(this,
                     {tr("Accept %n request(s)?", nullptr, count),
                      tr("Each matches one person of the lists clearly. They can come into the chats at once."),
                      tr("Accept"), false},
                     [this, decisions, count] { decide(decisions, tr("%n request(s) accepted.", nullptr, count)); });
}

void RequestsPage::refuse()
{
    write(tr("Refuse the request?"), tr("&Reason, which is shown to whoever asked"), tr("Refuse"),
          session::RequestVerdict::Refuse, tr("Refused. The reason stands on the page of whoever asked."));
}

void RequestsPage::ask()
{
    write(tr("Ask before deciding"), tr("&Question, which is shown to whoever asked"), tr("Ask"),
          session::RequestVerdict::Ask, tr("The question stands on the page. The answer will be shown here."));
}

void RequestsPage::write(const QString& heading, const QString& caption, const QString& verb,
                         session::RequestVerdict verdict, const QString& done)
{
    const items::RequestRow* const row = chosen();
    if (row == nullptr)
        return;
    auto* sheet = new widgets::FormDialog(heading, verb, this);
    sheet->setObjectName(QStringLiteral("reasonSheet"));
    auto* field = new QLineEdit;
    field->setObjectName(QStringLiteral("reason"));
    field->setMaxLength(500);
    sheet->body().addWidget(widgets::captioned(caption, field));
    connect(sheet, &widgets::FormDialog::submitted, this, [this, sheet, field, verdict, done, id = row->request.id] {
        if (field->text().simplified().isEmpty())
            return sheet->setTrouble(tr("Write it in a few words: the person will read it."));
        decide({{id, verdict, {}, {}, field->text().simplified()}}, done);
        sheet->accept();
    });
    sheet->open();
    field->setFocus();
}

void RequestsPage::decide(const QList<session::RequestDecision>& decisions, const QString& done)
{
    m_invites.decide(decisions).then(this, [this, done](const base::Result<session::RequestsDecided>& reply) {
        if (!reply)
            m_toast->say(widgets::sentenceFor(reply.error()));
        else if (reply->failed.isEmpty())
            m_toast->say(done);
        else
            m_toast->say(tr("%1 %n could not be: decide about them one by one.", nullptr,
                            static_cast<int>(reply->failed.size()))
                             .arg(done));
    });
}

} // namespace invites
