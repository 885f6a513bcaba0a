// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/enum_names.h"
#include "contract/fields.h"
#include "contract/school_messages.h"

// Fields of school_messages.h; fields.h says how they are read.
namespace contract {

template <>
struct EnumNames<EffectKind>
{
    static constexpr std::array list{"unitNew",        "unitRenamed",     "unitMoved",     "unitChanged",   "unitArchived",
                                     "unitRestored",   "unitGone",        "personNew",     "personChanged", "personDeparted",
                                     "personReturned", "personGone",      "positionGiven", "positionChanged",
                                     "positionTaken",  "seatTaken",       "seatChanged",   "seatLeft",      "linkNew",
                                     "linkChanged",    "linkGone",        "chatNew",       "chatRenamed",   "chatArchived",
                                     "chatRestored",   "chatGone",        "membersIn",     "membersOut",    "moderatorsIn",
                                     "moderatorsOut",  "inviteVoid",      "inviteMoved",   "movementNew",   "movementChanged",
                                     "wordChanged",    "contactsChanged", "chatClosesOn"};
};
template <>
struct EnumNames<UnitEditKind>
{
    static constexpr std::array list{"create", "rename", "move", "merge", "split", "archive", "restore"};
};

template <Either<Effect> S, typename F>
void describe(S& effect, F& f)
{
    f("kind"_L1, effect.kind);
    f.maybe("unit"_L1, effect.unit);
    f.maybe("unitName"_L1, effect.unitName);
    f.maybe("person"_L1, effect.person);
    f.maybe("personName"_L1, effect.personName);
    f.maybe("chat"_L1, effect.chat);
    f.maybe("before"_L1, effect.before, sentenceLimit);
    f.maybe("after"_L1, effect.after, sentenceLimit);
    f.maybe("people"_L1, effect.people);
}

template <Either<BulkReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("hash"_L1, reply.hash);
    f.maybe("step"_L1, reply.step);
    f("total"_L1, reply.total);
    f.maybe("effects"_L1, reply.effects);
}

template <Either<UnitEdit> S, typename F>
void describe(S& edit, F& f)
{
    f("kind"_L1, edit.kind);
    f.maybe("unit"_L1, edit.unit);
    f.maybe("into"_L1, edit.into);
    f("unitKind"_L1, edit.unitKind);
    f.maybe("label"_L1, edit.label);
    f.maybe("name"_L1, edit.name);
    f.maybe("externalId"_L1, edit.externalId);
    f.maybe("people"_L1, edit.people);
}

template <Either<UnitsEditRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f.maybe("year"_L1, request.year);
    f("edits"_L1, request.edits);
}

template <Either<PeopleEditRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("person"_L1, request.person);
    f("name"_L1, request.name);
    f.maybe("bornOn"_L1, request.bornOn);
    f.maybe("contacts"_L1, request.contacts);
    f.maybe("externalId"_L1, request.externalId);
}

template <Either<HistoryListRequest> S, typename F>
void describe(S& request, F& f)
{
    f("entity"_L1, request.entity);
    f.maybe("key"_L1, request.key);
    f.maybe("before"_L1, request.before);
    f("max"_L1, request.max);
}

template <Either<HistoryEntry> S, typename F>
void describe(S& entry, F& f)
{
    f("number"_L1, entry.number);
    f("at"_L1, entry.at);
    f.maybe("actor"_L1, entry.actor);
    f("field"_L1, entry.field);
    f.maybe("before"_L1, entry.before, sentenceLimit);
    f.maybe("after"_L1, entry.after, sentenceLimit);
}

template <Either<HistoryListReply> S, typename F>
void describe(S& reply, F& f)
{
    f("entries"_L1, reply.entries);
    f.maybe("more"_L1, reply.more);
}

template <Either<GuardiansSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("link"_L1, request.link);
    f("present"_L1, request.present);
}

template <Either<OrganisationSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("organisation"_L1, request.organisation);
}

template <Either<PositionsVerifyRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("people"_L1, request.people);
    f("verification"_L1, request.verification);
    f.maybe("reason"_L1, request.reason, sentenceLimit);
}

template <Either<StaffRow> S, typename F>
void describe(S& row, F& f)
{
    f("line"_L1, row.line);
    f("name"_L1, row.name);
    f("kind"_L1, row.kind);
    f.maybe("externalId"_L1, row.externalId);
    f.maybe("contacts"_L1, row.contacts);
    f.maybe("orderNumber"_L1, row.orderNumber);
    f.maybe("orderDate"_L1, row.orderDate);
}

template <Either<StaffListRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("rows"_L1, request.rows);
}

