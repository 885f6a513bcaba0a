// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/command.h"
#include "authority/message_source.h"
#include "domain/ladder.h"
#include "domain/message_filter.h"

#include <map>

namespace authority {

// Who wrote a message of the chat, by his login or, where the archive does not say it, by the name that nobody else in
// the chat has; empty for whoever is not of the school.
[[nodiscard]] domain::PersonId authorOf(const domain::School& school, const domain::ChatId& chat,
                                        const RoomMessage& message);

// Messages that a request names, read from the archive before the command runs: the caller's word is not taken for what
// somebody has written. By archive id; what is not there does not exist.
using NamedMessages = std::map<domain::ArchiveId, contract::Evidence>;

// Of the archive's answer; the author by the address or, when the archive does not say, by the reserved nick.
[[nodiscard]] NamedMessages namedMessage(const domain::School& school, const domain::ChatId& chat,
                                         const domain::ArchiveId& message, const QList<RoomMessage>& around);

// As it is shown beside others.
[[nodiscard]] contract::ContextMessage contextOf(const RoomMessage& message);

// Commands as in command.h. Each act of power needs an item of the rules in force, refuses who is party to the matter,
// and writes in the one transaction: the row, the audit, what the room and the people are told.
[[nodiscard]] base::Result<contract::ReportsCreateReply> createReport(Change& change, const NamedMessages& messages,
                                                                      const contract::ReportsCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> takeReport(Change& change,
                                                              const contract::ReportsTakeRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> keepMessage(Change& change,
                                                               const contract::ReportsKeepRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> retractMessages(Change& change, const NamedMessages& messages,
                                                                   const contract::MessagesRetractRequest& request);
// Before the item of the rules is named: domain::hiddenWithoutBasis is left for it (Calendar).
[[nodiscard]] base::Result<contract::CommandReply> hideMessages(Change& change, const NamedMessages& messages,
                                                                const contract::MessagesHideRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> remindOfRules(Change& change,
                                                                 const contract::RulesRemindRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> pinRule(Change& change, const contract::RulesPinRequest& request);
[[nodiscard]] base::Result<contract::ViolationsRecordReply>
recordViolation(Change& change, const NamedMessages& messages, const contract::ViolationsRecordRequest& request);
// The person is told with the link to what can be done.
[[nodiscard]] base::Result<contract::BlocksCreateReply>
createBlock(Change& change, const QString& recordUrl, const contract::BlocksCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> liftBlock(Change& change,
                                                             const contract::BlocksLiftRequest& request);
// The chat reads it with the link to where one objects.
[[nodiscard]] base::Result<contract::CommandReply>
createApology(Change& change, const QString& recordUrl, const contract::ApologiesCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> createObjection(Change& change,
                                                                   const contract::ObjectionsCreateRequest& request);
[[nodiscard]] base::Result<contract::AppealsCreateReply> createAppeal(Change& change,
                                                                      const contract::AppealsCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> decideAppeal(Change& change,
                                                                const contract::AppealsDecideRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setQuiet(Change& change, const contract::QuietSetRequest& request);

// A held message that the server has handed over waits in the queue; known ones change nothing. By the service itself.
[[nodiscard]] base::Result<contract::CommandReply> reportHeld(Change& change, const domain::ChatId& chat,
                                                              const QString& heldId, const RoomMessage& message,
                                                              const QString& why, const QString& item);
// The same for a message that has been read by the others and in which a filter has found something.
[[nodiscard]] base::Result<contract::CommandReply> reportFound(Change& change, const domain::ChatId& chat,
                                                               const RoomMessage& message,
                                                               const QList<RoomMessage>& around, const QString& why,
                                                               const QString& item);
void warnAuthor(Change& change, const domain::ChatId& chat, const RoomMessage& message, const QString& why);
// A moderator wants every message of the chat, or of its author, to be read first.
[[nodiscard]] bool isPremoderated(const Ledger& ledger, const domain::ChatId& chat, const RoomMessage& message);
[[nodiscard]] bool isModeratorsOwn(const Ledger& ledger, const domain::ChatId& chat, const RoomMessage& message);
// The item of the rules that speaks of it; empty when none does.
[[nodiscard]] QString itemAgainst(const domain::School& school, domain::FindingKind kind);

// As if it had never been: the row goes, a report is open again, and whoever was told is told.
[[nodiscard]] base::Result<contract::CommandReply> takeBack(Change& change,
                                                            const contract::ModerationUndoRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setFilters(Change& change,
                                                              const contract::FiltersSetRequest& request);
// The defaults until the school has set its own.
[[nodiscard]] domain::FilterPolicy filterPolicyOf(const domain::School& school);

// Questions; the caller has been found to have the right to ask in some chat.
[[nodiscard]] base::Result<contract::ModerationQueueReply>
moderationQueue(Ledger& ledger, const domain::PersonId& caller, const contract::ModerationQueueRequest& request);
[[nodiscard]] base::Result<contract::ModerationCardReply>
moderationCard(Ledger& ledger, const domain::PersonId& caller, const contract::ModerationCardRequest& request);
[[nodiscard]] base::Result<contract::ModerationLedgerReply>
moderationLedger(Ledger& ledger, const domain::PersonId& caller, const contract::ModerationLedgerRequest& request);
[[nodiscard]] base::Result<contract::ModerationChatReply>
moderationChat(Ledger& ledger, const domain::PersonId& caller, const contract::ModerationChatRequest& request);
[[nodiscard]] base::Result<contract::BlocksListReply>
listBlocks(Ledger& ledger, const domain::PersonId& caller, const contract::BlocksListRequest& request);
[[nodiscard]] contract::ModerationOwnReply ownModeration(const Ledger& ledger, const domain::PersonId& caller);
[[nodiscard]] base::Result<contract::ModerationRegisterReply>
moderationRegister(Ledger& ledger, const domain::PersonId& caller, const contract::ModerationRegisterRequest& request);
// Audits that it was asked for.
[[nodiscard]] base::Result<contract::EvidenceGetReply>
giveEvidence(Ledger& ledger, const domain::PersonId& caller, const contract::EvidenceGetRequest& request);
[[nodiscard]] base::Result<contract::AccessExplainReply> explainAccess(Ledger& ledger, const domain::PersonId& caller,
                                                                       const contract::AccessExplainRequest& request);

// Oversight (G14). The reason is written down and whoever moderates the chat is told, once for each reading; the messages
// are read when that has been committed.
[[nodiscard]] base::Result<contract::CommandReply> openReading(Change& change,
                                                               const contract::ChatsReadRequest& request);
// Of the archive's answer the newest messages before that one, as many as one answer carries.
[[nodiscard]] contract::ChatsReadReply readingPage(QList<RoomMessage> found, const domain::ArchiveId& before);
[[nodiscard]] base::Result<contract::ModerationFiguresReply>
moderationFigures(const Ledger& ledger, const contract::ModerationFiguresRequest& request);

// The unit whose class teacher moderates the chat.
[[nodiscard]] domain::Subject subjectOf(const Snapshot& snapshot, const domain::ChatId& chat);

} // namespace authority
