// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/fields.h"
#include "contract/moderation_messages.h"

// The fields of moderation on the wire and in the service's store; see fields.h.
namespace contract {

inline constexpr qsizetype messageTextLimit = 20'000;

template <Either<domain::Basis> S, typename F>
void describe(S& basis, F& f)
{
    f("rulesVersion"_L1, basis.rulesVersion);
    f("item"_L1, basis.item);
}

template <Either<domain::Report> S, typename F>
void describe(S& report, F& f)
{
    f("id"_L1, report.id);
    f("kind"_L1, report.kind);
    f("chat"_L1, report.chat);
    f.maybe("message"_L1, report.message);
    f.maybe("author"_L1, report.author);
    f.maybe("reporter"_L1, report.reporter);
    f("at"_L1, report.at);
    f.maybe("item"_L1, report.item);
    f.maybe("remark"_L1, report.remark, sentenceLimit);
    f.maybe("thing"_L1, report.thing);
    f.maybe("takenBy"_L1, report.takenBy);
    f.maybe("outcome"_L1, report.outcome);
    f.maybe("decidedBy"_L1, report.decidedBy);
    f.maybe("decidedAt"_L1, report.decidedAt);
    f.maybe("escalatedAt"_L1, report.escalatedAt);
}

template <Either<domain::Violation> S, typename F>
void describe(S& violation, F& f)
{
    f("id"_L1, violation.id);
    f("person"_L1, violation.person);
    f("chat"_L1, violation.chat);
    f("message"_L1, violation.message);
    f("basis"_L1, violation.basis);
    f("by"_L1, violation.by);
    f("at"_L1, violation.at);
    f.maybe("block"_L1, violation.block);
    f.maybe("annulledAt"_L1, violation.annulledAt);
}

template <Either<domain::Block> S, typename F>
void describe(S& block, F& f)
{
    f("id"_L1, block.id);
    f("person"_L1, block.person);
    f("chat"_L1, block.chat);
    f("basis"_L1, block.basis);
    f("by"_L1, block.by);
    f("since"_L1, block.since);
    f("until"_L1, block.until);
    f.maybe("liftedAt"_L1, block.liftedAt);
    f.maybe("kind"_L1, block.kind);
}

template <Either<domain::Apology> S, typename F>
void describe(S& apology, F& f)
{
    f("block"_L1, apology.block);
    f("text"_L1, apology.text, messageTextLimit);
    f("at"_L1, apology.at);
    f("objectionsUntil"_L1, apology.objectionsUntil);
}

template <Either<domain::Objection> S, typename F>
void describe(S& objection, F& f)
{
    f("block"_L1, objection.block);
    f("person"_L1, objection.person);
    f("at"_L1, objection.at);
}

template <Either<domain::Appeal> S, typename F>
void describe(S& appeal, F& f)
{
    f("id"_L1, appeal.id);
    f("block"_L1, appeal.block);
    f("text"_L1, appeal.text, messageTextLimit);
    f("at"_L1, appeal.at);
    f.maybe("outcome"_L1, appeal.outcome);
    f.maybe("decidedBy"_L1, appeal.decidedBy);
    f.maybe("decidedAt"_L1, appeal.decidedAt);
    f.maybe("reason"_L1, appeal.reason, sentenceLimit);
}

template <Either<domain::Quiet> S, typename F>
void describe(S& quiet, F& f)
{
    f("id"_L1, quiet.id);
    f("chat"_L1, quiet.chat);
    f.maybe("person"_L1, quiet.person);
    f.maybe("mode"_L1, quiet.mode);
    f.maybe("seconds"_L1, quiet.seconds);
    f("until"_L1, quiet.until);
    f("by"_L1, quiet.by);
}

template <Either<domain::FilterPolicy> S, typename F>
void describe(S& policy, F& f)
{
    f("id"_L1, policy.id);
    f.maybe("obscene"_L1, policy.obscene);
    f.maybe("personalData"_L1, policy.personalData);
    f.maybe("foreignLinks"_L1, policy.foreignLinks);
    f.maybe("floods"_L1, policy.floods);
    f.maybe("words"_L1, policy.words, messageTextLimit);
    f.maybe("escalateAfterHours"_L1, policy.escalateAfterHours);
}

template <Either<ReportsCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("message"_L1, request.message);
    f.maybe("item"_L1, request.item);
    f.maybe("remark"_L1, request.remark, sentenceLimit);
}

template <Either<ReportsCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("report"_L1, reply.report);
}

template <Either<ReportsTakeRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("report"_L1, request.report);
    f.maybe("to"_L1, request.to);
}

template <Either<ReportsKeepRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("report"_L1, request.report);
}

template <Either<ModerationQueueRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("chat"_L1, request.chat);
    f.maybe("decided"_L1, request.decided);
    f.maybe("offset"_L1, request.offset);
    f("max"_L1, request.max);
}

