// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/posting_list.h"

#include <algorithm>
#include <utility>

namespace msgindex {
namespace {

constexpr std::uint32_t blockSize = PostingCursor::blockSize;
constexpr std::size_t tableEntryBytes = 2 * sizeof(std::uint32_t); // of documents; those of occurrences have half
constexpr unsigned widestSteps = 32;
constexpr unsigned widestOnly = 24; // an only occurrence of more bits is a group
constexpr std::uint8_t madeOfBits = 255;

void setBit(std::span<std::uint64_t> bits, Doc doc)
{
    bits[doc / 64] |= std::uint64_t{1} << (doc % 64);
}

// Sets those of the bits that are set in the packed ones, the first of which belongs to the document.
void setBits(std::span<std::uint64_t> bits, Doc first, const std::uint8_t* packed, std::uint32_t count)
{
    for (; count > 0; packed += 8) {
        const std::uint32_t taken = std::min(count, 64U);
        const std::uint64_t some = load<std::uint64_t>(packed) & (~std::uint64_t{0} >> (64 - taken));
        const unsigned shift = first % 64;
        bits[first / 64] |= some << shift;
        if (shift + taken > 64)
            bits[first / 64 + 1] |= some >> (64 - shift);
        first += taken;
        count -= taken;
    }
}

// A whole block of numbers of Width bits. The width is a constant, so that no shift depends on what was read.
template <std::size_t Width>
void unpackBlock(const std::uint8_t* from, std::uint32_t* to)
{
    constexpr std::uint64_t mask = (std::uint64_t{1} << Width) - 1;
    for (std::uint32_t eight = 0; eight < blockSize; eight += 8, from += Width) {
        for (std::size_t i = 0; i < 8; ++i)
            to[eight + i] =
                static_cast<std::uint32_t>(load<std::uint64_t>(from + i * Width / 8) >> (i * Width % 8) & mask);
    }
}

template <std::size_t... Widths>
constexpr auto blockUnpackers(std::index_sequence<Widths...>)
{
    return std::array{unpackBlock<Widths>...};
}

constexpr auto unpackBlockOf = blockUnpackers(std::make_index_sequence<widestSteps + 1>());

void appendStepBlock(Bytes& to, std::span<const Doc> docs, std::uint32_t first)
{
    std::array<std::uint32_t, blockSize> steps{};
    std::uint32_t widest = 0;
    for (std::size_t i = 0; i < docs.size(); ++i) {
        steps[i] = docs[i] - first;
        first = docs[i] + 1;
        widest |= steps[i];
    }
    const unsigned width = bitsFor(widest);
    to.push_back(static_cast<std::uint8_t>(width));
    appendPacked(to, std::span<const std::uint32_t>(steps).first(docs.size()), width);
}

// Replaces the block that was just written at this place, if bits are shorter.
void preferBits(Bytes& to, std::size_t at, std::span<const Doc> docs, std::uint32_t first)
{
    const std::size_t bytes = (docs.back() - first) / 8 + 1;
    if (1 + bytes >= to.size() - at)
        return;
    to.resize(at);
    to.resize(at + 1 + bytes);
    to[at] = madeOfBits;
    for (const Doc doc : docs)
        to[at + 1 + (doc - first) / 8] |= static_cast<std::uint8_t>(1U << ((doc - first) % 8));
}

void appendGroup(Bytes& to, std::span<const Occurrence> occurrences, std::uint32_t forms)
{
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        const std::uint64_t step = occurrences[i].position - last;
        last = occurrences[i].position;
        const std::uint64_t more = i + 1 < occurrences.size() ? 1 : 0;
        appendVarint(to, (step * forms + occurrences[i].form) * 2 + more);
    }
}

// Writes the occurrences of one block of documents.
class OccurrenceBlock
{
public:
    void add(std::span<const Occurrence> occurrences, std::uint32_t forms)
    {
        const std::size_t before = m_groups.size();
        appendGroup(m_groups, occurrences, forms);
        // The width from which on it is written as an only one; all ones are taken.
        unsigned width = widestOnly + 1;
        std::uint64_t only = 0;
        if (occurrences.size() == 1) {
            only = std::uint64_t{occurrences.front().position} * forms + occurrences.front().form;
            width = std::min(bitsFor(only + 1), width);
        }
        m_documents.push_back({static_cast<std::uint32_t>(only), width, before, m_groups.size()});
        m_groupBytes[width] += m_groups.size() - before;
    }

