// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rows_model.h"
#include "session/search_service.h"

namespace items {

inline domain::MessageId searchHitKey(const session::SearchHit& hit)
{
    return hit.message.id;
}

// Found messages, newest first; grows page by page as the reader goes down. Roles: SearchRole; Qt::DisplayRole is the
// text of the message.
class SearchResultsModel final : public RowsModel<session::SearchHit, searchHitKey>
{
    Q_OBJECT

public:
    explicit SearchResultsModel(Describe<session::SearchHit> describe, QObject* parent = nullptr);

    // The first page of an answer replaces what was there, a further one is added.
    void show(const session::SearchPage& page);
    void clear();

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    // The page that begins at this offset.
    void moreWanted(int offset);

private:
    Describe<session::SearchHit> m_describe;
    int m_total = 0;
    bool m_asked = false;
};

} // namespace items

Q_DECLARE_METATYPE(session::SearchHit)
