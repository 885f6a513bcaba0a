// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/asked_table_model.h"

#include <algorithm>

namespace items {

QString askedKey(const session::AskedParty& party)
{
    return party.whom.value() + (party.family ? QLatin1Char('f') : QLatin1Char('p'));
}

AskedTableModel::AskedTableModel(AskedWording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

void AskedTableModel::setParties(const QList<session::AskedParty>& parties)
{
    m_all = parties;
    arrange();
}

void AskedTableModel::setOnlySilent(bool only)
{
    m_onlySilent = only;
    arrange();
}

int AskedTableModel::confirmed() const
{
    return static_cast<int>(
        std::ranges::count_if(m_all, [](const session::AskedParty& party) { return party.confirmedAt.isValid(); }));
}

void AskedTableModel::arrange()
{
    QList<session::AskedParty> rows = m_all;
    if (m_onlySilent)
        rows.removeIf([](const session::AskedParty& party) { return party.confirmedAt.isValid(); });
    std::ranges::stable_sort(rows, [this](const session::AskedParty& a, const session::AskedParty& b) {
        if (a.confirmedAt.isValid() != b.confirmedAt.isValid())
            return b.confirmedAt.isValid();
        return m_wording.cell(a, AskedNameColumn).localeAwareCompare(m_wording.cell(b, AskedNameColumn)) < 0;
    });
    setRows(rows);
}

int AskedTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : AskedColumnCount;
}

QVariant AskedTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::AskedParty& party = rowAt(index);
    const auto column = static_cast<AskedColumn>(index.column());
    if (role == Qt::AccessibleTextRole && column == AskedNameColumn)
        return m_wording.sentence(party);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_wording.cell(party, column);
    return {};
}

QVariant AskedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<AskedColumn>(section));
}

} // namespace items
