// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/text_block.h"
#include "items/search_results_model.h"

#include <QDate>
#include <QStyledItemDelegate>

namespace delegates {

// Where the parts of a row of the found messages stand; empty where there is none.
struct SearchHitLayout
{
    QRect section; // heading above the row
    QRect row;     // what is selected and clicked
    QRect chat;    // not under a heading that says the chat
    QRect time;
    QRect sender;
    QRect mark; // the message holds a file or link
    QRect text; // two lines of the message around the first found word, or where to the other hits are
};

[[nodiscard]] SearchHitLayout layoutFor(const QStyleOptionViewItem& option, const items::SearchRow& row,
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
