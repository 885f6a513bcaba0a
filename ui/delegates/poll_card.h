// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/timeline_model.h"

#include <QFont>
#include <QRect>
#include <QStyleOptionViewItem>

class QPainter;

namespace delegates {

// Where the parts of a poll stand, from its own upper left corner.
struct PollLayout
{
    struct Option
    {
        QRect text;
        QRect share; // votes and per cent; empty while nobody is to know them
        QRect bar;
    };

    QRect facts;
    QRect question;
    QList<Option> options;
    QRect figures;
    QRect vote; // a button; empty where there is nothing to press
    QRect results;
    QSize size;
};
[[nodiscard]] PollLayout pollLayout(const QFont& font, const session::PollEntry& entry, int width);

// In the place that layoutFor() of the message has found.
void paintPoll(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
               const session::PollEntry& entry);

enum class PollPart { None, Vote, Results };
[[nodiscard]] PollPart pollPartAt(const QStyleOptionViewItem& option, const QRect& place,
                                  const session::PollEntry& entry, const QPoint& point);

// "Poll, anonymous, until 3 December 2026, 18:00"
[[nodiscard]] QString pollFacts(const session::PollEntry& entry);
// "Voted: 12 of 25. Quorum: 50 %, reached"
[[nodiscard]] QString pollFigures(const session::PollEntry& entry);
// All of it in a sentence, for screen readers.
[[nodiscard]] QString describePoll(const session::PollEntry& entry);
// Each answer with its share, as far as it is known, and the turnout: a line each.
[[nodiscard]] QStringList pollLines(const session::PollEntry& entry);

} // namespace delegates
