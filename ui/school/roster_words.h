// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/roster_service.h"

namespace school {

// The words for what an import finds and plans.

// Why a file is not taken, and what to do.
[[nodiscard]] QString refusalSentence(const session::RosterRefusal& refusal);
// What is wrong with one row of the file: its number, what stands there, what is done with it.
[[nodiscard]] QString problemSentence(const importer::RowProblem& problem);
[[nodiscard]] QString problemSentence(const contract::RosterProblem& problem);
// "new pupil", "one more child of a known guardian"
[[nodiscard]] QString changeWord(contract::RosterChangeKind kind);
// "28 new pupils, 41 new guardians, 2 moved" — counts agree in Russian.
[[nodiscard]] QString planSummary(const session::RosterPlan& plan);

} // namespace school
