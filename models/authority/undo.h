// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "contract/school_messages.h"

namespace authority {

// Steps that were kept by Change::keepStep and can still be undone.
[[nodiscard]] base::Result<contract::UndoListReply> undoableSteps(Ledger& ledger);

// Takes a step back, row by row. What has been changed since, or is referred to by what is newer, is left and listed.
[[nodiscard]] base::Result<contract::UndoApplyReply> undoStep(Change& change, const contract::UndoApplyRequest& request);

} // namespace authority
