// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_search.h"

#include <algorithm>

namespace msgindex {
namespace {

// Above this part of a segment, setting bits is faster than merging lists.
constexpr std::uint64_t denseShare = 64;

int lettersIn(std::string_view utf8)
{
    return static_cast<int>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

SegmentSearch::SegmentSearch(const SegmentView& view, const Query& query)
    : m_view(view)
    , m_segment(*view.segment)
    , m_end(view.segment->documents())
{
    if (query.isEmpty())
        m_end = 0;
    for (const Clause& clause : query.clauses) {
        if (m_first >= m_end)
            return;
        addClause(clause);
    }
    if (m_first >= m_end)
        return;
    m_whole = m_first == 0 && m_end == m_segment.documents();
    m_single = m_whole && m_needed.size() == 1 && m_excluded.empty();
    if (m_needed.empty())
        m_needed.push_back(rangeStream(m_first, m_end));
    m_hits = intersection(std::move(m_needed), std::move(m_excluded));
}

std::pair<Doc, Doc> SegmentSearch::range(const TimeFilter& filter) const
{
    return {m_segment.firstBefore(filter.until), m_segment.firstBefore(filter.from)};
}

void SegmentSearch::addClause(const Clause& clause)
{
    if (!clause.excluded && clause.anyOf.size() == 1) {
        const auto* filter = std::get_if<Filter>(&clause.anyOf.front());
        if (const auto* times = filter ? std::get_if<TimeFilter>(filter) : nullptr) {
            const auto [first, end] = range(*times);
            m_first = std::max(m_first, first);
            m_end = std::min(m_end, end);
            return;
        }
    }
    DocStreamPtr matching = stream(clause);
    if (!matching) {
        if (!clause.excluded)
            m_end = 0;
        return;
    }
    (clause.excluded ? m_excluded : m_needed).push_back(std::move(matching));
}

DocStreamPtr SegmentSearch::stream(const Clause& clause) const
{
    std::vector<DocStreamPtr> streams;
    for (const Match& match : clause.anyOf)
        std::visit([&](const auto& kind) { addMatch(kind, streams); }, match);
    return streams.empty() ? nullptr : unionStream(std::move(streams));
}

void SegmentSearch::addTerm(std::string_view term, std::vector<DocStreamPtr>& to) const
{
    if (const auto place = m_segment.terms().find(term))
        to.push_back(termStream(m_segment.postings(*place)));
}

void SegmentSearch::addMatch(const WordMatch& word, std::vector<DocStreamPtr>& to) const
{
    addTerm(word.term, to);
}

void SegmentSearch::addMatch(const PrefixMatch& prefix, std::vector<DocStreamPtr>& to) const
{
    const std::size_t before = to.size();
    if (lettersIn(prefix.prefix) <= longestPrefixLetters)
        addTerm(prefixTerm(prefix.prefix), to);
    if (to.size() == before) {
        const auto [first, end] = m_segment.terms().beginningWith(prefix.prefix);
        for (std::uint32_t place = first; place < end; ++place)
            to.push_back(termStream(m_segment.postings(place)));
    }
    if (!prefix.term.empty())
        addTerm(prefix.term, to);
}

void SegmentSearch::addMatch(const PhraseMatch& phrase, std::vector<DocStreamPtr>& to) const
{
    std::vector<PhrasePart> parts;
    for (const PhraseMatch::Part& wanted : phrase.parts) {
        const auto place = m_segment.terms().find(wanted.term);
        if (!place)
            return;
        PhrasePart part{m_segment.postings(*place), m_segment.formCount(*place), PhrasePart::noForm, wanted.offset};
        if (!wanted.form.empty()) {
            std::uint32_t number = 0;
            m_segment.forEachForm(*place, wanted.term, [&](std::string_view form) {
                part.form = form == wanted.form ? number : part.form;
                ++number;
            });
            if (part.form == PhrasePart::noForm)
                return;
        }
        parts.push_back(part);
    }
    to.push_back(phraseStream(std::move(parts)));
}

void SegmentSearch::addMatch(const Filter& filter, std::vector<DocStreamPtr>& to) const
{
    if (const auto* chats = std::get_if<ChatFilter>(&filter)) {
        for (const ChatKey key : chats->anyOf)
            addTerm(chatTerm(key), to);
    } else if (const auto* senders = std::get_if<SenderFilter>(&filter)) {
        for (const SenderKey key : senders->anyOf)
            addTerm(senderTerm(key), to);
    } else if (const auto* times = std::get_if<TimeFilter>(&filter)) {
        const auto [first, end] = range(*times);
        if (first < end)
            to.push_back(rangeStream(first, end));
    } else {
        std::vector<DocStreamPtr> all;
        const Flags wanted = std::get<FlagFilter>(filter).allOf;
        for (int bit = 0; bit < 32; ++bit) {
            if (!((wanted >> bit) & 1))
                continue;
            const std::size_t before = all.size();
            addTerm(flagTerm(bit), all);
            if (all.size() == before)
                return;
        }
        to.push_back(all.empty() ? rangeStream(0, m_segment.documents()) : intersection(std::move(all), {}));
    }
}

bool SegmentSearch::newest(const std::optional<Cursor>& behind, std::size_t most, const std::stop_token& stop,
                           std::vector<Cursor>& to)
{
    const Doc from = behind ? m_segment.firstBehind(*behind) : 0;
    return most == 0 || forEachHit(from, stop, [&](Doc doc) {
               to.push_back(m_segment.place(doc));
               return --most > 0;
           });
}

std::optional<std::int64_t> SegmentSearch::count(const std::stop_token& stop)
{
    if (!m_hits)
        return 0;
    const Removed& removed = *m_view.removed;
    if (m_single && m_hits->isExactCost()) {
        auto total = static_cast<std::int64_t>(m_hits->cost());
        for (const Doc gone : removed)
            total -= m_hits->seek(gone) == gone ? 1 : 0;
        return total;
    }
    if (m_whole && m_hits->cost() > m_segment.documents() / denseShare) {
        std::vector<std::uint64_t> bits(m_segment.documents() / 64 + 1);
        m_hits->drainInto(bits);
        for (const Doc gone : removed)
            bits[gone / 64] &= ~(std::uint64_t{1} << (gone % 64));
        std::int64_t total = 0;
        for (const std::uint64_t word : bits)
            total += std::popcount(word);
        return total;
    }
    std::int64_t total = 0;
    const bool finished = forEachHit(0, stop, [&total](Doc) {
        ++total;
        return true;
    });
    return finished ? std::optional(total) : std::nullopt;
}

} // namespace msgindex
