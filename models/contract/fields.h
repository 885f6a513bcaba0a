// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/messages.h"
#include "domain/file_policy.h"
#include "domain/logo.h"

#include <concepts>

// The one place where the fields of what goes over the wire are named; the service's store uses the same names for its
// columns. A visitor F sees every field of a struct, in both directions:
//   f(name, member)         must be there
//   f.maybe(name, member)   may be absent, and is when it is empty, zero, false or the first of its enumeration; so the
//                           struct's own default must be that
// A longer text than usual names its limit in UTF-16 units as a third argument.
namespace contract {

using namespace Qt::Literals::StringLiterals;

// T, const or not: the same description serves reading and writing.
template <typename S, typename T>
concept Either = std::same_as<std::remove_const_t<S>, T>;

inline constexpr qsizetype rulesTextLimit = 60'000;
inline constexpr qsizetype sentenceLimit = 2'000;

// --- values of the domain

template <Either<domain::Vocabulary> S, typename F>
void describe(S& words, F& f)
{
    for (const auto& [name, word] : domain::wordFields)
        f.maybe(QLatin1StringView(name), words.*word);
}

template <Either<domain::ContactPolicy> S, typename F>
void describe(S& policy, F& f)
{
    for (const domain::ContactPair& pair : domain::contactPairs)
        f(QLatin1StringView(pair.name), policy.*pair.reach);
}

template <Either<domain::Organisation> S, typename F>
void describe(S& organisation, F& f)
{
    f.maybe("kind"_L1, organisation.kind);
    f.maybe("name"_L1, organisation.name);
    f.maybe("shortName"_L1, organisation.shortName);
    f.maybe("timeZone"_L1, organisation.timeZone);
    f.maybe("inn"_L1, organisation.inn);
    f.maybe("address"_L1, organisation.address);
    f.maybe("site"_L1, organisation.site);
    f.maybe("phone"_L1, organisation.phone);
    f.maybe("email"_L1, organisation.email);
    f.maybe("diaryLink"_L1, organisation.diaryLink);
    f.maybe("logo"_L1, organisation.logo, domain::largestLogo);
    f.maybe("words"_L1, organisation.words);
    f.maybe("contacts"_L1, organisation.contacts);
}

template <Either<domain::ClassLabel> S, typename F>
void describe(S& label, F& f)
{
    f("grade"_L1, label.grade);
    f("letter"_L1, label.letter);
}

template <Either<domain::Unit> S, typename F>
void describe(S& unit, F& f)
{
    f("id"_L1, unit.id);
    f("kind"_L1, unit.kind);
    f.maybe("parent"_L1, unit.parent);
    f("name"_L1, unit.name);
    f.maybe("label"_L1, unit.label);
    f("year"_L1, unit.year);
    f.maybe("archived"_L1, unit.archived);
    f.maybe("externalId"_L1, unit.externalId);
}

template <Either<domain::PersonName> S, typename F>
void describe(S& name, F& f)
{
    f("family"_L1, name.family);
    f("given"_L1, name.given);
    f.maybe("patronymic"_L1, name.patronymic);
}

template <Either<domain::Contacts> S, typename F>
void describe(S& contacts, F& f)
{
    f.maybe("phone"_L1, contacts.phone);
    f.maybe("email"_L1, contacts.email);
}

template <Either<domain::Person> S, typename F>
void describe(S& person, F& f)
{
    f("id"_L1, person.id);
    f("name"_L1, person.name);
    f.maybe("state"_L1, person.state);
    f.maybe("login"_L1, person.login);
    f.maybe("bornOn"_L1, person.bornOn);
    f.maybe("contacts"_L1, person.contacts);
    f.maybe("externalId"_L1, person.externalId);
}

template <Either<domain::GuardianLink> S, typename F>
void describe(S& link, F& f)
{
    f("guardian"_L1, link.guardian);
    f("child"_L1, link.child);
    f("kind"_L1, link.kind);
    f.maybe("rights"_L1, link.rights);
    f.maybe("startsOn"_L1, link.startsOn);
    f.maybe("endsOn"_L1, link.endsOn);
    f.maybe("activeGroup"_L1, link.activeGroup);
    f.maybe("dormant"_L1, link.dormant);
}

template <Either<domain::Position> S, typename F>
void describe(S& position, F& f)
{
    f("person"_L1, position.person);
    f("kind"_L1, position.kind);
    f("verification"_L1, position.verification);
    f.maybe("orderNumber"_L1, position.orderNumber);
    f.maybe("orderDate"_L1, position.orderDate);
    f.maybe("reason"_L1, position.reason);
    f.maybe("orderScan"_L1, position.orderScan, domain::longestFileAddress);
}

template <Either<domain::Seat> S, typename F>
void describe(S& seat, F& f)
{
    f("id"_L1, seat.id);
    f("person"_L1, seat.person);
    f("unit"_L1, seat.unit);
    f("kind"_L1, seat.kind);
    f.maybe("subject"_L1, seat.subject);
    f.maybe("startsOn"_L1, seat.startsOn);
    f.maybe("endsOn"_L1, seat.endsOn);
    f.maybe("standsInFor"_L1, seat.standsInFor);
    f.maybe("activeGroup"_L1, seat.activeGroup);
    f.maybe("dormant"_L1, seat.dormant);
}

template <Either<domain::Chat> S, typename F>
void describe(S& chat, F& f)
{
    f("id"_L1, chat.id);
    f("kind"_L1, chat.kind);
    f.maybe("unit"_L1, chat.unit);
    f("title"_L1, chat.title);
    f.maybe("purpose"_L1, chat.purpose, sentenceLimit);
    f.maybe("whoMayWrite"_L1, chat.whoMayWrite);
    f.maybe("history"_L1, chat.history);
    f.maybe("archived"_L1, chat.archived);
    f.maybe("subject"_L1, chat.subject);
    f.maybe("pinned"_L1, chat.pinned, sentenceLimit);
    f.maybe("endsOn"_L1, chat.endsOn);
    f.maybe("forFamilies"_L1, chat.forFamilies);
}

template <Either<domain::ChatMember> S, typename F>
void describe(S& member, F& f)
{
    f("chat"_L1, member.chat);
    f("person"_L1, member.person);
    f("nick"_L1, member.nick);
    f.maybe("role"_L1, member.role);
    f("mayWrite"_L1, member.mayWrite);
    f.maybe("since"_L1, member.since);
}

template <Either<domain::Invite> S, typename F>
void describe(S& invite, F& f)
{
    f("id"_L1, invite.id);
    f.maybe("person"_L1, invite.person);
    f("role"_L1, invite.role);
    f.maybe("unit"_L1, invite.unit);
    f("author"_L1, invite.author);
    f.maybe("purpose"_L1, invite.purpose, sentenceLimit);
    f("createdAt"_L1, invite.createdAt);
    f("expiresAt"_L1, invite.expiresAt);
    f("usesLimit"_L1, invite.usesLimit);
    f("usesCount"_L1, invite.usesCount);
    f.maybe("openedAt"_L1, invite.openedAt);
    f.maybe("annulledAt"_L1, invite.annulledAt);
    f.maybe("kind"_L1, invite.kind);
    f.maybe("chat"_L1, invite.chat);
    f.maybe("approval"_L1, invite.approval);
    f.maybe("seenOn"_L1, invite.seenOn, sentenceLimit);
}

template <Either<domain::Rules> S, typename F>
void describe(S& rules, F& f)
{
    f("version"_L1, rules.version);
    f("title"_L1, rules.title);
    f("requisites"_L1, rules.requisites, sentenceLimit);
    f("text"_L1, rules.text, rulesTextLimit);
    f("inForceFrom"_L1, rules.inForceFrom);
    f.maybe("acknowledgeBy"_L1, rules.acknowledgeBy);
    f.maybe("remindedAt"_L1, rules.remindedAt);
}

template <Either<domain::Acknowledgement> S, typename F>
void describe(S& acknowledgement, F& f)
{
    f("person"_L1, acknowledgement.person);
    f("rulesVersion"_L1, acknowledgement.rulesVersion);
    f("at"_L1, acknowledgement.at);
    f.maybe("basis"_L1, acknowledgement.basis, sentenceLimit);
}

template <Either<domain::Consent> S, typename F>
void describe(S& consent, F& f)
{
    f("person"_L1, consent.person);
    f("unit"_L1, consent.unit);
    f("state"_L1, consent.state);
    f.maybe("at"_L1, consent.at);
    f.maybe("basis"_L1, consent.basis, sentenceLimit);
}

template <Either<domain::Movement> S, typename F>
void describe(S& movement, F& f)
{
    f("id"_L1, movement.id);
    f("kind"_L1, movement.kind);
    f("person"_L1, movement.person);
    f.maybe("origin"_L1, movement.origin);
    f.maybe("unit"_L1, movement.unit);
    f.maybe("successor"_L1, movement.successor);
    f.maybe("orderNumber"_L1, movement.orderNumber);
    f.maybe("orderDate"_L1, movement.orderDate);
    f.maybe("effectiveOn"_L1, movement.effectiveOn);
    f.maybe("state"_L1, movement.state);
    f.maybe("failure"_L1, movement.failure);
    f.maybe("author"_L1, movement.author);
    f.maybe("doneAt"_L1, movement.doneAt);
}

template <Either<domain::School> S, typename F>
void describe(S& school, F& f)
{
    f.maybe("organisation"_L1, school.organisation);
    f.maybe("units"_L1, school.units);
    f.maybe("people"_L1, school.people);
    f.maybe("guardians"_L1, school.guardians);
    f.maybe("positions"_L1, school.positions);
    f.maybe("seats"_L1, school.seats);
    f.maybe("chats"_L1, school.chats);
    f.maybe("members"_L1, school.members);
    f.maybe("invites"_L1, school.invites);
    f.maybe("rules"_L1, school.rules);
    f.maybe("acknowledgements"_L1, school.acknowledgements);
    f.maybe("consents"_L1, school.consents);
    f.maybe("movements"_L1, school.movements);
}

template <Either<domain::RosterGuardian> S, typename F>
void describe(S& guardian, F& f)
{
    f("name"_L1, guardian.name);
    f("kind"_L1, guardian.kind);
    f.maybe("contacts"_L1, guardian.contacts);
}

template <Either<domain::RosterRow> S, typename F>
void describe(S& row, F& f)
{
    f("line"_L1, row.line);
    f.maybe("label"_L1, row.label);
    f("pupil"_L1, row.pupil);
    f.maybe("bornOn"_L1, row.bornOn);
    f.maybe("externalId"_L1, row.externalId);
    f.maybe("contacts"_L1, row.contacts);
    f.maybe("guardians"_L1, row.guardians);
}

// --- requests and replies

template <Either<HelloRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<HelloReply> S, typename F>
void describe(S& reply, F& f)
{
    f("person"_L1, reply.person);
    f("rev"_L1, reply.rev);
    f("epoch"_L1, reply.epoch);
    f("roomsDomain"_L1, reply.roomsDomain);
    f("rulesVersion"_L1, reply.rulesVersion);
    f("rulesAcknowledged"_L1, reply.rulesAcknowledged);
}

template <Either<ChangesRequest> S, typename F>
void describe(S& request, F& f)
{
    f("since"_L1, request.since);
    f.maybe("epoch"_L1, request.epoch);
    f("max"_L1, request.max);
}

template <Either<Gone> S, typename F>
void describe(S& gone, F& f)
{
    f("entity"_L1, gone.entity);
    f("key"_L1, gone.key);
}

template <Either<ChangesReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("epoch"_L1, reply.epoch);
    f.maybe("reset"_L1, reply.reset);
    f.maybe("more"_L1, reply.more);
    f("rows"_L1, reply.rows);
    f.maybe("gone"_L1, reply.gone);
}

