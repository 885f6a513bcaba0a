// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/keyed_diff.h"
#include "support/qt_strings.h"

#include <random>

namespace {

// Does to a list what a view would do to its rows.
struct Replay
{
    QList<int>& list;
    const QList<int>& next;
    int steps = 0;

    void remove(int first, int last)
    {
        list.remove(first, last - first + 1);
        ++steps;
    }
    void insert(int at, int from, int count)
    {
        list = list.mid(0, at) + next.mid(from, count) + list.mid(at);
        ++steps;
    }
    void move(int from, int to)
    {
        list.move(from, to);
        ++steps;
    }
};

int stepsBetween(QList<int> list, const QList<int>& next)
{
    Replay replay{list, next};
    items::diffKeys(QList<int>(list), next, replay);
    REQUIRE(list == next);
    return replay.steps;
}

} // namespace

TEST_CASE("equal lists need no step")
{
    CHECK(stepsBetween({1, 2, 3}, {1, 2, 3}) == 0);
    CHECK(stepsBetween({}, {}) == 0);
}

TEST_CASE("a run of new or vanished rows is one step")
{
    CHECK(stepsBetween({4, 5}, {1, 2, 3, 4, 5}) == 1);
    CHECK(stepsBetween({1, 2, 3, 4, 5}, {1, 5}) == 1);
    CHECK(stepsBetween({1, 2, 3}, {}) == 1);
    CHECK(stepsBetween({}, {1, 2, 3}) == 1);
}

TEST_CASE("a row that comes to the top is moved")
{
    CHECK(stepsBetween({1, 2, 3, 4}, {4, 1, 2, 3}) == 1);
}

TEST_CASE("any list becomes any other")
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same cases every time
    for (int round = 0; round < 500; ++round) {
        const auto shuffled = [&] {
            QList<int> list;
            for (int i = 0; i < 12; ++i) {
                if (random() % 2 == 0)
                    list << i;
            }
            std::shuffle(list.begin(), list.end(), random);
            return list;
        };
        stepsBetween(shuffled(), shuffled());
    }
}
