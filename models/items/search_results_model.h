// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"
#include "session/search_service.h"

namespace items {

struct SearchRow
{
    session::SearchHit hit;
    QString section;     // above it, if it is the first of its section
    bool isMore = false; // no hit: leads to the other hits in the chat of this one

    bool operator==(const SearchRow&) const = default;
};

inline domain::MessageId searchRowKey(const SearchRow& row)
{
    return row.isMore ? domain::MessageId(-row.hit.message.id.value()) : row.hit.message.id;
}

// In the words of the user interface.
struct SearchWording
{
    Describe<session::SearchHit> hit;     // the whole of it, in a sentence
    Describe<session::SearchHit> section; // what it stands under; hits under the same stand together
    Describe<session::SearchHit> more;    // to the other hits in its chat
};

// Found messages in sections, growing page by page as the reader goes down: by time, or by chat, the newest few of each
// and a row that leads to the rest. Roles: SearchRole; Qt::DisplayRole is the text of the message.
class SearchResultsModel final : public RowsModel<SearchRow, searchRowKey>
{
    Q_OBJECT

public:
    explicit SearchResultsModel(SearchWording wording, QObject* parent = nullptr);

    // The first page of an answer replaces what was there, a further one is added.
    void show(const session::SearchPage& page);
    void clear();

    // Whether nobody has gone beyond the first page yet.
    [[nodiscard]] bool isFirstPage() const { return m_isFirstPage; }

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    // The page that begins behind so many hits; by chat, behind so many chats.
    void moreWanted(int offset);

private:
    void arrange();

    SearchWording m_wording;
    QList<session::SearchHit> m_hits;
    session::HitOrder m_order = session::HitOrder::Newest;
    int m_next = 0;      // where the next page begins, as SearchRequest::offset counts
    int m_available = 0; // up to where there are pages
    bool m_isFirstPage = true;
    bool m_asked = false;
};

} // namespace items

Q_DECLARE_METATYPE(session::SearchHit)