template <Either<CommandReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
}

template <Either<NewUnit> S, typename F>
void describe(S& unit, F& f)
{
    f("kind"_L1, unit.kind);
    f.maybe("parent"_L1, unit.parent);
    f.maybe("label"_L1, unit.label);
    f.maybe("name"_L1, unit.name);
}

template <Either<UnitsCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("year"_L1, request.year);
    f("units"_L1, request.units);
}

template <Either<UnitsCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("units"_L1, reply.units);
}

template <Either<PeopleCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("name"_L1, request.name);
    f.maybe("contacts"_L1, request.contacts);
    f.maybe("externalId"_L1, request.externalId);
}

template <Either<PeopleCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("person"_L1, reply.person);
}

template <Either<PositionsSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("position"_L1, request.position);
}

template <Either<SeatsSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("person"_L1, request.person);
    f("unit"_L1, request.unit);
    f("kind"_L1, request.kind);
    f.maybe("subject"_L1, request.subject);
    f("present"_L1, request.present);
    f.maybe("startsOn"_L1, request.startsOn);
    f.maybe("endsOn"_L1, request.endsOn);
    f.maybe("standsInFor"_L1, request.standsInFor);
    f.maybe("activeGroup"_L1, request.activeGroup);
}

template <Either<SeatsSetReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f.maybe("seat"_L1, reply.seat);
}

