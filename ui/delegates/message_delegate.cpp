// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/message_delegate.h"

#include "delegates/message_text.h"
#include "delegates/poll_card.h"
#include "delegates/row.h"
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

// Who says it, then in brackets what he is in the school.
int senderWidth(const QFont& base, const QString& nick)
{
    const QString name = shortNick(nick);
    return QFontMetrics(sized(base, TextSize::Body, TextWeight::Strong)).horizontalAdvance(name) +
           QFontMetrics(sized(base, TextSize::Body)).horizontalAdvance(nick.mid(name.size())) + 2;
}

void paintSender(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& nick,
                 const QColor& colour, const QColor& muted)
{
    const QString name = shortNick(nick);
    const QString role = nick.mid(name.size());
    // What was measured is a whole number, and the text may be a part of a pixel wider: that does not cut it.
    const auto write = [&](const QFont& font, const QColor& pen, const QRect& place, const QString& text) {
        const QRect at = QStyle::visualRect(option.direction, rect, place);
        painter.setFont(font);
        painter.setPen(pen);
        painter.drawText(at, rowTextFlags(option.direction, Qt::AlignLeft),
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width() + 1));
    };
    const QFont strong = sized(option.font, TextSize::Body, TextWeight::Strong);
    const int named = std::min(rect.width(), QFontMetrics(strong).horizontalAdvance(name));
    write(strong, colour, QRect(rect.left(), rect.top(), named, rect.height()), name);
    if (!role.isEmpty() && named < rect.width())
        write(sized(option.font, TextSize::Body), muted, rect.adjusted(named, 0, 0, 0), role);
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
    QList<QRect*> parts{&l.day,   &l.gap,  &l.unread, &l.avatar,   &l.bubble, &l.sender,
                        &l.quote, &l.text, &l.time,   &l.delivery, &l.failure,
                        &l.picture, &l.file, &l.poll};
    for (QRect& reaction : l.reactions)
        parts << &reaction;
    for (QRect* rect : parts) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(option.direction, whole, *rect).translated(option.rect.topLeft());
    }
}

QList<QTextLayout::FormatRange> formatsOf(const MessageText& shown, const QStyleOptionViewItem& option)
{
    const Colours& c = widgets::coloursOf(option.palette);
    QList<QTextLayout::FormatRange> formats;
    for (const TextMark& mark : shown.marks) {
        QTextLayout::FormatRange range;
        range.start = mark.start;
        range.length = mark.length;
        switch (mark.kind) {
        case TextMark::Kind::Bold:
            range.format.setFontWeight(QFont::DemiBold);
            break;
        case TextMark::Kind::Italic:
            range.format.setFontItalic(true);
            break;
        case TextMark::Kind::Struck:
            range.format.setFontStrikeOut(true);
            break;
        case TextMark::Kind::Code:
            range.format.setFontFixedPitch(true);
            range.format.setFontFamilies({u"monospace"_s});
            range.format.setBackground(c.hover);
            break;
        case TextMark::Kind::Link:
            range.format.setFontUnderline(true);
            range.format.setForeground(c.accent);
            break;
        case TextMark::Kind::Mention:
            range.format.setFontWeight(QFont::DemiBold);
            range.format.setForeground(c.accent);
            break;
        }
        formats << range;
    }
    return formats;
}

// What is written beside a file, or all of it.
QString wordsOf(const items::TimelineRow& row)
{
    const domain::Message& message = row.message;
    if (row.poll)
        return {};
    return message.file ? domain::captionIn(message.body, *message.file) : message.body;
}

bool isWordless(const items::TimelineRow& row)
{
    return (row.message.file || row.poll) && !row.message.retracted && wordsOf(row).isEmpty();
}

TextBlock blockFor(const QStyleOptionViewItem& option, const items::TimelineRow& row, int width)
{
    if (row.message.retracted)
        return {bodyOf(row.message), option.font, width};
    const MessageText shown = messageText(wordsOf(row));
    return {shown.text, option.font, width, 0, formatsOf(shown, option)};
}

QFont reactionFont(const QStyleOptionViewItem& option)
{
    return sized(option.font, TextSize::Small, TextWeight::Strong);
}

