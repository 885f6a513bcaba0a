// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/school_setup.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using items::SetupStep;

namespace {

// As the service has just founded it.
struct NewSchool
{
    NewSchool()
    {
        Unit root;
        root.id = UnitId(u"root"_s);
        root.kind = UnitKind::School;
        school.units << root;
        Person person;
        person.id = self;
        person.name = {u"Администратор"_s, u"школы"_s, {}};
        person.login = Login(u"admin"_s);
        school.people << person;
        school.positions << Position{self, PositionKind::Administrator, Verification::Confirmed};
    }
    [[nodiscard]] bool isDone(SetupStep step) const
    {
        const auto states = items::setupOf(school, self);
        return std::ranges::find(states, step, &items::SetupState::step)->isDone;
    }

    School school;
    const PersonId self{u"self"_s};
};

} // namespace

TEST_CASE("of a school that has just been founded nothing is done")
{
    const NewSchool s;
    CHECK(items::isUnbuilt(s.school));
    const auto states = items::setupOf(s.school, s.self);
    CHECK(states.size() == 7);
    CHECK(std::ranges::none_of(states, &items::SetupState::isDone));
}

TEST_CASE("a step is done when the school holds what it brings")
{
    NewSchool s;
    s.school.organisation.inn = u"7700000000"_s;
    s.school.organisation.address = u"Москва"_s;
    CHECK(s.isDone(SetupStep::Organisation));

    s.school.people.first().contacts.phone = u"+79000000000"_s;
    CHECK_FALSE(s.isDone(SetupStep::Administrator)); // by no order yet
    s.school.positions.first().orderNumber = u"12-к"_s;
    CHECK(s.isDone(SetupStep::Administrator));

    Unit unit;
    unit.id = UnitId(u"5a"_s);
    unit.label = {5, u"А"_s};
    s.school.units << unit;
    CHECK(s.isDone(SetupStep::Classes));
    CHECK_FALSE(items::isUnbuilt(s.school));
    CHECK_FALSE(s.isDone(SetupStep::ClassTeachers));

    Person teacher;
    teacher.id = PersonId(u"teacher"_s);
    s.school.people << teacher;
    s.school.positions << Position{teacher.id, PositionKind::Teacher, Verification::Confirmed};
    CHECK(s.isDone(SetupStep::Staff));
    s.school.seats << Seat{SeatId(u"1"_s), teacher.id, unit.id, SeatKind::ClassTeacher, {}};
    CHECK(s.isDone(SetupStep::ClassTeachers));
    CHECK_FALSE(s.isDone(SetupStep::Families));
    s.school.seats << Seat{SeatId(u"2"_s), PersonId(u"pupil"_s), unit.id, SeatKind::Pupil, {}};
    CHECK(s.isDone(SetupStep::Families));
    CHECK_FALSE(s.isDone(SetupStep::Invitations));
    s.school.people.last().login = Login(u"teacher"_s);
    CHECK(s.isDone(SetupStep::Invitations));
}
