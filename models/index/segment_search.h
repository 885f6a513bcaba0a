// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/doc_stream.h"
#include "index/segment_merge.h"

#include <span>
#include <stop_token>

namespace msgindex {

// A query over one segment: the clauses become document streams, times become a range of documents.
class SegmentSearch
{
public:
    SegmentSearch(const SegmentView& view, const Query& query);

    // The newest hits behind the place, up to so many; false when stopped.
    [[nodiscard]] bool newest(const std::optional<Cursor>& behind, std::size_t most, const std::stop_token& stop,
                              std::vector<Cursor>& to);
    // How many there are; nullopt when stopped. O(1) for one word, short beginning or filter, as long as nothing of the
    // segment has been removed.
    [[nodiscard]] std::optional<std::int64_t> count(const std::stop_token& stop);

    // Calls visit(doc) for every hit that is left, newest first, until it returns false; false when stopped.
    template <typename Visit>
    [[nodiscard]] bool forEachHit(Doc from, const std::stop_token& stop, Visit&& visit)
    {
        if (!m_hits)
            return true;
        const Removed& removed = *m_view.removed;
        auto gone = removed.begin();
        std::uint32_t steps = 0;
        for (Doc doc = m_hits->seek(std::max(from, m_first)); doc < m_end; doc = m_hits->next()) {
            if (++steps % stepsBetweenLooks == 0 && stop.stop_requested())
                return false;
            while (gone != removed.end() && *gone < doc)
                ++gone;
            if (gone != removed.end() && *gone == doc)
                continue;
            if (!visit(doc))
                return true;
        }
        return true;
    }

private:
    static constexpr std::uint32_t stepsBetweenLooks = 1024;

    void addClause(const Clause& clause);
    [[nodiscard]] DocStreamPtr stream(const Clause& clause) const;
    void addMatch(const WordMatch& word, std::vector<DocStreamPtr>& to) const;
    void addMatch(const PrefixMatch& prefix, std::vector<DocStreamPtr>& to) const;
    void addMatch(const PhraseMatch& phrase, std::vector<DocStreamPtr>& to) const;
    void addMatch(const Filter& filter, std::vector<DocStreamPtr>& to) const;
    void addTerm(std::string_view term, std::vector<DocStreamPtr>& to) const;
    [[nodiscard]] std::pair<Doc, Doc> range(const TimeFilter& filter) const;

    const SegmentView& m_view;
    const Segment& m_segment;
    Doc m_first = 0; // the range that times leave
    Doc m_end = 0;
    std::vector<DocStreamPtr> m_needed;
    std::vector<DocStreamPtr> m_excluded;
    DocStreamPtr m_hits;   // null: none
    bool m_whole = false;  // no time rules out documents
    bool m_single = false; // one term over all documents: its count is the total
};

} // namespace msgindex
