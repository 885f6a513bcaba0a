// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/query_syntax.h"

#include "text/folding.h"

#include <QStringList>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace msgindex {
namespace {

struct FieldName
{
    QStringView name;
    Field field;
};

constexpr std::array<FieldName, 12> fieldNames{{
    {u"от", Field::From},
    {u"from", Field::From},
    {u"в", Field::In},
    {u"in", Field::In},
    {u"есть", Field::Has},
    {u"has", Field::Has},
    {u"до", Field::Before},
    {u"before", Field::Before},
    {u"после", Field::After},
    {u"after", Field::After},
    {u"роль", Field::Role},
    {u"role", Field::Role},
}};

std::optional<Field> fieldNamed(QStringView typed)
{
    const QString small = text::folded(typed);
    for (const FieldName& known : fieldNames) {
        if (known.name == small)
            return known.field;
    }
    return std::nullopt;
}

QStringView printedName(Field field)
{
    for (const FieldName& known : fieldNames) {
        if (known.field == field && known.name.front().unicode() < 0x80)
            return known.name;
    }
    return {};
}

// The mark that closes a quotation begun with this one; null if this begins none.
QChar closingQuote(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u'"';
    case u'«':
        return u'»';
    case u'“':
        return u'”';
    case u'„':
        return u'“';
    default:
        return {};
    }
}

bool isWordEnd(QStringView text)
{
    if (text.isEmpty())
        return false;
    const QChar last = text.back();
    return last.isSurrogate() || text::isCombiningMark(last.unicode()) || text::foldedLetter(last.unicode()) != 0;
}

// One pass over the typed text, left to right.
class Parser
{
public:
    explicit Parser(QStringView query)
        : m_query(query)
    {
    }

    [[nodiscard]] SyntaxTree run()
    {
        bool joinNext = false; // «или» stands before the next term
        for (skipSpaces(); m_at < m_query.size(); skipSpaces()) {
            if (!joinNext && !m_tree.clauses.empty() && skipOr()) {
                joinNext = true;
                continue;
            }
            const bool excluded = skipMinus();
            const std::optional<SyntaxTerm> term = readTerm();
            if (!term)
                continue;
            SyntaxClause* last = m_tree.clauses.empty() ? nullptr : &m_tree.clauses.back();
            if (joinNext && !excluded && !last->excluded)
                last->anyOf.push_back(*term);
            else
                m_tree.clauses.push_back({excluded, {*term}});
            joinNext = false;
        }
        return std::move(m_tree);
    }

private:
    void skipSpaces()
    {
        while (m_at < m_query.size() && m_query[m_at].isSpace())
            ++m_at;
    }

    [[nodiscard]] qsizetype chunkEnd(qsizetype from) const
    {
        while (from < m_query.size() && !m_query[from].isSpace())
            ++from;
        return from;
    }

    // «или» joins two terms; as the last word it is a word that is being typed.
    bool skipOr()
    {
        const qsizetype end = chunkEnd(m_at);
        const QString word = text::folded(m_query.mid(m_at, end - m_at));
        if ((word != u"или" && word != u"or" && word != u"|") || m_query.mid(end).trimmed().isEmpty())
            return false;
        m_at = end;
        return true;
    }

    bool skipMinus()
    {
        const bool minus = m_query[m_at] == u'-' && m_at + 1 < m_query.size() && !m_query[m_at + 1].isSpace();
        m_at += minus ? 1 : 0;
        return minus;
    }

    [[nodiscard]] std::optional<SyntaxTerm> readTerm()
    {
        if (m_query[m_at] == u'=' && m_at + 1 < m_query.size() && !closingQuote(m_query[m_at + 1]).isNull()) {
            ++m_at;
            return readQuoted(SyntaxTerm::Kind::Exact);
        }
        if (!closingQuote(m_query[m_at]).isNull())
            return readQuoted(SyntaxTerm::Kind::Phrase);
        const qsizetype end = chunkEnd(m_at);
        const qsizetype colon = m_query.mid(m_at, end - m_at).indexOf(u':');
        if (colon > 0) {
            if (const auto field = fieldNamed(m_query.mid(m_at, colon)))
                return readFilter(*field, m_at + colon + 1);
        }
        return readWords();
    }

