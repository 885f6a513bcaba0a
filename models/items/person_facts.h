// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

namespace items {

// A seat with the name of its unit.
struct SeatFact
{
    domain::Seat seat;
    QString unitName;

    bool operator==(const SeatFact&) const = default;
};

// Somebody at the other end of a guardian link: the child of a guardian, the guardian of a child.
struct FamilyFact
{
    domain::GuardianLink link;
    domain::PersonName name;
    QString unitName; // the child's class

    bool operator==(const FamilyFact&) const = default;
};

// Everything that the client knows of one person, for the card.
struct PersonFacts
{
    domain::Person person;
    QList<domain::Position> positions;
    QList<SeatFact> seats; // of units that are not archived
    QList<FamilyFact> guardians;
    QList<FamilyFact> children;
    QList<domain::Movement> movements; // newest first

    [[nodiscard]] bool isPupil() const;
    [[nodiscard]] bool isStaff() const { return !positions.isEmpty(); }
    [[nodiscard]] bool isDeparted() const { return person.state == domain::PersonState::Departed; }

    bool operator==(const PersonFacts&) const = default;
};

// An empty id when there is no such person. Linear in the school.
[[nodiscard]] PersonFacts factsOf(const domain::School& school, const domain::PersonId& person);

} // namespace items
