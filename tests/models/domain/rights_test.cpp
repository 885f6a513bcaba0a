// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"
#include "school_builder.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a class teacher may invite the own class and nobody else's")
{
    SchoolBuilder build;
    const UnitId own = build.classUnit(5, u"А"_s);
    const UnitId other = build.classUnit(5, u"Б"_s);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    build.seat(teacher, own, SeatKind::ClassTeacher);
    const PersonId pupil = build.pupil(u"Ким"_s, u"Анна"_s, own);
    const PersonId mother = build.guardian(u"Ким"_s, u"Ольга"_s, pupil);
    const PersonId stranger = build.pupil(u"Лев"_s, u"Борис"_s, other);
    const auto may = [&](const Subject& subject) { return mayAct(build.school, teacher, Act::InvitesCreate, subject); };

    CHECK(may({pupil, own}));
    CHECK(may({mother, own}));
    CHECK_FALSE(may({stranger, other}));
    CHECK_FALSE(may({stranger, own}));
    CHECK_FALSE(may({pupil, other}));
    CHECK_FALSE(may({}));

    SECTION("and has no rights over anybody until the position is confirmed")
    {
        build.school.positions.last().verification = Verification::Pending;
        CHECK(rolesOf(build.school, teacher) == Roles(Role::Unconfirmed));
        CHECK_FALSE(may({pupil, own}));
        CHECK(mayAct(build.school, teacher, Act::RulesAcknowledge));
    }
}

TEST_CASE("one person may be several things at once")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    const PersonId child = build.pupil(u"Петров"_s, u"Олег"_s, unit);
    build.school.guardians << GuardianLink{teacher, child, GuardianKind::Mother};
    CHECK(rolesOf(build.school, teacher) == (Roles(Role::Teacher) | Role::Guardian));
}

TEST_CASE("who has left, and who was never there, may nothing")
{
    SchoolBuilder build;
    const PersonId admin = build.staff(u"Орлова"_s, u"Вера"_s, PositionKind::Administrator);
    CHECK(mayAct(build.school, admin, Act::UnitsCreate));
    build.school.people.last().state = PersonState::Departed;
    for (int i = 0; i < actCount; ++i) {
        CHECK_FALSE(mayAct(build.school, admin, static_cast<Act>(i)));
        CHECK_FALSE(mayAct(build.school, PersonId(u"nobody"_s), static_cast<Act>(i)));
    }
}

TEST_CASE("families may ask for nothing but what is their own")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId child = build.pupil(u"Ким"_s, u"Анна"_s, unit);
    const PersonId mother = build.guardian(u"Ким"_s, u"Ольга"_s, child);
    for (int i = 0; i < actCount; ++i) {
        const auto act = static_cast<Act>(i);
        CHECK_FALSE(mayAct(build.school, mother, act, {child, unit}));
        CHECK_FALSE(mayAct(build.school, child, act, {mother, {}}));
    }
}
