// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>

namespace items {

// Turns one list of unique keys into another by the fewest runs of removals and insertions; rows that changed places
// are moved one by one. The sink is told each step in the order in which it is to be done, with positions valid at that
// step:
//   remove(first, last)            rows first…last go
//   insert(at, from, count)        rows from…from+count-1 of the new list come in at `at`
//   move(from, to)                 from > to
// Linear, but for moves.
template <typename Key, typename Sink>
void diffKeys(QList<Key> current, const QList<Key>& next, Sink&& sink)
{
    const QSet<Key> wanted(next.cbegin(), next.cend());
    for (qsizetype last = current.size() - 1; last >= 0; --last) {
        if (wanted.contains(current.at(last)))
            continue;
        qsizetype first = last;
        while (first > 0 && !wanted.contains(current.at(first - 1)))
            --first;
        sink.remove(static_cast<int>(first), static_cast<int>(last));
        current.remove(first, last - first + 1);
        last = first;
    }
    const QSet<Key> known(current.cbegin(), current.cend());
    for (qsizetype at = 0; at < next.size(); ++at) {
        if (at < current.size() && current.at(at) == next.at(at))
            continue;
        if (known.contains(next.at(at))) {
            const qsizetype from = current.indexOf(next.at(at), at);
            sink.move(static_cast<int>(from), static_cast<int>(at));
            current.move(from, at);
            continue;
        }
        qsizetype end = at + 1;
        while (end < next.size() && !known.contains(next.at(end)))
            ++end;
        sink.insert(static_cast<int>(at), static_cast<int>(at), static_cast<int>(end - at));
        current = current.mid(0, at) + next.mid(at, end - at) + current.mid(at);
        at = end - 1;
    }
}

} // namespace items
