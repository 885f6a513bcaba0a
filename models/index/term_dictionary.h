// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/bytes.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace msgindex {

// Sorted terms, each known by its place. Blocks of 16: the first term whole, the others as what they share with the one
// before and the rest.
//
//   heads: u32 offset of each block · terms: per term varint shared, varint rest size, rest
class TermDictionaryWriter
{
public:
    // In strictly rising order of bytes.
    void add(std::string_view term);
    [[nodiscard]] const Bytes& heads() const { return m_heads; }
    [[nodiscard]] const Bytes& terms() const { return m_terms; }

private:
    Bytes m_heads;
    Bytes m_terms;
    std::string m_last;
    std::uint32_t m_count = 0;
};

inline constexpr std::uint32_t termsInBlock = 16;

// Reads it where it lies. A lookup is a binary search over the blocks and a walk through one.
class TermDictionary
{
public:
    TermDictionary() = default;
    TermDictionary(ByteView heads, ByteView terms, std::uint32_t count)
        : m_heads(heads)
        , m_terms(terms)
        , m_count(count)
    {
    }

    [[nodiscard]] std::uint32_t size() const { return m_count; }
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view term) const;
    // The places of all terms that begin with these bytes, as first and behind the last.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> beginningWith(std::string_view prefix) const;
    // The first place whose term is not less.
    [[nodiscard]] std::uint32_t lowerBound(std::string_view term) const { return seek(term).first; }

    // Walks over the terms in their order.
    class Cursor
    {
    public:
        explicit Cursor(const TermDictionary& dictionary, std::uint32_t block = 0);
        [[nodiscard]] bool atEnd() const { return m_place >= m_dictionary->m_count; }
        [[nodiscard]] std::uint32_t place() const { return m_place; }
        [[nodiscard]] const std::string& term() const { return m_term; }
        void next();

    private:
        void read();

        const TermDictionary* m_dictionary;
        VarintReader m_at;
        std::uint32_t m_place;
        std::string m_term;
    };

private:
    // First place not less than the term, and whether it is the term itself.
    [[nodiscard]] std::pair<std::uint32_t, bool> seek(std::string_view term) const;
    [[nodiscard]] ByteView blockAt(std::uint32_t block) const;

    ByteView m_heads;
    ByteView m_terms;
    std::uint32_t m_count = 0;
};

[[nodiscard]] inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; // NOLINT: bytes of UTF-8
}

[[nodiscard]] inline ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; // NOLINT: bytes of UTF-8
}

} // namespace msgindex
