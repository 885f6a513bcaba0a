// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_attempts.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using service::JoinAttempts;

TEST_CASE("an address that guesses links is answered no more, the others are")
{
    support::FakeClock clock;
    JoinAttempts attempts(clock);

    for (int i = 0; i < JoinAttempts::perAddress; ++i) {
        CHECK_FALSE(attempts.isBlocked(u"203.0.113.5"_s));
        attempts.countFailure(u"203.0.113.5"_s);
    }

    CHECK(attempts.isBlocked(u"203.0.113.5"_s));
    CHECK_FALSE(attempts.isBlocked(u"203.0.113.6"_s));

    SECTION("until the window is over")
    {
        clock.advance(JoinAttempts::window);
        CHECK_FALSE(attempts.isBlocked(u"203.0.113.5"_s));
    }
}

TEST_CASE("what turns out to be right was no failure, also when it has filled the measure")
{
    support::FakeClock clock;
    JoinAttempts attempts(clock);
    const QString address = u"203.0.113.5"_s;
    for (int i = 0; i < 3 * JoinAttempts::perAddress; ++i) {
        attempts.countFailure(address);
        attempts.takeBack(address);
    }
    CHECK_FALSE(attempts.isBlocked(address));
    for (int i = 0; i < JoinAttempts::perAddress; ++i)
        attempts.countFailure(address);
    CHECK(attempts.isBlocked(address));
    attempts.takeBack(address);
    CHECK_FALSE(attempts.isBlocked(address));
    attempts.countFailure(address);
    CHECK(attempts.pauseOf(address) == JoinAttempts::window);
    attempts.takeBack(u"203.0.113.6"_s); // nobody
}

TEST_CASE("an IPv6 household counts as one address")
{
    support::FakeClock clock;
    JoinAttempts attempts(clock);

    for (int i = 0; i < JoinAttempts::perAddress; ++i)
        attempts.countFailure(u"2001:db8:1:2::%1"_s.arg(i));

    CHECK(attempts.isBlocked(u"2001:db8:1:2:ffff::1"_s));
    CHECK_FALSE(attempts.isBlocked(u"2001:db8:1:3::1"_s));
}

TEST_CASE("each pause of an address that goes on guessing is twice as long")
{
    support::FakeClock clock;
    service::JoinAttempts attempts(clock);
    const QString address = u"203.0.113.5"_s;
    for (int pause = 1; pause <= 4; pause *= 2) {
        for (int i = 0; i < service::JoinAttempts::perAddress; ++i)
            attempts.countFailure(address);
        CHECK(attempts.pauseOf(address) == service::JoinAttempts::window * pause);
        clock.advance(service::JoinAttempts::window * pause);
        CHECK_FALSE(attempts.isBlocked(address));
    }
}

TEST_CASE("wrong codes are limited for all addresses together")
{
    support::FakeClock clock;
    service::JoinAttempts attempts(clock);
    for (int i = 0; i < service::JoinAttempts::codesInTotal; ++i) {
        CHECK_FALSE(attempts.areCodesBlocked());
        attempts.countWrongCode();
    }
    CHECK(attempts.areCodesBlocked());
    clock.advance(service::JoinAttempts::window);
    CHECK_FALSE(attempts.areCodesBlocked());
}
