// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/token.h"
#include "domain/school_index.h"

#include <QSet>

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

struct Family
{
    PersonId person;
    PersonId child; // of guardians
};

// The pupils of the class by name, each followed by those who answer for the child; nobody twice.
QList<Family> familiesOf(const SchoolIndex& index, const UnitId& unit)
{
    QList<const Person*> pupils;
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind == SeatKind::Pupil && !seat->dormant && index.isActive(seat->person))
            pupils << index.person(seat->person);
    }
    std::ranges::sort(pupils, [](const Person* a, const Person* b) {
        const int byName = fullName(a->name).localeAwareCompare(fullName(b->name));
        return byName != 0 ? byName < 0 : a->id < b->id;
    });
    QList<Family> families;
    QSet<PersonId> seen;
    for (const Person* pupil : pupils) {
        families << Family{pupil->id, {}};
        for (const GuardianLink* link : index.guardiansOf(pupil->id)) {
            if (isInForce(*link) && index.isActive(link->guardian) && !seen.contains(link->guardian)) {
                seen.insert(link->guardian);
                families << Family{link->guardian, pupil->id};
            }
        }
    }
    return families;
}

QList<Invite> holdingInvites(const Change& change, const PersonId& person, const UnitId& unit)
{
    return change.rowsWhere<Invite>([&](const Invite& invite) {
        return invite.person == person && invite.unit == unit && stateOf(invite, change.now()) == InviteState::Valid;
    });
}

} // namespace

base::Result<contract::InvitesKitReply> createKit(Change& change, const contract::InvitesKitRequest& request)
{
    const SchoolIndex index(change.school());
    const Unit* const unit = index.unit(request.unit);
    if (!unit || unit->archived)
        return refuse("unit.unknown");
    const auto pattern = newInvite(change, InviteKind::Personal, 1, request.purpose, request.expiresAt);
    if (!pattern)
        return base::failWith(pattern);

    contract::InvitesKitReply reply;
    QStringList subjects;
    for (const Family& each : familiesOf(index, request.unit)) {
        if (!request.people.isEmpty() && !request.people.contains(each.person))
            continue;
        if (hasJoined(index, each.person, request.unit)) {
            ++reply.joined;
            continue;
        }
        const QList<Invite> holding = holdingInvites(change, each.person, request.unit);
        if (!holding.isEmpty() && !request.renew) {
            ++reply.holding;
            continue;
        }
        for (Invite old : holding) {
            old.annulledAt = change.now();
            change.put(old);
        }
        Invite invite = *pattern;
        invite.id = InviteId(randomName());
        invite.person = each.person;
        invite.role = each.child.isEmpty() ? InviteRole::Pupil : InviteRole::Guardian;
        invite.unit = request.unit;
        change.put(invite);
        subjects << invite.id.value();
        reply.slips << contract::KitSlip{each.person, each.child, invite.id, invite.expiresAt, {}, {}};
    }
    if (!subjects.isEmpty())
        change.audit(request.unit.value(), subjects.join(u' '));
    return reply;
}

} // namespace authority
