// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a founded school has what it needs to begin")
{
    const House house;
    const School& school = house.ledger->school();
    CHECK(school.units.size() == 1);
    CHECK(school.chats.size() == 3);
    CHECK(rolesOf(school, house.adminPerson) == Roles(Role::Administrator));
    REQUIRE(rulesInForce(school));
    CHECK_FALSE(rulesInForce(school)->requisites.isEmpty());
    CHECK_FALSE(isEmpty(*house.ledger));
}

TEST_CASE("a school that exists is adopted with everybody in since the rules were acknowledged, and nobody invited")
{
    House origin;
    const UnitId unit = origin.createClass(5, u"А"_s);
    origin.importPupils(unit, 2);
    const PersonId mother = origin.personNamed(u"Маман"_s);
    origin.join(mother, unit);
    School school = origin.ledger->school();
    school.chats.clear();
    school.members.clear();

    const support::TempProfile profile;
    support::FakeClock clock;
    clock.advance(std::chrono::hours(24 * 100));
    auto ledger = Ledger::open(profile.file(u"service.sqlite"_s), clock);
    REQUIRE(ledger);
    REQUIRE(adopt(**ledger, school));
    const School& adopted = (*ledger)->school();
    CHECK(adopted.chats.size() == origin.ledger->school().chats.size());
    CHECK(adopted.members.size() == origin.ledger->school().members.size());
    for (const ChatMember& member : adopted.members)
        CHECK(member.since == origin.clock.now());
    CHECK((*ledger)->invitations()->isEmpty());
}