template <Either<LoadLine> S, typename F>
void describe(S& line, F& f)
{
    f("teacher"_L1, line.teacher);
    f("unit"_L1, line.unit);
    f("subject"_L1, line.subject);
    f("present"_L1, line.present);
}

template <Either<LoadEditRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("lines"_L1, request.lines);
}

template <Either<TaughtSubject> S, typename F>
void describe(S& taught, F& f)
{
    f("unit"_L1, taught.unit);
    f("subject"_L1, taught.subject);
}

template <Either<WordsSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f.maybe("words"_L1, request.words);
}

template <Either<ContactsSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("contacts"_L1, request.contacts);
}

template <Either<ChatOrder> S, typename F>
void describe(S& order, F& f)
{
    f.maybe("chat"_L1, order.chat);
    f("kind"_L1, order.kind);
    f.maybe("unit"_L1, order.unit);
    f.maybe("title"_L1, order.title);
    f.maybe("purpose"_L1, order.purpose, sentenceLimit);
    f.maybe("endsOn"_L1, order.endsOn);
    f.maybe("closed"_L1, order.closed);
    f.maybe("people"_L1, order.people);
}

template <Either<ChatsOpenRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("chats"_L1, request.chats);
}

template <Either<AdministratorClaimRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("contact"_L1, request.contact);
    f("code"_L1, request.code);
}

template <Either<AdministratorClaimReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("isAdministrator"_L1, reply.isAdministrator);
}

template <Either<LoadChatsRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("subjects"_L1, request.subjects);
}

template <Either<MovementsRecordRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("kind"_L1, request.kind);
    f("people"_L1, request.people);
    f.maybe("unit"_L1, request.unit);
    f.maybe("successor"_L1, request.successor);
    f.maybe("orderNumber"_L1, request.orderNumber);
    f.maybe("orderDate"_L1, request.orderDate);
    f.maybe("effectiveOn"_L1, request.effectiveOn);
    f.maybe("asIfToday"_L1, request.asIfToday);
}

template <Either<MovementsCancelRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("movement"_L1, request.movement);
}

template <Either<Handover> S, typename F>
void describe(S& handover, F& f)
{
    f("unit"_L1, handover.unit);
    f("teacher"_L1, handover.teacher);
}

template <Either<RolloverRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("op"_L1, request.op);
    f.maybe("hash"_L1, request.hash);
    f.maybe("offset"_L1, request.offset);
    f("year"_L1, request.year);
    f.maybe("graduates"_L1, request.graduates);
    f.maybe("newClasses"_L1, request.newClasses);
    f.maybe("handovers"_L1, request.handovers);
    f.maybe("clearLoad"_L1, request.clearLoad);
    f.maybe("orderNumber"_L1, request.orderNumber);
    f.maybe("orderDate"_L1, request.orderDate);
}

template <Either<ChatCheck> S, typename F>
void describe(S& check, F& f)
{
    f("kind"_L1, check.kind);
    f.maybe("chat"_L1, check.chat);
    f.maybe("moderated"_L1, check.moderated);
    f.maybe("expected"_L1, check.expected);
    f.maybe("joined"_L1, check.joined);
    f.maybe("rulesKnown"_L1, check.rulesKnown);
    f.maybe("isSilent"_L1, check.isSilent);
    f.maybe("lastAt"_L1, check.lastAt);
    f.maybe("subject"_L1, check.subject);
}

template <Either<UnitCheck> S, typename F>
void describe(S& check, F& f)
{
    f("unit"_L1, check.unit);
    f("chats"_L1, check.chats);
    f.maybe("subjects"_L1, check.subjects);
}

template <Either<CompletenessRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<CompletenessReply> S, typename F>
void describe(S& reply, F& f)
{
    f("units"_L1, reply.units);
}

template <Either<UndoListRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<UndoStep> S, typename F>
void describe(S& step, F& f)
{
    f("step"_L1, step.step);
    f("at"_L1, step.at);
    f.maybe("actor"_L1, step.actor);
    f("act"_L1, step.act);
    f("rows"_L1, step.rows);
}

template <Either<UndoListReply> S, typename F>
void describe(S& reply, F& f)
{
    f("steps"_L1, reply.steps);
}

template <Either<UndoApplyRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("step"_L1, request.step);
}

template <Either<LeftRow> S, typename F>
void describe(S& row, F& f)
{
    f("entity"_L1, row.entity);
    f("key"_L1, row.key);
}

template <Either<UndoApplyReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("restored"_L1, reply.restored);
    f.maybe("left"_L1, reply.left);
}

} // namespace contract
