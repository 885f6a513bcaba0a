// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/bytes.h"

namespace msgindex {

// An array of numbers in few bits: blocks of 128 values, each as the least one and what the others are above it. Made
// for values that are near their neighbours: numbers and times of messages in their order, offsets that rise.
//
//   per block { i64 least, u32 offset of its bits, u32 width } · bits
void appendPackedColumn(Bytes& to, std::span<const std::int64_t> values);

// Reads it where it lies. O(1) for each value; values of damaged bytes are wrong, but reading them is safe.
class PackedColumn
{
public:
    PackedColumn() = default;
    // slackBytes behind the bytes must be readable. Reads none of them yet.
    PackedColumn(ByteView bytes, std::uint32_t size);

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    // 0 outside.
    [[nodiscard]] std::int64_t operator[](std::uint32_t at) const
    {
        if (at >= m_size)
            return 0;
        const std::uint8_t* block = m_blocks + std::size_t{at / blockSize} * headBytes;
        const unsigned width = load<std::uint32_t>(block + 12);
        const std::size_t bit = std::size_t{at % blockSize} * width;
        const std::size_t byte = load<std::uint32_t>(block + 8) + (bit >> 3);
        if (byte > m_bitBytes || width > 64)
            return 0;
        std::uint64_t above = load<std::uint64_t>(m_bits + byte) >> (bit & 7);
        if (width < 64)
            above &= (std::uint64_t{1} << width) - 1;
        return static_cast<std::int64_t>(load<std::uint64_t>(block) + above);
    }

    static constexpr std::uint32_t blockSize = 128;

private:
    static constexpr std::size_t headBytes = 16;

    const std::uint8_t* m_blocks = nullptr;
    const std::uint8_t* m_bits = nullptr;
    std::size_t m_bitBytes = 0;
    std::uint32_t m_size = 0;
};

} // namespace msgindex
