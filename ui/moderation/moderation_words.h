// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message_filter.h"
#include "domain/rules.h"
#include "domain/school.h"
#include "items/report_table_model.h"
#include "session/oversight_service.h"

#include <functional>

namespace moderation {

[[nodiscard]] QString kindWord(domain::ReportKind kind);
// How long something waits: "3 hours".
[[nodiscard]] QString ageWords(const QDateTime& at, const QDateTime& now);
// "item 3: No insults, swear words, …", on one line
[[nodiscard]] QString itemWords(const domain::RuleItem& item);
// Of a message that is about to be sent: what was found in it, and what to think about; empty when nothing was.
[[nodiscard]] QString findingWords(const QList<domain::Finding>& findings, const QString& text);
// "No violations in this chat", "2 violations in this chat. A block takes more than three", …
[[nodiscard]] QString recordWords(const session::ModerationCard& card, const QDateTime& now);
// For a place between quotation marks: those within it become the inner ones.
[[nodiscard]] QString quotable(QString text);
// What an act of the log was done to and on what basis, in names and words as far as the school that is known here has them.
[[nodiscard]] QString auditSubject(const domain::School& school, const QString& subject);
[[nodiscard]] QString auditBasis(const domain::School& school, const session::AuditEntry& entry);
// Supports no block yet and stands.
[[nodiscard]] bool countsNow(const domain::Violation& violation);
// "counts", "part of a restriction", "annulled by an appeal"
[[nodiscard]] QString violationState(const domain::Violation& violation);
// The item as the version said it by which it was done.
[[nodiscard]] QString basisWords(const domain::School& school, const domain::Basis& basis);
[[nodiscard]] QString appealWords(domain::AppealOutcome outcome);
// How it stands with a draft of the rules, with the figures.
[[nodiscard]] QString draftWords(const session::DraftFile& file, const QDateTime& now);
// Why somebody cannot write, and where it can be changed.
[[nodiscard]] QString hindranceWords(const session::Hindrance& hindrance);
// Where a hindrance can be changed; None when it only passes.
enum class Remedy { None, Invitations, School, Restrictions, EndPause };
[[nodiscard]] Remedy remedyFor(session::HindranceKind kind);
// What the link to it says; empty for None.
[[nodiscard]] QString remedyWords(Remedy remedy);
// "blocks.create" as people say it; the name itself when there is no word for it.
[[nodiscard]] QString auditWords(const QString& act);
[[nodiscard]] QString chatTitle(const domain::School& school, const domain::ChatId& chat);
[[nodiscard]] QString personName(const domain::School& school, const domain::PersonId& person);

// `school` and `now` are asked for at each row.
[[nodiscard]] items::ReportWording reportWording(std::function<std::shared_ptr<const domain::School>()> school,
                                                 std::function<QDateTime()> now);

} // namespace moderation
