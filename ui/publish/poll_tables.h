// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "exporter/sheet.h"
#include "session/poll_service.h"

namespace publish {

// What came of a poll, as it is shown and saved. Of an anonymous one without names.
// Each answer with its votes, its share and who chose it.
[[nodiscard]] exporter::Sheet answersSheet(const domain::School& school, const session::PollResults& results);
// Who chose what and when, and while the poll is open who has not voted.
[[nodiscard]] exporter::Sheet ballotsSheet(const domain::School& school, const session::PollResults& results);
// Both on paper, under the question.
[[nodiscard]] QString resultsPaper(const domain::School& school, const session::PollResults& results);

} // namespace publish
