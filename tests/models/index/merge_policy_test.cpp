// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/merge_policy.h"
#include "support/qt_strings.h"

using Sizes = std::vector<std::uint32_t>;
using Chosen = std::vector<std::size_t>;

TEST_CASE("fewer than eight of a size are left alone")
{
    CHECK(msgindex::chooseMerge(Sizes{}).empty());
    CHECK(msgindex::chooseMerge(Sizes(7, 100)).empty());
    CHECK(msgindex::chooseMerge(Sizes{1, 8, 64, 512, 4096, 32768, 262144, 2097152}).empty());
}

TEST_CASE("eight of a size become one, the smallest size first")
{
    Sizes sizes(8, 4096);
    CHECK(msgindex::chooseMerge(sizes).size() == 8);
    sizes.insert(sizes.begin(), 9, 3);
    CHECK(msgindex::chooseMerge(sizes) == Chosen{0, 1, 2, 3, 4, 5, 6, 7, 8});
}

TEST_CASE("a document is merged once per power of eight")
{
    Sizes segments;
    std::uint64_t merged = 0;
    constexpr std::uint32_t documents = 4096;
    for (std::uint32_t i = 0; i < documents; ++i) {
        segments.push_back(1);
        for (Chosen chosen = msgindex::chooseMerge(segments); !chosen.empty();
             chosen = msgindex::chooseMerge(segments)) {
            std::uint32_t together = 0;
            for (auto at = chosen.rbegin(); at != chosen.rend(); ++at) {
                together += segments[*at];
                segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(*at));
            }
            merged += together;
            segments.push_back(together);
        }
    }
    CHECK(merged == documents * 4); // 4096 is 8⁴
    CHECK(segments == Sizes{documents});
}
