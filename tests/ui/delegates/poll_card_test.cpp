// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/message_delegate.h"
#include "delegates/poll_card.h"
#include "delegates/words.h"
#include "options.h"
#include "support/qt_strings.h"

using namespace delegates;
using namespace Qt::Literals::StringLiterals;

namespace {

session::PollEntry excursion()
{
    session::PollEntry entry;
    entry.poll.id = domain::PollId(u"excursion"_s);
    entry.poll.question = u"Куда едем в субботу, если не будет дождя?"_s;
    entry.poll.options = {u"Суздаль"_s, u"Кострома: набережная, музей и обед в столовой"_s, u"Никуда"_s};
    entry.poll.counts = {3, 1, 0};
    entry.poll.voted = 4;
    entry.poll.quorum = 50;
    entry.asked = 25;
    entry.mayVote = true;
    entry.answers = true;
    entry.choices = {0};
    return entry;
}

items::TimelineRow rowOf(const session::PollEntry& entry)
{
    items::TimelineRow row;
    row.message.id = domain::MessageId(1);
    row.message.body = u"Опрос 4712 (Петрова Мария): Куда едем?\n\n1 — Суздаль"_s;
    row.message.sentAt = kNow;
    row.poll = entry;
    return row;
}

} // namespace

TEST_CASE("the parts of a poll stand within its message and apart, at any width, size and direction")
{
    const QStyleOptionViewItem option =
        optionOf(GENERATE(300, 420, 900), GENERATE(10.0, 20.0), GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const items::TimelineRow row = rowOf(excursion());
    const MessageLayout whole = layoutFor(option, row);
    CHECK(within(whole.bubble, {whole.poll, whole.time}));
    CHECK(apart({whole.poll, whole.time}));
    CHECK(whole.text.height() == 0);
    const PollLayout l = pollLayout(option.font, *row.poll, whole.poll.width());
    CHECK(l.size.height() <= whole.poll.height());
    QList<QRect> parts{l.facts, l.question, l.figures, l.vote, l.results};
    for (const PollLayout::Option& each : l.options) {
        parts << each.text << each.bar;
        CHECK(apart({each.text, each.share, each.bar}));
    }
    CHECK(within(QRect(QPoint(), l.size), parts));
    CHECK(apart(parts));
}

TEST_CASE("a press on a button of a poll is told apart, and buttons are there for whom they are")
{
    const QStyleOptionViewItem option = optionOf(800, 10, GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    session::PollEntry entry = excursion();
    const items::TimelineRow row = rowOf(entry);
    const QRect place = layoutFor(option, row).poll;
    const auto kindAt = [&](const QRect& part) {
        const QRect there = QStyle::visualRect(option.direction, place, part.translated(place.topLeft()));
        return partAt(option, row, there.center()).kind;
    };
    const PollLayout l = pollLayout(option.font, entry, place.width());
    CHECK(kindAt(l.vote) == MessagePart::Kind::Vote);
    CHECK(kindAt(l.results) == MessagePart::Kind::Results);
    CHECK(kindAt(l.question) == MessagePart::Kind::None);
    entry.mayVote = entry.answers = false;
    const PollLayout plain = pollLayout(option.font, entry, place.width());
    CHECK(plain.vote.isEmpty());
    CHECK(plain.results.isEmpty());
    CHECK(plain.size.height() < l.size.height());
}

TEST_CASE("a poll is read out with its answers and figures; without figures while nobody is to know them")
{
    session::PollEntry entry = excursion();
    const QString sentence = describeMessage(rowOf(entry));
    CHECK(sentence.contains(u"✓ Суздаль: 3 · 75 %"_s));
    CHECK(sentence.contains(u"Voted: 4 of 25"_s));
    CHECK(sentence.contains(u"not reached"_s));
    entry.poll.counts.clear();
    CHECK_FALSE(describePoll(entry).contains(u"75"_s));
}
