// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/journal_model.h"

#include "domain/school_index.h"

#include <algorithm>

namespace items {
namespace {

bool isOpen(const domain::Movement& movement)
{
    return movement.state == domain::MovementState::Planned || movement.state == domain::MovementState::Failed;
}

bool comesFirst(const JournalRow& a, const JournalRow& b)
{
    const domain::Movement& one = a.movement;
    const domain::Movement& other = b.movement;
    if (isOpen(one) != isOpen(other))
        return isOpen(one);
    if (one.effectiveOn != other.effectiveOn)
        return isOpen(one) ? one.effectiveOn < other.effectiveOn : other.effectiveOn < one.effectiveOn;
    const int byName = a.name.localeAwareCompare(b.name);
    return byName != 0 ? byName < 0 : one.id < other.id;
}

} // namespace

QString journalRowKey(const JournalRow& row)
{
    return row.movement.id.value();
}

JournalModel::JournalModel(Wording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

void JournalModel::setSchool(const domain::School& school)
{
    const domain::SchoolIndex index(school);
    const auto unitName = [&](const domain::UnitId& id) {
        const domain::Unit* unit = index.unit(id);
        return unit == nullptr ? QString() : unit->name;
    };
    QList<JournalRow> rows;
    for (const domain::Movement& movement : school.movements) {
        const domain::Person* person = index.person(movement.person);
        rows << JournalRow{movement, person == nullptr ? QString() : domain::fullName(person->name),
                           unitName(movement.origin), unitName(movement.unit)};
    }
    std::ranges::sort(rows, comesFirst);
    setRows(rows);
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    return m_wording.cell(rowAt(index), static_cast<Column>(index.column()));
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<Column>(section));
}

} // namespace items
