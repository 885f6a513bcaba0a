// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/bytes.h"

#include <catch2/catch.hpp>
#include <random>

namespace {

// Groups of one to four varints of one to five bytes; the lowest bit says whether the group goes on.
struct Groups
{
    msgindex::Bytes bytes;
    std::vector<std::size_t> ends; // where each group ends

    explicit Groups(std::mt19937& random, int count)
    {
        for (int group = 0; group < count; ++group) {
            for (unsigned left = random() % 4 + 1; left > 0; --left) {
                const std::uint64_t value = std::uint64_t{random()} >> (random() % 32);
                msgindex::appendVarint(bytes, value << 1 | (left > 1 ? 1U : 0U));
            }
            ends.push_back(bytes.size());
        }
    }
};

} // namespace

TEST_CASE("passing over groups of varints stops where reading them one by one stops")
{
    std::mt19937 random(20261125);
    for (int run = 0; run < 500; ++run) {
        const Groups groups(random, static_cast<int>(random() % 40) + 1);
        for (std::size_t count = 0; count <= groups.ends.size(); ++count) {
            msgindex::VarintReader reader{groups.bytes};
            reader.skipGroups(count);
            const std::size_t passed = groups.bytes.size() - reader.take(groups.bytes.size()).size();
            REQUIRE(passed == (count == 0 ? 0 : groups.ends[count - 1]));
        }
    }
}

TEST_CASE("passing over more groups than there are ends at the end")
{
    std::mt19937 random(7);
    const Groups groups(random, 30);
    for (std::size_t size = 0; size <= groups.bytes.size(); ++size) { // also cut within a varint
        msgindex::VarintReader reader{msgindex::ByteView(groups.bytes).first(size)};
        reader.skipGroups(1000);
        CHECK(reader.atEnd());
        CHECK(reader.next() == 0);
    }
}
