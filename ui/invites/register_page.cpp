// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/register_page.h"

#include "domain/rights.h"
#include "domain/school_index.h"
#include "invites/discussion_bar.h"
#include "invites/kit_document.h"
#include "invites/papers_dialog.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/save_file.h"
#include "widgets/style.h"
#include "widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace invites {
namespace {

enum Column { NameColumn, RoleColumn, KnownColumn, HowColumn, ConsentColumn, ColumnCount };

QString day(const QDateTime& at)
{
    return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat);
}

QString quoted(QString cell)
{
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// What the person is here, as far as the register needs it.
QString roleOf(const domain::SchoolIndex& index, const domain::PersonId& person, const domain::UnitId& unit)
{
    QStringList children;
    for (const domain::GuardianLink* link : index.childrenOf(person)) {
        const QList<const domain::Seat*> seats = index.seatsOf(link->child);
        const bool sits = std::ranges::any_of(
            seats, [&](const domain::Seat* seat) { return unit.isEmpty() || seat->unit == unit; });
        if (const domain::Person* const child = index.person(link->child); child && sits)
            children << domain::shortName(child->name);
    }
    if (!children.isEmpty())
        return RegisterPage::tr("Representative: %1").arg(children.join(QStringLiteral(", ")));
    const QList<const domain::Seat*> seats = index.seatsOf(person);
    if (std::ranges::any_of(seats, [](const domain::Seat* seat) { return seat->kind == domain::SeatKind::Pupil; }))
        return RegisterPage::tr("Pupil");
    return index.positionsOf(person).isEmpty() ? QString() : RegisterPage::tr("Staff");
}

} // namespace