template <Either<QueueEntry> S, typename F>
void describe(S& entry, F& f)
{
    f("report"_L1, entry.report);
    f.maybe("nick"_L1, entry.nick, sentenceLimit);
    f.maybe("text"_L1, entry.text, messageTextLimit);
    f.maybe("sentAt"_L1, entry.sentAt);
}

template <Either<ModerationQueueReply> S, typename F>
void describe(S& reply, F& f)
{
    f("total"_L1, reply.total);
    f.maybe("entries"_L1, reply.entries);
}

template <Either<ModerationCardRequest> S, typename F>
void describe(S& request, F& f)
{
    f("report"_L1, request.report);
}

template <Either<ContextMessage> S, typename F>
void describe(S& message, F& f)
{
    f("id"_L1, message.id);
    f.maybe("nick"_L1, message.nick, sentenceLimit);
    f("text"_L1, message.text, messageTextLimit);
    f("at"_L1, message.at);
}

template <Either<Evidence> S, typename F>
void describe(S& evidence, F& f)
{
    f.maybe("message"_L1, evidence.message);
    f.maybe("author"_L1, evidence.author);
    f.maybe("nick"_L1, evidence.nick, sentenceLimit);
    f.maybe("text"_L1, evidence.text, messageTextLimit);
    f.maybe("at"_L1, evidence.at);
    f.maybe("around"_L1, evidence.around);
}

template <Either<ModerationCardReply> S, typename F>
void describe(S& reply, F& f)
{
    f("report"_L1, reply.report);
    f.maybe("evidence"_L1, reply.evidence);
    f.maybe("violations"_L1, reply.violations);
    f.maybe("blocks"_L1, reply.blocks);
    f.maybe("apologies"_L1, reply.apologies);
    f.maybe("appeals"_L1, reply.appeals);
    f.maybe("objections"_L1, reply.objections);
    f.maybe("counting"_L1, reply.counting);
    f.maybe("latestEnd"_L1, reply.latestEnd);
}

template <Either<ModerationLedgerRequest> S, typename F>
void describe(S& request, F& f)
{
    f("chat"_L1, request.chat);
    f("person"_L1, request.person);
}

template <Either<ModerationLedgerReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("violations"_L1, reply.violations);
    f.maybe("blocks"_L1, reply.blocks);
    f.maybe("apologies"_L1, reply.apologies);
    f.maybe("appeals"_L1, reply.appeals);
    f.maybe("objections"_L1, reply.objections);
    f.maybe("counting"_L1, reply.counting);
    f.maybe("latestEnd"_L1, reply.latestEnd);
}

template <Either<MessagesRetractRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("messages"_L1, request.messages);
    f("item"_L1, request.item);
    f.maybe("report"_L1, request.report);
}

template <Either<RulesRemindRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("item"_L1, request.item);
    f.maybe("report"_L1, request.report);
}

template <Either<RulesPinRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f.maybe("item"_L1, request.item);
}

template <Either<ViolationsRecordRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("message"_L1, request.message);
    f("item"_L1, request.item);
    f.maybe("report"_L1, request.report);
}

template <Either<ViolationsRecordReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("violation"_L1, reply.violation);
    f.maybe("counting"_L1, reply.counting);
}

template <Either<BlocksCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("person"_L1, request.person);
    f("until"_L1, request.until);
    f("item"_L1, request.item);
    f.maybe("report"_L1, request.report);
}

template <Either<BlocksCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("block"_L1, reply.block);
}

template <Either<BlocksLiftRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("block"_L1, request.block);
}

template <Either<ApologiesCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("block"_L1, request.block);
    f("text"_L1, request.text, messageTextLimit);
}

template <Either<AppealsCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("block"_L1, request.block);
    f("text"_L1, request.text, messageTextLimit);
}

template <Either<AppealsCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("appeal"_L1, reply.appeal);
}

template <Either<ObjectionsCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("block"_L1, request.block);
}

template <Either<AppealsDecideRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("appeal"_L1, request.appeal);
    f("outcome"_L1, request.outcome);
    f.maybe("until"_L1, request.until);
    f.maybe("reason"_L1, request.reason, sentenceLimit);
}

template <Either<QuietSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f.maybe("person"_L1, request.person);
    f("mode"_L1, request.mode);
    f.maybe("seconds"_L1, request.seconds);
    f.maybe("until"_L1, request.until);
}

template <Either<Hindrance> S, typename F>
void describe(S& hindrance, F& f)
{
    f("kind"_L1, hindrance.kind);
    f.maybe("until"_L1, hindrance.until);
    f.maybe("basis"_L1, hindrance.basis);
    f.maybe("seconds"_L1, hindrance.seconds);
}

template <Either<AccessExplainRequest> S, typename F>
void describe(S& request, F& f)
{
    f("chat"_L1, request.chat);
    f("person"_L1, request.person);
}

template <Either<AccessExplainReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("hindrances"_L1, reply.hindrances);
}

