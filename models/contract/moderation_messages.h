// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moderation.h"

#include <QList>

// Moderation: requests and replies as in messages.h. Texts of messages are the archive's word, never the caller's: a
// request names them by chat and archive id.
namespace contract {

// reports.create: any member of the chat about a message of it.
struct ReportsCreateRequest
{
    domain::OpId op;
    domain::ChatId chat;
    domain::ArchiveId message;
    QString item;   // of the rules, may be empty
    QString remark; // may be empty

    bool operator==(const ReportsCreateRequest&) const = default;
};
struct ReportsCreateReply
{
    domain::Rev rev;
    domain::ReportId report; // the one that is open already when the same person has reported the same message

    bool operator==(const ReportsCreateReply&) const = default;
};

// reports.take: so that others see who is at it; `to` hands it over, empty: to the caller.
struct ReportsTakeRequest
{
    domain::OpId op;
    domain::ReportId report;
    domain::PersonId to;

    bool operator==(const ReportsTakeRequest&) const = default;
};

// reports.keep: nothing against the rules. A held message goes out as its author's.
struct ReportsKeepRequest
{
    domain::OpId op;
    domain::ReportId report;

    bool operator==(const ReportsKeepRequest&) const = default;
};

// moderation.queue: of the chats that the caller moderates, oldest first; decided ones newest first.
struct ModerationQueueRequest
{
    domain::ChatId chat; // empty: all
    bool decided = false;
    int offset = 0;
    int max = 100;

    bool operator==(const ModerationQueueRequest&) const = default;
};
struct QueueEntry
{
    domain::Report report;
    QString nick; // of the author, then
    QString text; // as it was, however it has fared since
    QDateTime sentAt;

    bool operator==(const QueueEntry&) const = default;
};
struct ModerationQueueReply
{
    int total = 0;
    QList<QueueEntry> entries;

    bool operator==(const ModerationQueueReply&) const = default;
};

// moderation.card: one report with what is needed to judge it.
struct ModerationCardRequest
{
    domain::ReportId report;

    bool operator==(const ModerationCardRequest&) const = default;
};
struct ContextMessage
{
    domain::ArchiveId id;
    QString nick;
    QString text;
    QDateTime at;

    bool operator==(const ContextMessage&) const = default;
};
// What is kept of a message that was reported, recorded or retracted; read by moderators and judges of appeals only.
struct Evidence
{
    domain::ArchiveId message;
    domain::PersonId author;
    QString nick;
    QString text;
    QDateTime at;
    QList<ContextMessage> around; // before and after, the message among them

    bool operator==(const Evidence&) const = default;
};
struct ModerationCardReply
{
    domain::Report report;
    Evidence evidence;
    QList<domain::Violation> violations; // of the author in this chat
    QList<domain::Block> blocks;
    QList<domain::Apology> apologies;
    QList<domain::Appeal> appeals;
    int objections = 0;  // to the apology for the last block; their names are for the protocol
    int counting = 0;    // violations that support no block yet
    QDateTime latestEnd; // of a block that would begin now

    bool operator==(const ModerationCardReply&) const = default;
};

// moderation.ledger: of one person in one chat; one's own for everybody.
struct ModerationLedgerRequest
{
    domain::ChatId chat;
    domain::PersonId person;

    bool operator==(const ModerationLedgerRequest&) const = default;
};
struct ModerationLedgerReply
{
    QList<domain::Violation> violations;
    QList<domain::Block> blocks;
    QList<domain::Apology> apologies;
    QList<domain::Appeal> appeals;
    int objections = 0;
    int counting = 0;
    QDateTime latestEnd;

    bool operator==(const ModerationLedgerReply&) const = default;
};

// messages.retract: gone from every client and from the archive; a copy is kept as evidence.
struct MessagesRetractRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QList<domain::ArchiveId> messages;
    QString item;
    domain::ReportId report; // which this decides; may be empty

    bool operator==(const MessagesRetractRequest&) const = default;
};

// messages.hide: gone from every client at once, before the item of the rules is named. Each waits in the queue as Hidden:
// messages.retract with that report names the item, reports.keep gives the message back, and so does the service
// itself when an hour has passed. Files of it go when the item is named.
struct MessagesHideRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QList<domain::ArchiveId> messages;

    bool operator==(const MessagesHideRequest&) const = default;
};

// rules.remind: the room says the item's text. No violation.
struct RulesRemindRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QString item;
    domain::ReportId report;

    bool operator==(const RulesRemindRequest&) const = default;
};

// rules.pin: the item's text stands above the chat in every app (the room's subject, XEP-0045 §8.1) until another is put
// there; no item: nothing stands there.
struct RulesPinRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QString item;

    bool operator==(const RulesPinRequest&) const = default;
};

// violations.record: of the author of the message.
struct ViolationsRecordRequest
{
    domain::OpId op;
    domain::ChatId chat;
    domain::ArchiveId message;
    QString item;
    domain::ReportId report;

