// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "contract/moderation_messages.h"
#include "domain/message_filter.h"
#include "domain/rights.h"

#include <QObject>

#include <memory>
#include <optional>

namespace syncing {
class AccountSync;
}

namespace session {

class OversightService;
class SchoolService;
class StandingService;

// A report with the message it is about, and what is needed to judge it.
using QueueEntry = contract::QueueEntry;
using ModerationCard = contract::ModerationCardReply;
using ContextMessage = contract::ContextMessage;
using Evidence = contract::Evidence;
// What is recorded about one person in one chat, and what the ladder makes of it.
using PersonLedger = contract::ModerationLedgerReply;
using RecordedViolation = contract::ViolationsRecordReply;

// What an act of moderation is about; the item of the rules is its basis, the report may be empty.
struct ModerationCase
{
    domain::ChatId chat;
    domain::ArchiveId message;
    QString item;
    domain::ReportId report;
    QList<domain::ArchiveId> others = {}; // further messages, of a removal
};

// An act that can still be taken back: one of the three ids says which.
struct RecentAct
{
    domain::ReportId report; // was kept
    domain::ViolationId violation;
    domain::BlockId block;
    domain::PersonId person; // whom it is about
    domain::ChatId chat;
    QDateTime at;
};

// Moderation as the signed-in person may do it. The service decides; what it refuses comes with its sentence in
// Error::text. Everything here needs a connection (Offline otherwise): texts of reported messages are kept by the
// service only. GUI thread. Owned by Session.
class ModerationService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModerationService)

public:
    ModerationService(SchoolService& school, syncing::AccountSync& sync, const base::Clock& clock);
    ~ModerationService() override;

    // What there is beside the queue.
    [[nodiscard]] OversightService& oversight() { return *m_oversight; }

    // What it has to say about the signed-in person.
    [[nodiscard]] StandingService& standing() { return *m_standing; }

    // Has chats to moderate.
    [[nodiscard]] bool isModerator() const;
    // As the school's policy reads messages: for a warning before one is sent. The defaults until the service has told.
    [[nodiscard]] const domain::MessageFilter& filter() const { return *m_filter; }
    // Moderates this chat.
    [[nodiscard]] bool moderates(const domain::ChatId& chat) const;

    // What waits, oldest first, as last told by the service; asked for again at each of its pushes. At most 200 of
    // total().
    [[nodiscard]] const QList<QueueEntry>& queue() const { return m_queue; }
    [[nodiscard]] int total() const { return m_total; }
    // Why the queue is not known, or not known to be as it was last told: nothing while all is well.
    [[nodiscard]] const std::optional<base::Error>& trouble() const { return m_trouble; }
    // The service has told it since the program was started.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] base::FutureResult<ModerationCard> card(const domain::ReportId& report);

    [[nodiscard]] base::FutureResult<void> report(const domain::ChatId& chat, const domain::ArchiveId& message,
                                                  const QString& item, const QString& remark);
    // An empty `to`: to oneself.
    [[nodiscard]] base::FutureResult<void> take(const domain::ReportId& report, const domain::PersonId& to = {});
    [[nodiscard]] base::FutureResult<void> keep(const domain::ReportId& report);
    [[nodiscard]] base::FutureResult<void> remind(const ModerationCase& matter);
    [[nodiscard]] base::FutureResult<void> retract(const ModerationCase& matter);
    // At once and without an item, which is to be named within domain::hiddenWithoutBasis.
    [[nodiscard]] base::FutureResult<void> hide(const ModerationCase& matter);
    // What waits for the item of that hidden message; empty when nothing does.
    [[nodiscard]] domain::ReportId hiddenReport(const domain::ChatId& chat, const domain::ArchiveId& message) const;
    // With how many there are now that support no block yet.
    [[nodiscard]] base::FutureResult<RecordedViolation> recordViolation(const ModerationCase& matter);
    [[nodiscard]] base::FutureResult<domain::BlockId> block(const ModerationCase& matter,
                                                            const domain::PersonId& person, const QDateTime& until);
    // Within five minutes, by who did it.
    [[nodiscard]] base::FutureResult<void> undoKeep(const domain::ReportId& report);
    [[nodiscard]] base::FutureResult<void> undoViolation(const domain::ViolationId& violation);
    [[nodiscard]] base::FutureResult<void> undoBlock(const domain::BlockId& block);
    // What the person can take back at that moment, newest first, also after a restart.
    [[nodiscard]] base::FutureResult<QList<RecentAct>> recentActs(const QDateTime& now);
    // Of oneself everybody may ask, of others who moderates the chat.
    [[nodiscard]] base::FutureResult<PersonLedger> ledger(const domain::ChatId& chat, const domain::PersonId& person);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> act(domain::Act act, const Request& request);
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act what, const Request& request);
    [[nodiscard]] base::FutureResult<void> undo(contract::ModerationUndoRequest request);
    void refreshFilter();
    void onSchool();
    void onStage();
    void onQueue(const base::Result<contract::ModerationQueueReply>& reply);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    QList<QueueEntry> m_queue;
    int m_total = 0;
    std::unique_ptr<OversightService> m_oversight;
    std::unique_ptr<StandingService> m_standing;
    std::unique_ptr<domain::MessageFilter> m_filter;
    std::optional<base::Error> m_trouble;
    bool m_isKnown = false;
    bool m_isAsking = false;
    bool m_askAgain = false;
};

} // namespace session
