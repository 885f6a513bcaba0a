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

} // namespace

void Authority::addSchool()
{
    const auto wholeSchool = [](const auto& /*request*/) { return Subject{}; };

    bulk<contract::UnitsEditRequest>(Act::UnitsEdit, editUnits);
    bulk<contract::PositionsVerifyRequest>(Act::PositionsVerify, verifyTeachers);
    bulk<contract::StaffListRequest>(Act::StaffList, takeStaffList);
    bulk<contract::LoadEditRequest>(Act::LoadEdit, editLoad);
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

} // namespace authority
