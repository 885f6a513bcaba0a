// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/draft_messages.h"
#include "contract/messages.h"
#include "contract/moderation_messages.h"
#include "domain/rights.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

using ChatRecords = contract::ModerationChatReply;
using BlockFile = contract::BlockFile;
using Hindrance = contract::Hindrance;
using HindranceKind = contract::HindranceKind;
using AuditRequest = contract::AuditListRequest;
using AuditPage = contract::AuditListReply;
using AuditState = contract::AuditVerifyReply;
using AuditEntry = contract::AuditEntry;
using DraftFile = contract::DraftFile;
using ChatFigures = contract::ChatFigures;
using ChatPage = contract::ChatsReadReply;

// What moderators and the administration look over and decide beside the queue: records of a chat, blocks with their
// apologies, objections and appeals, pauses, why somebody cannot write, the audit, the filters, the rules. The service
// decides; what it refuses comes with its sentence in Error::text, Offline without a connection. GUI thread. Owned by
// ModerationService.
class OversightService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OversightService)

public:
    explicit OversightService(syncing::AccountSync& sync);

    [[nodiscard]] base::FutureResult<ChatRecords> records(const domain::ChatId& chat);
    // Violations from that place on, newest first; of an empty chat: of all that the person moderates.
    [[nodiscard]] base::FutureResult<contract::ModerationRegisterReply> recorded(const domain::ChatId& chat, int offset);
    // Newest first, of all chats that the person moderates.
    [[nodiscard]] base::FutureResult<QList<BlockFile>> blocks();
    [[nodiscard]] base::FutureResult<void> lift(const domain::BlockId& block);
    [[nodiscard]] base::FutureResult<void> decide(const domain::AppealId& appeal, domain::AppealOutcome outcome,
                                                  const QDateTime& until, const QString& reason);
    // Copies that are kept of messages, for a paper; the asking is audited.
    [[nodiscard]] base::FutureResult<QList<contract::Evidence>> evidence(const domain::ChatId& chat,
                                                                         const QList<domain::ArchiveId>& messages);
    // A pause of the whole chat; None ends it.
    [[nodiscard]] base::FutureResult<void> setQuiet(const domain::ChatId& chat, domain::QuietMode mode, int seconds,
                                                    const QDateTime& until);
    // The item's text above the chat, for everybody in every app; no item: nothing stands there.
    [[nodiscard]] base::FutureResult<void> pinRule(const domain::ChatId& chat, const QString& item);
    [[nodiscard]] base::FutureResult<QList<Hindrance>> explain(const domain::ChatId& chat,
                                                               const domain::PersonId& person);

    // Of all chats in which anything has been since then.
    [[nodiscard]] base::FutureResult<QList<ChatFigures>> figures(const QDateTime& from);
    // The newest messages of a chat that the person is not in, before that one: its moderators are told (G14).
    [[nodiscard]] base::FutureResult<ChatPage> readChat(const domain::ChatId& chat, const QString& reason,
                                                        const domain::ArchiveId& before);

    [[nodiscard]] base::FutureResult<contract::AuditListReply> audit(const contract::AuditListRequest& request);
    [[nodiscard]] base::FutureResult<contract::AuditVerifyReply> verifyAudit();

    [[nodiscard]] base::FutureResult<domain::FilterPolicy> filters();
    [[nodiscard]] base::FutureResult<void> setFilters(const domain::FilterPolicy& policy);
    // The version after `after`; everybody acknowledges it anew, within so many days.
    [[nodiscard]] base::FutureResult<void> publishRules(int after, const QString& title, const QString& requisites,
                                                        const QString& text, int days);
    // Drafts of rules that parents were asked about, newest first, with what came of it (G13).
    [[nodiscard]] base::FutureResult<QList<DraftFile>> drafts();
    // Every guardian is told and asked, within so many days.
    [[nodiscard]] base::FutureResult<void> askParents(const QString& title, const QString& text, int days);
    [[nodiscard]] base::FutureResult<void> withdrawDraft(const domain::DraftId& draft);

Q_SIGNALS:
    // Something was decided here.
    void changed();

private:
    template <typename Reply = contract::CommandReply, typename Request>
    [[nodiscard]] base::FutureResult<void> command(domain::Act act, const Request& request);

    syncing::AccountSync& m_sync;
};

} // namespace session
