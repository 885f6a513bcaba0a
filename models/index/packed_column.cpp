// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/packed_column.h"

#include <algorithm>
#include <array>

namespace msgindex {
namespace {

constexpr std::size_t blockHeadBytes = 16;
// Up to here a value and the bits before it in its byte fit into 64 bits; wider ones take all 64.
constexpr unsigned widestPacked = 56;

struct ColumnBlock
{
    std::int64_t least = 0;
    unsigned width = 0;
};

ColumnBlock measured(std::span<const std::int64_t> values)
{
    const auto [least, most] = std::ranges::minmax(values);
    const unsigned width = bitsFor(static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least));
    return {least, width > widestPacked ? 64 : width};
}

} // namespace

void appendPackedColumn(Bytes& to, std::span<const std::int64_t> values)
{
    constexpr std::size_t blockSize = PackedColumn::blockSize;
    const std::size_t blocks = (values.size() + blockSize - 1) / blockSize;
    const auto blockAt = [&](std::size_t block) {
        return values.subspan(block * blockSize, std::min(blockSize, values.size() - block * blockSize));
    };
    std::size_t head = to.size();
    to.resize(head + blocks * blockHeadBytes);
    const std::size_t bitsAt = to.size();
    std::array<std::uint64_t, blockSize> above;
    for (std::size_t block = 0; block < blocks; ++block, head += blockHeadBytes) {
        const auto inBlock = blockAt(block);
        const auto [least, width] = measured(inBlock);
        store(to, head, least);
        store(to, head + 8, static_cast<std::uint32_t>(to.size() - bitsAt));
        store(to, head + 12, static_cast<std::uint32_t>(width));
        std::ranges::transform(inBlock, above.begin(), [from = static_cast<std::uint64_t>(least)](std::int64_t value) {
            return static_cast<std::uint64_t>(value) - from;
        });
        const auto packed = std::span<const std::uint64_t>(above).first(inBlock.size());
        if (width <= widestPacked) {
            appendPacked(to, packed, width);
            continue;
        }
        for (const std::uint64_t value : packed)
            append(to, value);
    }
}

PackedColumn::PackedColumn(ByteView bytes, std::uint32_t size)
{
    const std::size_t heads = (std::size_t{size} + blockSize - 1) / blockSize * blockHeadBytes;
    if (bytes.size() < heads)
        return;
    m_size = size;
    m_blocks = bytes.data();
    m_bits = m_blocks + heads;
    m_bitBytes = bytes.size() - heads;
}

} // namespace msgindex
