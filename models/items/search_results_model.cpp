// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/search_results_model.h"

#include "items/roles.h"

#include <algorithm>

namespace items {

SearchResultsModel::SearchResultsModel(SearchWording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

void SearchResultsModel::show(const session::SearchPage& page)
{
    m_order = page.request.order;
    m_next = page.request.offset + page.request.limit;
    m_available = m_order == session::HitOrder::ByChat ? page.chats : page.total;
    m_isFirstPage = page.request.offset == 0;
    m_asked = false;
    if (page.request.offset == 0)
        m_hits.clear();
    for (const session::SearchHit& hit : page.hits) {
        const auto isSame = [&hit](const session::SearchHit& other) { return other.message.id == hit.message.id; };
        if (std::ranges::none_of(m_hits, isSame)) // messages that came meanwhile move the pages on
            m_hits << hit;
    }
    arrange();
}

void SearchResultsModel::clear()
{
    m_next = 0;
    m_available = 0;
    m_isFirstPage = true;
    m_asked = false;
    m_hits.clear();
    setRows({});
}

void SearchResultsModel::arrange()
{
    QList<SearchRow> rows;
    QString section;
    int inChat = 0;
    for (qsizetype i = 0; i < m_hits.size(); ++i) {
        const session::SearchHit& hit = m_hits.at(i);
        const QString own = m_wording.section(hit);
        const bool isOtherChat = i > 0 && m_hits.at(i - 1).message.chat != hit.message.chat;
        const bool begins = own != section || (m_order == session::HitOrder::ByChat && isOtherChat);
        section = own;
        rows << SearchRow{hit, begins ? own : QString(), false};
        inChat = begins ? 1 : inChat + 1;
        const bool ends = i + 1 == m_hits.size() || m_hits.at(i + 1).message.chat != hit.message.chat;
        if (m_order == session::HitOrder::ByChat && ends && inChat < hit.chatTotal)
            rows << SearchRow{hit, {}, true};
    }
    setRows(rows);
}

bool SearchResultsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_asked && m_next < m_available;
}

void SearchResultsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted(m_next);
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchRow& row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.isMore ? m_wording.more(row.hit) : row.hit.message.body;
    case Qt::AccessibleTextRole:
        return row.isMore ? m_wording.more(row.hit) : m_wording.hit(row.hit);
    case SearchHitRole:
        return QVariant::fromValue(row.hit);
    case SearchSectionRole:
        return row.section;
    case SearchIsMoreRole:
        return row.isMore;
    default:
        return {};
    }
}

} // namespace items
