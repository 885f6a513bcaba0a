// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/messages.h"

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
    MovementNew, // a line of the journal; before: its day, after: its kind
    MovementChanged,
    WordChanged,     // of the organisation; unitName: which; before, after: the words
    ContactsChanged, // who may write to whom; unitName: the pair; before, after: how far; people: who hold other keys
    ChatClosesOn,    // before, after: the last day
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

// people.edit: the whole card at once; earlier values stay in the history.
struct PeopleEditRequest
{
    domain::OpId op;
    domain::PersonId person;
    domain::PersonName name;
    QDate bornOn;
    domain::Contacts contacts;
    QString externalId;

    bool operator==(const PeopleEditRequest&) const = default;
};

// history.list: earlier values of a card, newest first, field by field; `entity` as in tombstones.
struct HistoryListRequest
{
    Entity entity = Entity::Person; // Organisation, Unit or Person
    QString key;                    // empty for the organisation
    qint64 before = 0;              // 0: from the newest
    int max = 100;

    bool operator==(const HistoryListRequest&) const = default;
};
struct HistoryEntry
{
    qint64 number = 0;
    QDateTime at;
    domain::PersonId actor; // empty: the service itself
    QString field;          // as in the store: "name_family"
    QString before;
    QString after;

    bool operator==(const HistoryEntry&) const = default;
};
struct HistoryListReply
{
    QList<HistoryEntry> entries;
    bool more = false;

    bool operator==(const HistoryListReply&) const = default;
};

// guardians.set: who answers for a child, as what, from when to when, with which rights. `dormant` is the service's.
struct GuardiansSetRequest
{
    domain::OpId op;
    domain::GuardianLink link;
    bool present = true;

    bool operator==(const GuardiansSetRequest&) const = default;
};

// organisation.set: the whole card; earlier values stay in the history.
struct OrganisationSetRequest
{
    domain::OpId op;
    domain::Organisation organisation;

    bool operator==(const OrganisationSetRequest&) const = default;
};

// positions.verify (bulk): the position of teacher of each of these people.
struct PositionsVerifyRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    QList<domain::PersonId> people;
    domain::Verification verification = domain::Verification::None;
    QString reason; // asked for when it is refused

    bool operator==(const PositionsVerifyRequest&) const = default;
};

// staff.list (bulk): makes and confirms whoever stands in the school's own list of staff; who is known by external id or
// by full name is no new person. Administrators are appointed one by one.
struct StaffRow
{
    int line = 0;
    domain::PersonName name;
    domain::PositionKind kind = domain::PositionKind::Teacher;
    QString externalId;
    domain::Contacts contacts;
    QString orderNumber;
    QDate orderDate;

    bool operator==(const StaffRow&) const = default;
};
struct StaffListRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    QList<StaffRow> rows;

    bool operator==(const StaffListRequest&) const = default;
};

// load.edit (bulk): lines of the table teacher × class × subject.
struct LoadLine
{
    domain::PersonId teacher;
    domain::UnitId unit;
    QString subject;
    bool present = true;

    bool operator==(const LoadLine&) const = default;
};
struct LoadEditRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    QList<LoadLine> lines;

    bool operator==(const LoadEditRequest&) const = default;
};

// load.chats (bulk): opens the chats of subjects that somebody teaches there. Those that exist stay as they are; what
// is in them follows the load from then on.
struct TaughtSubject
{
    domain::UnitId unit;
    QString subject;

    bool operator==(const TaughtSubject&) const = default;
};
struct LoadChatsRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    QList<TaughtSubject> subjects;

    bool operator==(const LoadChatsRequest&) const = default;
};

// words.set (bulk): the organisation's own words, all of them; an empty one is its kind's. Titles of chats and names in
// them follow.
struct WordsSetRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    domain::Vocabulary words;

    bool operator==(const WordsSetRequest&) const = default;
};

// contacts.set (bulk): who may write to whom one to one; the key table of the server follows.
struct ContactsSetRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    domain::ContactPolicy contacts;

    bool operator==(const ContactsSetRequest&) const = default;
};

