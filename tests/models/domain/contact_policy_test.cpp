// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contact_policy.h"
#include "school_builder.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

bool mayWrite(const School& school, const PersonId& from, const PersonId& to)
{
    const SchoolIndex index(school);
    const std::map<Login, QStringList> keys = contactKeys(index);
    const QStringList ours = keys.at(index.person(from)->login);
    const QStringList theirs = keys.at(index.person(to)->login);
    return std::ranges::any_of(ours, [&](const QString& key) { return theirs.contains(key); });
}

} // namespace

TEST_CASE("who may write to whom one to one follows from the structure")
{
    SchoolBuilder build;
    const UnitId fifth = build.classUnit(5, u"А"_s);
    const UnitId ninth = build.classUnit(9, u"Б"_s);
    const PersonId head = build.staff(u"Орлова"_s, u"Вера"_s, PositionKind::Head);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    const PersonId other = build.staff(u"Сидорова"_s, u"Анна"_s);
    build.seat(teacher, fifth, SeatKind::ClassTeacher);
    const PersonId anna = build.pupil(u"Ким"_s, u"Анна"_s, fifth);
    const PersonId boris = build.pupil(u"Лев"_s, u"Борис"_s, fifth);
    const PersonId oleg = build.pupil(u"Мур"_s, u"Олег"_s, ninth);
    const PersonId mother = build.guardian(u"Ким"_s, u"Ольга"_s, anna);
    const PersonId father = build.guardian(u"Лев"_s, u"Иван"_s, boris, GuardianKind::Father);
    for (const PersonId& each : {anna, boris, mother, father})
        build.consent(each, fifth);
    build.consent(oleg, ninth);
    for (const PersonId& each : {head, teacher, other, anna, boris, oleg, mother, father})
        build.admit(each);
    const School& school = build.school;

    CHECK(mayWrite(school, head, teacher));
    CHECK(mayWrite(school, teacher, other));
    CHECK(mayWrite(school, anna, boris));
    CHECK(mayWrite(school, anna, teacher));
    CHECK(mayWrite(school, mother, teacher));
    CHECK(mayWrite(school, mother, head));

    CHECK_FALSE(mayWrite(school, anna, oleg));
    CHECK_FALSE(mayWrite(school, anna, other));
    CHECK_FALSE(mayWrite(school, anna, head));
    CHECK_FALSE(mayWrite(school, mother, father));
    CHECK_FALSE(mayWrite(school, mother, other));
    CHECK_FALSE(mayWrite(school, mother, boris));
}

TEST_CASE("a row with no keys is kept for who has an account but has not acknowledged the rules")
{
    SchoolBuilder build;
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    build.admit(teacher);
    build.school.acknowledgements.clear();
    const std::map<Login, QStringList> keys = contactKeys(SchoolIndex(build.school));
    REQUIRE(keys.size() == 1);
    CHECK(keys.begin()->second.isEmpty());
}
