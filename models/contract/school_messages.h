// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

// Requests and replies of the commands that build and move a school (see messages.h for what holds for all). Bulk
// commands are asked twice with the same content: without a hash nothing is written and the reply says what would come
// of it; with the reply's hash exactly that is done, or refused when it would now be something else.
namespace contract {

enum class EffectKind {
    UnitNew,
    UnitRenamed,  // before, after: names
    UnitMoved,    // before, after: names of the units above
    UnitChanged,  // anything else, e.g. the year
    UnitArchived, // chats are read-only from then on
    UnitRestored,
    UnitGone,
    PersonNew,
    PersonChanged,
    PersonDeparted,
    PersonReturned,
    PersonGone,
    PositionGiven, // after: the position and its verification
    PositionChanged,
    PositionTaken,
    SeatTaken, // after: the seat and its subject
    SeatChanged,
    SeatLeft,
    LinkNew, // person: the guardian; after: the child
    LinkChanged,
    LinkGone,
    ChatNew,
    ChatRenamed,
    ChatArchived,
    ChatRestored,
    ChatGone,
    MembersIn,  // people: who come into the chat
    MembersOut, // people: who leave it
    ModeratorsIn,
    ModeratorsOut,
    InviteVoid,
    InviteMoved, // it leads into another unit now
};

// One consequence of a command, for the eye. Ids are those of what exists already; what is new has its name only.
struct Effect
{
    EffectKind kind = EffectKind::UnitNew;
    domain::UnitId unit;
    QString unitName;
    domain::PersonId person;
    QString personName;
    domain::ChatId chat;
    QString before;
    QString after;
    QList<domain::PersonId> people;

    bool operator==(const Effect&) const = default;
};

struct BulkReply
{
    domain::Rev rev;
    QString hash;    // of what would come of it; to be sent back
    qint64 step = 0; // once it is done: for undo.apply, within a day
    int total = 0;   // effects in all; a page of them follows, from `offset` of the request on
    QList<Effect> effects;

    bool operator==(const BulkReply&) const = default;
};

// units.edit (bulk): edits are done in order, all or none.
enum class UnitEditKind {
    Create,  // unitKind, label or name, parent in `into`
    Rename,  // label or name
    Move,    // under another unit, `into`
    Merge,   // pupils, subject teachers and subgroups go over to `into`; what is left is archived
    Split,   // `people` go over to a new unit with label or name; or into a subgroup, when unitKind says so
    Archive, // with what is below it
    Restore,
};
struct UnitEdit
{
    UnitEditKind kind = UnitEditKind::Create;
    // Of Create: a name of the client's own, "#1", by which later edits of the same request mean the new unit.
    domain::UnitId unit;
    domain::UnitId into;
    domain::UnitKind unitKind = domain::UnitKind::Class;
    domain::ClassLabel label;
    QString name;
    QString externalId;
    QList<domain::PersonId> people;

    bool operator==(const UnitEdit&) const = default;
};
struct UnitsEditRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    int year = 0; // of what is created
    QList<UnitEdit> edits;

    bool operator==(const UnitsEditRequest&) const = default;
};

// undo.list: bulk commands of the last day that can still be undone, newest first.
struct UndoListRequest
{
    bool operator==(const UndoListRequest&) const = default;
};
struct UndoStep
{
    qint64 step = 0;
    QDateTime at;
    domain::PersonId actor;
    QString act; // method
    int rows = 0;

    bool operator==(const UndoStep&) const = default;
};
struct UndoListReply
{
    QList<UndoStep> steps;

    bool operator==(const UndoListReply&) const = default;
};

// undo.apply: the whole step. Rows that somebody has changed since stay as they are now and are listed.
struct UndoApplyRequest
{
    domain::OpId op;
    qint64 step = 0;

    bool operator==(const UndoApplyRequest&) const = default;
};
struct LeftRow
{
    QString entity; // as in tombstones
    QString key;

    bool operator==(const LeftRow&) const = default;
};
struct UndoApplyReply
{
    domain::Rev rev;
    int restored = 0; // rows
    QList<LeftRow> left;

    bool operator==(const UndoApplyReply&) const = default;
};

} // namespace contract