    void writeTo(Bytes& bytes)
    {
        const unsigned width = bestWidth();
        const std::uint32_t allOnes = (std::uint32_t{1} << width) - 1;
        bytes.push_back(static_cast<std::uint8_t>(width));
        for (const Document& document : m_documents)
            m_packed.push_back(document.width <= width ? document.only : allOnes);
        appendPacked(bytes, std::span<const std::uint32_t>(m_packed), width);
        for (const Document& document : m_documents) {
            if (document.width > width)
                bytes.insert(bytes.end(), m_groups.begin() + static_cast<std::ptrdiff_t>(document.groupBegin),
                             m_groups.begin() + static_cast<std::ptrdiff_t>(document.groupEnd));
        }
        m_documents.clear();
        m_groups.clear();
        m_groupBytes = {};
        m_packed.clear();
    }

private:
    struct Document
    {
        std::uint32_t only = 0;
        unsigned width = 0;
        std::size_t groupBegin = 0; // in m_groups
        std::size_t groupEnd = 0;
    };

    [[nodiscard]] unsigned bestWidth() const
    {
        std::size_t inGroups = m_groups.size();
        std::size_t least = inGroups;
        unsigned best = 0;
        for (unsigned width = 1; width <= widestOnly; ++width) {
            inGroups -= m_groupBytes[width];
            if (const std::size_t bytes = inGroups + packedBytes(m_documents.size(), width); bytes < least) {
                least = bytes;
                best = width;
            }
        }
        return best;
    }

    std::vector<Document> m_documents;
    Bytes m_groups;                                         // of all of them
    std::array<std::size_t, widestOnly + 2> m_groupBytes{}; // by width
    std::vector<std::uint32_t> m_packed;
};

void store(Bytes& bytes, std::size_t at, std::size_t value)
{
    const auto number = static_cast<std::uint32_t>(value);
    std::memcpy(bytes.data() + at, &number, sizeof number);
}

void appendOccurrences(Bytes& to, const Postings& postings, std::uint32_t blocks)
{
    const std::size_t tableAt = to.size();
    if (blocks > 1)
        to.resize(tableAt + blocks * sizeof(std::uint32_t));
    OccurrenceBlock writer;
    std::uint32_t occurrence = 0;
    std::size_t doc = 0;
    for (std::uint32_t block = 0; block < blocks; ++block) {
        if (blocks > 1)
            store(to, tableAt + block * sizeof(std::uint32_t), to.size() - tableAt);
        for (const std::size_t end = std::min<std::size_t>(doc + blockSize, postings.docs.size()); doc < end; ++doc) {
            const std::uint32_t behind = postings.occurrenceEnds[doc];
            writer.add(std::span(postings.occurrences).subspan(occurrence, behind - occurrence), postings.forms);
            occurrence = behind;
        }
        writer.writeTo(to);
    }
}

} // namespace

void Postings::clear()
{
    docs.clear();
    occurrenceEnds.clear();
    occurrences.clear();
    forms = 1;
}

PostingsPlace appendPostings(Bytes& docs, Bytes& occurrences, const Postings& postings)
{
    const auto count = static_cast<std::uint32_t>(postings.docs.size());
    const PostingsPlace place{count, docs.size(), occurrences.size()};
    const std::uint32_t blocks = (count + blockSize - 1) / blockSize;
    if (blocks > 1)
        docs.resize(docs.size() + blocks * tableEntryBytes);
    std::uint32_t first = 0; // the first document that may come
    for (std::uint32_t block = 0; block < blocks; ++block) {
        const auto inBlock = std::span(postings.docs)
                                 .subspan(std::size_t{block} * blockSize)
                                 .first(std::min(blockSize, count - block * blockSize));
        const std::size_t at = docs.size();
        appendStepBlock(docs, inBlock, first);
        if (blocks > 1) {
            preferBits(docs, at, inBlock, first);
            store(docs, place.docsAt + block * sizeof(std::uint32_t), inBlock.back());
            store(docs, place.docsAt + (blocks + block) * sizeof(std::uint32_t), at - place.docsAt);
        }
        first = inBlock.back() + 1;
    }
    if (!postings.occurrenceEnds.empty())
        appendOccurrences(occurrences, postings, blocks);
    return place;
}

