// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/command.h"
#include "authority/moderation.h"
#include "domain/rules.h"

// What the commands of moderation share.
namespace authority {

// An item of the rules in force, and how an act cites it.
struct Ground
{
    domain::Basis basis;
    domain::RuleItem item;
};

[[nodiscard]] base::Unexpected<base::Error> refuse(domain::LadderRefusal refusal);
// "rules.none", "rules.item".
[[nodiscard]] base::Result<Ground> groundOf(const domain::School& school, const QString& item);
// Of the version of the rules by which it was done; empty when there is no such item.
[[nodiscard]] QString itemTextOf(const domain::School& school, const domain::Basis& basis);
[[nodiscard]] domain::Record recordOf(const domain::School& school, const domain::ChatId& chat,
                                      const domain::PersonId& person);
[[nodiscard]] bool isMember(const Snapshot& snapshot, const domain::ChatId& chat, const domain::PersonId& person);
[[nodiscard]] std::chrono::hours objectionWindowIn(const domain::School& school);
// What a block takes away by the rules in force.
[[nodiscard]] domain::BlockKind blockKindIn(const domain::School& school);
[[nodiscard]] bool moderates(const Snapshot& snapshot, const domain::PersonId& person, const domain::ChatId& chat);
[[nodiscard]] QTimeZone zoneOf(const domain::School& school);
[[nodiscard]] QString titleOf(const Snapshot& snapshot, const domain::ChatId& chat);
// What a copy of the message is kept under.
[[nodiscard]] domain::ArchiveId evidenceKey(const domain::Report& report);
// The person has complained about that message.
[[nodiscard]] bool hasComplained(const domain::School& school, const domain::PersonId& person,
                                 const domain::ChatId& chat, const domain::ArchiveId& message);

// Ends the report and tells who made it. An empty one is no report: nothing happens; what is held or hidden ends only by
// a word whether it is seen again. Refused when it is of another chat, decided already, an appeal that is not heard by it,
// or the caller is party to it.
[[nodiscard]] base::Result<void> decide(Change& change, const domain::ReportId& report, const domain::ChatId& chat,
                                        domain::ReportOutcome outcome);
// The row of the audit says in which chat it was and about whom, beside the thing itself.
void auditCase(Change& change, const domain::ChatId& chat, const domain::PersonId& person, const QString& thing,
               const QString& basis = {});
void tell(Change& change, const domain::PersonId& person, const QString& text);
// The head and the deputies.
void tellInCharge(Change& change, const QString& text);
// With the message that it is about, as a copy is kept of it.
[[nodiscard]] contract::RegisterEntry entryOf(const Ledger& ledger, const domain::Violation& violation);
// A hidden message is read again by all: the room says it.
void sayReturned(Change& change, const domain::ChatId& chat, const contract::Evidence& evidence);

} // namespace authority
