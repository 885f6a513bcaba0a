// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QFlags>
#include <QList>

namespace domain {

struct School;

// What one can ask of the service. Each is a method of the contract, see contract/methods.h.
enum class Act {
    SessionHello,
    Changes,
    UnitsCreate,
    PeopleCreate,
    PositionsSet,
    SeatsSet,
    RosterPlan,
    RosterApply,
    InvitesCreate,
    InvitesAnnul,
    RulesGet,
    RulesAcknowledge,
    SchoolReconcile,
    AuditList,
    UnitsEdit,
    PeopleEdit,
    HistoryList,
    GuardiansSet,
    OrganisationSet,
    PositionsVerify,
    StaffList,
    LoadEdit,
    LoadChats,
    MovementsRecord,
    MovementsCancel,
    RolloverRun,
    Completeness,
    UndoList,
    UndoApply,
    ReportsCreate,
    ReportsTake,
    ReportsKeep,
    ModerationQueue,
    ModerationCard,
    ModerationLedger,
    MessagesRetract,
    RulesRemind,
    ViolationsRecord,
    BlocksCreate,
    BlocksLift,
    ApologiesCreate,
    ObjectionsCreate,
    AppealsCreate,
    AppealsDecide,
    QuietSet,
    AccessExplain,
    AuditVerify,
    InvitesGroup,
    InvitesGuest,
    InvitesKit,
    InvitesSweep,
    RequestsList,
    RequestsDecide,
    ModerationUndo,
    ModerationChat,
    BlocksList,
    EvidenceGet,
    FiltersGet,
    FiltersSet,
    RulesPublish,
    RulesRegister,
    PapersEnter,
    ConsentsSet,
    SessionUnlock,
    SessionLock,
    FactorGet,
    FactorBegin,
    FactorConfirm,
    FactorDrop,
    FactorRequire,
    ModerationOwn,
    ModerationRegister,
    MessagesHide,
    AnnouncementsCreate,
    AnnouncementsList,
    AnnouncementsTable,
    AnnouncementsDue,
    AnnouncementsConfirm,
    AnnouncementsRecord,
    AnnouncementsRemind,
    AccountsGet,
    AccountsEnd,
    AccountsFreeze,
    AccountsReset,
    LimitsGet,
    LimitsSet,
    RulesDiscuss,
    DraftsPut,
    DraftsWithdraw,
    DraftsList,
    OpinionsGive,
    AccountsClose,
    SessionMail,
    RulesPin,
    WordsSet,
    ContactsSet,
    ChatsOpen,
    AdministratorClaim,
    PollsCreate,
    PollsList,
    PollsResults,
    PollsVote,
    PollsClose,
    ModerationFigures,
    ChatsRead,
    InvitesFound,
    TalkOwn,
    TalkSet,
    HolidaysSet,
    WaitingDrop,
    WaitingPut,
    AnnouncementsCorrect,
    AnnouncementsWithdraw,
    HoursSet,
};
inline constexpr int actCount = static_cast<int>(Act::HoursSet) + 1;

// What a person is for the rights; one person may be several of these.
enum class Role {
    Administrator = 1 << 0,
    Head = 1 << 1,
    Deputy = 1 << 2,
    IntroductionLead = 1 << 3, // reads reports, changes nothing (A6)
    ClassTeacher = 1 << 4,
    Teacher = 1 << 5,
    Unconfirmed = 1 << 6, // on the lists, but in no position that somebody has confirmed: no rights over anybody (S15)
    Guardian = 1 << 7,
    Pupil = 1 << 8,
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

// How far a right goes, from none to all.
enum class Reach {
    Nobody,
    OwnSelf,  // what concerns nobody but the caller
    OwnClass, // units where the caller is class teacher, their pupils and the pupils' guardians
    WholeSchool,
};

// Whom or what an act concerns; empty parts are not asked about.
struct Subject
{
    PersonId person;
    UnitId unit;
};

// Both the service, which decides, and the client, which explains, ask these. Pure functions of what the asker knows.
[[nodiscard]] Roles rolesOf(const School& school, const PersonId& person);
[[nodiscard]] Reach reachOf(Roles roles, Act act);
[[nodiscard]] bool mayAct(const School& school, const PersonId& caller, Act act, const Subject& subject = {});

// An act of power of an administrator or a head: it changes something beyond the caller himself. Needs the second factor of
// whoever has one.
[[nodiscard]] bool isOfPower(Roles roles, Act act);

// Units where the person is class teacher; empty for whom no position is confirmed.
[[nodiscard]] QList<UnitId> ownClasses(const School& school, const PersonId& person);
// Somebody's position is confirmed: he counts as staff (S15).
[[nodiscard]] bool isConfirmedStaff(const School& school, const PersonId& person);

} // namespace domain
