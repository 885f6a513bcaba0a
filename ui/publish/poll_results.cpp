// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/poll_results.h"

#include "delegates/poll_card.h"
#include "exporter/table_file.h"
#include "publish/poll_tables.h"
#include "widgets/banner.h"
#include "widgets/confirm.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/pdf_paper.h"
#include "widgets/save_file.h"
#include "widgets/style.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace publish {
namespace {

using namespace Qt::Literals::StringLiterals;

// What the sheets have for the file and the window has no room for.
constexpr int namesOfAnswer = 3;
constexpr int castBy = 2;

QTableWidget* newTable(const char* name, const QString& says)
{
    auto* table = new QTableWidget;
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(says);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    return table;
}

// The answers, in the column that is given, may be long: they are broken into lines.
void fill(QTableWidget& table, const exporter::Sheet& sheet, int longColumn)
{
    table.setColumnCount(static_cast<int>(sheet.header.size()));
    table.setHorizontalHeaderLabels(sheet.header);
    table.setRowCount(static_cast<int>(sheet.rows.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column)
            table.setItem(row, column, new QTableWidgetItem(sheet.rows.at(row).value(column).toString()));
    }
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(longColumn, QHeaderView::Stretch);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace

PollResultsSheet::PollResultsSheet(session::PollService& polls, session::SchoolService& school,
                                   const domain::PollId& poll, QWidget* parent)
    : Sheet(tr("Results of the poll"), parent)
    , m_polls(polls)
    , m_school(school)
    , m_poll(poll)
    , m_question(new QLabel)
    , m_facts(widgets::mutedLabel({}))
    , m_figures(new QLabel)
    , m_answers(newTable("pollAnswers", tr("Answers")))
    , m_ballots(newTable("pollBallots", tr("Who chose what")))
    , m_trouble(new widgets::Banner)
    , m_close(new QPushButton(tr("Close the poll &now…")))
    , m_save(new QPushButton(tr("&Save…")))
{
    setObjectName(QStringLiteral("pollResults"));
    const widgets::Measures m(font());
    setMinimumWidth(std::min(m.px(620), parent ? parent->width() - 2 * m.gap24() : m.px(620)));
    m_question->setObjectName(QStringLiteral("resultsQuestion"));
    m_question->setFont(widgets::sized(font(), widgets::TextSize::Body, widgets::TextWeight::Strong));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_figures->setObjectName(QStringLiteral("resultsFigures"));
    m_figures->setWordWrap(true);
    m_answers->setMinimumHeight(2 * m.tableRow());
    m_ballots->setMinimumHeight(2 * m.tableRow());
    m_close->setObjectName(QStringLiteral("closePoll"));
    m_save->setObjectName(QStringLiteral("savePoll"));
    m_close->hide();
    m_save->setEnabled(false);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(m.gap8());
    acts->addWidget(m_save);
    acts->addWidget(m_close);
    acts->addStretch(1);
    auto* leave = new QPushButton(tr("Close"));
    leave->setObjectName(QStringLiteral("leaveResults"));
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    acts->addWidget(leave);
    column().setSpacing(m.gap8()); // both tables find room at large text
    column().addWidget(m_question);
    column().addWidget(m_facts);
    column().addWidget(m_figures);
    column().addWidget(m_answers, 1);
    column().addWidget(m_ballots, 1);
    column().addWidget(m_trouble);
    column().addLayout(acts);

    connect(m_close, &QPushButton::clicked, this, &PollResultsSheet::closePoll);
    connect(m_save, &QPushButton::clicked, this, &PollResultsSheet::savePoll);
    connect(m_trouble, &widgets::Banner::buttonClicked, m_trouble, &widgets::Banner::hush);
    connect(&m_polls, &session::PollService::changed, this, &PollResultsSheet::read);
    read();
}

void PollResultsSheet::read()
{
    m_polls.results(m_poll).then(this, [this](const base::Result<session::PollResults>& results) {
        if (!results) {
            m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(results.error()), tr("Close"));
            return;
        }
        m_results = *results;
        present();
    });
}

void PollResultsSheet::present()
{
    const domain::Poll& poll = m_results.entry.poll;
    const auto school = m_school.school();
    m_question->setText(poll.question);
    m_facts->setText(delegates::pollFacts(m_results.entry));
    QString figures = delegates::pollFigures(m_results.entry);
    if (poll.counts.isEmpty())
        figures += QLatin1Char(' ') + tr("What was chosen is told when the poll is closed.");
    m_figures->setText(figures);
    fill(*m_answers, answersSheet(*school, m_results), 0);
    if (!poll.anonymous)
        m_answers->setColumnHidden(namesOfAnswer, true); // they stand in the table below
    m_ballots->setVisible(!poll.anonymous);
    fill(*m_ballots, ballotsSheet(*school, m_results), 1);
    m_ballots->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ballots->setColumnHidden(castBy, true);
    m_close->setVisible(poll.closedAt.isNull());
    m_save->setEnabled(true);
}

void PollResultsSheet::closePoll()
{
    widgets::confirm(this,
                     {tr("Close the poll?"), tr("Nobody can vote any more, and the result is said in the chat."),
                      tr("Close the poll")},
                     [this] {
                         m_polls.close(m_poll).then(this, [this](const base::Result<void>& closed) {
                             if (closed)
                                 read();
                             else
                                 m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(closed.error()),
                                                tr("Close"));
                         });
                     });
}

// A workbook has room for both tables, a text for the answers with the names beside them.
void PollResultsSheet::savePoll()
{
    const auto school = m_school.school();
    QList<exporter::Sheet> sheets{answersSheet(*school, m_results)};
    if (!m_results.entry.poll.anonymous)
        sheets << ballotsSheet(*school, m_results);
    const QString name = tr("Poll %1", "its number").arg(m_results.entry.poll.code);
    widgets::askWhereToSave(
        this, name + u".csv"_s,
        {tr("Text, CSV (*.csv)"), tr("Excel workbook (*.xlsx)"), tr("PDF (*.pdf)")},
        [this, sheets, name, paper = resultsPaper(*school, m_results)](const QString& path) {
            const auto written = path.endsWith(u".pdf", Qt::CaseInsensitive)
                                     ? widgets::writePdf(path, paper, name)
                                     : exporter::writeTables(path, sheets);
            if (written)
                m_trouble->say(widgets::Tone::Info, tr("Saved: %1").arg(QDir::toNativeSeparators(path)), tr("Close"));
            else
                m_trouble->say(widgets::Tone::Danger, widgets::sentenceFor(written.error()), tr("Close"));
        });
}

} // namespace publish
