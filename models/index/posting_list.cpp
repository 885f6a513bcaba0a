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

// The documents of a whole block of steps of Width bits; gives the one behind the last that may come. The width is a
// constant, so that no shift depends on what was read; the sum of steps is all that one document hands to the next.
template <std::size_t Width>
std::uint64_t readSteps(const std::uint8_t* from, std::uint64_t first, Doc* to)
{
    constexpr std::uint64_t mask = (std::uint64_t{1} << Width) - 1;
    for (std::uint32_t eight = 0; eight < blockSize; eight += 8, from += Width, first += 8) {
        for (std::size_t i = 0; i < 8; ++i) {
            first += load<std::uint64_t>(from + i * Width / 8) >> (i * Width % 8) & mask;
            to[eight + i] = static_cast<Doc>(first + i);
        }
    }
    return first;
}

template <std::size_t... Widths>
constexpr auto stepReaders(std::index_sequence<Widths...>)
{
    return std::array{readSteps<Widths>...};
}

constexpr auto readStepsOf = stepReaders(std::make_index_sequence<widestSteps + 1>());

void appendStepBlock(Bytes& to, std::span<const Doc> docs, std::uint32_t first)
{
    std::array<std::uint32_t, blockSize> steps;
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

// Calls visit(number) for every varint of the group.
template <typename Visit>
void forEachOfGroup(std::span<const Occurrence> occurrences, std::uint32_t forms, Visit&& visit)
{
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        const std::uint64_t step = occurrences[i].position - last;
        last = occurrences[i].position;
        const std::uint64_t more = i + 1 < occurrences.size() ? 1 : 0;
        visit((step * forms + occurrences[i].form) * 2 + more);
    }
}

// The width of only occurrences that takes the fewest bytes: groupBytes are those of the documents that are written as
// only ones from each width on.
unsigned bestWidth(std::span<const std::size_t> groupBytes, std::size_t inGroups, std::size_t documents)
{
    std::size_t least = inGroups;
    unsigned best = 0;
    for (unsigned width = 1; width < groupBytes.size(); ++width) {
        inGroups -= groupBytes[width];
        if (const std::size_t bytes = inGroups + packedBytes(documents, width); bytes < least) {
            least = bytes;
            best = width;
        }
    }
    return best;
}

// The occurrences of the documents from first to before end.
void appendOccurrenceBlock(Bytes& to, const Postings& postings, std::size_t first, std::size_t end)
{
    const auto occurrencesOf = [&](std::size_t doc) {
        const std::uint32_t begin = doc == 0 ? 0 : postings.occurrenceEnds[doc - 1];
        return std::span(postings.occurrences).subspan(begin, postings.occurrenceEnds[doc] - begin);
    };
    const std::size_t count = end - first;
    std::array<std::uint32_t, blockSize> only;
    std::array<unsigned, blockSize> widths; // from which on it is written as an only one; all ones are taken
    std::array<std::size_t, widestOnly + 2> groupBytes{};
    std::size_t inGroups = 0;
    unsigned widest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto occurrences = occurrencesOf(first + i);
        std::size_t bytes = 0;
        widths[i] = widestOnly + 1;
        if (occurrences.size() == 1) {
            const std::uint64_t value =
                std::uint64_t{occurrences.front().position} * postings.forms + occurrences.front().form;
            bytes = varintBytes(value * 2);
            only[i] = static_cast<std::uint32_t>(value);
            widths[i] = std::min(bitsFor(value + 1), widestOnly + 1);
        } else {
            forEachOfGroup(occurrences, postings.forms, [&](std::uint64_t value) { bytes += varintBytes(value); });
        }
        groupBytes[widths[i]] += bytes;
        inGroups += bytes;
        widest = std::max(widest, widths[i]);
    }
    const unsigned width = bestWidth(std::span(groupBytes).first(std::min(widest, widestOnly) + 1), inGroups, count);
    const std::uint32_t allOnes = (std::uint32_t{1} << width) - 1;
    for (std::size_t i = 0; i < count; ++i)
        only[i] = widths[i] <= width ? only[i] : allOnes;
    to.push_back(static_cast<std::uint8_t>(width));
    appendPacked(to, std::span<const std::uint32_t>(only).first(count), width);
    for (std::size_t i = 0; i < count; ++i) {
        if (widths[i] > width)
            forEachOfGroup(occurrencesOf(first + i), postings.forms,
                           [&](std::uint64_t value) { appendVarint(to, value); });
    }
}

