// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/transfer.h"

#include "authority/token.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

QList<PersonId> familyOf(const School& school, const PersonId& pupil)
{
    QList<PersonId> family{pupil};
    for (const GuardianLink& link : school.guardians) {
        if (link.child == pupil)
            family << link.guardian;
    }
    return family;
}

} // namespace

QList<UnitId> withUnitsBelow(const School& school, const UnitId& top)
{
    QList<UnitId> units{top};
    for (qsizetype i = 0; i < units.size(); ++i) {
        for (const Unit& unit : school.units) {
            if (unit.parent == units.at(i) && !units.contains(unit.id))
                units << unit.id;
        }
    }
    return units;
}

void leaveClass(Change& change, const PersonId& pupil, const UnitId& unit)
{
    const QList<UnitId> units = withUnitsBelow(change.school(), unit);
    const auto isLeft = [&](const Seat& seat) {
        return seat.person == pupil && seat.kind == SeatKind::Pupil && units.contains(seat.unit);
    };
    for (const Seat& seat : change.rowsWhere<Seat>(isLeft))
        change.remove(seat);
}

void transferPupil(Change& change, const PersonId& pupil, const UnitId& from, const UnitId& to, OldSeat oldSeat)
{
    const QList<PersonId> family = familyOf(change.school(), pupil);
    if (oldSeat == OldSeat::Left)
        leaveClass(change, pupil, from);
    const bool sitsThere = std::ranges::any_of(change.school().seats, [&](const Seat& seat) {
        return seat.person == pupil && seat.unit == to && seat.kind == SeatKind::Pupil;
    });
    if (!sitsThere)
        change.put(Seat{SeatId(randomName()), pupil, to, SeatKind::Pupil, {}});
    for (const PersonId& person : family) {
        const Consent* const before = change.snapshot().find<Consent>(joinedKey({person.value(), from.value()}));
        if (before && !change.snapshot().find<Consent>(joinedKey({person.value(), to.value()})))
            change.put(Consent{person, to, before->state, before->at});
    }
    const auto isGood = [&](const Invite& invite) {
        return invite.unit == from && family.contains(invite.person) &&
               stateOf(invite, change.now()) == InviteState::Valid;
    };
    for (Invite invite : change.rowsWhere<Invite>(isGood)) {
        invite.unit = to;
        change.put(invite);
    }
}

void voidInvites(Change& change, const std::function<bool(const Invite&)>& which)
{
    const auto isVoid = [&](const Invite& invite) {
        return stateOf(invite, change.now()) == InviteState::Valid && which(invite);
    };
    for (Invite invite : change.rowsWhere<Invite>(isVoid)) {
        invite.annulledAt = change.now();
        change.put(invite);
    }
}

} // namespace authority