    bool operator==(const ViolationsRecordRequest&) const = default;
};
struct ViolationsRecordReply
{
    domain::Rev rev;
    domain::ViolationId violation;
    int counting = 0; // with this one

    bool operator==(const ViolationsRecordReply&) const = default;
};

// blocks.create: from now until then the person reads and does not write in the chat.
struct BlocksCreateRequest
{
    domain::OpId op;
    domain::ChatId chat;
    domain::PersonId person;
    QDateTime until;
    QString item;
    domain::ReportId report;

    bool operator==(const BlocksCreateRequest&) const = default;
};
struct BlocksCreateReply
{
    domain::Rev rev;
    domain::BlockId block;

    bool operator==(const BlocksCreateReply&) const = default;
};

// blocks.lift: early, S4.
struct BlocksLiftRequest
{
    domain::OpId op;
    domain::BlockId block;

    bool operator==(const BlocksLiftRequest&) const = default;
};

// apologies.create, appeals.create: by the blocked person. The room says the apology.
struct ApologiesCreateRequest
{
    domain::OpId op;
    domain::BlockId block;
    QString text;

    bool operator==(const ApologiesCreateRequest&) const = default;
};
struct AppealsCreateRequest
{
    domain::OpId op;
    domain::BlockId block;
    QString text;

    bool operator==(const AppealsCreateRequest&) const = default;
};
struct AppealsCreateReply
{
    domain::Rev rev;
    domain::AppealId appeal;

    bool operator==(const AppealsCreateReply&) const = default;
};

// objections.create: by another member of the chat.
struct ObjectionsCreateRequest
{
    domain::OpId op;
    domain::BlockId block;

    bool operator==(const ObjectionsCreateRequest&) const = default;
};

// appeals.decide: Annulled ends the block and annuls what it stands on; Shortened needs `until`.
struct AppealsDecideRequest
{
    domain::OpId op;
    domain::AppealId appeal;
    domain::AppealOutcome outcome = domain::AppealOutcome::Upheld;
    QDateTime until;
    QString reason;

    bool operator==(const AppealsDecideRequest&) const = default;
};

// quiet.set: Silence and Slow are for the whole chat; Hold also for one person. None ends it.
struct QuietSetRequest
{
    domain::OpId op;
    domain::ChatId chat;
    domain::PersonId person;
    domain::QuietMode mode = domain::QuietMode::None;
    int seconds = 0;
    QDateTime until;

    bool operator==(const QuietSetRequest&) const = default;
};

// access.explain: why somebody cannot write in a chat, first what weighs most; nothing when he can.
enum class HindranceKind {
    NoAccount,    // has not come in yet
    RulesPending, // has not acknowledged the rules in force
    NoConsent,    // has not agreed to take part
    NotMember,    // does not belong into this chat by the school's structure
    ChatArchived,
    WritersOnly, // few write in this chat
    Blocked,     // until, basis
    PutOut,      // the same, and the chat is closed to the person
    Silenced,    // the whole chat, until
    Slowed,      // one message in `seconds`
    Held,        // is read by a moderator first
};
struct Hindrance
{
    HindranceKind kind = HindranceKind::NotMember;
    QDateTime until;
    domain::Basis basis;
    int seconds = 0;

    bool operator==(const Hindrance&) const = default;
};
struct AccessExplainRequest
{
    domain::ChatId chat;
    domain::PersonId person;

    bool operator==(const AccessExplainRequest&) const = default;
};
struct AccessExplainReply
{
    QList<Hindrance> hindrances;

    bool operator==(const AccessExplainReply&) const = default;
};

// audit.verify: whether the chain of the audit holds (each row hashes the one before).
struct AuditVerifyRequest
{
    bool operator==(const AuditVerifyRequest&) const = default;
};
struct AuditVerifyReply
{
    qint64 rows = 0;
    qint64 firstBroken = 0; // number of the row; 0: none
    QString head;           // hash of the newest row, to be kept elsewhere

    bool operator==(const AuditVerifyReply&) const = default;
};

// moderation.undo: within five minutes, by who did it; one of the three. A report that was kept, a recorded violation
// with the report that it decided, a block. What has been said or removed cannot be taken back.
struct ModerationUndoRequest
{
    domain::OpId op;
    domain::ReportId report;
    domain::ViolationId violation;
    domain::BlockId block;

    bool operator==(const ModerationUndoRequest&) const = default;
};

// moderation.chat: who has a record in a chat, most recent first, what pauses run in it, and who of outside has read it.
struct ModerationChatRequest
{
    domain::ChatId chat;

    bool operator==(const ModerationChatRequest&) const = default;
};
struct PersonRecord
{
    domain::PersonId person;
    int recorded = 0; // violations that stand
    int counting = 0; // of these, such that support no block yet
    QDateTime lastAt;
    QDateTime blockedUntil; // null: writes

    bool operator==(const PersonRecord&) const = default;
};
// Somebody who is not in the chat has read it.
struct ChatReading
{
    domain::PersonId by;
    QDateTime at;
    QString reason;

