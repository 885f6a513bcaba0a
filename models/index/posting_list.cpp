// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/posting_list.h"

#include <algorithm>

namespace msgindex {
namespace {

constexpr std::size_t tableEntryBytes = 12;

void appendOccurrences(Bytes& to, std::span<const Occurrence> occurrences, std::uint32_t forms)
{
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        const std::uint64_t step = occurrences[i].position - last;
        last = occurrences[i].position;
        const std::uint64_t more = i + 1 < occurrences.size() ? 1 : 0;
        appendVarint(to, (step * forms + occurrences[i].form) * 2 + more);
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
    constexpr std::uint32_t blockSize = PostingCursor::blockSize;
    const auto count = static_cast<std::uint32_t>(postings.docs.size());
    const PostingsPlace place{count, docs.size(), occurrences.size()};
    const std::uint32_t blocks = (count + blockSize - 1) / blockSize;
    std::size_t tableAt = docs.size();
    if (blocks > 1)
        docs.resize(docs.size() + blocks * tableEntryBytes);
    const std::size_t blocksAt = docs.size();

    std::uint32_t before = 0; // the first document that may come
    std::uint32_t occurrence = 0;
    std::array<std::uint32_t, blockSize> steps{};
    for (std::uint32_t first = 0; first < count; first += blockSize) {
        const std::uint32_t inBlock = std::min(blockSize, count - first);
        if (blocks > 1) {
            const std::array<std::uint32_t, 3> entry{
                postings.docs[first + inBlock - 1], static_cast<std::uint32_t>(docs.size() - blocksAt),
                static_cast<std::uint32_t>(occurrences.size() - place.occurrencesAt)};
            std::memcpy(docs.data() + tableAt, entry.data(), tableEntryBytes);
            tableAt += tableEntryBytes;
        }
        std::uint32_t widest = 0;
        for (std::uint32_t i = 0; i < inBlock; ++i) {
            steps[i] = postings.docs[first + i] - before;
            before = postings.docs[first + i] + 1;
            widest |= steps[i];
            if (!postings.occurrenceEnds.empty()) {
                const std::uint32_t end = postings.occurrenceEnds[first + i];
                appendOccurrences(occurrences, std::span(postings.occurrences).subspan(occurrence, end - occurrence),
                                  postings.forms);
                occurrence = end;
            }
        }
        const unsigned width = bitsFor(widest);
        docs.push_back(static_cast<std::uint8_t>(width));
        appendPacked(docs, std::span<const std::uint32_t>(steps).first(inBlock), width);
    }
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

const std::uint8_t* PostingCursor::tableEntry(std::uint32_t block) const
{
    return m_list.data() + block * tableEntryBytes;
}

Doc PostingCursor::lastDocOf(std::uint32_t block) const
{
    return load<Doc>(tableEntry(block));
}

void PostingCursor::end()
{
    m_doc = noDoc;
    m_block = blocks();
    m_at = 0;
    m_inBlock = 0;
}

void PostingCursor::readBlock(std::uint32_t block)
{
    const std::uint32_t inBlock = std::min(blockSize, m_place.count - block * blockSize);
    std::size_t at = 0;
    std::uint64_t before = 0;
    if (blocks() > 1) {
        at = blocks() * tableEntryBytes + load<std::uint32_t>(tableEntry(block) + 4);
        before = block == 0 ? 0 : std::uint64_t{lastDocOf(block - 1)} + 1;
    }
    const unsigned width = at < m_list.size() ? m_list[at] : 255;
    if (width > 32 || at + 1 + packedBytes(inBlock, width) > m_list.size())
        return end();
    unpack(m_list.data() + at + 1, inBlock, width, m_docs.data());
    for (std::uint32_t i = 0; i < inBlock; ++i) {
        before += m_docs[i];
        m_docs[i] = static_cast<Doc>(before);
        ++before;
    }
    if (before > m_documentCount)
        return end();
    m_block = block;
    m_at = 0;
    m_inBlock = inBlock;
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
        std::uint32_t step = 1;
        while (low + step < blocks() && lastDocOf(low + step - 1) < target) {
            low += step;
            step *= 2;
        }
        std::uint32_t high = std::min(low + step, blocks());
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
    const auto* found = std::lower_bound(m_docs.data() + m_at, m_docs.data() + m_inBlock, target);
    m_at = static_cast<std::uint32_t>(found - m_docs.data());
    if (m_at == m_inBlock) // a damaged table promised more
        return nextBlock();
    return m_doc = m_docs[m_at];
}

void PostingCursor::occurrences(std::uint32_t forms, std::vector<Occurrence>& to)
{
    to.clear();
    if (m_doc == noDoc)
        return;
    if (m_occurrenceBlock != m_block || m_occurrenceIndex > m_at) {
        const std::size_t at = blocks() > 1 ? load<std::uint32_t>(tableEntry(m_block) + 8) : 0;
        m_occurrenceAt = VarintReader(m_occurrences.subspan(std::min(at, m_occurrences.size())));
        m_occurrenceBlock = m_block;
        m_occurrenceIndex = 0;
    }
    m_occurrenceAt.skipGroups(m_at - m_occurrenceIndex);
    m_occurrenceIndex = m_at;
    std::uint64_t value = 1;
    std::uint32_t position = 0;
    while (value & 1) {
        value = m_occurrenceAt.next();
        position += static_cast<std::uint32_t>(value / 2 / std::max(forms, 1U));
        to.push_back({position, static_cast<std::uint32_t>(value / 2 % std::max(forms, 1U))});
    }
    ++m_occurrenceIndex;
}

} // namespace msgindex
