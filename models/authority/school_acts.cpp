// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the acts that build and move a school with what is done.
#include "authority/command.h"
#include "authority/completeness.h"
#include "authority/handlers.h"
#include "authority/undo.h"

namespace authority {

using namespace domain;

namespace {

constexpr int largestHistoryPage = 500;
constexpr qint64 silentDays = 30;

} // namespace

void Authority::addSchool()
{
    const auto wholeSchool = [](const auto& /*request*/) { return Subject{}; };

    bulk<contract::UnitsEditRequest>(Act::UnitsEdit, editUnits);
    bulk<contract::PositionsVerifyRequest>(Act::PositionsVerify, verifyTeachers);
    bulk<contract::StaffListRequest>(Act::StaffList, takeStaffList);
    bulk<contract::LoadEditRequest>(Act::LoadEdit, editLoad);
    bulk<contract::LoadChatsRequest>(Act::LoadChats, openSubjectChats);
    bulk<contract::WordsSetRequest>(Act::WordsSet, setWords);
    bulk<contract::ContactsSetRequest>(Act::ContactsSet, setContacts);
    bulk<contract::ChatsOpenRequest>(Act::ChatsOpen, openChats, subjectOfChats);
    bulk<contract::MovementsRecordRequest>(Act::MovementsRecord, recordMovements);
    bulk<contract::RolloverRequest>(Act::RolloverRun, rollOver);

    command<contract::PeopleEditRequest, contract::CommandReply>(
        Act::PeopleEdit,
        [](const contract::PeopleEditRequest& request) {
            return Subject{request.person, {}};
        },
        editPerson);
    command<contract::GuardiansSetRequest, contract::CommandReply>(
        Act::GuardiansSet,
        [](const contract::GuardiansSetRequest& request) {
            return Subject{request.link.child, {}};
        },
        setGuardian);
    command<contract::OrganisationSetRequest, contract::CommandReply>(Act::OrganisationSet, wholeSchool,
                                                                      setOrganisation);
    command<contract::AdministratorClaimRequest, contract::AdministratorClaimReply>(Act::AdministratorClaim, wholeSchool,
                                                                                    claimAdministrator);
    command<contract::MovementsCancelRequest, contract::CommandReply>(Act::MovementsCancel, wholeSchool,
                                                                      cancelMovement);

    question<contract::HistoryListRequest>(
        Act::HistoryList, [this](const PersonId& /*person*/, const contract::HistoryListRequest& request) {
            return m_ledger.historyOf(request, std::clamp(request.max, 1, largestHistoryPage));
        });
    question<contract::CompletenessRequest>(Act::Completeness, [this](const PersonId& /*person*/, const auto& /*request*/) {
        return base::Result<contract::CompletenessReply>(completenessOf(m_ledger.school()));
    });
    question<contract::UndoListRequest>(
        Act::UndoList, [this](const PersonId& /*person*/, const auto& /*request*/) { return undoableSteps(m_ledger); });
    command<contract::UndoApplyRequest, contract::UndoApplyReply>(Act::UndoApply, wholeSchool, undoStep);
}

base::FutureResult<QJsonObject> Authority::withSilence(const base::Result<QJsonObject>& checks)
{
    auto reply = checks ? contract::fromJson<contract::CompletenessReply>(*checks)
                        : base::Result<contract::CompletenessReply>(base::failWith(checks));
    if (!reply || m_messages == nullptr)
        return base::answered<QJsonObject>(checks);
    struct Asked
    {
        contract::CompletenessReply reply;
        int open = 1; // answers awaited, and the asking itself
    };
    const auto asked = std::make_shared<Asked>(Asked{*std::move(reply)});
    const base::Answer<QJsonObject> answer;
    const auto close = [asked, answer] {
        if (--asked->open == 0)
            answer.give(contract::toJson(asked->reply));
    };
    const QDateTime longAgo = m_ledger.clock().now().addDays(-silentDays);
    for (contract::UnitCheck& unit : asked->reply.units) {
        for (contract::ChatCheck& check : unit.chats) {
            if (check.chat.isEmpty())
                continue;
            ++asked->open;
            // What is asked about stays where it is: the lists do not grow any more.
            base::whenAnswered(m_messages->latest(check.chat, 1), this,
                               [&check, close, longAgo](const base::Result<QList<RoomMessage>>& newest) {
                                   check.isSilent = newest && (newest->isEmpty() || newest->last().at < longAgo);
                                   if (check.isSilent && !newest->isEmpty())
                                       check.lastAt = newest->last().at;
                                   close();
                               });
        }
    }
    close();
    return answer.future();
}

} // namespace authority
