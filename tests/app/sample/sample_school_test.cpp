// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_school.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

domain::School school(const QString& size, std::uint64_t seed = 1)
{
    return sample::makeSchool(*sample::sizeFrom(size), seed, support::FakeClock().now()).value();
}

int seats(const domain::School& school, domain::SeatKind kind)
{
    return static_cast<int>(std::ranges::count(school.seats, kind, &domain::Seat::kind));
}

} // namespace

TEST_CASE("the same seed invents the same school, another seed another one")
{
    CHECK(school(u"small"_s) == school(u"small"_s));
    CHECK_FALSE(school(u"small"_s) == school(u"small"_s, 2));
}

TEST_CASE("the ordinary sample has forty classes, a thousand pupils, sixteen hundred guardians and seventy staff")
{
    const domain::School made = school(u"school"_s);
    const auto guardians = [&] {
        QSet<domain::PersonId> people;
        for (const domain::GuardianLink& link : made.guardians)
            people.insert(link.guardian);
        return people.size();
    }();
    CHECK(std::ranges::count(made.units, domain::UnitKind::Class, &domain::Unit::kind) == 40);
    CHECK(seats(made, domain::SeatKind::Pupil) == 1000);
    CHECK(seats(made, domain::SeatKind::ClassTeacher) == 40);
    CHECK(guardians > 1300);
    CHECK(guardians < 1700);
    CHECK(static_cast<qsizetype>(made.people.size()) == 1000 + guardians + 70);
}

TEST_CASE("every pupil of the sample sits in one class and has a guardian")
{
    const domain::School made = school(u"small"_s);
    QSet<domain::PersonId> withGuardian;
    for (const domain::GuardianLink& link : made.guardians)
        withGuardian.insert(link.child);
    QSet<domain::PersonId> pupils;
    for (const domain::Seat& seat : made.seats) {
        if (seat.kind != domain::SeatKind::Pupil)
            continue;
        CHECK_FALSE(pupils.contains(seat.person));
        CHECK(withGuardian.contains(seat.person));
        pupils.insert(seat.person);
    }
}

TEST_CASE("whoever has an account in the sample has acknowledged the rules, and families have consented")
{
    const domain::School made = school(u"small"_s);
    QSet<domain::PersonId> acknowledged;
    for (const domain::Acknowledgement& row : made.acknowledgements)
        acknowledged.insert(row.person);
    QSet<domain::PersonId> consented;
    for (const domain::Consent& row : made.consents)
        consented.insert(row.person);
    QSet<domain::PersonId> staff;
    for (const domain::Position& row : made.positions)
        staff.insert(row.person);
    for (const domain::Person& person : made.people) {
        CHECK(acknowledged.contains(person.id) == !person.login.isEmpty());
        CHECK((consented.contains(person.id) || staff.contains(person.id)) == !person.login.isEmpty());
    }
}

TEST_CASE("a size that does not exist is none")
{
    CHECK_FALSE(sample::sizeFrom(u"huge"_s).has_value());
    CHECK_FALSE(sample::sizeFrom({}).has_value());
}
