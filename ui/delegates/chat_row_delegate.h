// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/chat_list_model.h"

#include <QDate>
#include <QStyledItemDelegate>

namespace delegates {

// Where the parts of a row of the chat list stand. Empty rectangles are not painted.
struct ChatRowLayout
{
    QRect section; // above the row, when it starts one
    QRect row;
    QRect avatar;
    QRect title;
    QRect time;
    QRect delivery;
    QRect preview;
    QRect badge;
    QRect mention; // "@": somebody calls the person
    QRect muted;
};

// Of the option: rect, font, direction. A row too narrow for text is an avatar with its badge.
[[nodiscard]] ChatRowLayout layoutFor(const QStyleOptionViewItem& option, const items::ChatRow& row,
                                      const QDate& today);

// Paints rows of items::ChatListModel (or of a proxy on it).
class ChatRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChatRowDelegate(QObject* parent = nullptr);

    // Times of other days are written as dates.
    void setToday(const QDate& today) { m_today = today; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QDate m_today;
};

} // namespace delegates