    // A chunk without spaces. A quotation mark inside belongs to it, as in 5«А»; with a space in it, 5 «А», that is
    // seen by the words' own rule where the two chunks meet.
    [[nodiscard]] SyntaxTerm readWords()
    {
        const qsizetype begin = m_at;
        m_at = endOfLabelOr(chunkEnd(m_at));
        const QStringView chunk = m_query.mid(begin, m_at - begin);
        return {SyntaxTerm::Kind::Words, chunk.toString(), {}, m_at == m_query.size() && isWordEnd(chunk)};
    }

    // 5 «А» is one chunk in spite of the space.
    [[nodiscard]] qsizetype endOfLabelOr(qsizetype end) const
    {
        const bool number = end > m_at && end - m_at <= 2 && m_query[m_at].isDigit() && m_query[end - 1].isDigit();
        if (!number || end + 3 >= m_query.size() || closingQuote(m_query[end + 1]) != m_query[end + 3])
            return end;
        return closingQuote(m_query[end + 1]).isNull() ? end : end + 4;
    }

    [[nodiscard]] std::optional<SyntaxTerm> readQuoted(SyntaxTerm::Kind kind)
    {
        const QChar closing = closingQuote(m_query[m_at]);
        const qsizetype begin = m_at + 1;
        const qsizetype found = m_query.indexOf(closing, begin);
        const qsizetype end = found < 0 ? m_query.size() : found;
        m_at = found < 0 ? end : end + 1;
        const QStringView inside = m_query.mid(begin, end - begin);
        if (inside.trimmed().isEmpty())
            return std::nullopt;
        return SyntaxTerm{kind, inside.toString(), {}, found < 0 && isWordEnd(inside)};
    }

    [[nodiscard]] std::optional<SyntaxTerm> readFilter(Field field, qsizetype valueAt)
    {
        m_at = valueAt;
        if (m_at < m_query.size() && !closingQuote(m_query[m_at]).isNull()) {
            std::optional<SyntaxTerm> value = readQuoted(SyntaxTerm::Kind::FieldFilter);
            if (value)
                *value = {SyntaxTerm::Kind::FieldFilter, value->text, field, false};
            return value;
        }
        m_at = chunkEnd(valueAt);
        if (m_at == valueAt) // «от:» while the name is not typed yet restricts nothing
            return std::nullopt;
        return SyntaxTerm{SyntaxTerm::Kind::FieldFilter, m_query.mid(valueAt, m_at - valueAt).toString(), field, false};
    }

    QStringView m_query;
    qsizetype m_at = 0;
    SyntaxTree m_tree;
};

QString printed(const SyntaxTerm& term)
{
    const QString text = u'"' + term.text + u'"' + (term.unfinished ? u"…"_s : QString());
    switch (term.kind) {
    case SyntaxTerm::Kind::Words:
        return u"(words "_s + text + u')';
    case SyntaxTerm::Kind::Phrase:
        return u"(phrase "_s + text + u')';
    case SyntaxTerm::Kind::Exact:
        return u"(exact "_s + text + u')';
    case SyntaxTerm::Kind::FieldFilter:
        return u"(filter "_s + printedName(term.field) + u' ' + text + u')';
    }
    return {};
}

QString printed(const SyntaxClause& clause)
{
    QStringList terms;
    for (const SyntaxTerm& term : clause.anyOf)
        terms << printed(term);
    const QString any = terms.size() == 1 ? terms.front() : u"(or "_s + terms.join(u' ') + u')';
    return clause.excluded ? u"(not "_s + any + u')' : any;
}

} // namespace

SyntaxTree parse(QStringView query)
{
    return Parser(query.left(longestQuery)).run();
}

QString print(const SyntaxTree& tree)
{
    QString result = u"(and"_s;
    for (const SyntaxClause& clause : tree.clauses)
        result += u' ' + printed(clause);
    return result + u')';
}

} // namespace msgindex
