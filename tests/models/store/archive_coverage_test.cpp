// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

using namespace store;

TEST_CASE("what came after the tail while nobody listened is a gap, across restarts too")
{
    const TempCache cache;
    CHECK(cache->coverage.missedUntil(kParents, place(500)).value());
    const ArchiveGap first = cache->coverage.gaps(kParents)->constFirst();
    CHECK(first.after == ArchivePlace());
    CHECK(first.before == ArchivePlace());
    CHECK(cache->coverage.tail(kParents).value() == place(500));
    CHECK_FALSE(cache->coverage.missedUntil(kParents, place(500)).value());

    REQUIRE(cache->coverage.advanceTail(kParents, place(600)));
    REQUIRE(cache->coverage.advanceTail(kParents, place(550)));
    CHECK(cache->coverage.tail(kParents).value() == place(600));

    SECTION("a gap that is still open at its end grows with it")
    {
        CHECK(cache->coverage.missedUntil(kParents, place(900)).value());
        CHECK(cache->coverage.gaps(kParents).value() == QList{first});
        return;
    }
    REQUIRE(cache->coverage.shrink(first, place(400)));
    CHECK(cache->coverage.missedUntil(kParents, place(900)).value());
    CHECK(cache->coverage.gaps(kParents)->constFirst().after == place(600));
    CHECK(cache->coverage.incompleteChats().value() == 1);
}

TEST_CASE("a gap shrinks page by page from its newer end and is closed at last")
{
    const TempCache cache;
    REQUIRE(cache->coverage.missedUntil(kParents, place(500)));
    const ArchiveGap gap = cache->coverage.gaps()->constFirst();
    REQUIRE(cache->coverage.shrink(gap, place(400)));
    CHECK(cache->coverage.gaps()->constFirst().before == place(400));
    REQUIRE(cache->coverage.close(gap));
    REQUIRE(cache->coverage.shrink(gap, place(300)));
    CHECK(cache->coverage.gaps()->isEmpty());
    CHECK(cache->coverage.incompleteChats().value() == 0);
}
