// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/people_table_model.h"

#include "items/roles.h"

namespace items {

QString personRowKey(const PersonRow& row)
{
    return row.unit.value() + QLatin1Char('/') + row.person.value() + QLatin1Char('/') +
           QString::number(static_cast<int>(row.place)) + QLatin1Char('/') + row.subject + domain::fullName(row.child);
}

PeopleTableModel::PeopleTableModel(PeopleWording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

int PeopleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : PeopleColumnCount;
}

QVariant PeopleTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonRow& row = rowAt(index);
    const auto column = static_cast<PeopleColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return m_wording.cell(row, column);
    case Qt::AccessibleTextRole:
        return column == NameColumn ? m_wording.sentence(row) : m_wording.cell(row, column);
    case PersonRowRole:
        return QVariant::fromValue(row);
    case SortRole:
        switch (column) {
        case PlaceColumn:
            return static_cast<int>(row.place);
        case EntryColumn:
            return static_cast<int>(row.entry);
        case ExpiresColumn:
            return row.inviteExpiresAt;
        default:
            return m_wording.cell(row, column);
        }
    default:
        return {};
    }
}

QVariant PeopleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<PeopleColumn>(section));
}

} // namespace items
