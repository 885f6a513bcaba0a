// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/search_results_model.h"

#include "items/roles.h"

namespace items {

SearchResultsModel::SearchResultsModel(Describe<session::SearchHit> describe, QObject* parent)
    : RowsModel(parent)
    , m_describe(std::move(describe))
{
}

void SearchResultsModel::show(const session::SearchPage& page)
{
    m_total = page.total;
    m_asked = false;
    if (page.request.offset == 0) {
        setRows(page.hits);
        return;
    }
    QList<session::SearchHit> all = rows();
    for (const session::SearchHit& hit : page.hits) {
        if (!indexOf(hit.message.id).isValid()) // messages that came meanwhile move the pages on
            all << hit;
    }
    setRows(all);
}

void SearchResultsModel::clear()
{
    m_total = 0;
    m_asked = false;
    setRows({});
}

bool SearchResultsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_asked && rowCount() < m_total;
}

void SearchResultsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(rowCount());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const session::SearchHit& hit = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return hit.message.body;
    case Qt::AccessibleTextRole:
        return m_describe(hit);
    case SearchHitRole:
        return QVariant::fromValue(hit);
    default:
        return {};
    }
}

} // namespace items