PostingCursor::PostingCursor(ByteView docs, ByteView occurrences, const PostingsPlace& place, Doc documentCount)
    : m_list(docs.subspan(std::min<std::size_t>(place.docsAt, docs.size())))
    , m_occurrences(occurrences.subspan(std::min<std::size_t>(place.occurrencesAt, occurrences.size())))
    , m_place(place)
    , m_documentCount(documentCount)
{
    const bool tableFits = blocks() <= 1 || blocks() * tableEntryBytes <= m_list.size();
    if (m_place.count == 0 || m_place.count > documentCount || !tableFits)
        end();
    else
        readBlock(0);
}

void PostingCursor::end()
{
    m_doc = noDoc;
    m_block = blocks();
    m_at = 0;
    m_inBlock = 0;
}

PostingCursor::Block PostingCursor::blockAt(std::uint32_t block) const
{
    Block found;
    found.inBlock = std::min(blockSize, m_place.count - block * blockSize);
    const bool hasTable = blocks() > 1;
    const std::size_t at = hasTable ? tableEntry(blocks() + block) : 0;
    found.first = block == 0 ? 0 : std::uint64_t{lastDocOf(block - 1)} + 1;
    if (at >= m_list.size())
        return found;
    found.width = m_list[at];
    std::size_t bytes = packedBytes(found.inBlock, found.width);
    if (found.width == madeOfBits && hasTable) {
        const std::uint64_t behind = std::uint64_t{lastDocOf(block)} + 1;
        if (behind <= found.first || behind > m_documentCount)
            return found;
        found.span = static_cast<std::uint32_t>(behind - found.first);
        bytes = (found.span + 7) / 8;
    } else if (found.width > widestSteps) {
        return found;
    }
    if (at + 1 + bytes <= m_list.size())
        found.data = m_list.data() + at + 1;
    return found;
}

void PostingCursor::readBlock(std::uint32_t block)
{
    const Block found = blockAt(block);
    if (!found.data)
        return end();
    std::uint64_t behind = found.first;
    if (found.span > 0) {
        std::uint32_t count = 0;
        for (std::uint32_t at = 0; at < found.span; at += 64) {
            std::uint64_t bits = load<std::uint64_t>(found.data + at / 8);
            if (found.span - at < 64)
                bits &= (std::uint64_t{1} << (found.span - at)) - 1;
            for (; bits != 0 && count < found.inBlock; bits &= bits - 1)
                m_docs[count++] = static_cast<Doc>(found.first) + at + static_cast<Doc>(std::countr_zero(bits));
        }
        if (count < found.inBlock) // damaged
            return end();
    } else {
        if (found.inBlock == blockSize)
            unpackBlockOf[found.width](found.data, m_docs.data());
        else
            unpack(found.data, found.inBlock, found.width, m_docs.data());
        for (std::uint32_t i = 0; i < found.inBlock; ++i) {
            behind += m_docs[i];
            m_docs[i] = static_cast<Doc>(behind);
            ++behind;
        }
        if (behind > m_documentCount)
            return end();
    }
    std::fill_n(m_docs.begin() + found.inBlock, seekStep, noDoc);
    m_block = block;
    m_at = 0;
    m_inBlock = found.inBlock;
    m_doc = m_docs[0];
}

Doc PostingCursor::nextBlock()
{
    if (m_doc == noDoc || m_block + 1 >= blocks())
        end();
    else
        readBlock(m_block + 1);
    return m_doc;
}

