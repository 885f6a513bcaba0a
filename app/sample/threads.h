// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/chat.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace sample {

// One line of a conversation. The speaker is a letter for what he is in the school and a number that keeps two of a
// kind apart ("P2"); the letters are explained at the top of resources/sample/threads_ru.txt.
struct Line
{
    QChar kind;
    int number = 0;
    QString text; // with {slots}

    bool operator==(const Line&) const = default;
};

struct Thread
{
    QSet<int> months; // of the calendar; empty: all the year
    QList<Line> lines;

    [[nodiscard]] bool fits(int month) const { return months.isEmpty() || months.contains(month); }
    bool operator==(const Thread&) const = default;
};

using ThreadBook = QHash<domain::ChatKind, QList<Thread>>;

// InvalidInput names the line that cannot be read.
[[nodiscard]] base::Result<ThreadBook> parseThreads(const QString& text);
// From the program's own resources.
[[nodiscard]] base::Result<ThreadBook> loadThreads();

} // namespace sample
