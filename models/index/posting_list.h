// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/bytes.h"

#include <array>
#include <limits>
#include <vector>

namespace msgindex {

// Number of a document inside its segment: 0 is the newest.
using Doc = std::uint32_t;
// Behind the last document of a list.
inline constexpr Doc noDoc = std::numeric_limits<Doc>::max();

// Where a word stands in a document, and in which of its forms.
struct Occurrence
{
    std::uint32_t position = 0;
    std::uint32_t form = 0; // number among the forms of its term
    bool operator==(const Occurrence&) const = default;
};

// The documents of one term, newest first, and where it stands in each.
struct Postings
{
    std::vector<Doc> docs;                     // rising
    std::vector<std::uint32_t> occurrenceEnds; // per document; empty if nobody asks for places (filters, prefixes)
    std::vector<Occurrence> occurrences;       // by document, then by position
    std::uint32_t forms = 1;                   // how many forms the term has

    void clear();
};

// Where a list lies in its segment.
struct PostingsPlace
{
    std::uint32_t count = 0; // documents
    std::uint64_t docsAt = 0;
    std::uint64_t occurrencesAt = 0;
};

// Blocks of 128 documents. Lists of several blocks begin with tables that let a search skip them.
//   docs:        [per block u32 last document] · [per block u32 offset of the block] · blocks
//     a block:   u8 width (at most 32), the steps between documents, less one, in as many bits each
//           or:  u8 255, a bit for each document behind the last block up to the last of this one; where that is
//                shorter and there is a table
//   occurrences: nothing for lists without; [per block u32 offset of the block] · blocks
//     a block:   u8 width, per document in so many bits its only occurrence as position × forms + form, or all ones;
//                for each with all ones a group of varints: (step from the last position × forms + form) × 2 + 1 if
//                another one follows
[[nodiscard]] PostingsPlace appendPostings(Bytes& docs, Bytes& occurrences, const Postings& postings);

// Walks over a list. The contract of every document stream: doc() is the current document; next() and seek() move
// forward only and return the new one; behind the last all of them give noDoc. seek(d) stops at the first document that
// is not before d, and stays where it is if that is the current one.
// Reading damaged bytes is safe: the list ends early or holds wrong documents that are all below documentCount.
class PostingCursor
{
public:
    // slackBytes behind both sections must be readable. forms: of the term, to read occurrences.
    PostingCursor(ByteView docs, ByteView occurrences, const PostingsPlace& place, Doc documentCount);

    [[nodiscard]] Doc doc() const { return m_doc; }
    Doc next()
    {
        if (++m_at < m_inBlock)
            return m_doc = m_docs[m_at];
        return nextBlock();
    }
    Doc seek(Doc target);
    [[nodiscard]] std::uint32_t count() const { return m_place.count; }

    // Those of the current document are put into the vector. O(1) for most documents with a single one.
    void occurrences(std::uint32_t forms, std::vector<Occurrence>& to);

    // Appends every remaining document with its occurrences and goes behind the last. The forms stay as they are
    // numbered here; there are to.forms of them.
    void drainInto(Postings& to);

    // Sets the bit of every remaining document and goes behind the last; bits for all documents of the segment.
    void drainInto(std::span<std::uint64_t> bits);

    static constexpr std::uint32_t blockSize = 128;

private:
    // What the section holds of a block, checked against its end.
    struct Block
    {
        std::uint32_t inBlock = 0;
        unsigned width = 0;
        std::uint64_t first = 0;            // the first document that may be in it
        std::uint32_t span = 0;             // bits, if it is made of bits
        const std::uint8_t* data = nullptr; // null: damaged
    };

    [[nodiscard]] std::uint32_t blocks() const { return (m_place.count + blockSize - 1) / blockSize; }
    [[nodiscard]] Doc lastDocOf(std::uint32_t block) const { return tableEntry(block); }
    [[nodiscard]] std::uint32_t tableEntry(std::uint32_t entry) const
    {
        return load<std::uint32_t>(m_list.data() + std::size_t{entry} * sizeof(std::uint32_t));
    }
    [[nodiscard]] Block blockAt(std::uint32_t block) const;
    Doc nextBlock();
    void readBlock(std::uint32_t block);
    Doc standAtBit(Doc from);
    [[nodiscard]] std::uint32_t placeInBlock() const;
    void end();
    [[nodiscard]] ByteView occurrencesOf(std::uint32_t block) const;
    static void readGroup(VarintReader& from, std::uint32_t forms, std::vector<Occurrence>& to);

    ByteView m_list; // from the list's beginning to the section's end
    ByteView m_occurrences;
    PostingsPlace m_place;
    Doc m_documentCount = 0;
    Doc m_doc = noDoc;
    std::uint32_t m_block = 0;
    std::uint32_t m_inBlock = 0; // documents in the block
    Doc m_lastInBlock = 0;
    const std::uint8_t* m_bits = nullptr; // the block, if it is made of bits: they are not taken out of it
    Doc m_firstBit = 0;
    std::uint32_t m_at = 0; // in m_docs, which has the documents of other blocks
    // The walk over the groups of occurrences of the block that was read from last.
    VarintReader m_groupAt;
    std::uint32_t m_groupBlock = noDoc;
    std::uint32_t m_groupDoc = 0; // in the block: the groups of those before it are passed
    // Behind those of the block stand as many noDoc as seek() looks at together.
    static constexpr std::uint32_t seekStep = 8;
    std::array<Doc, blockSize + seekStep> m_docs;
};

} // namespace msgindex