template <Either<RosterPlanRequest> S, typename F>
void describe(S& request, F& f)
{
    f("upload"_L1, request.upload);
    f.maybe("start"_L1, request.start);
    f.maybe("rows"_L1, request.rows);
    f.maybe("more"_L1, request.more);
    f.maybe("offset"_L1, request.offset);
}

template <Either<RosterChange> S, typename F>
void describe(S& change, F& f)
{
    f("kind"_L1, change.kind);
    f("line"_L1, change.line);
    f.maybe("label"_L1, change.label);
    f.maybe("name"_L1, change.name);
    f.maybe("child"_L1, change.child);
}

template <Either<RosterProblem> S, typename F>
void describe(S& problem, F& f)
{
    f("kind"_L1, problem.kind);
    f("line"_L1, problem.line);
}

template <Either<RosterPlanReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("hash"_L1, reply.hash);
    f("rowsReceived"_L1, reply.rowsReceived);
    f.maybe("rowsUnchanged"_L1, reply.rowsUnchanged);
    f.maybe("total"_L1, reply.total);
    f.maybe("changes"_L1, reply.changes);
    f.maybe("problems"_L1, reply.problems);
}

template <Either<RosterApplyRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("hash"_L1, request.hash);
}

template <Either<RosterApplyReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("changes"_L1, reply.changes);
}

