// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/text_block.h"
#include "items/search_results_model.h"

#include <QDate>
#include <QStyledItemDelegate>

namespace delegates {

// Where the parts of a found message stand.
struct SearchHitLayout
{
    QRect chat;
    QRect time;
    QRect sender;
    QRect text; // two lines of the message around the first found word
};

[[nodiscard]] SearchHitLayout layoutFor(const QStyleOptionViewItem& option, const session::SearchHit& hit,
                                        const QDate& today);

// Paints rows of items::SearchResultsModel with the found words marked.
class SearchHitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SearchHitDelegate(QObject* parent = nullptr);

    void setToday(const QDate& today) { m_today = today; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QDate m_today;
};

} // namespace delegates
