// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/search_filters.h"

#include "index/query_dates.h"
#include "text/names.h"

#include <algorithm>

namespace session {

namespace {

// Keys of the names that begin with what was typed; no filter if there are none.
template <typename Filter>
std::optional<msgindex::Filter> byName(const QList<store::KeyNames::Name>& names, const QString& value)
{
    Filter filter;
    for (const store::KeyNames::Name& each : names) {
        if (text::nameBeginsWith(each.name, value))
            filter.anyOf.push_back(each.key);
    }
    if (filter.anyOf.empty())
        return std::nullopt;
    return filter;
}

} // namespace

SearchFilters::SearchFilters(store::KeyNames names, QDate today)
    : m_names(std::move(names))
    , m_today(today)
{
}

std::optional<msgindex::Filter> SearchFilters::resolve(msgindex::Field field, const QString& value) const
{
    switch (field) {
    case msgindex::Field::In:
        return byName<msgindex::ChatFilter>(m_names.rooms, value);
    case msgindex::Field::From:
        return byName<msgindex::SenderFilter>(m_names.senders, value);
    case msgindex::Field::Before:
    case msgindex::Field::After:
        if (const auto time = msgindex::timeFilter(field, value, m_today, QTimeZone::systemTimeZone()))
            return *time;
        return std::nullopt;
    case msgindex::Field::Has:
    case msgindex::Field::Role:
        return std::nullopt;
    }
    return std::nullopt;
}

bool needsNames(const msgindex::SyntaxTree& tree)
{
    const auto isName = [](const msgindex::SyntaxTerm& term) {
        return term.kind == msgindex::SyntaxTerm::Kind::FieldFilter &&
               (term.field == msgindex::Field::In || term.field == msgindex::Field::From);
    };
    return std::ranges::any_of(
        tree.clauses, [&](const msgindex::SyntaxClause& clause) { return std::ranges::any_of(clause.anyOf, isName); });
}

} // namespace session
