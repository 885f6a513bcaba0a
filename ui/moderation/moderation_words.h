// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "domain/school.h"
#include "items/report_table_model.h"

#include <functional>

namespace moderation {

[[nodiscard]] QString kindWord(domain::ReportKind kind);
// "item 3: No insults, swear words, …", on one line
[[nodiscard]] QString itemWords(const domain::RuleItem& item);
// "No violations in this chat", "2 violations in this chat. A block takes more than three", …
[[nodiscard]] QString recordWords(const session::ModerationCard& card, const QDateTime& now);
[[nodiscard]] QString chatTitle(const domain::School& school, const domain::ChatId& chat);
[[nodiscard]] QString personName(const domain::School& school, const domain::PersonId& person);

// `school` and `today` are asked for at each row.
[[nodiscard]] items::ReportWording reportWording(std::function<std::shared_ptr<const domain::School>()> school,
                                                 std::function<QDate()> today);

} // namespace moderation
