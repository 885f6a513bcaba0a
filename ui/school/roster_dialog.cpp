// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/roster_dialog.h"

#include "school/roster_words.h"
#include "widgets/error_sentence.h"
#include "widgets/table_view.h"
#include "widgets/tokens.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace school {
namespace {

QStandardItem* cell(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

RosterDialog::RosterDialog(session::RosterService& roster, const QString& file, QWidget* parent)
    : FormDialog(tr("People from a list"), tr("Apply"), parent)
    , m_roster(roster)
    , m_summary(new QLabel(tr("Reading %1…").arg(QFileInfo(file).fileName())))
    , m_changes(new QStandardItemModel(this))
    , m_table(new widgets::TableView)
    , m_leftOut(new QLabel)
    , m_problemList(new QPlainTextEdit)
{
    const widgets::Measures m(font());
    setObjectName(QStringLiteral("rosterDialog"));
    resize(m.px(760), m.px(560));
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_changes->setHorizontalHeaderLabels({tr("Line"), tr("Class"), tr("Name"), tr("What happens"), tr("Child")});
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("What will be changed"));
    m_table->setModel(m_changes);
    m_table->hide();
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_leftOut->setWordWrap(true);
    m_leftOut->hide();
    m_problemList->setObjectName(QStringLiteral("problems"));
    m_problemList->setAccessibleName(tr("What is left out, and why"));
    m_problemList->setReadOnly(true);
    m_problemList->setTabChangesFocus(true);
    m_problemList->setMaximumHeight(m.px(120));
    m_problemList->hide();
    body().addWidget(m_summary);
    body().addWidget(m_table, 1);
    body().addWidget(m_leftOut);
    body().addWidget(m_problemList);
    submitButton().setEnabled(false);

    connect(this, &FormDialog::submitted, this, &RosterDialog::apply);
    m_roster.read(file).then(this, [this](const base::Result<session::RosterFile>& read) { onRead(read); });
}

void RosterDialog::onRead(const base::Result<session::RosterFile>& file)
{
    if (!file || file->refusal) {
        m_summary->setText(tr("The list was not taken. Nothing has been changed."));
        setTrouble(file ? refusalSentence(*file->refusal) : widgets::sentenceFor(file.error()));
        return;
    }
    for (const importer::RowProblem& problem : file->draft.problems)
        m_problems << problemSentence(problem);
    m_rows = file->draft.rows;
    m_summary->setText(tr("Comparing %n row(s) with the school…", nullptr, static_cast<int>(m_rows.size())));
    m_roster.plan(m_rows).then(this, [this](const base::Result<session::RosterPlan>& plan) { onPlanned(plan); });
}

void RosterDialog::onPlanned(const base::Result<session::RosterPlan>& plan)
{
    setBusy(false);
    if (!plan) {
        m_summary->setText(tr("The list could not be compared with the school. Nothing has been changed."));
        setTrouble(widgets::sentenceFor(plan.error()));
        submitButton().setEnabled(false);
        return;
    }
    showPlan(*plan);
}

void RosterDialog::showPlan(const session::RosterPlan& plan)
{
    m_hash = plan.hash;
    QString summary = planSummary(plan);
    if (plan.rowsUnchanged > 0)
        summary += QLatin1Char(' ') + tr("%n row(s) are in the school already.", nullptr, plan.rowsUnchanged);
    m_summary->setText(summary);

    m_changes->removeRows(0, m_changes->rowCount());
    for (const contract::RosterChange& change : plan.changes) {
        m_changes->appendRow({cell(change.line > 0 ? QString::number(change.line) : QString()),
                              cell(change.label.isValid() ? domain::displayLabel(change.label) : QString()),
                              cell(domain::fullName(change.name)), cell(changeWord(change.kind)),
                              cell(domain::shortName(change.child))});
    }
    m_table->setVisible(!plan.changes.isEmpty());
    m_table->resizeColumnsToContents();

    QStringList problems = m_problems;
    for (const contract::RosterProblem& problem : plan.problems)
        problems << problemSentence(problem);
    m_leftOut->setText(tr("%n remark(s) about the list:", nullptr, static_cast<int>(problems.size())));
    m_leftOut->setVisible(!problems.isEmpty());
    m_problemList->setPlainText(problems.join(QLatin1Char('\n')));
    m_problemList->setVisible(!problems.isEmpty());
    submitButton().setEnabled(!plan.changes.isEmpty());
    if (!plan.changes.isEmpty())
        m_table->setFocus();
}

void RosterDialog::apply()
{
    setBusy(true);
    m_roster.apply(m_hash).then(this, [this](const base::Result<int>& changes) { onApplied(changes); });
}

void RosterDialog::onApplied(const base::Result<int>& changes)
{
    if (changes) {
        Q_EMIT imported(*changes);
        accept();
        return;
    }
    if (changes.error().code == base::ErrorCode::Conflict) {
        setTrouble(
            tr("The school has changed since this plan was made, so nothing was applied. This is the new plan."));
        m_roster.plan(m_rows).then(this, [this](const base::Result<session::RosterPlan>& plan) { onPlanned(plan); });
        return;
    }
    setBusy(false);
    setTrouble(widgets::sentenceFor(changes.error()));
}

} // namespace school
