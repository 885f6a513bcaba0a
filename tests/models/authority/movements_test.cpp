// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using contract::EffectKind;
using contract::MovementsRecordRequest;

MovementsRecordRequest movement(MovementKind kind, const PersonId& person, const UnitId& unit = {})
{
    MovementsRecordRequest request;
    request.kind = kind;
    request.people << person;
    request.unit = unit;
    request.orderNumber = u"15-у"_s;
    request.orderDate = QDate(2026, 9, 1);
    return request;
}

// Two siblings in 5А and 6Б with one mother, who is in for both; another pupil of 5А with a mother of his own, in too.
struct Family
{
    House house;
    UnitId a = house.createClass(5, u"А"_s);
    UnitId b = house.createClass(6, u"Б"_s);
    PersonId elder;
    PersonId younger;
    PersonId mother;
    PersonId other;
    PersonId otherMother;

    Family()
    {
        house.importPupils(a, 2);
        house.importPupils(b, 1);
        younger = pupil(u"Ученикн"_s, u"А"_s);
        other = pupil(u"Ученикнн"_s, u"А"_s);
        elder = pupil(u"Ученикн"_s, u"Б"_s);
        mother = pupil(u"Маман"_s, u"А"_s);
        otherMother = pupil(u"Маманн"_s, u"А"_s);
        REQUIRE(house.call<contract::CommandReply>(
            house.admin, Act::GuardiansSet,
            contract::GuardiansSetRequest{house.op(), {mother, elder, GuardianKind::Mother}, true}));
        house.join(mother, a);
        house.join(mother, b);
        house.join(otherMother, a);
    }

    [[nodiscard]] PersonId pupil(const QString& family, const QString& given) const
    {
        const auto found = std::ranges::find_if(house.ledger->school().people, [&](const Person& person) {
            return person.name.family == family && person.name.given == given;
        });
        REQUIRE(found != house.ledger->school().people.end());
        return found->id;
    }
    [[nodiscard]] bool isIn(const PersonId& person, const UnitId& unit, ChatKind kind = ChatKind::ClassParents) const
    {
        return house.ledger->snapshot().find<ChatMember>(
            joinedKey({house.chat(unit, kind).value(), person.value()}));
    }
    [[nodiscard]] PersonState stateOf(const PersonId& person) const
    {
        return house.ledger->snapshot().find<Person>(person.value())->state;
    }
    [[nodiscard]] bool sits(const PersonId& person, const UnitId& unit) const
    {
        return std::ranges::any_of(house.ledger->school().seats, [&](const Seat& seat) {
            return seat.person == person && seat.unit == unit && seat.kind == SeatKind::Pupil;
        });
    }
};

} // namespace

TEST_CASE("G7, S8: a pupil who leaves takes the guardians out of that child's chats only")
{
    Family family;
    const School before = family.house.state();
    const auto done = family.house.carryOut(Act::MovementsRecord, movement(MovementKind::Left, family.younger));
    CHECK(family.stateOf(family.younger) == PersonState::Departed);
    CHECK(family.stateOf(family.mother) == PersonState::Active);
    CHECK_FALSE(family.isIn(family.mother, family.a));
    CHECK(family.isIn(family.mother, family.b));
    CHECK(family.isIn(family.mother, {}, ChatKind::SchoolChannel));

    SECTION("the last child takes them out of the school")
    {
        std::ignore = family.house.carryOut(Act::MovementsRecord, movement(MovementKind::Left, family.elder));
        CHECK(family.stateOf(family.mother) == PersonState::Departed);
        CHECK_FALSE(family.isIn(family.mother, family.b));
        CHECK_FALSE(family.isIn(family.mother, {}, ChatKind::SchoolChannel));
        const auto refused =
            family.house.call<contract::HelloReply>(family.house.loginOf(family.mother), Act::SessionHello,
                                                    contract::HelloRequest{});
        CHECK_FALSE(refused);
    }
    SECTION("undo brings back everything as it was")
    {
        CHECK(family.house.undo(done.step).left.isEmpty());
        CHECK(family.house.state() == before);
    }
    SECTION("whoever comes back is asked for consent anew")
    {
        std::ignore =
            family.house.carryOut(Act::MovementsRecord, movement(MovementKind::Enrolled, family.younger, family.b));
        CHECK(family.sits(family.younger, family.b));
        CHECK(family.stateOf(family.younger) == PersonState::Active);
    }
}

TEST_CASE("a transferred pupil sits in one class only, and consents go along")
{
    Family family;
    const auto done =
        family.house.carryOut(Act::MovementsRecord, movement(MovementKind::Transferred, family.other, family.b));
    CHECK_FALSE(family.sits(family.other, family.a));
    CHECK(family.sits(family.other, family.b));
    CHECK_FALSE(family.isIn(family.otherMother, family.a));
    CHECK(family.isIn(family.otherMother, family.b));
    CHECK(std::ranges::count(done.effects, EffectKind::MembersOut, &contract::Effect::kind) == 1);
    const auto again = family.house.call<contract::BulkReply>(
        family.house.admin, Act::MovementsRecord, movement(MovementKind::Enrolled, family.other, family.a));
    REQUIRE_FALSE(again);
    CHECK(again.error().reason == u"seat.second-class"_s);
}

