// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/person_facts.h"

#include "domain/school_index.h"

#include <algorithm>

namespace items {
namespace {

QString classOf(const domain::SchoolIndex& index, const domain::PersonId& pupil)
{
    for (const domain::Seat* seat : index.seatsOf(pupil)) {
        const domain::Unit* unit = index.unit(seat->unit);
        if (seat->kind == domain::SeatKind::Pupil && unit != nullptr && !unit->archived)
            return unit->name;
    }
    return {};
}

} // namespace

bool PersonFacts::isPupil() const
{
    return std::ranges::any_of(seats, [](const SeatFact& fact) { return fact.seat.kind == domain::SeatKind::Pupil; });
}

PersonFacts factsOf(const domain::School& school, const domain::PersonId& person)
{
    const domain::SchoolIndex index(school);
    PersonFacts facts;
    const domain::Person* found = index.person(person);
    if (found == nullptr)
        return facts;
    facts.person = *found;
    for (const domain::Position* position : index.positionsOf(person))
        facts.positions << *position;
    for (const domain::Seat* seat : index.seatsOf(person)) {
        const domain::Unit* unit = index.unit(seat->unit);
        if (unit != nullptr && !unit->archived)
            facts.seats << SeatFact{*seat, unit->name};
    }
    std::ranges::sort(facts.seats, [](const SeatFact& a, const SeatFact& b) {
        return std::tie(a.seat.kind, a.unitName, a.seat.subject) < std::tie(b.seat.kind, b.unitName, b.seat.subject);
    });
    for (const domain::GuardianLink* link : index.guardiansOf(person)) {
        if (const domain::Person* guardian = index.person(link->guardian))
            facts.guardians << FamilyFact{*link, guardian->name, {}};
    }
    for (const domain::GuardianLink* link : index.childrenOf(person)) {
        if (const domain::Person* child = index.person(link->child))
            facts.children << FamilyFact{*link, child->name, classOf(index, child->id)};
    }
    for (const domain::Movement& movement : school.movements) {
        if (movement.person == person)
            facts.movements << movement;
    }
    std::ranges::stable_sort(facts.movements, std::ranges::greater(), &domain::Movement::effectiveOn);
    return facts;
}

} // namespace items
