// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/school_setup.h"

#include "domain/membership.h"
#include "domain/rights.h"
#include "items/school_gaps.h"

#include <algorithm>

namespace items {

using namespace domain;

namespace {

bool isClass(const Unit& unit)
{
    return hasRuleChats(unit.kind) && !unit.archived;
}

// Known by name, reached by a contact, appointed by an order: not the account that the service made up.
bool isKnown(const School& school, const PersonId& administrator)
{
    const auto person = std::ranges::find(school.people, administrator, &Person::id);
    const auto position = std::ranges::find_if(school.positions, [&](const Position& each) {
        return each.person == administrator && each.kind == PositionKind::Administrator;
    });
    return person != school.people.end() && position != school.positions.end() && !position->orderNumber.isEmpty() &&
           !(person->contacts.phone.isEmpty() && person->contacts.email.isEmpty());
}

} // namespace

bool isUnbuilt(const School& school)
{
    return std::ranges::none_of(school.units, isClass);
}

QList<SetupState> setupOf(const School& school, const PersonId& administrator)
{
    const auto leaderless = static_cast<int>(gapsOf(school, GapKind::NoClassTeacher).size());
    const bool hasStaff = std::ranges::any_of(school.positions, [&](const Position& position) {
        return position.person != administrator && position.verification == Verification::Confirmed;
    });
    const bool hasPupils =
        std::ranges::any_of(school.seats, [](const Seat& seat) { return seat.kind == SeatKind::Pupil; });
    const bool hasOthers = std::ranges::any_of(school.people, [&](const Person& person) {
        return person.id != administrator && !person.login.isEmpty();
    });
    return {{SetupStep::Organisation, !school.organisation.inn.isEmpty() && !school.organisation.address.isEmpty(), 0},
            {SetupStep::Administrator, isKnown(school, administrator), 0},
            {SetupStep::Classes, !isUnbuilt(school), 0},
            {SetupStep::Staff, hasStaff, 0},
            {SetupStep::Families, hasPupils, 0},
            {SetupStep::ClassTeachers, !isUnbuilt(school) && leaderless == 0, leaderless},
            {SetupStep::Invitations, !school.invites.isEmpty() || hasOthers, 0}};
}

} // namespace items
