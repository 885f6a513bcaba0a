// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/message_delegate.h"

#include "delegates/row_width.h"
#include "delegates/text_block.h"
#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/avatar.h"
#include "widgets/consistent_colour.h"
#include "widgets/icons.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QPainter>

namespace delegates {
namespace {

using namespace Qt::Literals::StringLiterals;
using widgets::Colours;
using widgets::Icon;
using widgets::Measures;
using widgets::TextSize;
using widgets::TextWeight;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MessageDelegate)
};

QString timeText(const domain::Message& message)
{
    const QString time = widgets::clockTime(message.sentAt);
    return message.edited && !message.retracted ? Texts::tr("edited") + u' ' + time : time;
}

bool showsSender(const items::TimelineRow& row)
{
    return row.startsGroup && !row.message.own && !row.message.nick.isEmpty();
}

// Lines above the message: each is as wide as the row.
int placeDividers(MessageLayout& l, const QStyleOptionViewItem& option, const items::TimelineRow& row)
{
    const Measures m(option.font);
    const int line = QFontMetrics(sized(option.font, TextSize::Small, TextWeight::Strong)).height() + m.gap8();
    int y = row.startsGroup ? m.gap8() : m.px(2);
    const auto place = [&](bool wanted, QRect& rect) {
        if (!wanted)
            return;
        rect = QRect(0, y + m.gap4(), option.rect.width(), line);
        y += line + m.gap12();
    };
    place(row.startsDay, l.day);
    place(row.gapAbove, l.gap);
    place(row.unreadAbove, l.unread);
    return y;
}

struct Column
{
    int left = 0;
    int width = 0; // for text, at most
};

Column columnFor(const QStyleOptionViewItem& option)
{
    const Measures m(option.font);
    const int left = m.gap12() + m.smallAvatar() + m.gap8();
    const int room = option.rect.width() - left - m.gap24() - 2 * m.gap12();
    return {left, std::max(m.px(60), std::min(room, m.reading()))};
}

void mirror(MessageLayout& l, const QStyleOptionViewItem& option)
{
    const QRect whole(0, 0, option.rect.width(), l.height);
    for (QRect* rect :
         {&l.day, &l.gap, &l.unread, &l.avatar, &l.bubble, &l.sender, &l.text, &l.time, &l.delivery, &l.failure}) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(option.direction, whole, *rect).translated(option.rect.topLeft());
    }
}

void paintChip(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, const QString& text)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const QFont font = sized(option.font, TextSize::Small, TextWeight::Strong);
    QRect chip(0, 0, QFontMetrics(font).horizontalAdvance(text) + 2 * m.gap12(), line.height());
    chip.moveCenter(line.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.hover);
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setFont(font);
    painter.setPen(c.muted);
    painter.drawText(chip, Qt::AlignCenter, text);
}

void paintDividers(QPainter& painter, const QStyleOptionViewItem& option, const MessageLayout& l,
                   const items::TimelineRow& row, const QDate& today)
{
    if (!l.day.isEmpty())
        paintChip(painter, option, l.day, widgets::dayTitle(row.message.sentAt.toLocalTime().date(), today));
    if (!l.gap.isEmpty())
        paintChip(painter, option, l.gap, Texts::tr("Earlier messages have not been read from the server yet"));
    if (l.unread.isEmpty())
        return;
    const Colours& c = widgets::coloursOf(option.palette);
    painter.fillRect(l.unread, c.ownBubble);
    painter.setFont(sized(option.font, TextSize::Small, TextWeight::Strong));
    painter.setPen(c.text);
    painter.drawText(l.unread, Qt::AlignCenter, Texts::tr("Unread messages"));
}

void paintDelivery(QPainter& painter, const QRect& rect, domain::Delivery delivery, const Colours& c)
{
    if (rect.isEmpty())
        return;
    const bool failed = delivery == domain::Delivery::Failed;
    const Icon sign = failed ? Icon::Error : delivery == domain::Delivery::Waiting ? Icon::Clock : Icon::Check;
    widgets::paintIcon(painter, sign, rect, failed ? c.danger : c.muted);
}

void paintBubble(QPainter& painter, const QStyleOptionViewItem& option, const MessageLayout& l,
                 const items::TimelineRow& row, bool marked)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    const QColor ground = row.message.own ? c.ownBubble : c.otherBubble;
    const int width = focused || marked ? m.focus() : Measures::line();
    painter.setPen(QPen(focused || marked ? c.accent : row.message.own ? c.ownBubble : c.line, width));
    painter.setBrush(ground);
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF(l.bubble).adjusted(inset, inset, -inset, -inset), m.bubbleRadius(),
                            m.bubbleRadius());
    if (!l.sender.isEmpty()) {
        const QFont font = sized(option.font, TextSize::Body, TextWeight::Strong);
        painter.setFont(font);
        painter.setPen(widgets::consistentColour(row.message.nick, ground));
        painter.drawText(l.sender, Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
                         QFontMetrics(font).elidedText(row.message.nick, Qt::ElideRight, l.sender.width()));
    }
    // As wide as it was measured: in the width that it takes Qt may break it elsewhere, for the bearing of a letter.
    const int wide = columnFor(option).width;
    const TextBlock text(bodyOf(row.message), option.font, wide);
    painter.setPen(row.message.retracted ? c.muted : c.text);
    text.paint(painter, {text.rightToLeft() ? l.text.right() + 1 - wide : l.text.left(), l.text.top()});
    painter.setFont(sized(option.font, TextSize::Small));
    painter.setPen(c.muted);
    painter.drawText(l.time, Qt::AlignCenter, timeText(row.message));
    paintDelivery(painter, l.delivery, row.message.delivery, c);
}

} // namespace

