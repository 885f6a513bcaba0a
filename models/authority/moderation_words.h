// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ladder.h"
#include "domain/rules.h"

// What the school says to a room or a person about moderation, in plain words that any app shows.
namespace authority {

[[nodiscard]] QString reminderText(const domain::RuleItem& item);
[[nodiscard]] QString retractionReason(const domain::RuleItem& item);
// To the author: what was recorded, and how many there are now.
[[nodiscard]] QString violationText(const QString& chat, const domain::RuleItem& item, int counting);
// To the blocked person: what, which rule, until when, how to appeal and to apologise.
[[nodiscard]] QString blockText(const QString& chat, const domain::RuleItem& item, const QDateTime& until,
                                const QTimeZone& zone);
[[nodiscard]] QString liftedText(const QString& chat);
[[nodiscard]] QString apologyText(const QString& nick, const QString& text, const QDateTime& until,
                                  const QTimeZone& zone);
[[nodiscard]] QString appealDecisionText(const QString& chat, const domain::Appeal& appeal, const QDateTime& until,
                                         const QTimeZone& zone);
// To whoever reported.
[[nodiscard]] QString outcomeText(const QString& chat, domain::ReportOutcome outcome);
// To the author of a held message that did not go out.
[[nodiscard]] QString discardedText(const QString& chat, const domain::RuleItem& item);

} // namespace authority
