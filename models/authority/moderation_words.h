// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ladder.h"
#include "domain/message_filter.h"
#include "domain/rules_draft.h"
#include "domain/rules.h"

// What the school says to a room or a person about moderation, in plain words that any app shows.
namespace authority {

// "3 декабря 2026 года, 18:20", by the school's clock.
[[nodiscard]] QString moment(const QDateTime& at, const QTimeZone& zone);
[[nodiscard]] QString reminderText(const domain::RuleItem& item);
// What stands above a chat; a long item is cut at a word.
[[nodiscard]] QString pinnedText(const domain::RuleItem& item);
[[nodiscard]] QString retractionReason(const domain::RuleItem& item);
// To the author: what was recorded, and how many there are now.
[[nodiscard]] QString violationText(const QString& chat, const domain::RuleItem& item, int counting,
                                    domain::BlockKind kind);
// To the blocked person: what, which rule, until when, how to appeal and to apologise.
[[nodiscard]] QString blockText(const QString& chat, const domain::RuleItem& item, const domain::Block& block,
                                std::chrono::hours objections, const QTimeZone& zone, const QString& page);
// What the chat server itself says to somebody who is out of the chat, at each attempt to come in.
[[nodiscard]] QString outText(const domain::Block& block, const QTimeZone& zone);
[[nodiscard]] QString liftedText(const QString& chat, domain::BlockKind kind);
[[nodiscard]] QString apologyText(const QString& nick, const QString& text, const QDateTime& until,
                                  const QTimeZone& zone, const QString& page);
[[nodiscard]] QString appealDecisionText(const QString& chat, const domain::Appeal& appeal, const domain::Block& block,
                                         const QTimeZone& zone);
// To whoever reported.
[[nodiscard]] QString outcomeText(const QString& chat, domain::ReportOutcome outcome);
// To the author of a held message that did not go out.
[[nodiscard]] QString discardedText(const QString& chat, const domain::RuleItem& item);

// Each finding in a sentence that explains it: what was matched, and as a form of what.
[[nodiscard]] QString findingsText(const QList<domain::Finding>& findings, QStringView text);
// To who moderates a chat that somebody of the administration reads without being in it.
[[nodiscard]] QString readingText(const QString& chat, const QString& reader, const QString& reason);
// To the author of a message that waits for a moderator, or that a filter asks to think about. `why` may be empty.
[[nodiscard]] QString heldText(const QString& chat, const QString& why);
[[nodiscard]] QString warningText(const QString& chat, const QString& why);
// To the administration: nobody has looked at reports of this chat for so long.
[[nodiscard]] QString escalationText(const QString& chat, int reports, int hours);
// To whoever has not acknowledged the rules in force: before the term ends, or when it is over. `page` is where they are.
[[nodiscard]] QString newRulesText(const domain::Rules& rules, const QDateTime& now, const QString& page,
                                   const QTimeZone& zone);
// To a guardian: what is asked of him, until when, and how he answers from any app.
[[nodiscard]] QString opinionText(const domain::RulesDraft& draft, const QString& page, const QTimeZone& zone);
// A message taken out of sight before the item of the rules is named (G8): the reason that clients show, what its author
// hears then and when the item is named.
[[nodiscard]] QString hidingReason();
[[nodiscard]] QString hiddenText(const QString& chat);
[[nodiscard]] QString hiddenBasisText(const QString& chat, const domain::RuleItem& item);
// By the room, when it comes back.
[[nodiscard]] QString returnedText(const QString& nick, const QString& text, const QDateTime& at, const QTimeZone& zone);
// It came back by itself: to the moderator who hid it and, with his name, to the administration.
[[nodiscard]] QString hiddenTooLongText(const QString& chat, const QString& hider);
// An act was taken back within its five minutes: to whoever was told of it before.
[[nodiscard]] QString violationUndoneText(const QString& chat);
[[nodiscard]] QString blockUndoneText(const QString& chat, domain::BlockKind kind);
[[nodiscard]] QString reportReopenedText(const QString& chat);

} // namespace authority
