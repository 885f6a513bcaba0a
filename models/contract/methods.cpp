// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/methods.h"

#include <algorithm>
#include <array>

namespace contract {
namespace {

using domain::Act;

struct Method
{
    Act act;
    const char* name;
};

constexpr std::array methods{
    Method{Act::SessionHello, "session.hello"},
    Method{Act::Changes, "changes"},
    Method{Act::UnitsCreate, "units.create"},
    Method{Act::PeopleCreate, "people.create"},
    Method{Act::PositionsSet, "positions.set"},
    Method{Act::SeatsSet, "seats.set"},
    Method{Act::RosterPlan, "roster.plan"},
    Method{Act::RosterApply, "roster.apply"},
    Method{Act::InvitesCreate, "invites.create"},
    Method{Act::InvitesAnnul, "invites.annul"},
    Method{Act::RulesGet, "rules.get"},
    Method{Act::RulesAcknowledge, "rules.acknowledge"},
    Method{Act::SchoolReconcile, "school.reconcile"},
    Method{Act::AuditList, "audit.list"},
    Method{Act::UnitsEdit, "units.edit"},
    Method{Act::PeopleEdit, "people.edit"},
    Method{Act::HistoryList, "history.list"},
    Method{Act::GuardiansSet, "guardians.set"},
    Method{Act::OrganisationSet, "organisation.set"},
    Method{Act::PositionsVerify, "positions.verify"},
    Method{Act::StaffList, "staff.list"},
    Method{Act::LoadEdit, "load.edit"},
    Method{Act::LoadChats, "load.chats"},
    Method{Act::MovementsRecord, "movements.record"},
    Method{Act::MovementsCancel, "movements.cancel"},
    Method{Act::RolloverRun, "rollover.run"},
    Method{Act::Completeness, "completeness.list"},
    Method{Act::UndoList, "undo.list"},
    Method{Act::UndoApply, "undo.apply"},
    Method{Act::ReportsCreate, "reports.create"},
    Method{Act::ReportsTake, "reports.take"},
    Method{Act::ReportsKeep, "reports.keep"},
    Method{Act::ModerationQueue, "moderation.queue"},
    Method{Act::ModerationCard, "moderation.card"},
    Method{Act::ModerationLedger, "moderation.ledger"},
    Method{Act::MessagesRetract, "messages.retract"},
    Method{Act::RulesRemind, "rules.remind"},
    Method{Act::ViolationsRecord, "violations.record"},
    Method{Act::BlocksCreate, "blocks.create"},
    Method{Act::BlocksLift, "blocks.lift"},
    Method{Act::ApologiesCreate, "apologies.create"},
    Method{Act::ObjectionsCreate, "objections.create"},
    Method{Act::AppealsCreate, "appeals.create"},
    Method{Act::AppealsDecide, "appeals.decide"},
    Method{Act::QuietSet, "quiet.set"},
    Method{Act::AccessExplain, "access.explain"},
    Method{Act::AuditVerify, "audit.verify"},
    Method{Act::InvitesGroup, "invites.group"},
    Method{Act::InvitesGuest, "invites.guest"},
    Method{Act::InvitesKit, "invites.kit"},
    Method{Act::InvitesSweep, "invites.sweep"},
    Method{Act::InvitesFound, "invites.found"},
    Method{Act::RequestsList, "requests.list"},
    Method{Act::RequestsDecide, "requests.decide"},
    Method{Act::ModerationUndo, "moderation.undo"},
    Method{Act::ModerationChat, "moderation.chat"},
    Method{Act::BlocksList, "blocks.list"},
    Method{Act::EvidenceGet, "evidence.get"},
    Method{Act::FiltersGet, "filters.get"},
    Method{Act::FiltersSet, "filters.set"},
    Method{Act::RulesPublish, "rules.publish"},
    Method{Act::RulesRegister, "rules.register"},
    Method{Act::PapersEnter, "papers.enter"},
    Method{Act::ConsentsSet, "consents.set"},
    Method{Act::SessionUnlock, "session.unlock"},
    Method{Act::SessionLock, "session.lock"},
    Method{Act::FactorGet, "factor.get"},
    Method{Act::FactorBegin, "factor.begin"},
    Method{Act::FactorConfirm, "factor.confirm"},
    Method{Act::FactorDrop, "factor.drop"},
    Method{Act::FactorRequire, "factor.require"},
    Method{Act::ModerationOwn, "moderation.own"},
    Method{Act::ModerationRegister, "moderation.register"},
    Method{Act::MessagesHide, "messages.hide"},
    Method{Act::AnnouncementsCreate, "announcements.create"},
    Method{Act::AnnouncementsList, "announcements.list"},
    Method{Act::AnnouncementsTable, "announcements.table"},
    Method{Act::AnnouncementsDue, "announcements.due"},
    Method{Act::AnnouncementsConfirm, "announcements.confirm"},
    Method{Act::AnnouncementsRecord, "announcements.record"},
    Method{Act::AnnouncementsRemind, "announcements.remind"},
    Method{Act::AnnouncementsCorrect, "announcements.correct"},
    Method{Act::AnnouncementsWithdraw, "announcements.withdraw"},
    Method{Act::AccountsGet, "accounts.get"},
    Method{Act::AccountsEnd, "accounts.end"},
    Method{Act::AccountsFreeze, "accounts.freeze"},
    Method{Act::AccountsReset, "accounts.reset"},
    Method{Act::LimitsGet, "limits.get"},
    Method{Act::LimitsSet, "limits.set"},
    Method{Act::RulesDiscuss, "rules.discuss"},
    Method{Act::DraftsPut, "drafts.put"},
    Method{Act::DraftsWithdraw, "drafts.withdraw"},
    Method{Act::DraftsList, "drafts.list"},
    Method{Act::OpinionsGive, "opinions.give"},
    Method{Act::AccountsClose, "accounts.close"},
    Method{Act::SessionMail, "session.mail"},
    Method{Act::RulesPin, "rules.pin"},
    Method{Act::WordsSet, "words.set"},
    Method{Act::ContactsSet, "contacts.set"},
    Method{Act::ChatsOpen, "chats.open"},
    Method{Act::AdministratorClaim, "administrator.claim"},
    Method{Act::PollsCreate, "polls.create"},
    Method{Act::PollsList, "polls.list"},
    Method{Act::PollsResults, "polls.results"},
    Method{Act::PollsVote, "polls.vote"},
    Method{Act::PollsClose, "polls.close"},
    Method{Act::ModerationFigures, "moderation.figures"},
    Method{Act::ChatsRead, "chats.read"},
    Method{Act::TalkOwn, "talk.own"},
    Method{Act::TalkSet, "talk.set"},
    Method{Act::HolidaysSet, "holidays.set"},
    Method{Act::HoursSet, "hours.set"},
    Method{Act::WaitingDrop, "waiting.drop"},
    Method{Act::WaitingPut, "waiting.put"},
};
static_assert(methods.size() == domain::actCount);

} // namespace

QString methodName(Act act)
{
    const auto* const found = std::ranges::find(methods, act, &Method::act);
    return QString::fromLatin1(found->name);
}

std::optional<Act> actFrom(const QString& method)
{
    const auto* const found = std::ranges::find_if(
        methods, [&](const Method& candidate) { return method == QLatin1StringView(candidate.name); });
    return found == methods.end() ? std::nullopt : std::optional(found->act);
}

} // namespace contract
