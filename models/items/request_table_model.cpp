// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/request_table_model.h"

#include "domain/person_name.h"

#include <algorithm>

namespace items {

QList<RequestRow> requestRows(const domain::School& school, const QList<domain::JoinRequest>& requests)
{
    QHash<QString, int> names;
    const auto nameOf = [](const domain::JoinRequest& request) -> QString {
        return request.unit.value() + u'/' + domain::nameKey(request.name) + u'/' + domain::nameKey(request.child);
    };
    for (const domain::JoinRequest& request : requests)
        ++names[nameOf(request)];
    QList<RequestRow> rows;
    for (const domain::JoinRequest& request : requests) {
        const auto unit = std::ranges::find(school.units, request.unit, &domain::Unit::id);
        rows << RequestRow{request, unit == school.units.end() ? QString() : unit->name, matchesOf(school, request),
                           looksLikeChild(school, request), names.value(nameOf(request)) - 1};
    }
    return rows;
}

QString requestKey(const RequestRow& row)
{
    return row.request.id.value();
}

RequestTableModel::RequestTableModel(RequestWording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

int RequestTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : RequestColumnCount;
}

QVariant RequestTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<RequestColumn>(index.column());
    if (role == Qt::AccessibleTextRole && column == RequestNameColumn)
        return m_wording.sentence(rowAt(index));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_wording.cell(rowAt(index), column);
    return {};
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<RequestColumn>(section));
}

} // namespace items