QString reactionText(const domain::Reaction& reaction)
{
    return reaction.sign + u' ' + QString::number(reaction.count);
}

// As many in a line as fit; the lines begin at `at`. Answers where the last one ends.
int placeReactions(MessageLayout& l, const QStyleOptionViewItem& option, const domain::Message& message,
                   const QPoint& at, int width)
{
    const Measures m(option.font);
    const QFontMetrics metrics(reactionFont(option));
    const int height = metrics.height() + m.gap8();
    QPoint next = at;
    for (const domain::Reaction& reaction : message.reactions) {
        const int wide = std::min(width, metrics.horizontalAdvance(reactionText(reaction)) + 2 * m.gap8());
        if (next.x() > at.x() && next.x() + wide > at.x() + width)
            next = {at.x(), next.y() + height + m.gap4()};
        l.reactions << QRect(next, QSize(wide, height));
        next.rx() += wide + m.gap4();
    }
    return next.y() + height;
}

void paintReactions(QPainter& painter, const QStyleOptionViewItem& option, const MessageLayout& l,
                    const domain::Message& message)
{
    const Colours& c = widgets::coloursOf(option.palette);
    painter.setFont(reactionFont(option));
    for (qsizetype i = 0; i < l.reactions.size(); ++i) {
        const domain::Reaction& reaction = message.reactions.at(i);
        const QRectF pill = QRectF(l.reactions.at(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(reaction.own ? c.accent : c.line, Measures::line()));
        painter.setBrush(reaction.own ? widgets::mixed(c.accent, c.surface, 0.2) : c.hover);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(c.text);
        painter.drawText(l.reactions.at(i), Qt::AlignCenter, reactionText(reaction));
    }
}

void paintQuote(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, const domain::Quote& quote,
                const QColor& ground)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const QColor colour = widgets::consistentColour(quote.nick, ground);
    const QRect bar = QStyle::visualRect(option.direction, rect, QRect(rect.topLeft(), QSize(m.bar(), rect.height())));
    painter.fillRect(rect, widgets::mixed(colour, ground, 0.1));
    painter.fillRect(bar, colour);
    const QRect words =
        QStyle::visualRect(option.direction, rect, rect.adjusted(m.bar() + m.gap8(), m.gap4(), -m.gap8(), -m.gap4()));
    const int start = rowTextFlags(option.direction, Qt::AlignLeft);
    const QFont name = sized(option.font, TextSize::Small, TextWeight::Strong);
    const QRect upper(words.topLeft(), QSize(words.width(), words.height() / 2));
    painter.setFont(name);
    painter.setPen(colour);
    painter.drawText(upper, start,
                     QFontMetrics(name).elidedText(shortNick(harmless(quote.nick)), Qt::ElideRight, upper.width()));
    const QFont body = sized(option.font, TextSize::Small);
    painter.setFont(body);
    painter.setPen(quote.retracted ? c.muted : c.text);
    const QRect lower = words.adjusted(0, words.height() / 2, 0, 0);
    painter.drawText(lower, start, QFontMetrics(body).elidedText(quotedBody(quote), Qt::ElideRight, lower.width()));
}

QFont chipFont(const QStyleOptionViewItem& option)
{
    return sized(option.font, TextSize::Small, TextWeight::Strong);
}

QRect chipOn(const QStyleOptionViewItem& option, const QRect& line, const QString& text)
{
    if (line.isEmpty())
        return {};
    QRect chip(0, 0, QFontMetrics(chipFont(option)).horizontalAdvance(text) + 2 * Measures(option.font).gap12(),
               line.height());
    chip.moveCenter(line.center());
    return chip;
}

void paintChip(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, const QString& text)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const QFont font = chipFont(option);
    const QRect chip = chipOn(option, line, text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.hover);
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setFont(font);
    painter.setPen(c.muted);
    painter.drawText(chip, Qt::AlignCenter, text);
}