TEST_CASE("a movement ahead is shown as it will be, waits for its day, and is carried out by the service")
{
    Family family;
    House& house = family.house;
    MovementsRecordRequest request = movement(MovementKind::Left, family.younger);
    request.effectiveOn = QDate(2026, 12, 1);
    request.asIfToday = true;
    const auto shown = house.call<contract::BulkReply>(house.admin, Act::MovementsRecord, request);
    REQUIRE(shown);
    CHECK(std::ranges::count(shown->effects, EffectKind::PersonDeparted, &contract::Effect::kind) == 1);
    request.asIfToday = false;
    std::ignore = house.carryOut(Act::MovementsRecord, request);
    CHECK(family.isIn(family.mother, family.a));

    house.calendar->turn();
    CHECK(family.isIn(family.mother, family.a));
    // The school is in Omsk: there the first of December begins at 18:00 UTC.
    house.clock.setNow(QDateTime(QDate(2026, 11, 30), QTime(17, 59), Qt::UTC));
    house.calendar->turn();
    CHECK(family.stateOf(family.younger) == PersonState::Active);
    house.restart();
    house.clock.setNow(QDateTime(QDate(2026, 11, 30), QTime(18, 1), Qt::UTC));
    house.calendar->turn();
    CHECK(family.stateOf(family.younger) == PersonState::Departed);
    CHECK_FALSE(family.isIn(family.mother, family.a));
    CHECK(house.ledger->school().movements.first().state == MovementState::Done);
    const Rev rev = house.ledger->rev();
    house.calendar->turn();
    CHECK(house.ledger->rev() == rev);
}

TEST_CASE("a movement whose day finds another school is marked, and can be cancelled")
{
    Family family;
    House& house = family.house;
    MovementsRecordRequest request = movement(MovementKind::Transferred, family.younger, family.b);
    request.effectiveOn = QDate(2026, 12, 1);
    std::ignore = house.carryOut(Act::MovementsRecord, request);
    std::ignore = house.carryOut(Act::MovementsRecord, movement(MovementKind::Left, family.younger));
    house.clock.setNow(QDateTime(QDate(2026, 12, 2), QTime(8, 0), Qt::UTC));
    house.calendar->turn();
    const auto failed = std::ranges::find(house.ledger->school().movements, MovementState::Failed, &Movement::state);
    REQUIRE(failed != house.ledger->school().movements.end());
    CHECK(failed->failure == u"movement.no-class"_s);
    CHECK(house.call<contract::CommandReply>(house.admin, Act::MovementsCancel,
                                             contract::MovementsCancelRequest{house.op(), failed->id}));
}

TEST_CASE("G7, S8: whoever is dismissed leaves everything, and the successor takes the seats")
{
    Family family;
    House& house = family.house;
    const PersonId leaver = house.createStaff(u"Петрова"_s);
    const PersonId successor = house.createStaff(u"Орлова"_s);
    house.seat(leaver, family.a, SeatKind::ClassTeacher);
    const School before = house.state();
    MovementsRecordRequest request = movement(MovementKind::Dismissed, leaver);
    request.successor = successor;
    const auto done = house.carryOut(Act::MovementsRecord, request);
    CHECK(family.stateOf(leaver) == PersonState::Departed);
    CHECK(ownClasses(house.ledger->school(), successor) == QList<UnitId>{family.a});
    CHECK(std::ranges::none_of(house.ledger->school().members,
                               [&](const ChatMember& member) { return member.person == leaver; }));
    CHECK(house.undo(done.step).left.isEmpty());
    CHECK(house.state() == before);

    const auto last = house.call<contract::BulkReply>(house.admin, Act::MovementsRecord,
                                                      movement(MovementKind::Dismissed, house.adminPerson));
    REQUIRE_FALSE(last);
    CHECK(last.error().reason == u"position.last-administrator"_s);
}

TEST_CASE("a substitution begins and ends by itself")
{
    Family family;
    House& house = family.house;
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    const PersonId substitute = house.createStaff(u"Орлова"_s);
    house.seat(teacher, family.a, SeatKind::ClassTeacher);
    contract::SeatsSetRequest request{house.op(), substitute, family.a, SeatKind::ClassTeacher, {}, true};
    request.startsOn = QDate(2026, 9, 10);
    request.standsInFor = teacher;
    const auto endless = house.call<contract::SeatsSetReply>(house.admin, Act::SeatsSet, request);
    REQUIRE_FALSE(endless);
    CHECK(endless.error().reason == u"seat.substitution-end"_s);
    request.op = house.op();
    request.endsOn = QDate(2026, 9, 12);
    REQUIRE(house.call<contract::SeatsSetReply>(house.admin, Act::SeatsSet, request));
    const auto leadsOn = [&](const QDate& day) {
        house.clock.setNow(QDateTime(day, QTime(8, 0), Qt::UTC));
        house.calendar->turn();
        return ownClasses(house.ledger->school(), substitute).contains(family.a) &&
               family.isIn(substitute, family.a);
    };
    CHECK_FALSE(leadsOn(QDate(2026, 9, 9)));
    CHECK(leadsOn(QDate(2026, 9, 10)));
    CHECK(leadsOn(QDate(2026, 9, 12)));
    CHECK_FALSE(leadsOn(QDate(2026, 9, 13)));
    CHECK(ownClasses(house.ledger->school(), teacher) == QList<UnitId>{family.a});
}
