// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/search_hit_delegate.h"

#include "delegates/row.h"
#include "delegates/words.h"
#include "domain/message_content.h"
#include "items/roles.h"
#include "widgets/consistent_colour.h"
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

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SearchHitDelegate)
};

constexpr int kLines = 2;
constexpr int kLetters = 160; // more than two lines hold

items::SearchRow rowAt(const QModelIndex& index)
{
    return {index.data(items::SearchHitRole).value<session::SearchHit>(),
            index.data(items::SearchSectionRole).toString(), index.data(items::SearchIsMoreRole).toBool()};
}

// Under a heading that says it.
bool hidesChat(const items::SearchRow& row)
{
    return row.hit.chatTotal > 0;
}

int sectionHeight(const QFont& font)
{
    return Measures(font).px(30);
}

int heightFor(const QFont& font, const items::SearchRow& row)
{
    const Measures m(font);
    const int above = row.section.isEmpty() ? 0 : sectionHeight(font);
    if (row.isMore)
        return above + m.tableRow();
    const int strong = QFontMetrics(sized(font, TextSize::Body, TextWeight::Strong)).height();
    const int chat = hidesChat(row) ? 0 : strong;
    const int sender = hidesChat(row) ? strong : QFontMetrics(sized(font, TextSize::Small)).height();
    return above + chat + sender + kLines * QFontMetrics(font).lineSpacing() + 2 * m.gap8() + m.gap4();
}

void paintText(QPainter& painter, const session::SearchHit& hit, const QFont& font, const QRect& rect,
               const QColor& ground)
{
    QList<Span> spans;
    for (const domain::TextSpan& span : hit.spans)
        spans << Span{span.start, span.length};
    const Snippet snippet = snippetOf(hit.message.body, spans, kLetters);
    TextBlock block(snippet.text, font, rect.width(), kLines);
    block.highlight(snippet.spans, ground);
    block.paint(painter, rect.topLeft());
}

} // namespace

SearchHitLayout layoutFor(const QStyleOptionViewItem& option, const items::SearchRow& row, const QDate& today)
{
    const Measures m(option.font);
    SearchHitLayout l;
    l.row = option.rect;
    if (!row.section.isEmpty()) {
        l.section = QRect(option.rect.topLeft(), QSize(option.rect.width(), sectionHeight(option.font)))
                        .adjusted(m.gap16(), m.gap8(), -m.gap12(), 0);
        l.row.setTop(option.rect.top() + sectionHeight(option.font));
    }
    const QRect inner = l.row.adjusted(m.gap16(), m.gap8(), -m.gap12(), -m.gap8());
    if (row.isMore) {
        l.text = l.row.adjusted(m.gap16(), 0, -m.gap12(), 0);
    } else {
        const QFontMetrics strong(sized(option.font, TextSize::Body, TextWeight::Strong));
        const QFontMetrics small(sized(option.font, TextSize::Small));
        const int timeWidth = small.horizontalAdvance(widgets::listTime(row.hit.message.sentAt, today));
        l.time = QRect(inner.right() + 1 - timeWidth, inner.top(), timeWidth, strong.height());
        const int besideTime = std::max(0, l.time.left() - m.gap8() - inner.left());
        if (hidesChat(row)) {
            l.sender = QRect(inner.left(), inner.top(), besideTime, strong.height());
        } else {
            l.chat = QRect(inner.left(), inner.top(), besideTime, strong.height());
            l.sender = QRect(inner.left(), l.chat.bottom() + 1, inner.width(), small.height());
        }
        const domain::MessageContent content = domain::contentOf(row.hit.message.body);
        const int side = std::min(m.smallIcon(), small.height());
        if ((content.file || content.link) && l.sender.width() > side + m.gap4()) {
            l.mark = QRect(l.sender.right() + 1 - side, l.sender.top() + (l.sender.height() - side) / 2, side, side);
            l.sender.setRight(l.mark.left() - 1 - m.gap4());
        }
        l.text = QRect(inner.left(), l.sender.bottom() + 1 + m.gap4(), inner.width(),
                       kLines * QFontMetrics(option.font).lineSpacing());
    }
    for (QRect* rect : {&l.section, &l.time, &l.chat, &l.sender, &l.mark, &l.text}) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(option.direction, option.rect, *rect);
    }
    return l;
}

SearchHitDelegate::SearchHitDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void SearchHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const items::SearchRow row = rowAt(index);
    const SearchHitLayout l = layoutFor(option, row, m_today);
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const int start = rowTextFlags(option.direction, Qt::AlignLeft);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const QFont strong = sized(option.font, TextSize::Body, TextWeight::Strong);
    const QFont small = sized(option.font, TextSize::Small);
    const auto write = [&](const QRect& rect, const QFont& font, const QColor& colour, const QString& text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rect, start, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    if (!l.section.isEmpty())
        write(l.section, sized(option.font, TextSize::Small, TextWeight::Strong), c.muted, row.section);
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = option;
    ground.rect = l.row;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    if (selected) {
        const QRect bar(l.row.topLeft(), QSize(m.bar(), l.row.height()));
        painter->fillRect(QStyle::visualRect(option.direction, l.row, bar), c.accent);
    }
    if (row.isMore) {
        write(l.text, option.font, c.accent, index.data().toString());
        painter->restore();
        return;
    }
    const session::SearchHit& hit = row.hit;
    if (!l.chat.isEmpty())
        write(l.chat, strong, c.text, hit.chatTitle);
    painter->setFont(small);
    painter->setPen(c.muted);
    painter->drawText(l.time, Qt::AlignCenter, widgets::listTime(hit.message.sentAt, m_today));
    const QString sender = hit.message.own ? Texts::tr("You") : hit.message.nick;
    write(l.sender, l.chat.isEmpty() ? strong : small,
          widgets::consistentColour(sender, selected ? c.ownBubble : c.window), sender);
    if (!l.mark.isEmpty())
        widgets::paintIcon(*painter, widgets::Icon::Attach, l.mark, c.muted);
    painter->setPen(c.text);
    paintText(*painter, hit, option.font, l.text, c.match);
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {Measures(option.font).avatar(), heightFor(option.font, rowAt(index))};
}

} // namespace delegates
