// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/query.h"

#include "text/tokens.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace msgindex {
namespace {

using Parts = std::vector<PhraseMatch::Part>;

struct ReadWords
{
    Parts parts;                      // in order; the form of each is filled in
    std::optional<std::string> typed; // the last word, when it may go on
};

// A class label stands for its parts: they are dropped where it was read from 5«А».
ReadWords readWords(const SyntaxTerm& term, text::Stemmer& stemmer)
{
    ReadWords read;
    qsizetype labelEnd = 0;
    qsizetype lastEnd = 0;
    text::forEachToken(term.text, stemmer, [&](const text::Token& token) {
        if (token.begin < labelEnd)
            return;
        if (token.classLabel)
            labelEnd = token.end;
        lastEnd = token.end;
        read.parts.push_back({std::string(token.term), std::string(token.form), token.position});
    });
    if (term.unfinished && !read.parts.empty() && lastEnd == term.text.size()) {
        read.typed = read.parts.back().form;
        read.parts.pop_back();
    }
    return read;
}

PrefixMatch prefixMatch(const std::string& typed, text::Stemmer& stemmer)
{
    std::string stem(stemmer.stem(typed));
    if (stem.starts_with(typed))
        stem.clear();
    return {typed, std::move(stem)};
}

// One term may need several clauses: a phrase whose last word is being typed is the phrase before it and the beginning.
std::vector<Match> matchesOf(const SyntaxTerm& term, text::Stemmer& stemmer)
{
    ReadWords read = readWords(term, stemmer);
    std::vector<Match> matches;
    if (!read.parts.empty()) {
        const std::uint32_t first = read.parts.front().offset;
        for (PhraseMatch::Part& part : read.parts) {
            part.offset -= first;
            if (term.kind != SyntaxTerm::Kind::Exact)
                part.form.clear();
        }
        if (read.parts.size() == 1 && read.parts.front().form.empty())
            matches.emplace_back(WordMatch{read.parts.front().term});
        else
            matches.emplace_back(PhraseMatch{std::move(read.parts)});
    }
    if (read.typed)
        matches.emplace_back(prefixMatch(*read.typed, stemmer));
    return matches;
}

// (A or (P and Q)) is ((A or P) and (A or Q)): adds one more alternative to clauses that all stand for one «или».
void addAlternative(std::vector<std::vector<Match>>& all, const std::vector<Match>& alternative)
{
    if (all.empty()) {
        for (const Match& match : alternative)
            all.push_back({match});
        return;
    }
    std::vector<std::vector<Match>> product;
    for (const std::vector<Match>& anyOf : all) {
        for (const Match& match : alternative) {
            product.push_back(anyOf);
            product.back().push_back(match);
        }
    }
    all = std::move(product);
}

class Compiler
{
public:
    Compiler(const FilterResolver& resolver, text::Stemmer& stemmer)
        : m_resolver(resolver)
        , m_stemmer(stemmer)
    {
    }

    void add(const SyntaxClause& clause)
    {
        std::vector<std::vector<Match>> all;
        for (const SyntaxTerm& term : clause.anyOf) {
            const std::vector<Match> alternative = matches(term);
            if (!alternative.empty()) // punctuation alone asks for nothing
                addAlternative(all, alternative);
        }
        // «Not all of these» is no clause: a phrase after a minus excludes from its last letter on.
        if (clause.excluded && all.size() != 1)
            return;
        for (std::vector<Match>& anyOf : all)
            m_query.clauses.push_back({clause.excluded, std::move(anyOf)});
    }

    [[nodiscard]] Query take() { return std::move(m_query); }

private:
    [[nodiscard]] std::vector<Match> matches(const SyntaxTerm& term)
    {
        if (term.kind != SyntaxTerm::Kind::FieldFilter)
            return matchesOf(term, m_stemmer);
        if (std::optional<Filter> filter = m_resolver.resolve(term.field, term.text))
            return {Match(std::move(*filter))};
        m_query.unresolved.push_back(term);
        return {Match(Filter(ChatFilter{}))};
    }

    const FilterResolver& m_resolver;
    text::Stemmer& m_stemmer;
    Query m_query;
};

QString utf8(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

QString keys(const std::vector<std::int64_t>& numbers)
{
    QString result;
    for (const std::int64_t number : numbers)
        result += u' ' + QString::number(number);
    return result;
}

struct Printer
{
    QString operator()(const WordMatch& word) const { return u"(word "_s + utf8(word.term) + u')'; }
    QString operator()(const PrefixMatch& prefix) const
    {
        const QString stem = prefix.term.empty() ? QString() : u" | "_s + utf8(prefix.term);
        return u"(prefix "_s + utf8(prefix.prefix) + stem + u')';
    }
    QString operator()(const PhraseMatch& phrase) const
    {
        QString result = u"(phrase"_s;
        for (const PhraseMatch::Part& part : phrase.parts) {
            result += u' ' + (part.offset > 0 ? u'+' + QString::number(part.offset) + u':' : QString());
            result += part.form.empty() ? utf8(part.term) : u'=' + utf8(part.form);
        }
        return result + u')';
    }
    QString operator()(const Filter& filter) const { return std::visit(*this, filter); }
    QString operator()(const ChatFilter& filter) const { return u"(chat"_s + keys(filter.anyOf) + u')'; }
    QString operator()(const SenderFilter& filter) const { return u"(sender"_s + keys(filter.anyOf) + u')'; }
    QString operator()(const TimeFilter& filter) const { return u"(time"_s + keys({filter.from, filter.until}) + u')'; }
    QString operator()(const FlagFilter& filter) const { return u"(flags"_s + keys({filter.allOf}) + u')'; }
};

struct Highlighter
{
    using By = text::WantedWord::By;
    std::vector<text::WantedSequence>& wanted;

    void operator()(const WordMatch& word) const { wanted.push_back({{By::Term, word.term, 0}}); }
    void operator()(const PrefixMatch& prefix) const
    {
        wanted.push_back({{By::Beginning, prefix.prefix, 0}});
        if (!prefix.term.empty())
            wanted.push_back({{By::Term, prefix.term, 0}});
    }
    void operator()(const PhraseMatch& phrase) const
    {
        text::WantedSequence sequence;
        for (const PhraseMatch::Part& part : phrase.parts) {
            if (part.form.empty())
                sequence.push_back({By::Term, part.term, part.offset});
            else
                sequence.push_back({By::Form, part.form, part.offset});
        }
        wanted.push_back(std::move(sequence));
    }
    void operator()(const Filter&) const {}
};

} // namespace

Query compile(const SyntaxTree& tree, const FilterResolver& resolver, text::Stemmer& stemmer)
{
    Compiler compiler(resolver, stemmer);
    for (const SyntaxClause& clause : tree.clauses)
        compiler.add(clause);
    return compiler.take();
}

QString print(const Query& query)
{
    QString result = u"(and"_s;
    for (const Clause& clause : query.clauses) {
        QStringList matches;
        for (const Match& match : clause.anyOf)
            matches << std::visit(Printer{}, match);
        const QString any = matches.size() == 1 ? matches.front() : u"(or "_s + matches.join(u' ') + u')';
        result += u' ' + (clause.excluded ? u"(not "_s + any + u')' : any);
    }
    return result + u')';
}

std::vector<text::WantedSequence> highlightedWords(const Query& query)
{
    std::vector<text::WantedSequence> wanted;
    for (const Clause& clause : query.clauses) {
        if (clause.excluded)
            continue;
        for (const Match& match : clause.anyOf)
            std::visit(Highlighter{wanted}, match);
    }
    return wanted;
}

} // namespace msgindex