template <Either<AuditVerifyRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<AuditVerifyReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rows"_L1, reply.rows);
    f.maybe("firstBroken"_L1, reply.firstBroken);
    f.maybe("head"_L1, reply.head);
}

template <Either<ModerationUndoRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f.maybe("report"_L1, request.report);
    f.maybe("violation"_L1, request.violation);
    f.maybe("block"_L1, request.block);
}

template <Either<ModerationChatRequest> S, typename F>
void describe(S& request, F& f)
{
    f("chat"_L1, request.chat);
}

template <Either<PersonRecord> S, typename F>
void describe(S& record, F& f)
{
    f("person"_L1, record.person);
    f.maybe("recorded"_L1, record.recorded);
    f.maybe("counting"_L1, record.counting);
    f.maybe("lastAt"_L1, record.lastAt);
    f.maybe("blockedUntil"_L1, record.blockedUntil);
}

template <Either<ChatReading> S, typename F>
void describe(S& reading, F& f)
{
    f("by"_L1, reading.by);
    f("at"_L1, reading.at);
    f("reason"_L1, reading.reason, sentenceLimit);
}

template <Either<ModerationChatReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("people"_L1, reply.people);
    f.maybe("quiets"_L1, reply.quiets);
    f.maybe("readings"_L1, reply.readings);
}

template <Either<BlocksListRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("chat"_L1, request.chat);
    f.maybe("offset"_L1, request.offset);
    f("max"_L1, request.max);
}

template <Either<BlockFile> S, typename F>
void describe(S& file, F& f)
{
    f("block"_L1, file.block);
    f.maybe("violations"_L1, file.violations);
    f.maybe("apologies"_L1, file.apologies);
    f.maybe("objections"_L1, file.objections);
    f.maybe("appeals"_L1, file.appeals);
}

template <Either<BlocksListReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("total"_L1, reply.total);
    f.maybe("files"_L1, reply.files);
}

template <Either<RegisterEntry> S, typename F>
void describe(S& entry, F& f)
{
    f("violation"_L1, entry.violation);
    f.maybe("nick"_L1, entry.nick);
    f.maybe("text"_L1, entry.text, messageTextLimit);
}

template <Either<ModerationOwnRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<OpenApology> S, typename F>
void describe(S& apology, F& f)
{
    f("chat"_L1, apology.chat);
    f("block"_L1, apology.block);
    f.maybe("nick"_L1, apology.nick);
    f("text"_L1, apology.text, messageTextLimit);
    f("objectionsUntil"_L1, apology.objectionsUntil);
    f.maybe("objected"_L1, apology.objected);
}

template <Either<ModerationOwnReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("violations"_L1, reply.violations);
    f.maybe("blocks"_L1, reply.blocks);
    f.maybe("apologies"_L1, reply.apologies);
}

template <Either<ModerationRegisterRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("chat"_L1, request.chat);
    f.maybe("person"_L1, request.person);
    f.maybe("offset"_L1, request.offset);
    f("max"_L1, request.max);
}

template <Either<ModerationRegisterReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("total"_L1, reply.total);
    f.maybe("entries"_L1, reply.entries);
}

template <Either<MessagesHideRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("messages"_L1, request.messages);
}

template <Either<EvidenceGetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("chat"_L1, request.chat);
    f("messages"_L1, request.messages);
}

template <Either<EvidenceGetReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("evidence"_L1, reply.evidence);
}

template <Either<ModerationFiguresRequest> S, typename F>
void describe(S& request, F& f)
{
    f("from"_L1, request.from);
    f.maybe("until"_L1, request.until);
}

template <Either<ChatFigures> S, typename F>
void describe(S& figures, F& f)
{
    f("chat"_L1, figures.chat);
    f.maybe("reports"_L1, figures.reports);
    f.maybe("waiting"_L1, figures.waiting);
    f.maybe("violations"_L1, figures.violations);
    f.maybe("blocks"_L1, figures.blocks);
    f.maybe("running"_L1, figures.running);
    f.maybe("appeals"_L1, figures.appeals);
    f.maybe("annulled"_L1, figures.annulled);
}

template <Either<ModerationFiguresReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("chats"_L1, reply.chats);
}

template <Either<ChatsReadRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("reason"_L1, request.reason, sentenceLimit);
    f.maybe("before"_L1, request.before);
}

template <Either<ChatsReadReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f.maybe("messages"_L1, reply.messages);
    f.maybe("more"_L1, reply.more);
}

template <Either<FiltersGetRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<FiltersGetReply> S, typename F>
void describe(S& reply, F& f)
{
    f("policy"_L1, reply.policy);
}

template <Either<FiltersSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("policy"_L1, request.policy);
}

template <Either<RulesPublishRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("after"_L1, request.after);
    f("title"_L1, request.title);
    f("requisites"_L1, request.requisites, sentenceLimit);
    f("text"_L1, request.text, rulesTextLimit);
    f.maybe("days"_L1, request.days);
}

} // namespace contract
