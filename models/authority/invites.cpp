// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/token.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

constexpr qint64 usualDays = 14;
constexpr qint64 mostDays = 60;
constexpr qint64 leastSeconds = 60 * 60;

// As what the person comes into the unit, which follows from the roster.
base::Result<InviteRole> roleIn(const SchoolIndex& index, const PersonId& person, const UnitId& unit)
{
    if (unit.isEmpty()) {
        if (index.positionsOf(person).isEmpty())
            return refuse("invite.not-staff");
        return InviteRole::Staff;
    }
    const auto sits = [&](const PersonId& pupil) {
        const QList<const Seat*> seats = index.seatsOf(pupil);
        return index.isActive(pupil) && std::ranges::any_of(seats, [&](const Seat* seat) {
                   return seat->kind == SeatKind::Pupil && seat->unit == unit;
               });
    };
    if (sits(person))
        return InviteRole::Pupil;
    const QList<const GuardianLink*> children = index.childrenOf(person);
    if (std::ranges::any_of(children, [&](const GuardianLink* link) { return sits(link->child); }))
        return InviteRole::Guardian;
    return refuse("invite.not-in-unit");
}

bool hasJoined(const SchoolIndex& index, const PersonId& person, const UnitId& unit)
{
    return index.isAdmitted(person) && (unit.isEmpty() || index.hasConsented(person, unit));
}

} // namespace

base::Result<contract::InvitesCreateReply> createInvite(Change& change, const contract::InvitesCreateRequest& request)
{
    const SchoolIndex index(change.school());
    if (!index.isActive(request.person))
        return refuse("person.not-found");
    if (!request.unit.isEmpty() && (!index.unit(request.unit) || index.unit(request.unit)->archived))
        return refuse("unit.unknown");
    const auto role = roleIn(index, request.person, request.unit);
    if (!role)
        return base::failWith(role);
    if (hasJoined(index, request.person, request.unit))
        return refuse("invite.already-joined");
    if (!rulesInForce(change.school()))
        return refuse("rules.none");

    Invite invite;
    invite.id = InviteId(randomName());
    invite.person = request.person;
    invite.role = *role;
    invite.unit = request.unit;
    invite.author = change.caller();
    invite.purpose = request.purpose.simplified();
    invite.createdAt = change.now();
    invite.expiresAt = request.expiresAt.isValid() ? request.expiresAt : change.now().addDays(usualDays);
    if (invite.expiresAt < change.now().addSecs(leastSeconds) || invite.expiresAt > change.now().addDays(mostDays))
        return refuse("invite.expiry");
    change.put(invite);
    change.audit(invite.id.value() + u' ' + invite.person.value());
    return contract::InvitesCreateReply{{}, invite.id, invite.expiresAt, {}};
}

base::Result<contract::CommandReply> annulInvite(Change& change, const contract::InvitesAnnulRequest& request)
{
    const Invite* const found = change.snapshot().find<Invite>(request.invite.value());
    if (!found)
        return refuse("invite.unknown");
    Invite invite = *found;
    if (invite.annulledAt.isValid())
        return contract::CommandReply{};
    invite.annulledAt = change.now();
    change.put(invite);
    change.audit(invite.id.value());
    return contract::CommandReply{};
}

} // namespace authority
