// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/packed_column.h"

#include <algorithm>

namespace msgindex {
namespace {

constexpr std::size_t columnHeadBytes = 8;
// Up to here a value and the bits before it in its byte fit into 64 bits; wider ones take all 64.
constexpr unsigned widestPacked = 56;

void appendBits(Bytes& to, std::span<const std::uint64_t> values, unsigned width)
{
    if (width <= widestPacked)
        return appendPacked(to, values, width);
    for (const std::uint64_t value : values)
        append(to, value);
}

} // namespace

void appendPackedColumn(Bytes& to, std::span<const std::int64_t> values)
{
    append(to, static_cast<std::uint32_t>(values.size()));
    append(to, std::uint32_t{0});
    Bytes bits;
    std::vector<std::uint64_t> above;
    for (std::size_t at = 0; at < values.size(); at += PackedColumn::blockSize) {
        const auto block = values.subspan(at, std::min<std::size_t>(PackedColumn::blockSize, values.size() - at));
        const auto [least, most] = std::ranges::minmax(block);
        unsigned width = bitsFor(static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least));
        if (width > widestPacked)
            width = 64;
        append(to, least);
        append(to, static_cast<std::uint32_t>(bits.size()));
        append(to, static_cast<std::uint32_t>(width));
        above.clear();
        for (const std::int64_t value : block)
            above.push_back(static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(least));
        appendBits(bits, above, width);
    }
    to.insert(to.end(), bits.begin(), bits.end());
}

PackedColumn::PackedColumn(ByteView bytes)
{
    if (bytes.size() < columnHeadBytes)
        return;
    const auto size = load<std::uint32_t>(bytes.data());
    const std::size_t heads = (std::size_t{size} + blockSize - 1) / blockSize * headBytes;
    if (bytes.size() < columnHeadBytes + heads)
        return;
    m_size = size;
    m_blocks = bytes.data() + columnHeadBytes;
    m_bits = m_blocks + heads;
    m_bitBytes = bytes.size() - columnHeadBytes - heads;
}

} // namespace msgindex
