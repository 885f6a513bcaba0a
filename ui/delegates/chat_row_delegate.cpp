// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/chat_row_delegate.h"

#include "delegates/row.h"
#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/avatar.h"
#include "widgets/counter_badge.h"
#include "widgets/icons.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QPainter>

namespace delegates {
namespace {

using widgets::Measures;
using widgets::TextSize;
using widgets::TextWeight;

items::ChatRow rowAt(const QModelIndex& index)
{
    return {index.data(items::ChatSummaryRole).value<domain::ChatSummary>(),
            static_cast<items::ChatSection>(index.data(items::ChatSectionRole).toInt()),
            index.data(items::StartsSectionRole).toBool()};
}

int sectionHeight(const QFont& font)
{
    return Measures(font).px(30);
}

bool isCompact(int width, const QFont& font)
{
    return width < Measures(font).px(140);
}

bool showsDelivery(const items::ChatRow& row)
{
    return row.chat.last.own && row.chat.draft.isEmpty();
}

// Of a chat that is marked as unread by hand: a circle without a number.
QSize badgeSize(const domain::ChatSummary& chat, const QFont& font)
{
    if (chat.unreadCount == 0 && chat.markedUnread)
        return {Measures(font).gap12(), Measures(font).gap12()};
    return widgets::counterSize(chat.unreadCount, font);
}

void paintBadges(QPainter& painter, const QStyleOptionViewItem& option, const ChatRowLayout& l,
                 const domain::ChatSummary& chat)
{
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    if (!l.muted.isEmpty())
        widgets::paintIcon(painter, widgets::Icon::Mute, l.muted, c.muted);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    if (chat.unreadCount == 0 && chat.markedUnread && !l.badge.isEmpty())
        painter.drawEllipse(l.badge);
    if (l.mention.isEmpty())
        return;
    painter.drawEllipse(l.mention);
    painter.setFont(sized(option.font, TextSize::Small, TextWeight::Strong));
    painter.setPen(c.onAccent);
    painter.drawText(l.mention, Qt::AlignCenter, QStringLiteral("@"));
}

ChatRowLayout compactLayout(const QStyleOptionViewItem& option, const items::ChatRow& row)
{
    const Measures m(option.font);
    ChatRowLayout l;
    l.row = option.rect;
    l.avatar = QRect(0, 0, m.avatar(), m.avatar());
    l.avatar.moveCenter(l.row.center());
    l.badge = QRect(QPoint(), badgeSize(row.chat, option.font));
    if (!l.badge.isEmpty()) {
        l.badge.moveBottomRight(l.avatar.bottomRight() + QPoint(m.gap4(), m.gap4()));
        l.badge.moveRight(std::min(l.badge.right(), l.row.right()));
    }
    return l;
}

void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const ChatRowLayout& l,
                const items::ChatRow& row, const QDate& today)
{
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    const int start = rowTextFlags(option.direction, Qt::AlignLeft);
    const QFont title = sized(option.font, TextSize::Body, TextWeight::Strong);
    painter.setFont(title);
    painter.setPen(c.text);
    painter.drawText(l.title, start,
                     QFontMetrics(title).elidedText(row.chat.chat.title, Qt::ElideRight, l.title.width()));

    const QFont small = sized(option.font, TextSize::Small);
    painter.setFont(small);
    painter.setPen(c.muted);
    painter.drawText(l.time, Qt::AlignCenter, widgets::listTime(row.chat.last.sentAt, today));

    const Preview preview = previewOf(row.chat);
    const QFontMetrics metrics(option.font);
    painter.setFont(option.font);
    QRect text = l.preview;
    if (!preview.lead.isEmpty()) {
        const QString lead = metrics.elidedText(preview.lead, Qt::ElideRight, l.preview.width());
        painter.setPen(preview.draft ? c.danger : c.text);
        painter.drawText(l.preview, start, lead);
        const int used = metrics.horizontalAdvance(lead + QLatin1Char(' '));
        text = QStyle::visualRect(option.direction, l.preview, l.preview.adjusted(used, 0, 0, 0));
    }
    painter.setPen(c.muted);
    if (text.width() > 0)
        painter.drawText(text, start, metrics.elidedText(preview.text, Qt::ElideRight, text.width()));
}

void paintDelivery(QPainter& painter, const QRect& rect, domain::Delivery delivery, const widgets::Colours& c)
{
    if (rect.isEmpty())
        return;
    switch (delivery) {
    case domain::Delivery::Waiting:
        widgets::paintIcon(painter, widgets::Icon::Clock, rect, c.muted);
        return;
    case domain::Delivery::Failed:
        widgets::paintIcon(painter, widgets::Icon::Error, rect, c.danger);
        return;
    case domain::Delivery::Sent:
        widgets::paintIcon(painter, widgets::Icon::Check, rect, c.accent);
        return;
    case domain::Delivery::Received:
        return;
    }
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& row)
{
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected)
        painter.fillRect(row, c.ownBubble);
    else if ((option.state & QStyle::State_MouseOver) != 0)
        painter.fillRect(row, c.hover);
    if (selected)
        painter.fillRect(QStyle::visualRect(option.direction, row, QRect(row.topLeft(), QSize(m.bar(), row.height()))),
                         c.accent);
    if ((option.state & QStyle::State_HasFocus) != 0 && (option.state & QStyle::State_KeyboardFocusChange) != 0) {
        QStyleOption ring(option);
        ring.rect = row.adjusted(m.px(2), m.px(2), -m.px(2), -m.px(2));
        const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, option.widget);
    }
}

} // namespace

