// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

namespace msgindex {

// A question as one puts it to a colleague, as a query: «кто спрашивал про экскурсию в мае» asks for
// «экскурсию есть:вопрос после:01.05.2026 до:31.05.2026». Words that only ask or join are left out, a time becomes its
// first and last day, the latest that has begun; all else (filters, phrases, exclusions) stays.
struct SpokenQuery
{
    QStringList words;
    QStringList filters; // that were said in words
    QStringList times;   // so were these: the first day and the last one
};
[[nodiscard]] SpokenQuery spokenQuery(const QStringList& words, QDate today);

} // namespace msgindex
