// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

// Numbers in the index's files: little-endian, unaligned.
namespace msgindex {

static_assert(std::endian::native == std::endian::little, "files are read as they lie in memory");

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// Bytes that may be read behind the end of what is packed; every file ends with as many.
inline constexpr std::size_t slackBytes = 8;

template <typename T>
[[nodiscard]] T load(const std::uint8_t* at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

template <typename T>
void append(Bytes& to, T value)
{
    const std::size_t at = to.size();
    to.resize(at + sizeof value);
    std::memcpy(to.data() + at, &value, sizeof value);
}

// Writes over bytes that are there.
template <typename T>
void store(Bytes& to, std::size_t at, T value)
{
    std::memcpy(to.data() + at, &value, sizeof value);
}

[[nodiscard]] constexpr std::size_t varintBytes(std::uint64_t value)
{
    return (static_cast<std::size_t>(std::bit_width(value | 1)) + 6) / 7;
}

inline void appendVarint(Bytes& to, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        to.push_back(static_cast<std::uint8_t>(value | 0x80));
    to.push_back(static_cast<std::uint8_t>(value));
}

// Reads varints one after another; 0 for ever behind the end, so that damaged bytes lead nowhere.
class VarintReader
{
public:
    VarintReader() = default;
    explicit VarintReader(ByteView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] std::uint64_t next()
    {
        std::uint64_t value = 0;
        for (int shift = 0; m_at != m_end; shift += 7) {
            const std::uint8_t byte = *m_at++;
            if (shift < 64)
                value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                break;
        }
        return value;
    }
    // Passes over one and gives its lowest bit.
    bool skipOne()
    {
        if (m_at == m_end)
            return false;
        const bool lowest = *m_at & 1;
        while (m_at != m_end && *m_at++ >= 0x80) {
        }
        return lowest;
    }
    // Passes over so many groups: varints with the lowest bit set, and one without that ends the group. Eight bytes at
    // a time, as a phrase passes over most of what it meets.
    void skipGroups(std::uint64_t groups)
    {
        constexpr std::uint64_t eachLowest = 0x0101010101010101ULL;
        std::uint64_t begins = 1; // the next byte is a varint's first
        for (; groups > 0 && m_end - m_at >= 8; m_at += 8) {
            const auto eight = load<std::uint64_t>(m_at);
            const std::uint64_t last = ~eight >> 7 & eachLowest;
            const std::uint64_t groupEnds = (last << 8 | begins) & ~eight;
            const std::uint64_t ended = groupEnds * eachLowest >> 56;
            if (ended >= groups)
                break;
            groups -= ended;
            begins = last >> 56;
        }
        if (begins == 0) // within a varint that has been counted
            (void)skipOne();
        for (; groups > 0 && m_at != m_end; --groups) {
            while (skipOne()) {
            }
        }
    }
    // The next so many bytes; fewer at the end.
    [[nodiscard]] ByteView take(std::uint64_t size)
    {
        const auto left = static_cast<std::uint64_t>(m_end - m_at);
        const ByteView taken(m_at, static_cast<std::size_t>(size < left ? size : left));
        m_at += taken.size();
        return taken;
    }

private:
    const std::uint8_t* m_at = nullptr;
    const std::uint8_t* m_end = nullptr;
};

[[nodiscard]] inline unsigned bitsFor(std::uint64_t value)
{
    return static_cast<unsigned>(std::bit_width(value));
}

[[nodiscard]] inline std::size_t packedBytes(std::size_t count, unsigned width)
{
    return (count * width + 7) / 8;
}

// Appends values of width bits each (at most 56), lowest bits first.
template <typename T>
void appendPacked(Bytes& to, std::span<const T> values, unsigned width)
{
    const std::size_t end = to.size() + packedBytes(values.size(), width);
    std::size_t at = to.size();
    to.resize(end + sizeof(std::uint64_t)); // eight bytes are written at a time
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (const T value : values) {
        pending |= std::uint64_t{value} << filled;
        std::memcpy(to.data() + at, &pending, sizeof pending);
        filled += width;
        at += filled / 8;
        pending >>= filled / 8 * 8;
        filled %= 8;
    }
    to.resize(end);
}

// Reads count values of width bits (at most 32); slackBytes behind them must be readable.
inline void unpack(const std::uint8_t* from, std::size_t count, unsigned width, std::uint32_t* to)
{
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    for (std::size_t i = 0, bit = 0; i < count; ++i, bit += width)
        to[i] = static_cast<std::uint32_t>((load<std::uint64_t>(from + (bit >> 3)) >> (bit & 7)) & mask);
}

// Tells damage from what was written, 64 bits of it; no protection against people. Added in pieces whose sizes are
// multiples of 8, the last one excepted.
class Checksum
{
public:
    explicit Checksum(std::size_t totalBytes)
        : m_left(totalBytes)
        , m_hash(totalBytes * prime)
    {
    }

    [[nodiscard]] std::size_t bytesLeft() const { return m_left; }
    void add(ByteView bytes)
    {
        m_left -= bytes.size();
        std::size_t at = 0;
        for (; at + 8 <= bytes.size(); at += 8)
            mix(load<std::uint64_t>(bytes.data() + at));
        for (; at < bytes.size(); ++at)
            mix(bytes[at]);
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash ^ (m_hash >> 32); }

private:
    static constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;
    void mix(std::uint64_t eight) { m_hash = std::rotl((m_hash ^ eight) * prime, 29); }

    std::size_t m_left;
    std::uint64_t m_hash;
};

[[nodiscard]] inline std::uint64_t checksum(ByteView bytes)
{
    Checksum sum(bytes.size());
    sum.add(bytes);
    return sum.value();
}

} // namespace msgindex
