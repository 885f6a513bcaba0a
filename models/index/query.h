// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/filter.h"
#include "index/query_syntax.h"
#include "text/highlight.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace msgindex {

// Any form of a word.
struct WordMatch
{
    std::string term; // stem, UTF-8
    bool operator==(const WordMatch&) const = default;
};

// A word that is still being typed: a stem that begins with it, or the stem that the typed letters have themselves, so
// that the hits of «собрание» do not vanish between «собрани» and «собрание».
struct PrefixMatch
{
    std::string prefix; // folded, UTF-8
    std::string term;   // stem of the prefix; empty if it begins with the prefix anyway
    bool operator==(const PrefixMatch&) const = default;
};

// Words that follow one another; also one word in an exact form.
struct PhraseMatch
{
    struct Part
    {
        std::string term;
        std::string form;         // the exact form wanted; empty: any form
        std::uint32_t offset = 0; // positions after the first part
        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts;
    bool operator==(const PhraseMatch&) const = default;
};

using Match = std::variant<WordMatch, PrefixMatch, PhraseMatch, Filter>;

struct Clause
{
    bool excluded = false;
    std::vector<Match> anyOf; // empty finds nothing

    bool operator==(const Clause&) const = default;
};

// A query in the index's own terms: clauses that must all hold. Nothing asked (clauses empty) finds nothing.
// Value type: made once per keystroke, then used by any thread.
struct Query
{
    std::vector<Clause> clauses;
    std::vector<SyntaxTerm> unresolved; // filters whose value the caller does not know; they find nothing

    [[nodiscard]] bool isEmpty() const { return clauses.empty(); }
    bool operator==(const Query&) const = default;
};

// Knows what people mean by names of people, chats, dates and roles. Called while a query is compiled, in its thread.
class FilterResolver
{
public:
    virtual ~FilterResolver() = default;
    // nullopt: nothing of that name.
    [[nodiscard]] virtual std::optional<Filter> resolve(Field field, const QString& value) const = 0;
};

// Stems the words and resolves the filters. The stemmer is the calling thread's.
[[nodiscard]] Query compile(const SyntaxTree& tree, const FilterResolver& resolver, text::Stemmer& stemmer);

// As an s-expression: (and (word собран) (prefix экск) (phrase сда +1:денег) (not …)).
[[nodiscard]] QString print(const Query& query);

// What of the query is to be marked in a message that it found; excluded words and filters are not.
[[nodiscard]] std::vector<text::WantedSequence> highlightedWords(const Query& query);

} // namespace msgindex
