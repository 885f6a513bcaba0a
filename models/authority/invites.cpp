// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/moderation_case.h"
#include "authority/token.h"
#include "domain/invite_policy.h"
#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

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

contract::InvitesCreateReply replyFor(const Invite& invite)
{
    return {{}, invite.id, invite.expiresAt, {}, {}};
}

} // namespace

bool hasJoined(const SchoolIndex& index, const PersonId& person, const UnitId& unit)
{
    return index.isAdmitted(person) && (unit.isEmpty() || index.hasConsented(person, unit));
}

base::Result<Invite> newInvite(const Change& change, InviteKind kind, int usesLimit, const QString& purpose,
                               const QDateTime& expiresAt)
{
    const InviteLimits limits = limitsFor(policyIn(change.setting(inviteLimitsSetting)), kind,
                                          rolesOf(change.school(), change.caller()));
    if (!limits.isAllowed)
        return refuse("invite.not-allowed");
    Invite invite;
    invite.id = InviteId(randomName());
    invite.kind = kind;
    invite.author = change.caller();
    invite.purpose = purpose.simplified();
    invite.createdAt = change.now();
    invite.expiresAt = expiresAt.isValid() ? expiresAt : change.now().addDays(limits.usualDays);
    invite.usesLimit = usesLimit;
    if (invite.expiresAt < change.now().addSecs(leastInviteSeconds) ||
        invite.expiresAt > change.now().addDays(limits.mostDays))
        return refuse("invite.expiry");
    if (usesLimit < 1 || usesLimit > limits.mostUses)
        return refuse("invite.uses");
    if (!rulesInForce(change.school()))
        return refuse("rules.none");
    return invite;
}

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
    auto invite = newInvite(change, InviteKind::Personal, 1, request.purpose, request.expiresAt);
    if (!invite)
        return base::failWith(invite);
    invite->person = request.person;
    invite->role = *role;
    invite->unit = request.unit;
    change.put(*invite);
    change.audit(invite->id.value() + u' ' + invite->person.value());
    return replyFor(*invite);
}

base::Result<contract::InvitesCreateReply> createGroupInvite(Change& change,
                                                             const contract::InvitesGroupRequest& request)
{
    const bool isForStaff = request.role == InviteRole::Staff;
    if (request.role == InviteRole::Guest)
        return refuse("request.invalid");
    const Unit* const unit = change.snapshot().find<Unit>(request.unit.value());
    if (!isForStaff && (!unit || unit->archived || !hasRuleChats(unit->kind)))
        return refuse("unit.unknown");
    const InviteKind kind = isForStaff ? InviteKind::Staff : InviteKind::Group;
    auto invite = newInvite(change, kind, request.usesLimit, request.purpose, request.expiresAt);
    if (!invite)
        return base::failWith(invite);
    invite->role = request.role;
    invite->unit = isForStaff ? UnitId() : request.unit;
    invite->approval = !request.withoutApproval || isForStaff;
    change.put(*invite);
    change.audit(invite->id.value(), u"%1 uses"_s.arg(invite->usesLimit));
    return replyFor(*invite);
}

base::Result<contract::InvitesCreateReply> createGuestInvite(Change& change,
                                                             const contract::InvitesGuestRequest& request)
{
    const Chat* const chat = change.snapshot().find<Chat>(request.chat.value());
    if (!chat || chat->archived)
        return refuse("chat.unknown");
    if (chat->kind != ChatKind::ByHand)
        return refuse("invite.not-by-hand");
    const ChatMember* const self =
        change.snapshot().find<ChatMember>(joinedKey({request.chat.value(), change.caller().value()}));
    const bool moderates = self && self->role == MemberRole::Moderator;
    if (!moderates && reachOf(rolesOf(change.school(), change.caller()), Act::InvitesGuest) != Reach::WholeSchool)
        return refuse("invite.not-your-chat");
    auto invite = newInvite(change, InviteKind::Guest, request.usesLimit, request.purpose, request.expiresAt);
    if (!invite)
        return base::failWith(invite);
    invite->role = InviteRole::Guest;
    invite->unit = chat->unit;
    invite->chat = chat->id;
    invite->approval = true;
    change.put(*invite);
    change.audit(invite->id.value() + u' ' + chat->id.value(), u"%1 uses"_s.arg(invite->usesLimit));
    return replyFor(*invite);
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

base::Result<contract::InvitesSweepReply> sweepInvites(Change& change, const contract::InvitesSweepRequest& request)
{
    contract::InvitesSweepReply reply;
    QStringList subjects;
    for (const InviteId& id : request.invites) {
        const Invite* const found = change.snapshot().find<Invite>(id.value());
        if (!found)
            return refuse("invite.unknown");
        if (!mayAct(change.school(), change.caller(), Act::InvitesSweep, {found->person, found->unit}))
            return refuse("rights.missing");
        if (stateOf(*found, change.now()) != InviteState::Valid)
            continue;
        Invite invite = *found;
        invite.annulledAt = change.now();
        change.put(invite);
        subjects << invite.id.value();
    }
    reply.annulled = static_cast<int>(subjects.size());
    if (!subjects.isEmpty())
        change.audit(subjects.join(u' '));
    return reply;
}

void noteSeen(Change& change, Invite invite, const QString& place)
{
    const QString seenOn = seenAlsoOn(invite.seenOn, place);
    if (seenOn == invite.seenOn)
        return;
    const bool isFirst = invite.seenOn.isEmpty();
    invite.seenOn = seenOn;
    change.put(invite);
    change.audit(invite.id.value(), seenOn);
    if (isFirst && change.caller() != invite.author)
        tell(change, invite.author,
             u"Приглашение, которое вы сделали, видели в открытом доступе: %1. Его может увидеть кто угодно. "
             "Аннулируйте его: раздел «Приглашения», «Порядок»."_s.arg(seenOn));
}

base::Result<contract::InvitesFoundReply> noteFound(Change& change, const InviteId& found,
                                                    const contract::InvitesFoundRequest& request)
{
    const Invite* const invite = change.snapshot().find<Invite>(found.value());
    if (!invite)
        return refuse("invite.unknown");
    if (request.where.simplified().isEmpty())
        return refuse("invite.where");
    switch (stateOf(*invite, change.now())) {
    case InviteState::Annulled:
        return refuse("invite.annulled");
    case InviteState::UsedUp:
        return refuse("invite.used");
    case InviteState::Expired:
        return refuse("invite.expired");
    case InviteState::Valid:
        break;
    }
    noteSeen(change, *invite, request.where);
    return contract::InvitesFoundReply{{}, found};
}

} // namespace authority
