// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roster.h"
#include "domain/school.h"

// Requests and replies of the service, one pair per method (contract/methods.h). Plain values; contract/codec.h puts
// them into JSON and reads them back. Every command carries `op`, made by the client: a repeated op changes nothing and
// is answered as the first time. Every reply to a command carries the school's `rev` after it.
namespace contract {

// session.hello
struct HelloRequest
{
    bool operator==(const HelloRequest&) const = default;
};
struct HelloReply
{
    domain::PersonId person; // the caller
    domain::Rev rev;
    QString epoch;
    QString roomsDomain; // a chat's room is <ChatId>@roomsDomain
    int rulesVersion = 0;
    bool rulesAcknowledged = false; // by the caller, the version in force

    bool operator==(const HelloReply&) const = default;
};

// changes: what is newer than `since` and visible to the caller, a page at a time. The next page is asked for with the
// reply's `rev` as `since` while `more` holds.
struct ChangesRequest
{
    domain::Rev since;
    QString epoch; // of the last reply; empty at first
    int max = 500; // rows of a page

    bool operator==(const ChangesRequest&) const = default;
};

enum class Entity {
    Organisation,
    Unit,
    Person,
    Guardian,
    Position,
    Seat,
    Chat,
    Member,
    Invite,
    Rules,
    Acknowledgement,
    Consent,
    // Kept by the service and asked for by moderation_messages.h; not among the rows of changes.
    Report,
    Violation,
    Block,
    Apology,
    Objection,
    Appeal,
    Quiet,
    // Among the rows of changes again.
    Movement,
    // As Report.
    JoinRequest,
    // Of the service only.
    FilterPolicy,
    Announcement,
    AnnouncementChat,
    Confirmation,
    Poll,
    Vote,
    TalkTerms,
    Holiday,
    WaitingMessage,
};

// A row that is no more. The key is the row's own, its parts joined by '/': "unit id", "guardian/child", "person/kind",
// "chat/person".
struct Gone
{
    Entity entity = Entity::Seat;
    QString key;

    bool operator==(const Gone&) const = default;
};

struct ChangesReply
{
    domain::Rev rev; // everything visible up to here has been given
    QString epoch;
    bool reset = false; // rights have changed: this page begins a full snapshot; drop, at its end, what was not in it
    bool more = false;
    domain::School rows; // changed and new ones only; organisation.name is empty when it has not changed
    QList<Gone> gone;

    bool operator==(const ChangesReply&) const = default;
};

// Answer to commands that make nothing new.
struct CommandReply
{
    domain::Rev rev;

    bool operator==(const CommandReply&) const = default;
};

// units.create: all or none.
struct NewUnit
{
    domain::UnitKind kind = domain::UnitKind::Class;
    domain::UnitId parent;    // empty: the school itself
    domain::ClassLabel label; // of kind Class
    QString name;             // of other kinds

    bool operator==(const NewUnit&) const = default;
};
struct UnitsCreateRequest
{
    domain::OpId op;
    int year = 0; // school year by the calendar year it begins in
    QList<NewUnit> units;

    bool operator==(const UnitsCreateRequest&) const = default;
};
struct UnitsCreateReply
{
    domain::Rev rev;
    QList<domain::UnitId> units; // in the order of the request

    bool operator==(const UnitsCreateReply&) const = default;
};

// people.create: a person of the staff, without a position yet. Families come by roster.
struct PeopleCreateRequest
{
    domain::OpId op;
    domain::PersonName name;
    domain::Contacts contacts;
    QString externalId;

    bool operator==(const PeopleCreateRequest&) const = default;
};
struct PeopleCreateReply
{
    domain::Rev rev;
    domain::PersonId person;

    bool operator==(const PeopleCreateReply&) const = default;
};

// positions.set: Verification::None takes the position away.
struct PositionsSetRequest
{
    domain::OpId op;
    domain::Position position;

    bool operator==(const PositionsSetRequest&) const = default;
};

// seats.set: makes the seat, or takes it away when `present` is false.
struct SeatsSetRequest
{
    domain::OpId op;
    domain::PersonId person;
    domain::UnitId unit;
    domain::SeatKind kind = domain::SeatKind::ClassTeacher;
    QString subject;
    bool present = true;
    // A substitution: for whom, from when to when; it begins and ends by itself.
    QDate startsOn = {};
    QDate endsOn = {};
    domain::PersonId standsInFor = {};
    bool activeGroup = false; // of a pupil's seat

    bool operator==(const SeatsSetRequest&) const = default;
};
struct SeatsSetReply
{
    domain::Rev rev;
    domain::SeatId seat; // empty when it was taken away