void appendOccurrences(Bytes& to, const Postings& postings, std::uint32_t blocks)
{
    const std::size_t tableAt = to.size();
    if (blocks > 1)
        to.resize(tableAt + blocks * sizeof(std::uint32_t));
    for (std::uint32_t block = 0; block < blocks; ++block) {
        if (blocks > 1)
            store(to, tableAt + block * sizeof(std::uint32_t), static_cast<std::uint32_t>(to.size() - tableAt));
        const std::size_t first = std::size_t{block} * blockSize;
        appendOccurrenceBlock(to, postings, first, std::min(first + blockSize, postings.docs.size()));
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
            store(docs, place.docsAt + (blocks + block) * sizeof(std::uint32_t),
                  static_cast<std::uint32_t>(at - place.docsAt));
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
    m_bits = nullptr;
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
    m_block = block;
    m_inBlock = found.inBlock;
    m_bits = nullptr;
    if (found.span > 0) {
        m_bits = found.data;
        m_firstBit = static_cast<Doc>(found.first);
        m_lastInBlock = m_firstBit + found.span - 1;
        standAtBit(m_firstBit);
        return;
    }
    std::uint64_t behind = found.first;
    if (found.inBlock == blockSize) {
        behind = readStepsOf[found.width](found.data, behind, m_docs.data());
    } else {
        unpack(found.data, found.inBlock, found.width, m_docs.data());
        for (std::uint32_t i = 0; i < found.inBlock; ++i) {
            behind += m_docs[i];
            m_docs[i] = static_cast<Doc>(behind);
            ++behind;
        }
    }
    if (behind > m_documentCount)
        return end();
    std::fill_n(m_docs.begin() + found.inBlock, seekStep, noDoc);
    m_at = 0;
    m_lastInBlock = static_cast<Doc>(behind - 1);
    m_doc = m_docs[0];
}

// The first document from this one on that has a bit in the block, which is left as it lies.
Doc PostingCursor::standAtBit(Doc from)
{
    m_at = m_inBlock; // next() comes to nextBlock()
    for (std::uint32_t at = from - m_firstBit; at <= m_lastInBlock - m_firstBit; at = (at / 64 + 1) * 64) {
        const std::uint64_t bits = load<std::uint64_t>(m_bits + at / 64 * 8) >> (at % 64);
        if (bits == 0)
            continue;
        const Doc found = m_firstBit + at + static_cast<Doc>(std::countr_zero(bits));
        if (found <= m_lastInBlock)
            return m_doc = found;
    }
    end(); // damaged: the last one has a bit
    return m_doc;
}

// Which of the block's documents the current one is.
std::uint32_t PostingCursor::placeInBlock() const
{
    if (!m_bits)
        return m_at;
    std::uint32_t before = 0;
    std::uint32_t left = m_doc - m_firstBit;
    const std::uint8_t* at = m_bits;
    for (; left >= 64; left -= 64, at += 8)
        before += static_cast<std::uint32_t>(std::popcount(load<std::uint64_t>(at)));
    if (left > 0)
        before += static_cast<std::uint32_t>(std::popcount(load<std::uint64_t>(at) << (64 - left)));
    return std::min(before, m_inBlock - 1); // more only where bytes are damaged
}

Doc PostingCursor::nextBlock()
{
    if (m_bits && m_doc != m_lastInBlock)
        return standAtBit(m_doc + 1);
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
    if (m_lastInBlock < target) {
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
    if (m_bits)
        return target <= m_lastInBlock ? standAtBit(target) : nextBlock();
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
        if (m_bits) {
            for (; m_doc < m_lastInBlock; standAtBit(m_doc + 1))
                setBit(bits, m_doc);
            if (m_doc == m_lastInBlock)
                setBit(bits, m_doc);
        } else {
            for (; m_at < m_inBlock; ++m_at)
                setBit(bits, m_docs[m_at]);
        }
        for (Block next; ++m_block < blocks() && (next = blockAt(m_block)).data && next.span > 0;)
            setBits(bits, static_cast<Doc>(next.first), next.data, next.span);
        if (m_block < blocks())
            readBlock(m_block);
        else
            end();
    }
}

void PostingCursor::drainInto(Postings& to)
{
    const std::uint32_t forms = std::max(to.forms, 1U);
    std::array<std::uint32_t, blockSize> only;
    while (m_doc != noDoc) {
        const ByteView block = occurrencesOf(m_block);
        const unsigned width = block.empty() ? 255 : block[0];
        const bool damaged = width > widestOnly || 1 + packedBytes(m_inBlock, width) > block.size();
        if (!damaged)
            unpack(block.data() + 1, m_inBlock, width, only.data());
        else
            only.fill(0);
        const std::uint32_t allOnes = damaged ? noDoc : (std::uint32_t{1} << width) - 1;
        VarintReader groups(damaged ? ByteView() : block.subspan(1 + packedBytes(m_inBlock, width)));
        std::uint32_t at = placeInBlock();
        groups.skipGroups(static_cast<std::uint64_t>(std::count(only.begin(), only.begin() + at, allOnes)));
        for (const std::uint32_t current = m_block; m_block == current && at < m_inBlock; ++at, next()) {
            if (only[at] != allOnes)
                to.occurrences.push_back({only[at] / forms, only[at] % forms});
            else
                readGroup(groups, forms, to.occurrences);
            to.docs.push_back(m_doc);
            to.occurrenceEnds.push_back(static_cast<std::uint32_t>(to.occurrences.size()));
        }
    }
}

void PostingCursor::readGroup(VarintReader& from, std::uint32_t forms, std::vector<Occurrence>& to)
{
    std::uint64_t value = 1;
    std::uint32_t position = 0;
    while (value & 1) {
        value = from.next();
        position += static_cast<std::uint32_t>(value / 2 / forms);
        to.push_back({position, static_cast<std::uint32_t>(value / 2 % forms)});
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
    const std::uint32_t place = placeInBlock();
    if (const std::uint32_t only = onlyAt(place); only != allOnes) {
        to.push_back({only / forms, only % forms});
        return;
    }
    if (m_groupBlock != m_block || m_groupDoc > place) {
        m_groupAt = VarintReader(block.subspan(1 + packedBytes(m_inBlock, width)));
        m_groupBlock = m_block;
        m_groupDoc = 0;
    }
    std::uint32_t groups = 0;
    for (; m_groupDoc < place; ++m_groupDoc)
        groups += onlyAt(m_groupDoc) == allOnes ? 1 : 0;
    m_groupAt.skipGroups(groups);
    readGroup(m_groupAt, forms, to);
    ++m_groupDoc;
}

} // namespace msgindex
