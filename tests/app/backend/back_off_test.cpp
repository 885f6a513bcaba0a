// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/back_off.h"
#include "support/qt_strings.h"

#include <vector>

using backend::BackOff;
using namespace std::chrono_literals;

TEST_CASE("each failure in a row doubles the wait up to the longest, and the last one gives up")
{
    BackOff backOff({.first = 100ms, .longest = 500ms, .steady = 10s, .failures = 5, .failuresOnceReady = 9});
    for (const auto expected : {100ms, 200ms, 400ms, 500ms, 500ms})
        CHECK(backOff.afterRunOf(1s) == expected);
    CHECK(backOff.afterRunOf(1s) == std::nullopt);
}

TEST_CASE("a steady run is no failure in a row")
{
    BackOff backOff({.first = 100ms, .longest = 1s, .steady = 10s, .failures = 2});
    CHECK(backOff.afterRunOf(0s) == 100ms);
    CHECK(backOff.afterRunOf(0s) == 200ms);
    CHECK(backOff.afterRunOf(10s) == 100ms);
    CHECK(backOff.afterRunOf(0s) == 200ms);
    CHECK(backOff.afterRunOf(0s) == std::nullopt);
}

TEST_CASE("a new beginning forgets the failures")
{
    BackOff backOff({.first = 100ms, .longest = 1s, .steady = 10s, .failures = 1});
    CHECK(backOff.afterRunOf(0s) == 100ms);
    CHECK(backOff.afterRunOf(0s) == std::nullopt);
    backOff.forget();
    CHECK(backOff.afterRunOf(0s) == 100ms);
}

TEST_CASE("one that has answered is given more time to recover")
{
    BackOff backOff({.first = 1s, .longest = 1s, .steady = 1h, .failures = 1, .failuresOnceReady = 3});
    backOff.answered();
    for (int i = 0; i < 3; ++i)
        CHECK(backOff.afterRunOf(1s) == 1s);
    CHECK(backOff.afterRunOf(1s) == std::nullopt);
    backOff.forget();
    CHECK(backOff.afterRunOf(0s) == 1s);
    CHECK(backOff.afterRunOf(0s) == std::nullopt);
}