    bool operator==(const SeatsSetReply&) const = default;
};

// roster.plan: changes nothing. Rows go up in parts under one upload id (a stanza is at most 256 KiB, about 500 rows);
// the part without `more` is answered with the plan. Further pages of the plan are asked for with the same upload id,
// no rows, and the number of changes had so far as offset.
struct RosterPlanRequest
{
    QString upload; // made by the client
    int start = 0;  // which row of the whole list the first one here is: a repeated part takes its own place
    QList<domain::RosterRow> rows;
    bool more = false;
    int offset = 0;

    bool operator==(const RosterPlanRequest&) const = default;
};

enum class RosterChangeKind {
    NewClass,
    NewPupil,
    ChangedPupil,
    MovedPupil,
    NewGuardian,
    ChangedGuardian,
    LinkedGuardian, // a known guardian gets one more child
};
struct RosterChange
{
    RosterChangeKind kind = RosterChangeKind::NewPupil;
    int line = 0;
    domain::ClassLabel label;
    domain::PersonName name;
    domain::PersonName child; // of guardians

    bool operator==(const RosterChange&) const = default;
};

// Rows with a problem are left out of the plan; the rest can be applied.
enum class RosterProblemKind {
    NoClass,           // no class can be read
    NoName,            // family or given name is missing
    DoubledRow,        // the same pupil stands in the list twice
    SeveralCandidates, // more than one known pupil fits, and nothing tells which is meant
    InvalidName,       // a sign that no name has
};
struct RosterProblem
{
    RosterProblemKind kind = RosterProblemKind::NoClass;
    int line = 0;

    bool operator==(const RosterProblem&) const = default;
};
struct RosterPlanReply
{
    QString hash; // for roster.apply; empty while more parts are expected
    int rowsReceived = 0;
    int rowsUnchanged = 0;
    int total = 0; // changes of the whole plan
    QList<RosterChange> changes;
    QList<RosterProblem> problems;

    bool operator==(const RosterPlanReply&) const = default;
};

// roster.apply: exactly what the plan with this hash showed; refused when the school has changed since.
struct RosterApplyRequest
{
    domain::OpId op;
    QString hash;

    bool operator==(const RosterApplyRequest&) const = default;
};
struct RosterApplyReply
{
    domain::Rev rev;
    int changes = 0;

    bool operator==(const RosterApplyReply&) const = default;
};

// invites.create: one person, one use. Without expiresAt the service's own limit holds.
struct InvitesCreateRequest
{
    domain::OpId op;
    domain::PersonId person;
    domain::UnitId unit; // the class; empty for staff
    QString purpose;
    QDateTime expiresAt;
    // Instead of the person: the number that the e-journal has for a pupil, a guardian or a member of the staff (D13), as the
    // list of the school has brought it. The class may then be left out: it is the one in which the pupil, or a child of the
    // guardian, sits.
    QString externalId = {};

    bool operator==(const InvitesCreateRequest&) const = default;
};
struct InvitesCreateReply
{
    domain::Rev rev;
    domain::InviteId invite;
    QDateTime expiresAt;
    QString url;  // holds the secret: shown, copied and printed, never logged or stored
    QString code; // the same to be typed from paper (domain/join_code.h)

    bool operator==(const InvitesCreateReply&) const = default;
};

// invites.annul
struct InvitesAnnulRequest
{
    domain::OpId op;
    domain::InviteId invite;

    bool operator==(const InvitesAnnulRequest&) const = default;
};

// rules.get: those in force.
struct RulesGetRequest
{
    bool operator==(const RulesGetRequest&) const = default;
};
struct RulesGetReply
{
    domain::Rules rules;

    bool operator==(const RulesGetReply&) const = default;
};

// rules.acknowledge
struct RulesAcknowledgeRequest
{
    domain::OpId op;
    int version = 0;

    bool operator==(const RulesAcknowledgeRequest&) const = default;
};

// school.reconcile: the whole wanted state is pushed to the server again.
struct ReconcileRequest
{
    domain::OpId op;

    bool operator==(const ReconcileRequest&) const = default;
};

// audit.list: newest first, a page at a time; `before` is the smallest number of the page before.
struct AuditListRequest
{
    qint64 before = 0; // 0: from the newest
    int max = 100;
    // What is empty is not asked about.
    domain::PersonId actor = {};
    QString act = {}; // beginning of the name: "blocks."
    QDateTime from = {};
    QDateTime until = {};
    QString subject = {}; // beginning of it: a chat and all that was done in it

    bool operator==(const AuditListRequest&) const = default;
};
struct AuditEntry
{
    qint64 number = 0;
    QDateTime at;
    domain::PersonId actor; // empty: the service itself
    QString act;            // method, or what the service did by itself
    QString subject;        // ids only
    QString basis;

    bool operator==(const AuditEntry&) const = default;
};
struct AuditListReply
{
    QList<AuditEntry> entries;
    bool more = false;

    bool operator==(const AuditListReply&) const = default;
};

} // namespace contract
