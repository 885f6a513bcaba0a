// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/audit_pane.h"

#include "exporter/table_file.h"
#include "moderation/moderation_words.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/plain_tip.h"
#include "widgets/save_file.h"
#include "widgets/style.h"
#include "widgets/times.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace moderation {
namespace {

constexpr int rowsOfPage = 200;

} // namespace

AuditPane::AuditPane(session::ModerationService& moderation, session::SchoolService& school, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_act(new QComboBox)
    , m_actor(new QComboBox)
    , m_since(new QDateEdit)
    , m_table(new QTableWidget(0, 5))
    , m_more(new QPushButton(tr("Show &earlier ones")))
    , m_export(new QPushButton(tr("E&xport (CSV)…")))
    , m_verify(new QPushButton(tr("&Verify the chain")))
    , m_state(new QLabel)
{
    const Measures m(font());
    setObjectName(QStringLiteral("auditPane"));
    m_act->setObjectName(QStringLiteral("auditAct"));
    m_act->addItem(tr("All acts"), QString());
    for (const auto& [text, beginning] :
         {std::pair{tr("Violations"), "violations."}, {tr("Removals"), "messages."}, {tr("Restrictions"), "blocks."},
          {tr("Appeals"), "appeals."}, {tr("Reports"), "reports."}, {tr("Evidence"), "evidence."}, {tr("Chats of others read"), "chats.read"},
          {tr("Rules"), "rules."}, {tr("Invitations"), "invites."}, {tr("People"), "people."}})
        m_act->addItem(text, QLatin1String(beginning));
    m_actor->setObjectName(QStringLiteral("auditActor"));
    m_since->setObjectName(QStringLiteral("auditSince"));
    m_since->setCalendarPopup(true);
    m_since->setDate(QDate(2020, 1, 1));
    m_since->setMinimumWidth(m_since->fontMetrics().horizontalAdvance(QStringLiteral("00.00.0000")) + m.px(56));
    m_table->setObjectName(QStringLiteral("audit"));
    m_table->setAccessibleName(tr("Acts of power"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("On what"), tr("Basis")});
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_more->setObjectName(QStringLiteral("auditMore"));
    m_export->setObjectName(QStringLiteral("auditExport"));
    m_verify->setObjectName(QStringLiteral("auditVerify"));
    m_state->setObjectName(QStringLiteral("auditState"));
    m_state->setWordWrap(true);
    auto* filter = new QHBoxLayout;
    filter->setSpacing(m.gap12());
    filter->addWidget(widgets::captioned(tr("&What"), m_act), 1);
    filter->addWidget(widgets::captioned(tr("W&ho"), m_actor), 1);
    filter->addWidget(widgets::captioned(tr("&Since"), m_since));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(m.gap8());
    acts->addWidget(m_more);
    acts->addStretch(1);
    acts->addWidget(m_verify);
    acts->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addLayout(filter);
    column->addWidget(m_table, 1);
    column->addWidget(m_state);
    column->addLayout(acts);
    connect(m_act, &QComboBox::currentIndexChanged, this, &AuditPane::refresh);
    connect(m_actor, &QComboBox::activated, this, &AuditPane::refresh);
    connect(m_since, &QDateEdit::dateChanged, this, &AuditPane::refresh);
    connect(m_more, &QPushButton::clicked, this,
            [this] { read(m_entries.isEmpty() ? 0 : m_entries.last().number); });
    connect(m_verify, &QPushButton::clicked, this, &AuditPane::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditPane::save);
}

void AuditPane::refresh()
{
    if (m_actor->count() == 0) {
        m_actor->addItem(tr("Everybody"), QString());
        const std::shared_ptr<const domain::School> school = m_school.school();
        QStringList known;
        for (const domain::Position& position : school->positions) {
            if (!known.contains(position.person.value()))
                m_actor->addItem(personName(*school, position.person), position.person.value());
            known << position.person.value();
        }
    }
    read(0);
}

session::AuditRequest AuditPane::request(qint64 before) const
{
    session::AuditRequest request;
    request.before = before;
    request.max = rowsOfPage;
    request.act = m_act->currentData().toString();
    request.actor = domain::PersonId(m_actor->currentData().toString());
    request.from = m_since->date().startOfDay().toUTC();
    return request;
}

void AuditPane::read(qint64 before)
{
    base::whenAnswered(m_moderation.oversight().audit(request(before)), this,
                       [this, before](const base::Result<session::AuditPage>& page) {
                           if (page)
                               fill(*page, before == 0);
                           else
                               m_state->setText(widgets::sentenceFor(page.error()));
                       });
}

void AuditPane::fill(const session::AuditPage& page, bool isFirst)
{
    if (isFirst) {
        m_entries.clear();
        m_table->setRowCount(0);
    }
    const domain::School& school = *m_school.school();
    for (const session::AuditEntry& entry : page.entries) {
        m_entries << entry;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QStringList cells{widgets::fullTime(entry.at),
                                entry.actor.isEmpty() ? tr("The service itself") : personName(school, entry.actor),
                                auditWords(entry.act), auditSubject(school, entry.subject), auditBasis(school, entry)};
        for (int cell = 0; cell < cells.size(); ++cell)
            m_table->setItem(row, cell, new QTableWidgetItem(cells.at(cell)));
        // Where it was and about whom, and the basis, may be longer than their columns.
        for (const int cell : {3, 4})
            m_table->item(row, cell)->setToolTip(widgets::plainTip(cells.at(cell)));
    }
    for (const int column : {0, 1, 2, 4})
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(4, std::min(m_table->columnWidth(4), Measures(font()).px(200)));
    m_more->setVisible(page.more);
    m_state->setText(tr("%n act(s) shown.", nullptr, static_cast<int>(m_entries.size())));
}

void AuditPane::verify()
{
    base::whenAnswered(
        m_moderation.oversight().verifyAudit(), this, [this](const base::Result<session::AuditState>& state) {
            if (!state)
                m_state->setText(widgets::sentenceFor(state.error()));
            else if (state->firstBroken > 0)
                m_state->setText(tr("The chain is broken at row %1: it was changed or something before it is missing. "
                                    "Keep the file of the service and tell its administrator.")
                                     .arg(state->firstBroken));
            else
                m_state->setText(tr("The chain of %1 rows is whole. Its last hash, to be written down elsewhere: %2")
                                     .arg(state->rows)
                                     .arg(state->head));
        });
}

exporter::Sheet AuditPane::sheet(const QList<session::AuditEntry>& entries) const
{
    exporter::Sheet sheet{
        tr("Audit"),
        {tr("Number"), tr("When"), tr("Who"), tr("What"), tr("Method"), tr("On what"), tr("Basis")},
        {}};
    const domain::School& school = *m_school.school();
    for (const session::AuditEntry& entry : entries)
        sheet.rows << QVariantList{QString::number(entry.number),
                                   entry.at.toString(Qt::ISODate),
                                   entry.actor.isEmpty() ? tr("The service itself") : personName(school, entry.actor),
                                   auditWords(entry.act),
                                   entry.act,
                                   entry.subject,
                                   entry.basis};
    return sheet;
}

void AuditPane::save()
{
    const QString name = tr("Audit") + QStringLiteral(".csv");
    if (!m_folder.isEmpty())
        return gather(m_folder + u'/' + name, {});
    widgets::askWhereToSave(this, name, {tr("CSV (*.csv)"), tr("Excel workbook (*.xlsx)")},
                            [this](const QString& path) { gather(path, {}); });
}

void AuditPane::gather(const QString& path, QList<session::AuditEntry> entries)
{
    m_export->setEnabled(false);
    const qint64 before = entries.isEmpty() ? 0 : entries.last().number;
    base::whenAnswered(m_moderation.oversight().audit(request(before)), this,
                       [this, path, entries](const base::Result<session::AuditPage>& page) mutable {
                           if (page) {
                               entries << page->entries;
                               m_state->setText(tr("%n act(s) read…", nullptr, static_cast<int>(entries.size())));
                               if (page->more && !page->entries.isEmpty())
                                   return gather(path, entries);
                           }
                           m_export->setEnabled(true);
                           if (!page)
                               return m_state->setText(widgets::sentenceFor(page.error()));
                           const auto written = exporter::writeTables(path, {sheet(entries)});
                           m_state->setText(
                               written ? tr("%n act(s) saved: %1", nullptr, static_cast<int>(entries.size())).arg(path)
                                       : widgets::sentenceFor(written.error()));
                       });
}

} // namespace moderation
