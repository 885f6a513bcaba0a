// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/timeline_model.h"
#include "domain/highlighter.h"

#include <QDate>
#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QUrl>

#include <functional>

namespace delegates {

// Where the parts of a message stand within its row. Empty rectangles are not painted.
struct MessageLayout
{
    QRect day;    // written above
    QRect gap;    // "older messages are being read"
    QRect unread; // divider
    QRect avatar;
    QRect bubble;
    QRect sender;
    QRect quote;            // what is answered: a bar, the name and a line of it
    QRect picture; // of a file, above its card
    QRect file;    // a sign, the name, and what becomes of it
    QRect poll; // its parts: poll_card.h
    QRect text;
    QList<QRect> reactions; // in the order of the message's
    QRect time;
    QRect delivery;
    QRect failure; // sentence below a refused message
    int height = 0;
};

// Of the option: the width and place of rect, font, direction. Own messages stand at the trailing side, other people's
// at the leading one; a line of text is never wider than is good for reading.
[[nodiscard]] MessageLayout layoutFor(const QStyleOptionViewItem& option, const items::TimelineRow& row);

// What a press on a message is about.
struct MessagePart
{
    enum class Kind { None, Quote, Reaction, Link, Failure, File, Vote, Results, Sender, Day };
    Kind kind = Kind::None;
    int reaction = -1;
    QUrl url = {};
};
[[nodiscard]] MessagePart partAt(const QStyleOptionViewItem& option, const items::TimelineRow& row,
                                 const QPoint& point);

// Paints rows of items::TimelineModel. Heights are kept by message, width and font.
class MessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(QObject* parent = nullptr);

    void setToday(const QDate& today) { m_today = today; }
    // The message that somebody jumped to stands out; none: nothing does.
    void setMarked(domain::MessageId message) { m_marked = message; }
    // Words that somebody searched for stand out in every message; empty: none do.
    void setHighlighter(domain::Highlighter highlighter) { m_highlighter = std::move(highlighter); }

    // Who has the pictures of files, for that many pixels of the screen; a null one while there is none.
    using Pictures = std::function<QPixmap(const domain::Message& message, const QSize& size)>;
    void setPictures(Pictures pictures) { m_pictures = std::move(pictures); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Known
    {
        items::TimelineRow row;
        int height = 0;
    };

    Pictures m_pictures;
    QDate m_today;
    domain::MessageId m_marked;
    domain::Highlighter m_highlighter;
    // Of one width and font: another one starts it anew.
    mutable QHash<domain::MessageId, Known> m_heights;
    mutable int m_heightsWidth = 0;
    mutable QString m_heightsFont;
};

} // namespace delegates
