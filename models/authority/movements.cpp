// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/movements.h"

#include "authority/command.h"
#include "authority/token.h"
#include "authority/transfer.h"
#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostPeople = 3'000; // of one command
constexpr int furthestDays = 400;       // ahead

void setState(Change& change, const PersonId& id, PersonState state)
{
    Person person = *change.snapshot().find<Person>(id.value());
    person.state = state;
    change.put(person);
}

[[nodiscard]] bool isActive(const Change& change, const PersonId& id)
{
    const Person* const person = change.snapshot().find<Person>(id.value());
    return person && person->state == PersonState::Active;
}

[[nodiscard]] bool hasPosition(const Change& change, const PersonId& id)
{
    return std::ranges::find(change.school().positions, id, &Position::person) != change.school().positions.end();
}

[[nodiscard]] bool hasActiveChild(const Change& change, const PersonId& guardian)
{
    return std::ranges::any_of(change.school().guardians, [&](const GuardianLink& link) {
        return link.guardian == guardian && isActive(change, link.child);
    });
}

// What a person wished belongs to the time in the school: whoever comes back is asked again (S7).
void askAgain(Change& change, const PersonId& person)
{
    const auto isGiven = [&](const Consent& consent) {
        return consent.person == person && consent.state == ConsentState::Given;
    };
    for (Consent consent : change.rowsWhere<Consent>(isGiven)) {
        consent.state = ConsentState::NotAsked;
        consent.at = change.now();
        change.put(consent);
    }
}

void depart(Change& change, const PersonId& person)
{
    setState(change, person, PersonState::Departed);
    askAgain(change, person);
    voidInvites(change, [&](const Invite& invite) { return invite.person == person; });
}

// Those of the family who had left with the child come back with it.
void welcomeBack(Change& change, const PersonId& pupil)
{
    setState(change, pupil, PersonState::Active);
    for (const GuardianLink& link :
         change.rowsWhere<GuardianLink>([&](const GuardianLink& each) { return each.child == pupil; }))
        setState(change, link.guardian, PersonState::Active);
}

base::Result<void> enrol(Change& change, Movement& movement)
{
    if (hasPosition(change, movement.person))
        return refuse("seat.staff");
    if (!classOf(change.snapshot(), movement.person).isEmpty())
        return refuse("seat.second-class");
    welcomeBack(change, movement.person);
    change.put(Seat{SeatId(randomName()), movement.person, movement.unit, SeatKind::Pupil, {}});
    return {};
}

base::Result<void> transfer(Change& change, Movement& movement)
{
    movement.origin = classOf(change.snapshot(), movement.person);
    if (movement.origin.isEmpty() || !isActive(change, movement.person))
        return refuse("movement.no-class");
    if (movement.origin == movement.unit)
        return refuse("movement.same-class");
    transferPupil(change, movement.person, movement.origin, movement.unit);
    return {};
}

base::Result<void> leave(Change& change, Movement& movement)
{
    movement.origin = classOf(change.snapshot(), movement.person);
    if (!isActive(change, movement.person))
        return refuse("movement.gone");
    if (hasPosition(change, movement.person))
        return refuse("seat.staff");
    departPupil(change, movement.person);
    return {};
}

base::Result<void> hire(Change& change, const Movement& movement)
{
    const auto isPupil = [&](const Seat& seat) { return seat.person == movement.person && seat.kind == SeatKind::Pupil; };
    if (std::ranges::any_of(change.school().seats, isPupil))
        return refuse("position.pupil");
    if (movement.person == movement.author && !isConfirmedStaff(change.school(), movement.person))
        return refuse("position.self");
    setState(change, movement.person, PersonState::Active);
    Position position{movement.person, PositionKind::Teacher, Verification::Confirmed};
    position.orderNumber = movement.orderNumber;
    position.orderDate = movement.orderDate;
    change.put(position);
    return {};
}

base::Result<void> dismiss(Change& change, const Movement& movement)
{
    if (!hasPosition(change, movement.person))
        return refuse("movement.not-staff");
    if (isLastAdministrator(change.school(), movement.person))
        return refuse("position.last-administrator");
    if (!movement.successor.isEmpty() &&
        (movement.successor == movement.person || !isConfirmedStaff(change.school(), movement.successor))) {
        return refuse("seat.not-staff");
    }
    for (const Position& position :
         change.rowsWhere<Position>([&](const Position& each) { return each.person == movement.person; }))
        change.remove(position);
    const auto isLeft = [&](const Seat& seat) { return seat.person == movement.person; };
    for (Seat seat : change.rowsWhere<Seat>(isLeft)) {
        change.remove(seat);
        const bool hasIt = std::ranges::any_of(change.school().seats, [&](const Seat& other) {
            return other.person == movement.successor && other.unit == seat.unit && other.kind == seat.kind &&
                   other.subject == seat.subject;
        });
        if (movement.successor.isEmpty() || hasIt)
            continue;
        seat.id = SeatId(randomName());
        seat.person = movement.successor;
        change.put(seat);
    }
    // A teacher whose child is here stays as a parent.
    if (!hasActiveChild(change, movement.person))
        depart(change, movement.person);
    return {};
}

} // namespace