    bool operator==(const ChatReading&) const = default;
};
struct ModerationChatReply
{
    QList<PersonRecord> people;
    QList<domain::Quiet> quiets;
    QList<ChatReading> readings; // newest first, the last fifty

    bool operator==(const ModerationChatReply&) const = default;
};

// blocks.list: of the chats that the caller moderates, newest first, each with all that belongs to it.
struct BlocksListRequest
{
    domain::ChatId chat; // empty: all
    int offset = 0;
    int max = 50;

    bool operator==(const BlocksListRequest&) const = default;
};
struct BlockFile
{
    domain::Block block;
    QList<domain::Violation> violations; // that it stands on
    QList<domain::Apology> apologies;    // at most one, like the appeals
    QList<domain::Objection> objections;
    QList<domain::Appeal> appeals;

    bool operator==(const BlockFile&) const = default;
};
struct BlocksListReply
{
    int total = 0;
    QList<BlockFile> files;

    bool operator==(const BlocksListReply&) const = default;
};

// A recorded violation with the message as it was.
struct RegisterEntry
{
    domain::Violation violation;
    QString nick;
    QString text;

    bool operator==(const RegisterEntry&) const = default;
};

// moderation.own: what concerns the caller: the own record in every chat, the own blocks newest first, and the apologies
// of others to which the caller may object now. Who objected is told to nobody here.
struct ModerationOwnRequest
{
    bool operator==(const ModerationOwnRequest&) const = default;
};
struct OpenApology
{
    domain::ChatId chat;
    domain::BlockId block;
    QString nick; // whose
    QString text;
    QDateTime objectionsUntil;
    bool objected = false; // by the caller

    bool operator==(const OpenApology&) const = default;
};
struct ModerationOwnReply
{
    QList<RegisterEntry> violations; // oldest first
    QList<BlockFile> blocks;
    QList<OpenApology> apologies;

    bool operator==(const ModerationOwnReply&) const = default;
};

// moderation.register: recorded violations of the chats that the caller moderates, newest first, each with the message as
// it was.
struct ModerationRegisterRequest
{
    domain::ChatId chat;     // empty: all
    domain::PersonId person; // empty: all
    int offset = 0;
    int max = 100;

    bool operator==(const ModerationRegisterRequest&) const = default;
};
struct ModerationRegisterReply
{
    int total = 0;
    QList<RegisterEntry> entries;

    bool operator==(const ModerationRegisterReply&) const = default;
};

// evidence.get: the copies that are kept of these messages; each asking is audited.
struct EvidenceGetRequest
{
    domain::ChatId chat;
    QList<domain::ArchiveId> messages;

    bool operator==(const EvidenceGetRequest&) const = default;
};
struct EvidenceGetReply
{
    QList<Evidence> evidence;

    bool operator==(const EvidenceGetReply&) const = default;
};

// moderation.figures: what there was in each chat from one moment to another; neither names nor words of anybody. Chats
// without any figure are left out.
struct ModerationFiguresRequest
{
    QDateTime from;
    QDateTime until; // null: now

    bool operator==(const ModerationFiguresRequest&) const = default;
};
struct ChatFigures
{
    domain::ChatId chat;
    int reports = 0; // that came in that time
    int waiting = 0; // now, however old
    int violations = 0;
    int blocks = 0;
    int running = 0; // of blocks, now
    int appeals = 0;
    int annulled = 0; // of these appeals

    bool operator==(const ChatFigures&) const = default;
};
struct ModerationFiguresReply
{
    QList<ChatFigures> chats;

    bool operator==(const ModerationFiguresReply&) const = default;
};

// chats.read: the newest messages of a chat that the caller is not in. The reason stays in the audit, and whoever
// moderates the chat is told who has read it and why; earlier messages within the hour belong to the same reading.
struct ChatsReadRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QString reason;
    domain::ArchiveId before; // empty: the newest

    bool operator==(const ChatsReadRequest&) const = default;
};
struct ChatsReadReply
{
    domain::Rev rev;
    QList<ContextMessage> messages; // oldest first; what was taken back has no text
    bool more = false;              // there are earlier ones

    bool operator==(const ChatsReadReply&) const = default;
};

// filters.get, filters.set
struct FiltersGetRequest
{
    bool operator==(const FiltersGetRequest&) const = default;
};
struct FiltersGetReply
{
    domain::FilterPolicy policy;

    bool operator==(const FiltersGetReply&) const = default;
};
struct FiltersSetRequest
{
    domain::OpId op;
    domain::FilterPolicy policy;

    bool operator==(const FiltersSetRequest&) const = default;
};

// rules.publish: the version after `after` is in force from now on, and everybody acknowledges it anew: in the client, on
// the page "my account", by a word to the school's service, or on paper. Who has not within `days` may only read. With
// the requisites of its adoption, or not at all (A8).
struct RulesPublishRequest
{
    domain::OpId op;
    int after = 0; // the version in force, as the caller knows it
    QString title;
    QString requisites;
    QString text;
    int days = 0; // 0: domain::usualAcknowledgeDays

    bool operator==(const RulesPublishRequest&) const = default;
};

} // namespace contract
