// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contact_policy.h"
#include "school_builder.h"
#include "support/qt_strings.h"

#include <algorithm>
#include <functional>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList commonKeys(const School& school, const PersonId& one, const PersonId& other)
{
    const SchoolIndex index(school);
    const std::map<Login, QStringList> keys = contactKeys(index);
    QStringList common = keys.at(index.person(one)->login);
    const QStringList theirs = keys.at(index.person(other)->login);
    common.removeIf([&](const QString& key) { return !theirs.contains(key); });
    return common;
}

bool mayWrite(const School& school, const PersonId& from, const PersonId& to)
{
    return !commonKeys(school, from, to).isEmpty();
}

// As the server does it: a key that begins so lets nothing encrypted pass.
bool mayEncrypt(const School& school, const PersonId& from, const PersonId& to)
{
    return std::ranges::any_of(commonKeys(school, from, to), [](const QString& key) { return !key.startsWith(u'?'); });
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

namespace {

// Two classes with a teacher, two pupils and two parents each, and a head.
struct TwoClasses
{
    TwoClasses()
    {
        for (const UnitId& unit : {fifth, ninth}) {
            build.seat(unit == fifth ? teacher : other, unit, SeatKind::ClassTeacher);
            for (int i = 0; i < 2; ++i) {
                const PersonId pupil = build.pupil(u"Ким"_s, u"Анна"_s, unit);
                const PersonId parent = build.guardian(u"Ким"_s, u"Ольга"_s, pupil);
                (unit == fifth ? pupils : strangers) << pupil;
                (unit == fifth ? parents : strangeParents) << parent;
                for (const PersonId& each : {pupil, parent}) {
                    build.consent(each, unit);
                    build.admit(each);
                }
            }
        }
        for (const PersonId& each : {head, teacher, other})
            build.admit(each);
    }

    SchoolBuilder build;
    const UnitId fifth = build.classUnit(5, u"А"_s);
    const UnitId ninth = build.classUnit(9, u"Б"_s);
    const PersonId head = build.staff(u"Орлова"_s, u"Вера"_s, PositionKind::Head);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    const PersonId other = build.staff(u"Сидорова"_s, u"Анна"_s);
    QList<PersonId> pupils;
    QList<PersonId> strangers;
    QList<PersonId> parents;
    QList<PersonId> strangeParents;
};

} // namespace

TEST_CASE("whatever the policy, each pair of roles writes exactly as far as its own line says")
{
    TwoClasses world;
    ContactPolicy& policy = world.build.school.organisation.contacts;
    // Every policy that can be set, one after the other.
    int policies = 0;
    const std::function<void(size_t)> from = [&](size_t at) {
        if (at < contactPairs.size()) {
            for (const ContactReach reach : {ContactReach::Nobody, ContactReach::OwnClass, ContactReach::WholeSchool}) {
                if (!canBeSet(contactPairs.at(at), reach))
                    continue;
                policy.*contactPairs.at(at).reach = reach;
                from(at + 1);
            }
            return;
        }
        ++policies;
        const School& school = world.build.school;
        INFO("policy " << policies);
        const auto reaches = [](ContactReach reach, bool sameClass) {
            return reach == ContactReach::WholeSchool || (reach == ContactReach::OwnClass && sameClass);
        };
        const PersonId& pupil = world.pupils.first();
        const PersonId& parent = world.parents.first();
        CHECK(mayWrite(school, pupil, world.pupils.last()) == reaches(policy.pupils, true));
        CHECK(mayWrite(school, pupil, world.strangers.first()) == reaches(policy.pupils, false));
        CHECK(mayWrite(school, pupil, world.teacher) == reaches(policy.pupilsTeachers, true));
        CHECK(mayWrite(school, pupil, world.other) == reaches(policy.pupilsTeachers, false));
        CHECK(mayWrite(school, pupil, world.head) == reaches(policy.pupilsAdministration, false));
        CHECK(mayWrite(school, parent, world.parents.last()) == reaches(policy.guardians, true));
        CHECK(mayWrite(school, parent, world.strangeParents.first()) == reaches(policy.guardians, false));
        CHECK(mayWrite(school, parent, world.teacher) == reaches(policy.guardiansTeachers, true));
        CHECK(mayWrite(school, parent, world.other) == reaches(policy.guardiansTeachers, false));
        CHECK(mayWrite(school, parent, world.head) == reaches(policy.guardiansAdministration, false));
        CHECK(mayWrite(school, world.teacher, world.other));
        CHECK(mayWrite(school, world.teacher, world.head));
        CHECK_FALSE(mayWrite(school, pupil, world.parents.last()));
        // Between staff and pupils nothing is encrypted; others may.
        for (const PersonId& staff : {world.teacher, world.other, world.head}) {
            CHECK_FALSE(mayEncrypt(school, pupil, staff));
            CHECK(mayEncrypt(school, parent, staff) == mayWrite(school, parent, staff));
        }
        CHECK(mayEncrypt(school, pupil, world.pupils.last()) == mayWrite(school, pupil, world.pupils.last()));
        CHECK(mayEncrypt(school, world.teacher, world.other));
    };
    from(0);
    CHECK(policies == 3 * 2 * 2 * 2 * 2 * 2);
}