// chats.open (bulk): opens chats by rule of positions or of a unit, and by hand; changes, closes and opens again those
// that exist. Whoever has no account or has not consented to chats yet cannot be put into one by hand (S6, S7).
struct ChatOrder
{
    domain::ChatId chat; // that exists; empty: a new one
    domain::ChatKind kind = domain::ChatKind::ByHand;
    domain::UnitId unit; // of UnitStaff and ByHand; of ByHand empty: the school's
    QString title;       // of ByHand; the others have that of their rule
    QString purpose;
    QDate endsOn;
    bool closed = false;              // read only from now on
    QList<domain::PersonId> people;   // of ByHand: all who are to be in it

    bool operator==(const ChatOrder&) const = default;
};
struct ChatsOpenRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    QList<ChatOrder> chats;

    bool operator==(const ChatsOpenRequest&) const = default;
};

// administrator.claim: the contact that the application names and the code that came with the service make the waiting
// account the administrator's (A2). The code is good for one attempt with it, whatever the contact.
struct AdministratorClaimRequest
{
    domain::OpId op;
    QString contact;
    QString code;

    bool operator==(const AdministratorClaimRequest&) const = default;
};
struct AdministratorClaimReply
{
    domain::Rev rev;
    bool isAdministrator = false; // false: another contact than the application's; the code is spent

    bool operator==(const AdministratorClaimReply&) const = default;
};

// movements.record (bulk): lines of the journal, one for each person. Today's and past ones are carried out at once;
// future ones are written down and carried out by the service on their day. With `asIfToday` and no hash the reply
// shows what a future one would come to if its day were today.
struct MovementsRecordRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    domain::MovementKind kind = domain::MovementKind::Enrolled;
    QList<domain::PersonId> people;
    domain::UnitId unit;        // of Enrolled and Transferred
    domain::PersonId successor; // of Dismissed: takes over the seats; empty: they are left vacant
    QString orderNumber;
    QDate orderDate;
    QDate effectiveOn; // null: today
    bool asIfToday = false;

    bool operator==(const MovementsRecordRequest&) const = default;
};

// movements.cancel: one whose day has not come, or that failed.
struct MovementsCancelRequest
{
    domain::OpId op;
    domain::MovementId movement;

    bool operator==(const MovementsCancelRequest&) const = default;
};

// rollover.run (bulk): the school goes over into the school year that begins in `year`. Classes of an earlier year grow
// by a grade, with their chats; those of grade 11 and the ones named leave: their pupils depart, their chats are
// archived. Invitations of families become void.
struct Handover
{
    domain::UnitId unit;
    domain::PersonId teacher; // is class teacher from then on

    bool operator==(const Handover&) const = default;
};
struct RolloverRequest
{
    domain::OpId op;
    QString hash;
    int offset = 0;
    int year = 0;
    QList<domain::UnitId> graduates;      // besides grade 11
    QList<domain::ClassLabel> newClasses; // made empty, under their parallel where there is one
    QList<Handover> handovers;            // e.g. of the former 4th classes
    bool clearLoad = false;               // subject teachers leave the classes; the new table is pasted afterwards
    QString orderNumber;                  // of the graduates' departure
    QDate orderDate;

    bool operator==(const RolloverRequest&) const = default;
};

// completeness.list: classes × required chats.
struct ChatCheck
{
    domain::ChatKind kind = domain::ChatKind::ClassPupils;
    domain::ChatId chat; // empty: there is none
    bool moderated = false; // S10: a confirmed member of the staff moderates
    int expected = 0;       // people who could be in it
    int joined = 0;
    int rulesKnown = 0; // of those expected
    bool isSilent = false; // nobody has written for 30 days; false as well when the archive cannot be asked
    QDateTime lastAt = {}; // of a silent one: when somebody has written last, if ever
    QString subject = {}; // of kind Subject

    bool operator==(const ChatCheck&) const = default;
};
struct UnitCheck
{
    domain::UnitId unit;
    QList<ChatCheck> chats;         // that it has to have; none of a part of a class
    QList<ChatCheck> subjects = {}; // of the load, each with its chat if there is one

    bool operator==(const UnitCheck&) const = default;
};
struct CompletenessRequest
{
    bool operator==(const CompletenessRequest&) const = default;
};
struct CompletenessReply
{
    QList<UnitCheck> units;

    bool operator==(const CompletenessReply&) const = default;
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