// The picture, if its measures are known, and the card below it. Answers how wide they are.
int placeFile(MessageLayout& l, const QStyleOptionViewItem& option, const domain::SharedFile& file, int top, int most)
{
    const Measures m(option.font);
    const QFontMetrics strong(sized(option.font, TextSize::Body, TextWeight::Strong));
    const QFontMetrics small(sized(option.font, TextSize::Small));
    int width = 0;
    if (file.width > 0 && file.height > 0 && domain::kindOf(file.name) == domain::FileKind::Picture) {
        const int side = std::min(most, m.px(320));
        QSize size(file.width, file.height);
        if (size.width() > side || size.height() > side)
            size.scale(side, side, Qt::KeepAspectRatio);
        size = size.expandedTo({m.gap24(), m.gap24()});
        l.picture = QRect({0, top}, size);
        width = size.width();
        top += size.height() + m.gap8();
    }
    const int words = std::max(strong.horizontalAdvance(file.name), small.horizontalAdvance(fileLine(file)));
    const int height = std::max(m.control(), strong.height() + small.height());
    width = std::max(width, std::min(most, words + m.control() + m.gap12() + m.gap4()));
    l.file = QRect(0, top, width, height);
    return width;
}

Icon signOf(const domain::SharedFile& file)
{
    if (file.upload == domain::Upload::Paused)
        return Icon::Refresh;
    if (file.upload == domain::Upload::Waiting || file.permille >= 0)
        return Icon::Pause;
    return file.localPath.isEmpty() ? Icon::Download : Icon::File;
}

void paintFile(QPainter& painter, const QStyleOptionViewItem& option, const MessageLayout& l,
               const domain::SharedFile& file, const QPixmap& picture)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    if (!l.picture.isEmpty()) {
        if (picture.isNull()) {
            painter.fillRect(l.picture, c.hover);
            QRect sign(0, 0, m.icon(), m.icon());
            sign.moveCenter(l.picture.center());
            widgets::paintIcon(painter, signOf(file), sign, c.muted);
        } else {
            painter.drawPixmap(l.picture, picture);
        }
    }
    const QRect place(l.file.left(), l.file.top() + (l.file.height() - m.control()) / 2, m.control(), m.control());
    const QRect round = QStyle::visualRect(option.direction, l.file, place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawEllipse(round);
    QRect sign(0, 0, m.icon(), m.icon());
    sign.moveCenter(round.center());
    widgets::paintIcon(painter, signOf(file), sign, c.onAccent);
    if (file.permille >= 0) {
        constexpr int wholeCircle = 360 * 16;
        constexpr int twelveOClock = 90 * 16;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.onAccent, m.focus()));
        painter.drawArc(round.adjusted(m.focus(), m.focus(), -m.focus(), -m.focus()), twelveOClock,
                        -wholeCircle * file.permille / 1000);
    }
    const QRect words = QStyle::visualRect(option.direction, l.file, l.file.adjusted(m.control() + m.gap12(), 0, 0, 0));
    const QFont strong = sized(option.font, TextSize::Body, TextWeight::Strong);
    const QFont small = sized(option.font, TextSize::Small);
    const QFontMetrics strongMetrics(strong);
    const QFontMetrics smallMetrics(small);
    const int start = rowTextFlags(option.direction, Qt::AlignLeft);
    const int top = words.top() + (words.height() - strongMetrics.height() - smallMetrics.height()) / 2;
    painter.setFont(strong);
    painter.setPen(c.text);
    painter.drawText(QRect(words.left(), top, words.width(), strongMetrics.height()), start,
                     strongMetrics.elidedText(harmless(file.name), Qt::ElideMiddle, words.width()));
    painter.setFont(small);
    painter.setPen(c.muted);
    painter.drawText(QRect(words.left(), top + strongMetrics.height(), words.width(), smallMetrics.height()), start,
                     smallMetrics.elidedText(fileLine(file), Qt::ElideRight, words.width()));
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

// Where the text begins in its rectangle: at the side that its own letters are read from, the time at the other.
QPoint originOf(const QStyleOptionViewItem& option, const MessageLayout& l, const TextBlock& text, int wide)
{
    if (text.rightToLeft())
        return {l.text.right() + 1 - wide, l.text.top()};
    const bool mirrored = option.direction == Qt::RightToLeft;
    return {mirrored ? l.text.right() + 1 - text.size().width() : l.text.left(), l.text.top()};
}

QList<Span> highlightsIn(const TextBlock& text, const domain::Highlighter& highlighter)
{
    QList<Span> spans;
    for (const domain::TextSpan& span : highlighter(text.text()))
        spans << Span{span.start, span.length};
    return spans;
}