void departPupil(Change& change, const PersonId& pupil)
{
    const auto isTheirs = [&](const Seat& seat) { return seat.person == pupil; };
    for (const Seat& seat : change.rowsWhere<Seat>(isTheirs)) {
        const Unit* const unit = change.snapshot().find<Unit>(seat.unit.value());
        if (unit && !unit->archived)
            change.remove(seat);
    }
    depart(change, pupil);
    for (GuardianLink link :
         change.rowsWhere<GuardianLink>([&](const GuardianLink& each) { return each.child == pupil; })) {
        link.activeGroup = false;
        change.put(link);
        if (!hasActiveChild(change, link.guardian) && !hasPosition(change, link.guardian))
            depart(change, link.guardian);
    }
}

base::Result<void> carryOutMovement(Change& change, Movement& movement)
{
    const bool needsUnit = movement.kind == MovementKind::Enrolled || movement.kind == MovementKind::Transferred;
    const Unit* const unit = change.snapshot().find<Unit>(movement.unit.value());
    if (!change.snapshot().find<Person>(movement.person.value()))
        return refuse("person.not-found");
    if (needsUnit && (!unit || unit->archived || !hasRuleChats(unit->kind)))
        return refuse("unit.unknown");
    const auto done = [&]() -> base::Result<void> {
        switch (movement.kind) {
        case MovementKind::Enrolled:
            return enrol(change, movement);
        case MovementKind::Transferred:
            return transfer(change, movement);
        case MovementKind::Left:
            return leave(change, movement);
        case MovementKind::Hired:
            return hire(change, movement);
        case MovementKind::Dismissed:
            break;
        }
        return dismiss(change, movement);
    }();
    if (!done)
        return done;
    movement.state = MovementState::Done;
    movement.doneAt = change.now();
    change.put(movement);
    return {};
}

base::Result<void> recordMovements(Change& change, const contract::MovementsRecordRequest& request)
{
    const QDate today = dayAt(change.school().organisation, change.now());
    if (request.people.isEmpty() || request.people.size() > mostPeople)
        return refuse("request.too-large");
    if (request.orderNumber.trimmed().isEmpty() || !request.orderDate.isValid())
        return refuse("movement.order");
    const QDate day = request.effectiveOn.isValid() ? request.effectiveOn : today;
    if (day > today.addDays(furthestDays))
        return refuse("movement.day");
    const bool isAhead = day > today;
    if (isAhead && request.asIfToday && !request.hash.isEmpty())
        return refuse("movement.day");
    for (const PersonId& person : request.people) {
        Movement movement;
        movement.id = MovementId(randomName());
        movement.kind = request.kind;
        movement.person = person;
        movement.unit = request.unit;
        movement.successor = request.successor;
        movement.orderNumber = request.orderNumber.simplified();
        movement.orderDate = request.orderDate;
        movement.effectiveOn = day;
        movement.author = change.caller();
        if (!isAhead || request.asIfToday) {
            if (const auto done = carryOutMovement(change, movement); !done)
                return done;
        } else if (!change.snapshot().find<Person>(person.value())) {
            return refuse("person.not-found");
        } else if (!movement.unit.isEmpty() && !change.snapshot().find<Unit>(movement.unit.value())) {
            return refuse("unit.unknown");
        } else {
            change.put(movement);
        }
    }
    return {};
}

base::Result<contract::CommandReply> cancelMovement(Change& change, const contract::MovementsCancelRequest& request)
{
    const Movement* const found = change.snapshot().find<Movement>(request.movement.value());
    if (!found)
        return refuse("movement.unknown");
    Movement movement = *found;
    if (movement.state != MovementState::Planned && movement.state != MovementState::Failed)
        return refuse("movement.done");
    movement.state = MovementState::Cancelled;
    change.put(movement);
    change.audit(movement.id.value());
    return contract::CommandReply{};
}

} // namespace authority
