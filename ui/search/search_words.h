// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/search_service.h"
#include "widgets/chip_row.h"

#include <QDate>
#include <QString>

namespace search {

// What the button of one of these facets says: "5«А» — родители", 12. Whose mother somebody is stands there only where
// two of them have the same name.
[[nodiscard]] widgets::Chip chipOf(const session::SearchFacet& facet, const QList<session::SearchFacet>& facets,
                                   const QDate& today);
// The query with what leaves only these hits, as a person would type it: собрание в:"5«А» — родители"
[[nodiscard]] QString narrowed(const QString& query, const session::SearchFacet& facet);

// A filter that a query may have: what is put into it, and what the button says.
struct Operator
{
    QString text;
    QString label;
};
// Those that the query does not use yet.
[[nodiscard]] QList<Operator> operatorsFor(const QString& query);
// The query with the operator at its end, to be filled in or complete.
[[nodiscard]] QString withOperator(const QString& query, const QString& operatorText);

// The headings over the hits: "Today", "This week", "May 2026".
[[nodiscard]] QString timeSection(const QDateTime& at, const QDate& today);
// How much was found, and truthfully in how much of what there is.
[[nodiscard]] QString figures(const session::SearchPage& page);
// "Complete since 12 November 2026, 10:42; older messages of 2 chats are still on the server."; empty if nothing is
// missing.
[[nodiscard]] QString missing(const session::SearchCoverage& coverage);

} // namespace search
