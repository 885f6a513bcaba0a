// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace msgindex {

// What a person typed into the search box, understood but not yet looked up. A query is a list of clauses that must all
// hold; a clause is one thing or several joined by «или», and may be excluded:
//
//   собрание 5А      both words, the last one still being typed (a beginning) unless something follows it
//   "сдать деньги"   these words one after the other; also «…»
//   ="собрания"      this form of the word only; ="…" of several words: this phrase letter by letter
//   -отмена          without the word (or phrase, or filter)
//   музей или театр  one of them (or, |)
//   от:Петрова в:5А есть:файл до:15.09 после:01.09 роль:родитель     from: in: has: before: after: role:
//
// Parsing never fails: what makes no sense as an operator is taken as words.
enum class Field { From, In, Has, Before, After, Role };

struct SyntaxTerm
{
    enum class Kind { Words, Phrase, Exact, FieldFilter };

    Kind kind = Kind::Words;
    QString text;              // as typed, without quotation marks; the value of a filter
    Field field = Field::From; // of Kind::FieldFilter
    bool unfinished = false;   // the text ends the query in the middle of a word, which may go on

    bool operator==(const SyntaxTerm&) const = default;
};

struct SyntaxClause
{
    bool excluded = false;
    std::vector<SyntaxTerm> anyOf;

    bool operator==(const SyntaxClause&) const = default;
};

struct SyntaxTree
{
    std::vector<SyntaxClause> clauses;

    bool operator==(const SyntaxTree&) const = default;
};

// Longer queries are read up to here: a page pasted by mistake must not cost more than a query.
inline constexpr int longestQuery = 1000; // UTF-16 units

[[nodiscard]] SyntaxTree parse(QStringView query);

// As an s-expression, for tests and the log of developers:
//   (and (words "собрание") (not (phrase "сдать деньги")) (or (words "музей") (words "театр")) (filter in "5А"))
[[nodiscard]] QString print(const SyntaxTree& tree);

} // namespace msgindex
