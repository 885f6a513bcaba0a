// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/list_plans.h"
#include "session/roster_service.h"

namespace school {

// The words for what an import finds and plans.

// Why a file is not taken, and what to do.
[[nodiscard]] QString refusalSentence(const session::RosterRefusal& refusal);
// "Line 5", or "Sheet “5А”, line 5" where the list has several sheets.
[[nodiscard]] QString lineWords(const importer::LinePlace& place);
// What is wrong with one row of the list: where it is, what stands there, what is done with it.
[[nodiscard]] QString problemSentence(const importer::RowProblem& problem, const session::RosterDraft& draft);
[[nodiscard]] QString problemSentence(const contract::RosterProblem& problem, const session::RosterDraft& draft);
// Why a line of a list of staff or of load is left out.
[[nodiscard]] QString listProblemSentence(const session::ListProblem& problem);
// What a column holds: "telephone", "parent 1 (mother): telephone".
[[nodiscard]] QString columnWords(const importer::Column& column);
// "new pupil", "one more child of a known guardian"
[[nodiscard]] QString changeWord(contract::RosterChangeKind kind);
// "28 new pupils, 41 new guardians, 2 moved" — counts agree in Russian.
[[nodiscard]] QString planSummary(const session::RosterPlan& plan);

} // namespace school