RegisterPage::RegisterPage(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                           QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_invites(invites)
    , m_clock(clock)
    , m_unit(new QComboBox(this))
    , m_version(new QComboBox(this))
    , m_missing(new QCheckBox(tr("Only who has &not acknowledged"), this))
    , m_figures(new QLabel(this))
    , m_discussion(new DiscussionBar(school, invites, clock, this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_enter(new QPushButton(tr("Enter from &paper…"), this))
    , m_csv(new QPushButton(tr("Save as CS&V…"), this))
    , m_print(new QPushButton(tr("Sheet for p&rinting…"), this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
    , m_toast(new widgets::Toast(this))
{
    setObjectName(QStringLiteral("registerPage"));
    setAccessibleName(tr("Acknowledgements and consents"));
    m_unit->setObjectName(QStringLiteral("registerUnit"));
    m_unit->setAccessibleName(tr("Whole school or a class"));
    m_version->setObjectName(QStringLiteral("registerVersion"));
    m_version->setAccessibleName(tr("Version of the rules"));
    m_missing->setObjectName(QStringLiteral("registerMissing"));
    m_figures->setObjectName(QStringLiteral("registerFigures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("register"));
    m_table->setAccessibleName(tr("Who has acknowledged the rules"));
    m_enter->setObjectName(QStringLiteral("enterPapers"));
    m_csv->setObjectName(QStringLiteral("registerCsv"));
    m_print->setObjectName(QStringLiteral("registerPrint"));
    build();
    connect(&m_school, &session::SchoolService::changed, this, [this] {
        fillUnits();
        fillVersions();
        if (isVisible())
            ask();
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, &RegisterPage::ask);
    connect(m_version, &QComboBox::currentIndexChanged, this, &RegisterPage::ask);
    connect(m_missing, &QCheckBox::toggled, this, &RegisterPage::showLines);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RegisterPage::offer);
    connect(m_discussion, &DiscussionBar::noted, this, &RegisterPage::ask);
    connect(m_enter, &QPushButton::clicked, this, &RegisterPage::enterPapers);
    connect(m_csv, &QPushButton::clicked, this, &RegisterPage::saveCsv);
    connect(m_print, &QPushButton::clicked, this, &RegisterPage::print);
    fillUnits();
    fillVersions();
    showLines();
}

void RegisterPage::build()
{
    const Measures m(font());
    m_table->setHorizontalHeaderLabels(headings());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m.tableRow());
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(HowColumn, QHeaderView::Stretch);
    auto* choice = new widgets::FlowLayout(m.gap8());
    for (QWidget* widget : {static_cast<QWidget*>(m_unit), static_cast<QWidget*>(m_version),
                            static_cast<QWidget*>(m_missing)})
        choice->addWidget(widget);
    auto* bottom = new widgets::FlowLayout(m.gap8());
    for (QWidget* widget : {m_enter, m_print, m_csv})
        bottom->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addLayout(choice);
    column->addWidget(m_figures);
    column->addWidget(m_discussion);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(bottom);
}

// Read when somebody looks at it: nothing of it is kept here.
void RegisterPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
}

void RegisterPage::fillUnits()
{
    const domain::School& school = *m_school.school();
    const domain::PersonId self = m_school.self().person;
    QList<domain::Unit> units;
    for (const domain::Unit& unit : school.units) {
        const bool isPlace = unit.kind == domain::UnitKind::Class || unit.kind == domain::UnitKind::Group;
        if (isPlace && !unit.archived && domain::mayAct(school, self, domain::Act::RulesRegister, {{}, unit.id}))
            units << unit;
    }
    std::ranges::sort(units, [](const domain::Unit& a, const domain::Unit& b) {
        return a.label == b.label ? a.name.localeAwareCompare(b.name) < 0 : a.label < b.label;
    });
    const QString before = m_unit->currentData().toString();
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    if (domain::mayAct(school, self, domain::Act::RulesRegister))
        m_unit->addItem(tr("Whole school"), QString());
    for (const domain::Unit& unit : units)
        m_unit->addItem(unit.name, unit.id.value());
    m_unit->setCurrentIndex(std::max(m_unit->count() > 0 ? 0 : -1, m_unit->findData(before)));
}

void RegisterPage::fillVersions()
{
    const QVariant before = m_version->currentData();
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    const QList<domain::Rules>& rules = m_school.school()->rules;
    for (auto version = rules.crbegin(); version != rules.crend(); ++version)
        m_version->addItem(tr("Version %1 of %2").arg(QString::number(version->version), day(version->inForceFrom)),
                           version->version);
    m_version->setCurrentIndex(std::max(m_version->count() > 0 ? 0 : -1, m_version->findData(before)));
}

domain::UnitId RegisterPage::unit() const
{
    return domain::UnitId(m_unit->currentData().toString());
}

void RegisterPage::ask()
{
    if (m_unit->count() == 0 || m_version->count() == 0)
        return;
    base::whenAnswered(m_invites.rulesRegister(unit(), m_version->currentData().toInt()), this,
                       [this, question = ++m_question](const base::Result<session::RulesRegister>& read) {
                           if (question != m_question)
                               return;
                           if (read)
                               setRegister(*read);
                           else
                               m_toast->say(widgets::sentenceFor(read.error()));
                       });
}

void RegisterPage::setRegister(const session::RulesRegister& read)
{
    m_read = read;
    m_discussion->setRegister(unit(), read);
    showLines();
}

void RegisterPage::showLines()
{
    const domain::SchoolIndex index(*m_school.school());
    m_lines.clear();
    int known = 0;
    for (const session::RegisterRow& row : m_read.rows) {
        const domain::Person* const person = index.person(row.person);
        known += row.acknowledgedAt.isValid() ? 1 : 0;
        if (person && !(m_missing->isChecked() && row.acknowledgedAt.isValid()))
            m_lines << Line{row, domain::fullName(person->name), roleOf(index, row.person, unit())};
    }
    std::ranges::sort(m_lines,
                      [](const Line& a, const Line& b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        const QStringList texts = cells(m_lines.at(row));
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(texts.at(column));
            m_table->setItem(row, column, item);
        }
    }
    m_table->setColumnHidden(ConsentColumn, unit().isEmpty());
    for (const int column : {NameColumn, RoleColumn, KnownColumn, ConsentColumn})
        m_table->resizeColumnToContents(column);
    const int count = static_cast<int>(m_read.rows.size());
    QString figures = tr("%1 of %n people have acknowledged version %2.", nullptr, count)
                          .arg(QString::number(known), QString::number(m_read.rules.version));
    if (m_read.rules.acknowledgeBy.isValid() && known < count)
        figures += QLatin1Char(' ') + tr("Who has not until %1 may only read.").arg(day(m_read.rules.acknowledgeBy));
    m_figures->setText(figures);
    m_figures->setVisible(count > 0);
    m_table->setVisible(!m_lines.isEmpty());
    m_empty->setVisible(m_lines.isEmpty());
    m_empty->setTexts(count > 0 ? tr("Everybody has acknowledged the rules") : tr("Nobody to list yet"),
                      count > 0 ? tr("Untick the box to see who did and when.")
                                : tr("People appear here once they are in the lists of the school."));
    offer();
}

QString RegisterPage::known(const session::RegisterRow& row) const
{
    if (row.acknowledgedAt.isValid())
        return day(row.acknowledgedAt);
    return row.readOnlyFrom.isValid() && row.readOnlyFrom <= m_clock.now() ? tr("No, may only read") : tr("No");
}

QString RegisterPage::how(const session::RegisterRow& row) const
{
    if (row.acknowledgedAt.isNull())
        return row.hasAccount ? QString() : tr("Has no account yet");
    return row.basis.isEmpty() ? tr("By the person") : row.basis;
}

QString RegisterPage::consent(const session::RegisterRow& row) const
{
    switch (row.consent) {
    case domain::ConsentState::Given:
        return tr("Given on %1").arg(day(row.consentAt));
    case domain::ConsentState::Refused:
        return tr("Declined on %1").arg(day(row.consentAt));
    case domain::ConsentState::NotAsked:
        break;
    }
    return {};
}

QStringList RegisterPage::headings() const
{
    return {tr("Name"), tr("Who"), tr("Acknowledged"), tr("How"), tr("Takes part in the chats")};
}

QStringList RegisterPage::cells(const Line& line) const
{
    return {line.name, line.role, known(line.row), how(line.row), consent(line.row)};
}

// Those that are selected.
QList<domain::PersonId> RegisterPage::chosen() const
{
    QList<domain::PersonId> people;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        people << m_lines.at(row.row()).row.person;
    return people;
}

void RegisterPage::offer()
{
    const int count = static_cast<int>(chosen().size());
    const bool mayEnter = domain::mayAct(*m_school.school(), m_school.self().person, domain::Act::PapersEnter,
                                         {{}, unit()});
    m_enter->setVisible(mayEnter);
    m_enter->setEnabled(count > 0);
    m_enter->setText(count > 0 ? tr("Enter from &paper (%1)…").arg(count) : tr("Enter from &paper…"));
    m_enter->setToolTip(count > 0 ? QString() : tr("Select the people who have signed"));
    m_csv->setEnabled(!m_lines.isEmpty());
    m_print->setEnabled(!m_lines.isEmpty());
}

void RegisterPage::enterPapers()
{
    auto* dialog = new PapersDialog(m_invites, unit(), chosen(), m_read.rules.version,
                                    m_clock.now().toLocalTime().date(), this);
    connect(dialog, &PapersDialog::entered, this, [this](int written) {
        m_toast->say(written > 0 ? tr("%n entry(s) written down.", nullptr, written)
                                 : tr("All of this was written down before."));
        ask();
    });
    dialog->open();
}

QString RegisterPage::csv() const
{
    QString text = QStringLiteral("\uFEFF"); // so that a spreadsheet reads it as UTF-8
    const auto line = [&](const QStringList& words) {
        QStringList written;
        for (const QString& cell : words)
            written << quoted(cell);
        text += written.join(u';') + QStringLiteral("\r\n");
    };
    line(headings());
    for (const Line& each : m_lines)
        line(cells(each));
    return text;
}

void RegisterPage::saveCsv()
{
    widgets::askWhereToSave(
        this, tr("Acknowledgements.csv"), {tr("CSV (*.csv)")}, [this, text = csv().toUtf8()](const QString& path) {
            QSaveFile file(path);
            const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(text) >= 0 && file.commit();
            m_toast->say(isSaved ? tr("The register is saved.")
                                 : tr("The file could not be written. Choose another folder."));
        });
}

void RegisterPage::print()
{
    PrintedRegister sheet;
    sheet.organisation = m_school.school()->organisation.name;
    sheet.unit = unit().isEmpty() ? QString() : m_unit->currentText();
    sheet.rules = m_read.rules;
    for (const Line& line : m_lines)
        sheet.lines << QStringList{line.name, line.role, line.row.acknowledgedAt.isValid() ? known(line.row) : QString(),
                                   line.row.acknowledgedAt.isValid() ? how(line.row) : QString()};
    widgets::askWhereToSave(this, tr("Acknowledgements.pdf"), {tr("PDF (*.pdf)")}, [this, sheet](const QString& path) {
        m_toast->say(writeRegister(path, sheet) ? tr("The sheet is saved.")
                                                : tr("The file could not be written. Choose another folder."));
    });
}

} // namespace invites
