// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/poll_card.h"

#include "delegates/message_text.h"
#include "delegates/row.h"
#include "delegates/text_block.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace delegates {
namespace {

using namespace Qt::Literals::StringLiterals;
using widgets::Colours;
using widgets::Measures;
using widgets::sized;
using widgets::TextSize;
using widgets::TextWeight;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PollCard)
};

bool hasCounts(const session::PollEntry& entry)
{
    return !entry.poll.counts.isEmpty();
}

QString shareText(const session::PollEntry& entry, qsizetype option)
{
    return Words::tr("%1 · %2 %", "votes, per cent")
        .arg(entry.poll.counts.value(option))
        .arg(domain::shareOf(entry.poll, option));
}

// What is chosen is marked by a sign, not by a colour.
QString optionText(const session::PollEntry& entry, qsizetype option)
{
    const QString text = harmless(entry.poll.options.at(option));
    return entry.choices.contains(static_cast<int>(option)) ? u"✓ "_s + text : text;
}

QString voteText(const session::PollEntry& entry)
{
    return entry.hasVoted ? Words::tr("Vote anew") : Words::tr("Vote");
}

QFont smallFont(const QFont& font)
{
    return sized(font, TextSize::Small);
}

QFont strongFont(const QFont& font)
{
    return sized(font, TextSize::Body, TextWeight::Strong);
}

QFont buttonFont(const QFont& font)
{
    return sized(font, TextSize::Small, TextWeight::Strong);
}

QRect inPlace(const QStyleOptionViewItem& option, const QRect& place, const QRect& part)
{
    return QStyle::visualRect(option.direction, place, part.translated(place.topLeft()));
}

void paintButton(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text,
                 bool isPrimary)
{
    if (rect.isEmpty())
        return;
    const Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    painter.setPen(QPen(isPrimary ? c.accent : c.line, Measures::line()));
    painter.setBrush(isPrimary ? c.accent : c.surface);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), m.radius(), m.radius());
    painter.setFont(buttonFont(option.font));
    painter.setPen(isPrimary ? c.onAccent : c.text);
    painter.drawText(rect, Qt::AlignCenter, text);
}

void paintOption(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                 const PollLayout::Option& parts, const session::PollEntry& entry, qsizetype number)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const TextBlock text(optionText(entry, number), option.font, parts.text.width());
    painter.setPen(c.text);
    text.paint(painter, inPlace(option, place, parts.text).topLeft());
    if (!parts.share.isEmpty()) {
        painter.setFont(smallFont(option.font));
        painter.setPen(c.muted);
        painter.drawText(inPlace(option, place, parts.share), rowTextFlags(option.direction, Qt::AlignRight),
                         shareText(entry, number));
    }
    const double radius = parts.bar.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.line);
    painter.drawRoundedRect(inPlace(option, place, parts.bar), radius, radius);
    const int share = hasCounts(entry) ? domain::shareOf(entry.poll, number) : 0;
    if (share == 0)
        return;
    QRect filled = parts.bar;
    filled.setWidth(std::max(parts.bar.height(), parts.bar.width() * share / 100));
    painter.setBrush(c.accent);
    painter.drawRoundedRect(inPlace(option, place, filled), radius, radius);
}

} // namespace

QString pollFacts(const session::PollEntry& entry)
{
    const domain::Poll& poll = entry.poll;
    QStringList facts{poll.closedAt.isValid() ? Words::tr("Poll, closed") : Words::tr("Poll")};
    if (poll.anonymous)
        facts << Words::tr("anonymous");
    if (poll.multiple)
        facts << Words::tr("several answers");
    if (poll.voters == domain::PollVoters::Families)
        facts << Words::tr("one vote for a child");
    if (poll.until.isValid() && !poll.closedAt.isValid())
        facts << Words::tr("until %1", "moment").arg(widgets::fullTime(poll.until));
    return facts.join(u" · "_s);
}

QString pollFigures(const session::PollEntry& entry)
{
    QString figures = Words::tr("Voted: %1 of %2").arg(entry.poll.voted).arg(entry.asked);
    if (entry.poll.quorum > 0)
        figures += u" · "_s + (domain::hasQuorum(entry.poll, entry.asked) ? Words::tr("quorum of %1 % reached")
                                                                          : Words::tr("quorum of %1 % not reached"))
                                  .arg(entry.poll.quorum);
    return figures;
}

