// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/term_dictionary.h"

#include <algorithm>

namespace msgindex {

void TermDictionaryWriter::add(std::string_view term)
{
    std::size_t shared = 0;
    if (m_count % termsInBlock == 0)
        append(m_heads, static_cast<std::uint32_t>(m_terms.size()));
    else
        shared = static_cast<std::size_t>(std::ranges::mismatch(m_last, term).in1 - m_last.begin());
    appendVarint(m_terms, shared);
    appendVarint(m_terms, term.size() - shared);
    const ByteView rest = asBytes(term.substr(shared));
    m_terms.insert(m_terms.end(), rest.begin(), rest.end());
    m_last.assign(term);
    ++m_count;
}

ByteView TermDictionary::blockAt(std::uint32_t block) const
{
    const std::size_t head = std::size_t{block} * sizeof(std::uint32_t);
    if (head + sizeof(std::uint32_t) > m_heads.size())
        return {};
    return m_terms.subspan(std::min<std::size_t>(load<std::uint32_t>(m_heads.data() + head), m_terms.size()));
}

std::pair<std::uint32_t, bool> TermDictionary::seek(std::string_view term) const
{
    const auto firstTerm = [this](std::uint32_t block) {
        VarintReader reader(blockAt(block));
        (void)reader.next();
        return asText(reader.take(reader.next()));
    };
    std::uint32_t low = 0;
    std::uint32_t high = (m_count + termsInBlock - 1) / termsInBlock;
    while (low < high) { // the first block whose head is greater
        const std::uint32_t middle = low + (high - low) / 2;
        if (firstTerm(middle) <= term)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return {0, false};
    Cursor cursor(*this, low - 1);
    const std::uint32_t blockEnd = std::min(m_count, low * termsInBlock);
    while (cursor.place() < blockEnd && cursor.term() < term)
        cursor.next();
    return {cursor.place(), cursor.place() < blockEnd && cursor.term() == term};
}

std::optional<std::uint32_t> TermDictionary::find(std::string_view term) const
{
    const auto [place, found] = seek(term);
    return found ? std::optional(place) : std::nullopt;
}

std::pair<std::uint32_t, std::uint32_t> TermDictionary::beginningWith(std::string_view prefix) const
{
    std::string behind(prefix);
    behind.push_back('\xFF'); // no byte of UTF-8
    return {lowerBound(prefix), lowerBound(behind)};
}

TermDictionary::Cursor::Cursor(const TermDictionary& dictionary, std::uint32_t block)
    : m_dictionary(&dictionary)
    , m_at(dictionary.blockAt(block))
    , m_place(block * termsInBlock)
{
    read();
}

void TermDictionary::Cursor::next()
{
    ++m_place;
    read();
}

void TermDictionary::Cursor::read()
{
    if (atEnd())
        return;
    const std::uint64_t shared = m_at.next();
    const std::uint64_t rest = m_at.next();
    m_term.resize(std::min<std::size_t>(m_term.size(), shared));
    m_term.append(asText(m_at.take(rest)));
}

} // namespace msgindex
