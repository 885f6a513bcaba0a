// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/search_hit_delegate.h"

#include "delegates/row.h"
#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/consistent_colour.h"
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

int heightFor(const QFont& font)
{
    const Measures m(font);
    return QFontMetrics(sized(font, TextSize::Body, TextWeight::Strong)).height() +
           QFontMetrics(sized(font, TextSize::Small)).height() + kLines * QFontMetrics(font).lineSpacing() +
           2 * m.gap8() + m.gap4();
}

void paintText(QPainter& painter, const session::SearchHit& hit, const QFont& font, const QRect& rect,
               const QColor& ground)
{
    QList<Span> spans;
    for (const session::TextSpan& span : hit.spans)
        spans << Span{span.start, span.length};
    const Snippet snippet = snippetOf(hit.message.body, spans, kLetters);
    TextBlock block(snippet.text, font, rect.width(), kLines);
    block.highlight(snippet.spans, ground);
    block.paint(painter, rect.topLeft());
}

} // namespace

SearchHitLayout layoutFor(const QStyleOptionViewItem& option, const session::SearchHit& hit, const QDate& today)
{
    const Measures m(option.font);
    const QFontMetrics strong(sized(option.font, TextSize::Body, TextWeight::Strong));
    const QFontMetrics small(sized(option.font, TextSize::Small));
    const QRect inner = option.rect.adjusted(m.gap16(), m.gap8(), -m.gap12(), -m.gap8());
    SearchHitLayout l;
    const int timeWidth = small.horizontalAdvance(widgets::listTime(hit.message.sentAt, today));
    l.time = QRect(inner.right() + 1 - timeWidth, inner.top(), timeWidth, strong.height());
    l.chat = QRect(inner.left(), inner.top(), std::max(0, l.time.left() - m.gap8() - inner.left()), strong.height());
    l.sender = QRect(inner.left(), l.chat.bottom() + 1, inner.width(), small.height());
    l.text = QRect(inner.left(), l.sender.bottom() + 1 + m.gap4(), inner.width(),
                   kLines * QFontMetrics(option.font).lineSpacing());
    for (QRect* rect : {&l.time, &l.chat, &l.sender, &l.text})
        *rect = QStyle::visualRect(option.direction, option.rect, *rect);
    return l;
}

SearchHitDelegate::SearchHitDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void SearchHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto hit = index.data(items::SearchHitRole).value<session::SearchHit>();
    const SearchHitLayout l = layoutFor(option, hit, m_today);
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const int start = rowTextFlags(option.direction, Qt::AlignLeft);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter->save();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    if (selected)
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.topLeft(), QSize(m.bar(), option.rect.height()))),
                          c.accent);
    const QFont strong = sized(option.font, TextSize::Body, TextWeight::Strong);
    painter->setFont(strong);
    painter->setPen(c.text);
    painter->drawText(l.chat, start, QFontMetrics(strong).elidedText(hit.chatTitle, Qt::ElideRight, l.chat.width()));
    const QFont small = sized(option.font, TextSize::Small);
    painter->setFont(small);
    painter->setPen(c.muted);
    painter->drawText(l.time, Qt::AlignCenter, widgets::listTime(hit.message.sentAt, m_today));
    const QString sender = hit.message.own ? Texts::tr("You") : hit.message.nick;
    painter->setPen(widgets::consistentColour(sender, selected ? c.ownBubble : c.window));
    painter->drawText(l.sender, start, QFontMetrics(small).elidedText(sender, Qt::ElideRight, l.sender.width()));
    painter->setPen(c.text);
    paintText(*painter, hit, option.font, l.text, c.match);
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {Measures(option.font).avatar(), heightFor(option.font)};
}

} // namespace delegates
