// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/tidy_page.h"

#include "domain/rights.h"
#include "domain/school_index.h"
#include "invites/found_link_dialog.h"
#include "invites/kit_document.h"
#include "invites/request_words.h"
#include "widgets/confirm.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"
#include "widgets/save_file.h"
#include "widgets/style.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace invites {
namespace {

enum Column { WhoColumn, UnitColumn, FlawColumn, AuthorColumn, UntilColumn, ColumnCount };

} // namespace

TidyPage::TidyPage(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                   QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_invites(invites)
    , m_clock(clock)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_annul(new QPushButton(this))
    , m_report(new QPushButton(tr("A link was found in the open…"), this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("tidyPage"));
    const Measures m(font());
    m_table->setObjectName(QStringLiteral("staleLinks"));
    m_table->setAccessibleName(tr("Links that had better be annulled"));
    m_table->setHorizontalHeaderLabels({tr("For whom"), tr("Class"), tr("Why"), tr("Author"), tr("Valid until")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m.tableRow());
    m_table->verticalHeader()->setMinimumSectionSize(m.tableRow());
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMinimumSectionSize(m.px(110));
    m_table->horizontalHeader()->setSectionResizeMode(FlawColumn, QHeaderView::Stretch);
    m_annul->setObjectName(QStringLiteral("annulStale"));
    m_report->setObjectName(QStringLiteral("foundLink"));
    m_annul->setIcon(widgets::icon(widgets::Icon::Annul));
    m_empty->setTexts(tr("All links are in order"),
                      tr("Links that nobody has used for a week, that are too broad, that were seen in the open, or whose "
                         "author or class is gone are shown here to be annulled."));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_report);
    bottom->addStretch(1);
    bottom->addWidget(m_annul);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(bottom);
    connect(&m_invites, &session::InviteService::changed, this, &TidyPage::refresh);
    // Once all columns have their new widths.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &TidyPage::fitRows, Qt::QueuedConnection);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TidyPage::offer);
    connect(m_annul, &QPushButton::clicked, this, &TidyPage::annul);
    connect(m_report, &QPushButton::clicked, this, &TidyPage::askForFound);
    refresh();
}

void TidyPage::refresh()
{
    const domain::School& school = *m_school.school();
    const domain::SchoolIndex index(school);
    m_flawed = domain::flawedInvites(school, m_clock.now());
    m_flawed.removeIf([&](const domain::FlawedInvite& each) {
        return !domain::mayAct(school, m_school.self().person, domain::Act::InvitesSweep,
                               {each.invite.person, each.invite.unit});
    });
    m_table->setRowCount(static_cast<int>(m_flawed.size()));
    for (int row = 0; row < m_flawed.size(); ++row) {
        const domain::Invite& invite = m_flawed.at(row).invite;
        const domain::Person* const person = index.person(invite.person);
        const domain::Person* const author = index.person(invite.author);
        const domain::Unit* const unit = index.unit(invite.unit);
        const QStringList cells{person ? domain::fullName(person->name) : linkWords(invite),
                                unit ? unit->name : QString(), flawWords(m_flawed.at(row)),
                                author ? domain::shortName(author->name) : QString(),
                                widgets::fullTime(invite.expiresAt)};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    for (const int column : {WhoColumn, UnitColumn, AuthorColumn, UntilColumn})
        m_table->resizeColumnToContents(column);
    fitRows();
    m_table->setVisible(!m_flawed.isEmpty());
    m_annul->setVisible(!m_flawed.isEmpty());
    m_empty->setVisible(m_flawed.isEmpty());
    const auto found = std::ranges::find(m_flawed, m_found, [](const domain::FlawedInvite& each) { return each.invite.id; });
    if (!m_found.isEmpty() && found != m_flawed.end()) {
        m_table->selectRow(static_cast<int>(found - m_flawed.begin()));
        m_found = {};
    }
    offer();
    Q_EMIT countChanged(static_cast<int>(m_flawed.size()));
}

void TidyPage::fitRows()
{
    const Measures m(font());
    m_table->resizeRowsToContents();
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, std::max(m.tableRow(), m_table->rowHeight(row) + m.gap8()));
}

QList<domain::FlawedInvite> TidyPage::chosen() const
{
    QList<domain::FlawedInvite> list;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        list << m_flawed.value(row.row());
    return list.isEmpty() ? m_flawed : list;
}

void TidyPage::offer()
{
    m_annul->setText(tr("Annul %n link(s)…", nullptr, static_cast<int>(chosen().size())));
}

void TidyPage::annul()
{
    const QList<domain::FlawedInvite> list = chosen();
    if (list.isEmpty())
        return;
    QList<domain::InviteId> ids;
    for (const domain::FlawedInvite& each : list)
        ids << each.invite.id;
    const int count = static_cast<int>(list.size());
    widgets::confirm(this,
                     {tr("Annul %n link(s)?", nullptr, count),
                      tr("They stop working at once and for ever. New ones can be made later."), tr("Annul")},
                     [this, ids, list] {
                         m_invites.annulAll(ids).then(this, [this, list](const base::Result<int>& done) {
                             if (!done)
                                 return m_toast->say(widgets::sentenceFor(done.error()));
                             m_toast->say(tr("%n link(s) annulled.", nullptr, *done), tr("Save the act…"),
                                          [this, list, at = m_clock.now()] { saveAct(list, at); });
                         });
                     });
}

void TidyPage::askForFound()
{
    auto* dialog = new FoundLinkDialog(m_invites, this);
    connect(dialog, &FoundLinkDialog::found, this, [this](const domain::InviteId& invite) {
        m_found = invite;
        m_toast->say(tr("It is on the list, with where it was found."));
        refresh();
    });
    dialog->open();
}

void TidyPage::saveAct(const QList<domain::FlawedInvite>& annulled, const QDateTime& at)
{
    widgets::askWhereToSave(
        this, tr("Act about annulled invitations.pdf"), {tr("PDF (*.pdf)")},
        [this, annulled, at](const QString& path) {
            const bool written = writeAnnulmentAct(path, *m_school.school(), m_school.self().person, at, annulled);
            m_toast->say(written ? tr("The act is saved.") : tr("The act could not be written. Choose another folder."));
        });
}

} // namespace invites