MessageLayout layoutFor(const QStyleOptionViewItem& option, const items::TimelineRow& row)
{
    const Measures m(option.font);
    const Column column = columnFor(option);
    const QFontMetrics small(sized(option.font, TextSize::Small));
    const QFontMetrics strong(sized(option.font, TextSize::Body, TextWeight::Strong));
    MessageLayout l;
    const int top = placeDividers(l, option, row);

    const TextBlock text(bodyOf(row.message), option.font, column.width);
    const int sign = row.message.own ? m.smallIcon() : 0;
    const int timeWidth = small.horizontalAdvance(timeText(row.message));
    const int stamp = timeWidth + (sign > 0 ? m.gap4() + sign : 0);
    // The time stands beside the last line where there is room for it.
    const bool beside = text.lastLineWidth() + m.gap12() + stamp <= column.width && !text.rightToLeft();
    int width = std::max(text.size().width(), stamp);
    if (beside)
        width = std::max(width, text.lastLineWidth() + m.gap12() + stamp);
    int inner = top + m.gap8();
    if (showsSender(row)) {
        width = std::max(width, std::min(column.width, strong.horizontalAdvance(row.message.nick) + 1));
        l.sender = QRect(0, inner, width, strong.height());
        inner += strong.height() + m.px(2);
    }
    l.text = QRect(0, inner, width, text.size().height());
    inner += text.size().height() + (beside ? 0 : small.height());
    const int bubbleWidth = width + 2 * m.gap12();
    l.bubble = QRect(0, top, bubbleWidth, inner + m.gap8() - top);
    l.bubble.moveLeft(row.message.own ? option.rect.width() - m.gap16() - bubbleWidth : column.left);

    const int textLeft = l.bubble.left() + m.gap12();
    l.text.moveLeft(textLeft);
    l.sender.moveLeft(textLeft);
    const int stampRight = l.bubble.right() + 1 - m.gap12();
    const int stampTop = inner - small.height();
    if (sign > 0)
        l.delivery = QRect(stampRight - sign, stampTop + (small.height() - sign) / 2, sign, sign);
    l.time = QRect(stampRight - stamp, stampTop, timeWidth, small.height());
    l.height = l.bubble.bottom() + 1;
    if (row.endsGroup && !row.message.own)
        l.avatar = QRect(m.gap12(), l.height - m.smallAvatar(), m.smallAvatar(), m.smallAvatar());
    if (l.avatar.isValid() && l.avatar.top() < top) {
        // A bubble lower than an avatar.
        l.height += top - l.avatar.top();
        l.avatar.moveTop(top);
    }
    if (row.message.delivery == domain::Delivery::Failed) {
        l.failure = QRect(m.gap16(), l.height + m.gap4(), option.rect.width() - 2 * m.gap16(), small.height());
        l.height = l.failure.bottom() + 1;
    }
    if (row.endsGroup)
        l.height += m.gap4();
    mirror(l, option);
    return l;
}

MessageDelegate::MessageDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void MessageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto row = index.data(items::TimelineRowRole).value<items::TimelineRow>();
    const MessageLayout l = layoutFor(option, row);
    const Colours& c = widgets::coloursOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintDividers(*painter, option, l, row, m_today);
    if (!l.avatar.isEmpty())
        widgets::paintAvatar(*painter, l.avatar, shortNick(row.message.nick), option.font, c.surface);
    paintBubble(*painter, option, l, row, row.message.id == m_marked);
    if (!l.failure.isEmpty()) {
        const QFont font = sized(option.font, TextSize::Small);
        painter->setFont(font);
        painter->setPen(c.danger);
        painter->drawText(l.failure, Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignRight),
                          QFontMetrics(font).elidedText(failureOf(row.message), Qt::ElideRight, l.failure.width()));
    }
    painter->restore();
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr qsizetype kMostHeights = 4 * items::TimelineModel::kMostRows;
    QStyleOptionViewItem whole = option;
    whole.rect.setWidth(rowWidth(option));
    const QString font = option.font.key();
    if (m_heightsWidth != whole.rect.width() || m_heightsFont != font || m_heights.size() > kMostHeights) {
        m_heights.clear();
        m_heightsWidth = whole.rect.width();
        m_heightsFont = font;
    }
    const auto row = index.data(items::TimelineRowRole).value<items::TimelineRow>();
    Known& known = m_heights[row.message.id];
    if (known.height == 0 || known.row != row)
        known = {row, layoutFor(whole, row).height};
    return {Measures(option.font).px(60), known.height};
}

} // namespace delegates
