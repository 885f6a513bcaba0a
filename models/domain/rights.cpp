// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include "domain/school.h"

#include <algorithm>
#include <array>

namespace domain {
namespace {

struct Right
{
    Act act;
    Roles roles;
    Reach reach;
};

constexpr Roles everybody = Roles(Role::Administrator) | Role::Head | Role::Deputy | Role::IntroductionLead |
                            Role::ClassTeacher | Role::Teacher | Role::Unconfirmed | Role::Guardian | Role::Pupil;

constexpr Roles administration = Roles(Role::Administrator) | Role::Head | Role::Deputy;

// The whole of who may do what. What is not here, nobody may.
constexpr std::array rights{
    Right{Act::SessionHello, everybody, Reach::OwnSelf},
    Right{Act::Changes, everybody, Reach::OwnSelf},
    Right{Act::RulesGet, everybody, Reach::OwnSelf},
    Right{Act::RulesAcknowledge, everybody, Reach::OwnSelf},
    Right{Act::UnitsCreate, Role::Administrator, Reach::WholeSchool},
    Right{Act::PeopleCreate, Role::Administrator, Reach::WholeSchool},
    Right{Act::PositionsSet, Role::Administrator, Reach::WholeSchool},
    Right{Act::SeatsSet, Role::Administrator, Reach::WholeSchool},
    Right{Act::RosterPlan, Role::Administrator, Reach::WholeSchool},
    Right{Act::RosterApply, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesCreate, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesCreate, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::InvitesAnnul, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesAnnul, Role::ClassTeacher, Reach::OwnClass},
    // Staff by the administrator only: no class is named, and a class teacher's right ends at the own class.
    Right{Act::InvitesGroup, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesGroup, Role::ClassTeacher, Reach::OwnClass},
    // Of one's own chats: the command looks at who moderates it.
    Right{Act::InvitesGuest, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesGuest, Roles(Role::ClassTeacher) | Role::Teacher | Role::Head | Role::Deputy, Reach::OwnSelf},
    Right{Act::InvitesKit, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesKit, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::InvitesSweep, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesSweep, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::InvitesFound, Role::Administrator, Reach::WholeSchool},
    Right{Act::InvitesFound, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::RequestsList, Role::Administrator, Reach::WholeSchool},
    Right{Act::RequestsList, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::RequestsDecide, Role::Administrator, Reach::WholeSchool},
    Right{Act::RequestsDecide, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::UnitsEdit, Role::Administrator, Reach::WholeSchool},
    Right{Act::PeopleEdit, Role::Administrator, Reach::WholeSchool},
    Right{Act::HistoryList, Role::Administrator, Reach::WholeSchool},
    Right{Act::GuardiansSet, Role::Administrator, Reach::WholeSchool},
    Right{Act::OrganisationSet, Role::Administrator, Reach::WholeSchool},
    Right{Act::PositionsVerify, Role::Administrator, Reach::WholeSchool},
    Right{Act::StaffList, Role::Administrator, Reach::WholeSchool},
    Right{Act::LoadEdit, Role::Administrator, Reach::WholeSchool},
    Right{Act::LoadChats, Role::Administrator, Reach::WholeSchool},
    Right{Act::MovementsRecord, Role::Administrator, Reach::WholeSchool},
    Right{Act::MovementsCancel, Role::Administrator, Reach::WholeSchool},
    Right{Act::RolloverRun, Role::Administrator, Reach::WholeSchool},
    Right{Act::Completeness, Roles(Role::Administrator) | Role::Head | Role::Deputy | Role::IntroductionLead,
          Reach::WholeSchool},
    Right{Act::UndoList, Role::Administrator, Reach::WholeSchool},
    Right{Act::UndoApply, Role::Administrator, Reach::WholeSchool},
    Right{Act::SchoolReconcile, Role::Administrator, Reach::WholeSchool},
    Right{Act::AuditList, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    // What a member may do in his own chats; the commands look at the membership.
    Right{Act::ReportsCreate, everybody, Reach::OwnSelf},
    Right{Act::ApologiesCreate, everybody, Reach::OwnSelf},
    Right{Act::ObjectionsCreate, everybody, Reach::OwnSelf},
    Right{Act::AppealsCreate, everybody, Reach::OwnSelf},
    Right{Act::ModerationLedger, everybody, Reach::OwnSelf},
    Right{Act::AccessExplain, everybody, Reach::OwnSelf},
    Right{Act::ModerationOwn, everybody, Reach::OwnSelf},
    // Moderators: the class teacher in the chats of the class, the administration everywhere (G1, G8).
    Right{Act::ReportsTake, administration, Reach::WholeSchool},
    Right{Act::ReportsTake, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ReportsKeep, administration, Reach::WholeSchool},
    Right{Act::ReportsKeep, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ModerationQueue, administration, Reach::WholeSchool},
    Right{Act::ModerationQueue, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ModerationCard, administration, Reach::WholeSchool},
    Right{Act::ModerationCard, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ModerationLedger, administration, Reach::WholeSchool},
    Right{Act::ModerationLedger, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::MessagesRetract, administration, Reach::WholeSchool},
    Right{Act::MessagesRetract, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::MessagesHide, administration, Reach::WholeSchool},
    Right{Act::MessagesHide, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ModerationRegister, administration, Reach::WholeSchool},
    Right{Act::ModerationRegister, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::RulesRemind, administration, Reach::WholeSchool},
    Right{Act::RulesRemind, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::RulesPin, administration, Reach::WholeSchool},
    Right{Act::RulesPin, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ViolationsRecord, administration, Reach::WholeSchool},
    Right{Act::ViolationsRecord, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::BlocksCreate, administration, Reach::WholeSchool},
    Right{Act::BlocksCreate, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::BlocksLift, administration, Reach::WholeSchool},
    Right{Act::BlocksLift, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::QuietSet, administration, Reach::WholeSchool},
    Right{Act::QuietSet, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::AccessExplain, administration, Reach::WholeSchool},
    Right{Act::AccessExplain, Role::ClassTeacher, Reach::OwnClass},
    // Never the one who decided: the command looks at that.
    Right{Act::AppealsDecide, administration, Reach::WholeSchool},
    Right{Act::AuditVerify, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::ModerationUndo, administration, Reach::WholeSchool},
    Right{Act::ModerationUndo, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::ModerationChat, administration, Reach::WholeSchool},
    Right{Act::ModerationChat, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::BlocksList, administration, Reach::WholeSchool},
    Right{Act::BlocksList, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::EvidenceGet, administration, Reach::WholeSchool},
    Right{Act::EvidenceGet, Role::ClassTeacher, Reach::OwnClass},
    // Everybody's client warns by it before a message is sent.
    Right{Act::FiltersGet, everybody, Reach::OwnSelf},
    Right{Act::FiltersSet, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::RulesPublish, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::RulesRegister, administration, Reach::WholeSchool},
    Right{Act::RulesRegister, Role::ClassTeacher, Reach::OwnClass},
    // That a class has talked about them at a lesson (G12).
    Right{Act::RulesDiscuss, Role::Administrator, Reach::WholeSchool},
    Right{Act::RulesDiscuss, Role::ClassTeacher, Reach::OwnClass},
    // A draft is put before the parents, who say what they think of it (G13).
    Right{Act::DraftsPut, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::DraftsWithdraw, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::DraftsList, Roles(Role::Administrator) | Role::Head | Role::Deputy, Reach::WholeSchool},
    Right{Act::DraftsList, Role::Guardian, Reach::OwnSelf},
    Right{Act::OpinionsGive, Role::Guardian, Reach::OwnSelf},
    Right{Act::PapersEnter, Role::Administrator, Reach::WholeSchool},
    Right{Act::PapersEnter, Role::ClassTeacher, Reach::OwnClass},
    // Nobody is in a chat against his wish (S7): whoever was let in may leave, and come back.
    Right{Act::ConsentsSet, everybody, Reach::OwnSelf},
    Right{Act::SessionUnlock, Roles(Role::Administrator) | Role::Head, Reach::OwnSelf},
    Right{Act::SessionMail, Roles(Role::Administrator) | Role::Head, Reach::OwnSelf},
    Right{Act::SessionLock, Roles(Role::Administrator) | Role::Head, Reach::OwnSelf},
    Right{Act::FactorGet, everybody, Reach::OwnSelf},
    Right{Act::FactorBegin, Roles(Role::Administrator) | Role::Head, Reach::OwnSelf},
    Right{Act::FactorConfirm, Roles(Role::Administrator) | Role::Head, Reach::OwnSelf},
    Right{Act::FactorDrop, Role::Administrator, Reach::WholeSchool},
    Right{Act::FactorDrop, Role::Head, Reach::OwnSelf},
    Right{Act::FactorRequire, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    // In each of the chats: the commands look at them one by one.
    Right{Act::AnnouncementsCreate, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsCreate, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::AnnouncementsList, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsList, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::AnnouncementsTable, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsTable, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::AnnouncementsRecord, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsRecord, Role::ClassTeacher, Reach::OwnSelf},
    Right{Act::AnnouncementsRemind, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsRemind, Role::ClassTeacher, Reach::OwnSelf},
    Right{Act::AnnouncementsCorrect, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsCorrect, Role::ClassTeacher, Reach::OwnSelf},
    Right{Act::AnnouncementsWithdraw, administration, Reach::WholeSchool},
    Right{Act::AnnouncementsWithdraw, Role::ClassTeacher, Reach::OwnSelf},
    Right{Act::AnnouncementsDue, everybody, Reach::OwnSelf},
    Right{Act::AnnouncementsConfirm, everybody, Reach::OwnSelf},
    // Everybody looks after the own account (O3, O4); of others, a class teacher helps the families of the class.
    Right{Act::AccountsGet, everybody, Reach::OwnSelf},
    Right{Act::AccountsGet, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::AccountsGet, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::AccountsEnd, everybody, Reach::OwnSelf},
    Right{Act::AccountsEnd, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::AccountsFreeze, everybody, Reach::OwnSelf},
    Right{Act::AccountsFreeze, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    // Everybody may delete the own account (C10); the administrator does it for whoever asks on paper.
    Right{Act::AccountsClose, everybody, Reach::OwnSelf},
    Right{Act::AccountsClose, Role::Administrator, Reach::WholeSchool},
    // Never of the staff by a class teacher: the command looks at that.
    Right{Act::AccountsReset, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::AccountsReset, Role::Administrator, Reach::WholeSchool},
    // Whoever invites is told how far he may go.
    Right{Act::LimitsGet, everybody, Reach::OwnSelf},
    Right{Act::LimitsSet, Role::Administrator, Reach::WholeSchool},
    Right{Act::WordsSet, Role::Administrator, Reach::WholeSchool},
    Right{Act::ContactsSet, Role::Administrator, Reach::WholeSchool},
    // A class teacher for the own class only, by hand: the command looks at who is to be in it (E11, E15).
    Right{Act::ChatsOpen, Roles(Role::Administrator) | Role::Head, Reach::WholeSchool},
    Right{Act::ChatsOpen, Role::ClassTeacher, Reach::OwnClass},
    // Whoever was named in the application and has the code (A2): nobody is an administrator before it is shown.
    Right{Act::AdministratorClaim, everybody, Reach::OwnSelf},
    // In the chats that one moderates, each teacher his own: the commands look at them.
    Right{Act::PollsCreate, administration, Reach::WholeSchool},
    Right{Act::PollsCreate, Roles(Role::ClassTeacher) | Role::Teacher, Reach::OwnSelf},
    Right{Act::PollsResults, administration, Reach::WholeSchool},
    Right{Act::PollsResults, Roles(Role::ClassTeacher) | Role::Teacher, Reach::OwnSelf},
    Right{Act::PollsClose, administration, Reach::WholeSchool},
    Right{Act::PollsClose, Roles(Role::ClassTeacher) | Role::Teacher, Reach::OwnSelf},
    Right{Act::PollsList, everybody, Reach::OwnSelf},
    Right{Act::PollsVote, everybody, Reach::OwnSelf},
    // Oversight by figures; a chat of others is read for a reason only, which its moderators hear (G14).
    Right{Act::ModerationFigures, administration | Role::IntroductionLead, Reach::WholeSchool},
    Right{Act::ChatsRead, Roles(Role::Head) | Role::Deputy, Reach::WholeSchool},
    // How a chat is used: the class teacher in those of the class, the administration everywhere (E13).
    Right{Act::TalkSet, administration, Reach::WholeSchool},
    Right{Act::TalkSet, Role::ClassTeacher, Reach::OwnClass},
    Right{Act::HolidaysSet, administration, Reach::WholeSchool},
    // Whoever is confirmed says when he reads what families write to him; the administration says it for who is ill.
    Right{Act::HoursSet, administration, Reach::WholeSchool},
    Right{Act::HoursSet, Roles(Role::IntroductionLead) | Role::ClassTeacher | Role::Teacher, Reach::OwnSelf},
    Right{Act::TalkOwn, everybody, Reach::OwnSelf},
    Right{Act::WaitingDrop, everybody, Reach::OwnSelf},
    Right{Act::WaitingPut, everybody, Reach::OwnSelf},
};

Role roleOf(PositionKind kind)
{
    switch (kind) {
    case PositionKind::Head:
        return Role::Head;
    case PositionKind::Deputy:
        return Role::Deputy;
    case PositionKind::Administrator:
        return Role::Administrator;
    case PositionKind::IntroductionLead:
        return Role::IntroductionLead;
    case PositionKind::Teacher:
        break;
    }
    return Role::Teacher;
}

bool isActive(const School& school, const PersonId& person)
{
    const auto found = std::ranges::find(school.people, person, &Person::id);
    return found != school.people.end() && found->state == PersonState::Active;
}

bool isArchived(const School& school, const UnitId& unit)
{
    const auto found = std::ranges::find(school.units, unit, &Unit::id);
    return found != school.units.end() && found->archived;
}

bool isInOwnClass(const School& school, const QList<UnitId>& classes, const PersonId& person)
{
    const auto sits = [&](const PersonId& pupil) {
        return std::ranges::any_of(school.seats, [&](const Seat& seat) {
            return !seat.dormant && seat.kind == SeatKind::Pupil && seat.person == pupil && classes.contains(seat.unit);
        });
    };
    return sits(person) || std::ranges::any_of(school.guardians, [&](const GuardianLink& link) {
               return isInForce(link) && link.guardian == person && sits(link.child);
           });
}

} // namespace

bool isConfirmedStaff(const School& school, const PersonId& person)
{
    return isActive(school, person) && std::ranges::any_of(school.positions, [&](const Position& position) {
               return position.person == person && position.verification == Verification::Confirmed;
           });
}

Roles rolesOf(const School& school, const PersonId& person)
{
    Roles roles;
    if (!isActive(school, person))
        return roles;
    for (const Position& position : school.positions) {
        if (position.person == person)
            roles |= position.verification == Verification::Confirmed ? roleOf(position.kind) : Role::Unconfirmed;
    }
    if (isConfirmedStaff(school, person))
        roles.setFlag(Role::Unconfirmed, false);
    if (!ownClasses(school, person).isEmpty())
        roles |= Role::ClassTeacher;
    if (std::ranges::any_of(school.guardians,
                            [&](const GuardianLink& link) { return isInForce(link) && link.guardian == person; })) {
        roles |= Role::Guardian;
    }
    if (std::ranges::any_of(school.seats, [&](const Seat& seat) {
            return !seat.dormant && seat.person == person && seat.kind == SeatKind::Pupil;
        })) {
        roles |= Role::Pupil;
    }
    return roles ? roles : Role::Unconfirmed;
}

Reach reachOf(Roles roles, Act act)
{
    Reach reach = Reach::Nobody;
    for (const Right& right : rights) {
        if (right.act == act && (right.roles & roles))
            reach = std::max(reach, right.reach);
    }
    return reach;
}

bool isOfPower(Roles roles, Act act)
{
    constexpr std::array questions{Act::RosterPlan,     Act::AuditList,      Act::HistoryList,     Act::Completeness,
                                   Act::UndoList,       Act::ModerationQueue, Act::ModerationCard, Act::ModerationLedger,
                                   Act::ModerationChat, Act::BlocksList,     Act::EvidenceGet,     Act::AccessExplain,
                                   Act::AuditVerify,    Act::RequestsList,   Act::RulesRegister,   Act::AccountsGet,
                                   Act::AnnouncementsList, Act::AnnouncementsTable, Act::DraftsList,
                                   Act::PollsResults, Act::ModerationFigures};
    const bool isPowerful = bool(roles & (Roles(Role::Administrator) | Role::Head));
    const bool isOwn = reachOf(roles, act) <= Reach::OwnSelf && act != Act::FactorDrop;
    return isPowerful && !isOwn && std::ranges::find(questions, act) == questions.end();
}

bool mayAct(const School& school, const PersonId& caller, Act act, const Subject& subject)
{
    switch (reachOf(rolesOf(school, caller), act)) {
    case Reach::Nobody:
        return false;
    case Reach::OwnSelf:
        return subject.unit.isEmpty() && (subject.person.isEmpty() || subject.person == caller);
    case Reach::OwnClass: {
        const QList<UnitId> classes = ownClasses(school, caller);
        return (!subject.unit.isEmpty() || !subject.person.isEmpty()) &&
               (subject.unit.isEmpty() || classes.contains(subject.unit)) &&
               (subject.person.isEmpty() || isInOwnClass(school, classes, subject.person));
    }
    case Reach::WholeSchool:
        break;
    }
    return true;
}

QList<UnitId> ownClasses(const School& school, const PersonId& person)
{
    QList<UnitId> units;
    if (!isConfirmedStaff(school, person))
        return units;
    for (const Seat& seat : school.seats) {
        if (!seat.dormant && seat.person == person && leadsClass(seat.kind) && !isArchived(school, seat.unit))
            units << seat.unit;
    }
    // A part of a class, as one learns a language in, is led by whoever leads the class.
    QList<UnitId> parts;
    for (const Unit& unit : school.units) {
        if (unit.kind == UnitKind::Subgroup && !unit.archived && units.contains(unit.parent) && !units.contains(unit.id))
            parts << unit.id;
    }
    return units + parts;
}

} // namespace domain
