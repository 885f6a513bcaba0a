// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the acts that build and move a school with what is done.
#include "authority/command.h"
#include "authority/handlers.h"
#include "authority/undo.h"

namespace authority {

using namespace domain;

void Authority::addSchool()
{
    const auto wholeSchool = [](const auto& /*request*/) { return Subject{}; };

    bulk<contract::UnitsEditRequest>(Act::UnitsEdit, editUnits);
    question<contract::UndoListRequest>(
        Act::UndoList, [this](const PersonId& /*person*/, const auto& /*request*/) { return undoableSteps(m_ledger); });
    command<contract::UndoApplyRequest, contract::UndoApplyReply>(Act::UndoApply, wholeSchool, undoStep);
}

} // namespace authority
