// SPDX-License-Identifier: GPL-3.0-or-later
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

using contract::EffectKind;

const Unit& unitOf(const House& house, const UnitId& id)
{
    return *house.ledger->snapshot().find<Unit>(id.value());
}

} // namespace

TEST_CASE("the new school year: classes grow with their chats, graduates leave, and one undo takes it all back")
{
    House house;
    const UnitId fourth = house.createClass(4, u"А"_s);
    const UnitId fifth = house.createClass(5, u"Б"_s);
    const UnitId ninth = house.createClass(9, u"В"_s);
    const UnitId eleventh = house.createClass(11, u"Г"_s);
    for (const UnitId& unit : {fourth, fifth, ninth, eleventh})
        house.importPupils(unit, 2);
    const PersonId primary = house.createStaff(u"Начальная"_s);
    const PersonId next = house.createStaff(u"Средняя"_s);
    house.seat(primary, fourth, SeatKind::ClassTeacher);
    const auto family = [&](const QString& name, const UnitId& unit) {
        const QString letter = unitOf(house, unit).label.letter;
        for (const Person& person : house.ledger->school().people) {
            if (person.name.family == name && person.name.given == letter &&
                std::ranges::any_of(house.ledger->school().guardians, [&](const GuardianLink& link) {
                    return link.guardian == person.id &&
                           std::ranges::any_of(house.ledger->school().seats, [&](const Seat& seat) {
                               return seat.person == link.child && seat.unit == unit;
                           });
                })) {
                return person.id;
            }
        }
        return PersonId();
    };
    const PersonId fifthMother = family(u"Маман"_s, fifth);
    const PersonId lastMother = family(u"Маман"_s, eleventh);
    house.join(fifthMother, fifth);
    house.join(lastMother, eleventh);
    std::ignore = house.invite(family(u"Маманн"_s, fifth), fifth);
    const ChatId parents = house.chat(fifth, ChatKind::ClassParents);
    const ChatId last = house.chat(eleventh, ChatKind::ClassParents);
    const School before = house.state();

    contract::RolloverRequest request;
    request.year = 2027;
    request.graduates << ninth;
    request.newClasses << ClassLabel{1, u"А"_s} << ClassLabel{1, u"Б"_s};
    request.handovers << contract::Handover{fourth, next};
    request.orderNumber = u"77"_s;
    request.orderDate = QDate(2027, 6, 25);
    const auto done = house.carryOut(Act::RolloverRun, request);

    CHECK(unitOf(house, fifth).name == u"6«Б»"_s);
    CHECK(unitOf(house, fifth).year == 2027);
    CHECK(house.ledger->snapshot().find<Chat>(parents.value())->title == u"6«Б» — родители"_s);
    CHECK(house.nicks(parents).size() == 1);
    CHECK(unitOf(house, ninth).archived);
    CHECK(unitOf(house, eleventh).archived);
    CHECK(house.ledger->snapshot().find<Chat>(last.value())->archived);
    CHECK(house.nicks(last).isEmpty());
    CHECK(house.ledger->snapshot().find<Person>(lastMother.value())->state == PersonState::Departed);
    CHECK(ownClasses(house.ledger->school(), next) == QList<UnitId>{fourth});
    CHECK(ownClasses(house.ledger->school(), primary).isEmpty());
    CHECK(std::ranges::count(done.effects, EffectKind::PersonDeparted, &contract::Effect::kind) >= 4);
    CHECK(std::ranges::count(done.effects, EffectKind::InviteVoid, &contract::Effect::kind) == 1);
    CHECK(house.ledger->school().movements.size() == 4);

    const auto again = house.call<contract::BulkReply>(house.admin, Act::RolloverRun, request);
    REQUIRE_FALSE(again);

    house.restart();
    CHECK(house.undo(done.step).left.isEmpty());
    CHECK(house.state() == before);
}

TEST_CASE("classes move on under the parallel of their grade")
{
    House house;
    contract::UnitsEditRequest request;
    request.year = 2026;
    for (int grade = 1; grade <= 3; ++grade) {
        const UnitId parallel(u"#"_s + QString::number(grade));
        request.edits << contract::UnitEdit{contract::UnitEditKind::Create, parallel, {}, UnitKind::Parallel, {},
                                            QString::number(grade) + u" параллель"_s, {}, {}}
                      << contract::UnitEdit{contract::UnitEditKind::Create, {}, parallel, UnitKind::Class,
                                            {grade, u"А"_s}, {}, {}, {}};
    }
    std::ignore = house.carryOut(Act::UnitsEdit, request);
    contract::RolloverRequest rollover;
    rollover.year = 2027;
    rollover.newClasses << ClassLabel{1, u"А"_s};
    std::ignore = house.carryOut(Act::RolloverRun, rollover);
    for (const Unit& unit : house.ledger->school().units) {
        if (unit.kind == UnitKind::Class && unit.label.grade <= 3)
            CHECK(unitOf(house, unit.parent).name == QString::number(unit.label.grade) + u" параллель"_s);
    }
}