Doc PostingCursor::seek(Doc target)
{
    if (m_doc >= target)
        return m_doc;
    if (m_docs[m_inBlock - 1] < target) {
        // Double the step until a block reaches far enough, then halve.
        std::uint32_t low = m_block + 1;
        std::uint32_t high = low;
        for (std::uint32_t step = 1; high < blocks() && lastDocOf(high) < target; step *= 2) {
            low = high + 1;
            high = std::min(blocks(), high + step);
        }
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (lastDocOf(middle) < target)
                low = middle + 1;
            else
                high = middle;
        }
        if (low >= blocks()) {
            end();
            return m_doc;
        }
        readBlock(low);
        if (m_doc >= target) // also when the block is damaged
            return m_doc;
    }
    // Steps first, then a count: it has no branches, and half of them would be guessed wrong.
    while (m_docs[m_at + seekStep - 1] < target)
        m_at += seekStep;
    std::uint32_t before = 0;
    for (std::uint32_t i = 0; i < seekStep; ++i)
        before += m_docs[m_at + i] < target ? 1 : 0;
    m_at += before;
    if (m_at == m_inBlock) // a damaged table promised more
        return nextBlock();
    return m_doc = m_docs[m_at];
}

void PostingCursor::drainInto(std::span<std::uint64_t> bits)
{
    while (m_doc != noDoc) {
        for (; m_at < m_inBlock; ++m_at)
            setBit(bits, m_docs[m_at]);
        for (Block next; ++m_block < blocks() && (next = blockAt(m_block)).data && next.span > 0;)
            setBits(bits, static_cast<Doc>(next.first), next.data, next.span);
        if (m_block < blocks())
            readBlock(m_block);
        else
            end();
    }
}

ByteView PostingCursor::occurrencesOf(std::uint32_t block) const
{
    std::size_t at = 0;
    if (blocks() > 1) {
        const std::size_t entry = std::size_t{block} * sizeof(std::uint32_t);
        if (entry + sizeof(std::uint32_t) > m_occurrences.size())
            return {};
        at = load<std::uint32_t>(m_occurrences.data() + entry);
    }
    return m_occurrences.subspan(std::min(at, m_occurrences.size()));
}

void PostingCursor::occurrences(std::uint32_t forms, std::vector<Occurrence>& to)
{
    to.clear();
    if (m_doc == noDoc)
        return;
    forms = std::max(forms, 1U);
    const ByteView block = occurrencesOf(m_block);
    const unsigned width = block.empty() ? 255 : block[0];
    if (width > widestOnly || 1 + packedBytes(m_inBlock, width) > block.size()) { // damaged
        to.push_back({});
        return;
    }
    const std::uint32_t allOnes = (std::uint32_t{1} << width) - 1;
    const auto onlyAt = [&](std::uint32_t at) {
        const std::size_t bit = std::size_t{at} * width;
        return static_cast<std::uint32_t>(load<std::uint64_t>(block.data() + 1 + bit / 8) >> (bit % 8)) & allOnes;
    };
    if (const std::uint32_t only = onlyAt(m_at); only != allOnes) {
        to.push_back({only / forms, only % forms});
        return;
    }
    if (m_groupBlock != m_block || m_groupDoc > m_at) {
        m_groupAt = VarintReader(block.subspan(1 + packedBytes(m_inBlock, width)));
        m_groupBlock = m_block;
        m_groupDoc = 0;
    }
    std::uint32_t groups = 0;
    for (; m_groupDoc < m_at; ++m_groupDoc)
        groups += onlyAt(m_groupDoc) == allOnes ? 1 : 0;
    m_groupAt.skipGroups(groups);
    std::uint64_t value = 1;
    std::uint32_t position = 0;
    while (value & 1) {
        value = m_groupAt.next();
        position += static_cast<std::uint32_t>(value / 2 / forms);
        to.push_back({position, static_cast<std::uint32_t>(value / 2 % forms)});
    }
    ++m_groupDoc;
}

} // namespace msgindex