template <Either<InvitesCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f.maybe("person"_L1, request.person);
    f.maybe("unit"_L1, request.unit);
    f.maybe("purpose"_L1, request.purpose, sentenceLimit);
    f.maybe("expiresAt"_L1, request.expiresAt);
    f.maybe("externalId"_L1, request.externalId);
}

template <Either<InvitesCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("invite"_L1, reply.invite);
    f("expiresAt"_L1, reply.expiresAt);
    f.maybe("url"_L1, reply.url, sentenceLimit);
    f.maybe("code"_L1, reply.code);
}

template <Either<InvitesAnnulRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("invite"_L1, request.invite);
}

template <Either<RulesGetRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<RulesGetReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rules"_L1, reply.rules);
}

template <Either<RulesAcknowledgeRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("version"_L1, request.version);
}

template <Either<ReconcileRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
}

template <Either<AuditListRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("before"_L1, request.before);
    f("max"_L1, request.max);
    f.maybe("actor"_L1, request.actor);
    f.maybe("act"_L1, request.act);
    f.maybe("from"_L1, request.from);
    f.maybe("until"_L1, request.until);
    f.maybe("subject"_L1, request.subject);
}

template <Either<AuditEntry> S, typename F>
void describe(S& entry, F& f)
{
    f("number"_L1, entry.number);
    f("at"_L1, entry.at);
    f.maybe("actor"_L1, entry.actor);
    f("act"_L1, entry.act);
    f.maybe("subject"_L1, entry.subject, sentenceLimit);
    f.maybe("basis"_L1, entry.basis, sentenceLimit);
}

template <Either<AuditListReply> S, typename F>
void describe(S& reply, F& f)
{
    f("entries"_L1, reply.entries);
    f.maybe("more"_L1, reply.more);
}

} // namespace contract
