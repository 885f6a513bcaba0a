// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

using base::Answer;
using base::ErrorCode;

TEST_CASE("an answer reaches the one who waits for it")
{
    const Answer<int> answer;
    answer.give(42);
    CHECK(*support::await(answer.future()) == 42);
}

TEST_CASE("only the first answer counts")
{
    const Answer<int> answer;
    answer.give(1);
    answer.give(2);
    CHECK(*support::await(answer.future()) == 1);
}

TEST_CASE("an answer that is dropped says that it was cancelled")
{
    base::FutureResult<int> future;
    {
        const Answer<int> answer;
        future = answer.future();
    }
    const auto result = support::await(future);
    REQUIRE_FALSE(result.hasValue());
    CHECK(result.error().code == ErrorCode::Cancelled);
}

TEST_CASE("an answer calls back, at once when it is there already")
{
    QObject context;
    int seen = 0;
    base::whenAnswered(base::answered<int>(42), &context, [&](const base::Result<int>& result) { seen = *result; });
    CHECK(seen == 42);
}

TEST_CASE("an answer that comes after its consumer has gone is dropped")
{
    const Answer<int> answer;
    bool called = false;
    {
        QObject context;
        base::whenAnswered(answer.future(), &context, [&](const base::Result<int>&) { called = true; });
    }
    answer.give(1);
    CHECK_FALSE(called);
}