ChatRowLayout layoutFor(const QStyleOptionViewItem& option, const items::ChatRow& row, const QDate& today)
{
    if (isCompact(option.rect.width(), option.font))
        return compactLayout(option, row);

    const Measures m(option.font);
    const QFontMetrics title(sized(option.font, TextSize::Body, TextWeight::Strong));
    const QFontMetrics small(sized(option.font, TextSize::Small));
    ChatRowLayout l;
    l.row = option.rect;
    if (row.startsSection) {
        l.section = QRect(option.rect.topLeft(), QSize(option.rect.width(), sectionHeight(option.font)))
                        .adjusted(m.gap16(), m.gap8(), -m.gap16(), 0);
        l.row.setTop(option.rect.top() + sectionHeight(option.font));
    }
    const QRect inner = l.row.adjusted(m.gap16(), 0, -m.gap12(), 0);
    l.avatar = QRect(inner.left(), 0, m.avatar(), m.avatar());
    l.avatar.moveTop(l.row.top() + (l.row.height() - m.avatar()) / 2);

    const int left = l.avatar.right() + 1 + m.gap12();
    const int lines = title.height() + m.gap4() + QFontMetrics(option.font).height();
    const int top = l.row.top() + (l.row.height() - lines) / 2;
    const int timeWidth = small.horizontalAdvance(widgets::listTime(row.chat.last.sentAt, today));
    l.time = QRect(inner.right() + 1 - timeWidth, top, timeWidth, title.height());
    if (showsDelivery(row)) {
        const int side = std::min(m.smallIcon(), title.height());
        l.delivery = QRect(l.time.left() - m.gap4() - side, top + (title.height() - side) / 2, side, side);
    }
    int titleEnd = (l.delivery.isEmpty() ? l.time.left() : l.delivery.left()) - m.gap8();
    if (row.chat.notify != domain::NotifyLevel::All) {
        const int side = std::min(m.smallIcon(), title.height());
        l.muted = QRect(titleEnd - side, top + (title.height() - side) / 2, side, side);
        titleEnd = l.muted.left() - m.gap4();
    }
    l.title = QRect(left, top, std::max(0, titleEnd - left), title.height());

    const int second = top + title.height() + m.gap4();
    const QSize badge = badgeSize(row.chat, option.font);
    int previewEnd = inner.right() + 1;
    if (!badge.isEmpty()) {
        l.badge = QRect(QPoint(inner.right() + 1 - badge.width(), 0), badge);
        l.badge.moveTop(second + (QFontMetrics(option.font).height() - badge.height()) / 2);
        previewEnd = l.badge.left() - m.gap8();
    }
    if (row.chat.mentionCount > 0 && !badge.isEmpty()) {
        l.mention = QRect(l.badge.left() - m.gap4() - badge.height(), l.badge.top(), badge.height(), badge.height());
        previewEnd = l.mention.left() - m.gap8();
    }
    l.preview = QRect(left, second, std::max(0, previewEnd - left), QFontMetrics(option.font).height());

    for (QRect* rect : {&l.section, &l.avatar, &l.title, &l.time, &l.delivery, &l.preview, &l.badge, &l.mention, &l.muted}) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(option.direction, option.rect, *rect);
    }
    return l;
}

ChatRowDelegate::ChatRowDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void ChatRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const items::ChatRow row = rowAt(index);
    const ChatRowLayout l = layoutFor(option, row, m_today);
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    painter->save();
    if (!l.section.isEmpty()) {
        painter->setFont(sized(option.font, TextSize::Small, TextWeight::Strong));
        painter->setPen(c.muted);
        painter->drawText(l.section, rowTextFlags(option.direction, Qt::AlignLeft),
                          sectionTitle(row));
    }
    paintGround(*painter, option, l.row);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    widgets::paintAvatar(*painter, l.avatar, row.chat.chat.title, option.font, selected ? c.ownBubble : c.window);
    if (!l.title.isEmpty())
        paintTexts(*painter, option, l, row, m_today);
    paintDelivery(*painter, l.delivery, row.chat.last.delivery, c);
    widgets::paintCounter(*painter, l.badge, row.chat.unreadCount, option.font, option.palette);
    paintBadges(*painter, option, l, row.chat);
    painter->restore();
}

QSize ChatRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int section = !isCompact(rowWidth(option), option.font) && index.data(items::StartsSectionRole).toBool()
                            ? sectionHeight(option.font)
                            : 0;
    return {Measures(option.font).avatar(), Measures(option.font).chatRow() + section};
}

} // namespace delegates
