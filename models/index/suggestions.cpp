// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/suggestions.h"

#include "index/query_syntax.h"
#include "index/spoken_query.h"
#include "text/folding.h"
#include "text/repair.h"

#include <algorithm>

namespace msgindex {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShortestRepaired = 5;
constexpr int kMostRepaired = 3; // words; more are no typos

// The query cut at its spaces, but not inside quotation marks.
QStringList chunksOf(const QString& typed)
{
    QStringList chunks{QString()};
    bool quoted = false;
    for (const QChar c : typed) {
        quoted = quoted != (c == u'"');
        if (c.isSpace() && !quoted)
            chunks << QString();
        else
            chunks.last() += c;
    }
    chunks.removeAll(QString());
    return chunks;
}

bool isPlain(const QString& chunk)
{
    const SyntaxTree tree = parse(chunk);
    return tree.clauses.size() == 1 && !tree.clauses.front().excluded &&
           tree.clauses.front().anyOf.front().kind != SyntaxTerm::Kind::FieldFilter;
}

template <typename Change>
QString changed(const QString& typed, Change change)
{
    QStringList chunks = chunksOf(typed);
    for (QString& chunk : chunks) {
        if (isPlain(chunk))
            chunk = change(chunk);
    }
    return chunks.join(u' ');
}

bool isRepairable(const QString& chunk)
{
    return chunk.size() >= kShortestRepaired &&
           std::all_of(chunk.begin(), chunk.end(), [](QChar c) { return c.isLetter(); });
}

// The word that is one slip away and found most often, rather one that somebody wrote than a form that only has the
// same stem; empty: there is none.
base::Result<QString> repaired(const QString& word, const CountHits& count)
{
    QString best;
    std::pair<bool, std::int64_t> most;
    for (const QString& candidate : text::oneSlipAway(text::folded(word))) {
        const auto hits = count(candidate + u' ');
        if (!hits)
            return base::failWith(hits);
        if (*hits == 0)
            continue;
        const auto written = count(u"=\"" + candidate + u"\" ");
        if (!written)
            return base::failWith(written);
        if (const std::pair rank(*written > 0, *hits); rank > most) {
            most = rank;
            best = candidate;
        }
    }
    return best;
}

// Empty: nothing to repair.
base::Result<QString> withoutTypos(const QString& typed, const CountHits& count)
{
    QStringList chunks = chunksOf(typed);
    int repairs = 0;
    for (QString& chunk : chunks) {
        if (!isRepairable(chunk) || !isPlain(chunk))
            continue;
        const auto hits = count(chunk);
        if (!hits)
            return base::failWith(hits);
        if (*hits > 0)
            continue;
        const auto better = repaired(chunk, count);
        if (!better)
            return better;
        if (better->isEmpty() || ++repairs > kMostRepaired)
            return QString();
        chunk = *better;
    }
    return repairs > 0 ? chunks.join(u' ') : QString();
}

base::Result<std::optional<Suggestion>> firstWithHits(const QList<Suggestion>& candidates, const QString& asked,
                                                      const CountHits& count)
{
    for (const Suggestion& candidate : candidates) {
        if (candidate.query.isEmpty() || candidate.query == asked)
            continue;
        const auto hits = count(candidate.query);
        if (!hits)
            return base::failWith(hits);
        if (*hits > 0)
            return std::optional(candidate);
    }
    return std::optional<Suggestion>();
}

} // namespace

base::Result<std::optional<Suggestion>> suggest(const QString& typed, QDate today, const CountHits& count)
{
    using Kind = Suggestion::Kind;
    const QString asked = chunksOf(typed).join(u' ');
    QList<Suggestion> candidates{{Kind::OtherLayout, changed(typed, text::inOtherLayout)}};
    for (const qsizetype which : {0, 1}) {
        candidates << Suggestion{Kind::Transliterated, changed(typed, [which](const QString& chunk) {
                                     const QStringList words = text::transliterated(chunk);
                                     return words.value(std::min(which, words.size() - 1), chunk);
                                 })};
    }
    const auto found = firstWithHits(candidates, asked, count);
    if (!found || *found)
        return found;
    const auto [words, filters, times] = spokenQuery(chunksOf(typed), today);
    candidates = {{Kind::Typo, typed},
                  {Kind::Spoken, (words + filters + times).join(u' ')},
                  {Kind::Spoken, (words + filters).join(u' ')},
                  {Kind::Spoken, words.join(u' ')}};
    for (const auto& [kind, query] : std::as_const(candidates)) {
        const auto better = withoutTypos(query, count);
        if (!better)
            return base::failWith(better);
        const auto mended = firstWithHits({{kind, query}, {kind, *better}}, asked, count);
        if (!mended || *mended)
            return mended;
    }
    return std::optional<Suggestion>();
}

} // namespace msgindex