// What a bubble shows besides its message.
struct BubbleLook
{
    bool marked; // it is the one that was jumped to
    const domain::Highlighter& highlighter;
    QPixmap picture; // of the file, if it is one
};

void paintBubble(QPainter& painter, const QStyleOptionViewItem& option, const MessageLayout& l,
                 const items::TimelineRow& row, const BubbleLook& look)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    const QColor ground = row.message.own ? c.ownBubble : c.otherBubble;
    const int width = focused || look.marked ? m.focus() : Measures::line();
    painter.setPen(QPen(focused || look.marked ? c.accent : row.message.own ? c.ownBubble : c.line, width));
    painter.setBrush(ground);
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF(l.bubble).adjusted(inset, inset, -inset, -inset), m.bubbleRadius(),
                            m.bubbleRadius());
    if (!l.sender.isEmpty()) {
        paintSender(painter, option, l.sender, harmless(row.message.nick),
                    widgets::consistentColour(row.message.nick, ground), c.muted);
    }
    // As wide as it was measured: in the width that it takes Qt may break it elsewhere, for the bearing of a letter.
    const int wide = columnFor(option).width;
    TextBlock text = blockFor(option, row, wide);
    if (look.highlighter && !row.message.retracted)
        text.highlight(highlightsIn(text, look.highlighter), c.match);
    if (row.message.quote && !l.quote.isEmpty())
        paintQuote(painter, option, l.quote, *row.message.quote, ground);
    if (!l.file.isEmpty())
        paintFile(painter, option, l, *row.message.file, look.picture);
    if (!l.poll.isEmpty())
        paintPoll(painter, option, l.poll, *row.poll);
    painter.setPen(row.message.retracted ? c.muted : c.text);
    text.paint(painter, originOf(option, l, text, wide));
    painter.setFont(sized(option.font, TextSize::Small));
    painter.setPen(c.muted);
    painter.drawText(l.time, Qt::AlignCenter, timeText(row.message));
    const bool waits = row.message.actWaiting && row.message.delivery == domain::Delivery::Sent;
    paintDelivery(painter, l.delivery, waits ? domain::Delivery::Waiting : row.message.delivery, c);
    paintReactions(painter, option, l, row.message);
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

    const TextBlock text = blockFor(option, row, column.width);
    const int sign = row.message.own ? m.smallIcon() : 0;
    const int timeWidth = small.horizontalAdvance(timeText(row.message));
    const int stamp = timeWidth + (sign > 0 ? m.gap4() + sign : 0);
    // The time stands beside the last line where there is room for it.
    const bool wordless = isWordless(row);
    const bool beside = !wordless && text.lastLineWidth() + m.gap12() + stamp <= column.width && !text.rightToLeft();
    int width = std::max(wordless ? 0 : text.size().width(), stamp);
    if (beside)
        width = std::max(width, text.lastLineWidth() + m.gap12() + stamp);
    int inner = top + m.gap8();
    if (showsSender(row)) {
        width = std::max(width, std::min(column.width, senderWidth(option.font, harmless(row.message.nick))));
        l.sender = QRect(0, inner, width, strong.height());
        inner += strong.height() + m.px(2);
    }
    if (row.message.quote) {
        const int named = strong.horizontalAdvance(shortNick(harmless(row.message.quote->nick)));
        const int said = small.horizontalAdvance(quotedBody(*row.message.quote).left(domain::Quote::kLongest));
        width = std::max(width, std::min(column.width, std::max(named, said) + m.bar() + 2 * m.gap8() + 1));
        l.quote = QRect(0, inner, width, 2 * small.height() + 2 * m.gap4());
        inner = l.quote.bottom() + 1 + m.gap4();
    }
    if (row.message.file && !row.message.retracted)
        width = std::max(width, placeFile(l, option, *row.message.file, inner, column.width));
    if (row.poll && !row.message.retracted) {
        l.poll = QRect({0, inner}, pollLayout(option.font, *row.poll, std::min(column.width, m.px(420))).size);
        width = std::max(width, l.poll.width());
    }
    if (!row.message.reactions.isEmpty())
        width = std::max(width, std::min(column.width, m.px(160)));
    l.sender.setWidth(l.sender.isEmpty() ? 0 : width);
    if (!l.file.isEmpty()) {
        l.file.setWidth(width);
        inner = l.file.bottom() + 1 + m.gap4();
    }
    if (!l.poll.isEmpty())
        inner = l.poll.bottom() + 1 + m.gap4();
    const int textHeight = wordless ? 0 : text.size().height();
    l.text = QRect(0, inner, width, textHeight);
    inner += textHeight;
    int lineTop = inner - small.height(); // of the time
    if (!beside) {
        lineTop = inner;
        inner += small.height();
    }
    if (!row.message.reactions.isEmpty())
        inner = placeReactions(l, option, row.message, {0, inner + m.gap4()}, width);
    const int bubbleWidth = width + 2 * m.gap12();
    l.bubble = QRect(0, top, bubbleWidth, inner + m.gap8() - top);
    l.bubble.moveLeft(row.message.own ? option.rect.width() - m.gap16() - bubbleWidth : column.left);

    const int textLeft = l.bubble.left() + m.gap12();
    l.text.moveLeft(textLeft);
    l.sender.moveLeft(textLeft);
    l.quote.moveLeft(textLeft);
    l.picture.moveLeft(textLeft);
    l.file.moveLeft(textLeft);
    l.poll.moveLeft(textLeft);
    for (QRect& reaction : l.reactions)
        reaction.translate(textLeft, 0);
    const int stampRight = l.bubble.right() + 1 - m.gap12();
    const int stampTop = lineTop;
    if (sign > 0)
        l.delivery = QRect(stampRight - sign, stampTop + (small.height() - sign) / 2, sign, sign);
    l.time = QRect(stampRight - stamp, stampTop, timeWidth, small.height());
    l.height = l.bubble.bottom() + 1;
    // What the room itself says is nobody's.
    if (row.endsGroup && !row.message.own && !row.message.nick.isEmpty())
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

