// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/segment.h"
#include "text/stemmer.h"

#include <span>
#include <string>
#include <vector>

namespace msgindex {

// What a segment knows of its documents besides words, newest first.
struct DocumentTable
{
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> times;
    std::vector<std::int64_t> chats;
    std::vector<std::int64_t> senders;
    std::vector<std::int64_t> flags;

    [[nodiscard]] Doc size() const { return static_cast<Doc>(ids.size()); }
    void add(const Cursor& place, ChatKey chat, SenderKey sender, Flags flags);
};

// Words of more letters than this have no union of their own: few words share so long a beginning.
inline constexpr int longestPrefixLetters = 8;
// A beginning of more words than this has its union stored; of fewer ones it is made while searching. The shortest are
// asked for most, at every first letters of a word.
[[nodiscard]] constexpr std::uint32_t mostUnitedWords(int letters)
{
    return letters <= 3 ? 32 : 64;
}

// Puts a segment together: the documents first, then the words in rising order, then finish().
class SegmentWriter
{
public:
    explicit SegmentWriter(const DocumentTable& documents);

    // postings and forms by the number that the occurrences give.
    void addWord(std::string_view word, const Postings& postings, std::span<const std::string_view> forms);
    [[nodiscard]] Bytes finish();

private:
    struct Term
    {
        std::size_t textAt = 0; // in m_letters
        std::size_t textSize = 0;
        PostingsPlace place;
        std::uint64_t formsAt = 0;
    };

    void add(std::vector<Term>& to, std::string_view term, const PostingsPlace& place, std::uint64_t formsAt = 0);
    [[nodiscard]] std::string_view textOf(const Term& term) const
    {
        return std::string_view(m_letters).substr(term.textAt, term.textSize);
    }
    void addFilters();
    void addKeys(std::span<const std::int64_t> keys, Section column, Section keyTable,
                 std::string (*term)(std::int64_t));
    void addUnions();
    void addUnion(std::string_view letters, std::span<const Term> words);
    void addTerms();
    [[nodiscard]] Bytes& section(Section name) { return m_sections[static_cast<std::size_t>(name)]; }
    void addColumn(Section name, std::span<const std::int64_t> values);

    const DocumentTable& m_documents;
    std::array<Bytes, sectionCount> m_sections;
    std::array<std::uint64_t, sectionCount> m_values{}; // of the columns
    std::string m_letters;                              // of all terms
    std::vector<Term> m_others;                         // filters and unions
    std::vector<Term> m_words;
    Postings m_scratch;
    std::vector<std::uint64_t> m_union; // a bit per document
};

// A segment of these documents: pointers in any order, each number once.
[[nodiscard]] Bytes writeSegment(std::vector<const Document*> documents, text::Stemmer& stemmer);

} // namespace msgindex
