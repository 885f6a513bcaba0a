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
                                     "moderatorsOut",  "inviteVoid",      "inviteMoved"};
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