MessagePart partAt(const QStyleOptionViewItem& option, const items::TimelineRow& row, const QPoint& point)
{
    const MessageLayout l = layoutFor(option, row);
    if (chipOn(option, l.day, widgets::dayTitle(row.message.sentAt.toLocalTime().date(), {})).contains(point))
        return {MessagePart::Kind::Day};
    if (l.avatar.contains(point) || (l.sender.contains(point) && !row.message.nick.isEmpty()))
        return {MessagePart::Kind::Sender};
    if (l.quote.contains(point))
        return {MessagePart::Kind::Quote};
    for (int i = 0; i < l.reactions.size(); ++i) {
        if (l.reactions.at(i).contains(point))
            return {MessagePart::Kind::Reaction, i};
    }
    if (l.failure.contains(point))
        return {MessagePart::Kind::Failure};
    if (l.file.contains(point) || l.picture.contains(point))
        return {MessagePart::Kind::File};
    if (l.poll.contains(point)) {
        switch (pollPartAt(option, l.poll, *row.poll, point)) {
        case PollPart::Vote:
            return {MessagePart::Kind::Vote};
        case PollPart::Results:
            return {MessagePart::Kind::Results};
        case PollPart::None:
            return {};
        }
    }
    if (row.message.retracted || !l.text.contains(point))
        return {};
    const int wide = columnFor(option).width;
    const TextBlock text = blockFor(option, row, wide);
    const int letter = text.letterAt(point - originOf(option, l, text, wide));
    for (const TextMark& mark : messageText(wordsOf(row)).marks) {
        if (mark.kind == TextMark::Kind::Link && letter >= mark.start && letter < mark.start + mark.length)
            return {MessagePart::Kind::Link, -1, mark.url};
    }
    return {};
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
    const QPixmap picture =
        m_pictures && !l.picture.isEmpty() ? m_pictures(row.message, l.picture.size()) : QPixmap();
    paintBubble(*painter, option, l, row, {row.message.id == m_marked, m_highlighter, picture});
    if (!l.failure.isEmpty()) {
        const QFont font = sized(option.font, TextSize::Small);
        painter->setFont(font);
        painter->setPen(c.danger);
        painter->drawText(l.failure, rowTextFlags(option.direction, Qt::AlignRight),
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