QString describePoll(const session::PollEntry& entry)
{
    QStringList parts{pollFacts(entry), harmless(entry.poll.question)};
    for (qsizetype i = 0; i < entry.poll.options.size(); ++i)
        parts << (hasCounts(entry) ? optionText(entry, i) + u": "_s + shareText(entry, i) : optionText(entry, i));
    parts << pollFigures(entry);
    return parts.join(u", "_s);
}

QStringList pollLines(const session::PollEntry& entry)
{
    QStringList lines;
    for (qsizetype i = 0; i < entry.poll.options.size(); ++i)
        lines << (hasCounts(entry) ? optionText(entry, i) + u" — "_s + shareText(entry, i) : optionText(entry, i));
    lines << pollFigures(entry);
    return lines;
}

PollLayout pollLayout(const QFont& font, const session::PollEntry& entry, int width)
{
    const Measures m(font);
    const QFontMetrics small(smallFont(font));
    const QFontMetrics button(buttonFont(font));
    PollLayout l;
    int y = 0;
    const auto placeText = [&](const QString& text, const QFont& in, QRect& rect) {
        rect = QRect(0, y, width, TextBlock(text, in, width).size().height());
        y = rect.bottom() + 1 + m.gap4();
    };
    placeText(pollFacts(entry), smallFont(font), l.facts);
    placeText(harmless(entry.poll.question), strongFont(font), l.question);
    y += m.gap4();
    int shares = 0;
    for (qsizetype i = 0; hasCounts(entry) && i < entry.poll.options.size(); ++i)
        shares = std::max(shares, small.horizontalAdvance(shareText(entry, i)) + 1);
    // Beside the answer where there is room for both, else below it.
    const int room = width - shares - m.gap8();
    const bool isBeside = shares > 0 && room >= m.px(80);
    for (qsizetype i = 0; i < entry.poll.options.size(); ++i) {
        PollLayout::Option parts;
        const int wide = isBeside ? room : width;
        parts.text = QRect(0, y, wide, TextBlock(optionText(entry, i), font, wide).size().height());
        y = parts.text.bottom() + 1;
        if (isBeside) {
            parts.share = QRect(width - shares, parts.text.top(), shares, small.height());
        } else if (shares > 0) {
            parts.share = QRect(0, y, width, small.height());
            y = parts.share.bottom() + 1;
        }
        parts.bar = QRect(0, y + m.px(2), width, m.gap4());
        y = parts.bar.bottom() + 1 + m.gap8();
        l.options << parts;
    }
    placeText(pollFigures(entry), smallFont(font), l.figures);
    const int height = button.height() + m.gap12();
    int x = 0;
    const auto placeButton = [&](bool isOffered, const QString& text, QRect& rect) {
        if (!isOffered)
            return;
        const int wide = std::min(width, button.horizontalAdvance(text) + 2 * m.gap16());
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + m.gap4();
        }
        rect = QRect(x, y, wide, height);
        x += wide + m.gap8();
    };
    placeButton(entry.mayVote, voteText(entry), l.vote);
    placeButton(entry.answers, Words::tr("Results…"), l.results);
    if (x > 0)
        y += height + m.gap4();
    l.size = QSize(width, y);
    return l;
}

void paintPoll(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
               const session::PollEntry& entry)
{
    const Colours& c = widgets::coloursOf(option.palette);
    const PollLayout l = pollLayout(option.font, entry, place.width());
    const auto paintText = [&](const QString& text, const QFont& font, const QRect& rect, const QColor& colour) {
        painter.setPen(colour);
        TextBlock(text, font, rect.width()).paint(painter, inPlace(option, place, rect).topLeft());
    };
    paintText(pollFacts(entry), smallFont(option.font), l.facts, c.muted);
    paintText(harmless(entry.poll.question), strongFont(option.font), l.question, c.text);
    for (qsizetype i = 0; i < l.options.size(); ++i)
        paintOption(painter, option, place, l.options.at(i), entry, i);
    paintText(pollFigures(entry), smallFont(option.font), l.figures, c.muted);
    paintButton(painter, option, inPlace(option, place, l.vote), voteText(entry), !entry.hasVoted);
    paintButton(painter, option, inPlace(option, place, l.results), Words::tr("Results…"), false);
}

PollPart pollPartAt(const QStyleOptionViewItem& option, const QRect& place, const session::PollEntry& entry,
                    const QPoint& point)
{
    const PollLayout l = pollLayout(option.font, entry, place.width());
    if (!l.vote.isEmpty() && inPlace(option, place, l.vote).contains(point))
        return PollPart::Vote;
    if (!l.results.isEmpty() && inPlace(option, place, l.results).contains(point))
        return PollPart::Results;
    return PollPart::None;
}

} // namespace delegates
