// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/import_preview.h"

#include "school/roster_words.h"
#include "widgets/table_view.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace school {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportPreview)
};

PreviewKind kindOf(contract::RosterChangeKind kind)
{
    using contract::RosterChangeKind;
    switch (kind) {
    case RosterChangeKind::MovedPupil:
        return PreviewKind::Moved;
    case RosterChangeKind::ChangedPupil:
    case RosterChangeKind::ChangedGuardian:
    case RosterChangeKind::LinkedGuardian:
        return PreviewKind::Changed;
    default:
        return PreviewKind::New;
    }
}

PreviewKind kindOf(session::EffectKind kind)
{
    using session::EffectKind;
    switch (kind) {
    case EffectKind::PersonNew:
    case EffectKind::PositionGiven:
    case EffectKind::SeatTaken:
    case EffectKind::ChatNew:
        return PreviewKind::New;
    default:
        return PreviewKind::Changed;
    }
}

QString labelWords(const domain::ClassLabel& label)
{
    return label.isValid() ? domain::displayLabel(label) : QString();
}

QString kindWords(int kind, int count)
{
    switch (static_cast<PreviewKind>(kind)) {
    case PreviewKind::New:
        return Words::tr("New: %1").arg(count);
    case PreviewKind::Changed:
        return Words::tr("Changed: %1").arg(count);
    case PreviewKind::Moved:
        return Words::tr("Moved: %1").arg(count);
    case PreviewKind::Gone:
        return Words::tr("Not in the list: %1").arg(count);
    case PreviewKind::Alike:
        return Words::tr("Possibly known already: %1").arg(count);
    case PreviewKind::LeftOut:
        return Words::tr("Remarks: %1").arg(count);
    }
    return {};
}

} // namespace

QList<PreviewRow> previewRows(const session::RosterDraft& draft, const session::RosterPlan& plan,
                              const domain::School& school)
{
    QList<PreviewRow> rows;
    const auto where = [&draft](int line) { return line > 0 ? lineWords(importer::placeOf(draft, line)) : QString(); };
    for (const contract::RosterChange& change : plan.changes) {
        QString what = changeWord(change.kind);
        if (!change.child.family.isEmpty())
            what = Words::tr("%1, child: %2").arg(what, domain::shortName(change.child));
        rows << PreviewRow{kindOf(change.kind),           change.line, where(change.line), labelWords(change.label),
                           domain::fullName(change.name), what};
    }
    for (const session::LookAlike& alike : session::lookAlikes(school, plan.changes))
        rows << PreviewRow{PreviewKind::Alike,
                           alike.line,
                           where(alike.line),
                           labelWords(alike.knownLabel),
                           domain::fullName(alike.name),
                           Words::tr("%1 is in the school already. If this is the same pupil, mend the list first.")
                               .arg(domain::fullName(alike.known))};
    for (const importer::RowProblem& problem : draft.problems)
        rows << PreviewRow{PreviewKind::LeftOut,           problem.line, where(problem.line), {}, problem.cell.left(60),
                           problemSentence(problem, draft)};
    for (const contract::RosterProblem& problem : plan.problems)
        rows << PreviewRow{PreviewKind::LeftOut,           problem.line, where(problem.line), {}, {},
                           problemSentence(problem, draft)};
    std::ranges::stable_sort(rows, {}, &PreviewRow::order);
    for (const session::MissingPupil& missing : session::missingPupils(school, draft))
        rows << PreviewRow{PreviewKind::Gone,
                           std::numeric_limits<int>::max(),
                           {},
                           labelWords(missing.label),
                           domain::fullName(missing.name),
                           Words::tr("is in this class, but not in the list. Nothing happens to this pupil.")};
    return rows;
}

QList<PreviewRow> previewRows(const session::RosterDraft& draft, const session::Rehearsal& rehearsal,
                              const QList<session::ListProblem>& problems, const items::EffectWording& wording)
{
    QList<PreviewRow> rows;
    const auto where = [&draft](int line) { return lineWords(importer::placeOf(draft, line)); };
    for (const importer::RowProblem& problem : draft.problems)
        rows << PreviewRow{PreviewKind::LeftOut,           problem.line, where(problem.line), {}, problem.cell.left(60),
                           problemSentence(problem, draft)};
    for (const session::ListProblem& problem : problems)
        rows << PreviewRow{PreviewKind::LeftOut,   problem.line, where(problem.line), {}, problem.what.left(60),
                           listProblemSentence(problem)};
    std::ranges::stable_sort(rows, {}, &PreviewRow::order);
    for (const session::Effect& effect : rehearsal.effects)
        rows << PreviewRow{kindOf(effect.kind), std::numeric_limits<int>::max(), {}, effect.unitName, effect.personName,
                           wording.sentence(effect)};
    return rows;
}

void PreviewModel::setRows(const QList<PreviewRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PreviewModel::count(PreviewKind kind) const
{
    return static_cast<int>(std::ranges::count(m_rows, kind, &PreviewRow::kind));
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    const PreviewRow& row = m_rows.at(index.row());
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn)
        return Words::tr("%1: %2, %3. %4").arg(row.where, row.name, row.place, row.what);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WhereColumn:
        return row.where;
    case PlaceColumn:
        return row.place;
    case NameColumn:
        return row.name;
    default:
        return row.what;
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhereColumn:
        return tr("Where");
    case PlaceColumn:
        return tr("Class");
    case NameColumn:
        return tr("Name");
    default:
        return tr("What happens");
    }
}

ImportPreview::ImportPreview(QWidget* parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_filter(new QComboBox(this))
    , m_table(new widgets::TableView(this))
{
    const widgets::Measures m(font());
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_filter->setObjectName(QStringLiteral("previewFilter"));
    m_filter->setAccessibleName(tr("Which rows are shown"));
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("What will be changed"));
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterRole(PreviewModel::KindRole);
    m_table->setModel(&m_filtered);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as the list has them
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addWidget(m_summary);
    column->addWidget(m_filter, 0, Qt::AlignLeading);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    connect(m_filter, &QComboBox::activated, this, [this](int index) {
        const int kind = m_filter->itemData(index).toInt();
        m_filtered.setFilterRegularExpression(kind < 0 ? QString() : QStringLiteral("^%1$").arg(kind));
    });
}

void ImportPreview::setWaiting(const QString& sentence)
{
    m_summary->setText(sentence);
    m_model.setRows({});
    m_filter->hide();
    m_table->hide();
}

void ImportPreview::setPreview(const QString& summary, const QList<PreviewRow>& rows)
{
    const widgets::Measures m(font());
    m_summary->setText(summary);
    m_model.setRows(rows);
    m_filtered.setFilterRegularExpression(QString());
    m_filter->clear();
    m_filter->addItem(tr("Everything: %1").arg(rows.size()), -1);
    for (int kind = 0; kind < kPreviewKinds; ++kind) {
        if (const int count = m_model.count(static_cast<PreviewKind>(kind)); count > 0)
            m_filter->addItem(kindWords(kind, count), kind);
    }
    m_filter->setVisible(m_filter->count() > 2);
    m_table->setVisible(!rows.isEmpty());
    m_table->setColumnWidth(PreviewModel::WhereColumn, m.px(120));
    m_table->setColumnWidth(PreviewModel::PlaceColumn, m.px(60));
    m_table->setColumnWidth(PreviewModel::NameColumn, m.px(230));
    if (!rows.isEmpty())
        m_table->setFocus();
}

} // namespace school
