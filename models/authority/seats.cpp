// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/token.h"
#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> checkDates(const SchoolIndex& index, const Seat& seat)
{
    if (seat.startsOn.isValid() && seat.endsOn.isValid() && seat.endsOn < seat.startsOn)
        return refuse("dates.order");
    if (seat.standsInFor.isEmpty())
        return {};
    const QList<const Seat*> seats = index.seatsIn(seat.unit);
    const bool isThere = std::ranges::any_of(seats, [&](const Seat* other) {
        return other->person == seat.standsInFor && other->kind == seat.kind && other->subject == seat.subject;
    });
    if (!isThere || seat.standsInFor == seat.person)
        return refuse("seat.no-absent");
    return seat.endsOn.isValid() ? base::Result<void>() : refuse("seat.substitution-end");
}

base::Result<void> check(const SchoolIndex& index, const Seat& seat)
{
    if (const auto checked = checkDates(index, seat); !checked)
        return checked;
    const bool isStaff = !index.positionsOf(seat.person).isEmpty();
    if (seat.kind != SeatKind::Pupil)
        return isStaff ? base::Result<void>() : refuse("seat.not-staff");
    if (isStaff)
        return refuse("seat.staff");
    // S9: a pupil in one class only; clubs and associations do not count.
    const QList<const Seat*> seats = index.seatsOf(seat.person);
    const bool isElsewhere = std::ranges::any_of(seats, [&](const Seat* other) {
        const Unit* const unit = index.unit(other->unit);
        return other->kind == SeatKind::Pupil && other->unit != seat.unit && unit && hasRuleChats(unit->kind) &&
               !unit->archived;
    });
    if (isElsewhere && hasRuleChats(index.unit(seat.unit)->kind))
        return refuse("seat.second-class");
    return {};
}

} // namespace

base::Result<contract::SeatsSetReply> setSeat(Change& change, const contract::SeatsSetRequest& request)
{
    const SchoolIndex index(change.school());
    if (!index.isActive(request.person))
        return refuse("person.not-found");
    const Unit* const unit = index.unit(request.unit);
    if (!unit || unit->archived)
        return refuse("unit.unknown");

    // A subject makes a place another one only where it is taught: nobody sits in a class once for each.
    Seat seat{SeatId(randomName()), request.person, request.unit, request.kind,
              request.kind == SeatKind::SubjectTeacher ? request.subject.simplified() : QString()};
    seat.startsOn = request.startsOn;
    seat.endsOn = request.endsOn;
    seat.standsInFor = request.standsInFor;
    seat.activeGroup = request.activeGroup;
    seat.dormant = !isWithin(seat.startsOn, seat.endsOn, dayAt(change.school().organisation, change.now()));
    const QList<Seat>& seats = change.school().seats;
    const auto existing = std::ranges::find_if(seats, [&](const Seat& other) {
        return other.person == seat.person && other.unit == seat.unit && other.kind == seat.kind &&
               other.subject == seat.subject;
    });
    const QString basis = contract::nameOf(seat.kind) + (request.present ? " on"_L1 : " off"_L1);
    const QString subject = seat.person.value() + u' ' + seat.unit.value();
    if (existing != seats.end())
        seat.id = existing->id;
    if (!request.present) {
        change.remove(seat);
        change.audit(subject, basis);
        return contract::SeatsSetReply{};
    }
    if (const auto checked = check(index, seat); !checked)
        return base::failWith(checked);
    change.put(seat);
    change.audit(subject, basis);
    return contract::SeatsSetReply{{}, seat.id};
}

} // namespace authority
