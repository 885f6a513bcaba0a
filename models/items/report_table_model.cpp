// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/report_table_model.h"

namespace items {

QString reportKey(const session::QueueEntry& entry)
{
    return entry.report.id.value();
}

ReportTableModel::ReportTableModel(ReportWording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

int ReportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ReportColumnCount;
}

QVariant ReportTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::QueueEntry& entry = rowAt(index);
    const auto column = static_cast<ReportColumn>(index.column());
    if (role == Qt::AccessibleTextRole && column == ReportKindColumn)
        return m_wording.sentence(entry);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_wording.cell(entry, column);
    return {};
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<ReportColumn>(section));
}

} // namespace items
