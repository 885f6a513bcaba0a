// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/single_instance.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

using client::SingleInstance;

TEST_CASE("a second start on the same profile raises the first")
{
    const support::TempProfile profile;
    SingleInstance first(profile.path());
    CHECK(first.claim().value() == SingleInstance::Claim::First);
    bool isRaised = false;
    QObject::connect(&first, &SingleInstance::raiseRequested, &first, [&] { isRaised = true; });
    SingleInstance second(profile.path());
    CHECK(second.claim().value() == SingleInstance::Claim::Occupied);
    CHECK(support::waitUntil([&] { return isRaised; }));
}

TEST_CASE("another profile is another program, and a profile is free again when its program has ended")
{
    const support::TempProfile profile;
    const support::TempProfile other;
    {
        SingleInstance first(profile.path());
        CHECK(first.claim().value() == SingleInstance::Claim::First);
        SingleInstance elsewhere(other.path());
        CHECK(elsewhere.claim().value() == SingleInstance::Claim::First);
    }
    SingleInstance next(profile.path());
    CHECK(next.claim().value() == SingleInstance::Claim::First);
}
