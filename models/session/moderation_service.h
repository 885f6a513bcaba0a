// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/moderation_messages.h"
#include "domain/rights.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

// A report with the message it is about, and what is needed to judge it.
using QueueEntry = contract::QueueEntry;
using ModerationCard = contract::ModerationCardReply;
using ContextMessage = contract::ContextMessage;

// What an act of moderation is about; the item of the rules is its basis, the report may be empty.
struct ModerationCase
{
    domain::ChatId chat;
    domain::ArchiveId message;
    QString item;
    domain::ReportId report;
};

// Moderation as the signed-in person may do it. The service decides; what it refuses comes with its sentence in
// Error::text. Everything here needs a connection (Offline otherwise): texts of reported messages are kept by the
// service only. GUI thread. Owned by Session.
class ModerationService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModerationService)

public:
    ModerationService(SchoolService& school, syncing::AccountSync& sync);

    // Has chats to moderate.
    [[nodiscard]] bool isModerator() const;
    // Moderates this chat.
    [[nodiscard]] bool moderates(const domain::ChatId& chat) const;

    // What waits, oldest first, as last told by the service; asked for again at each of its pushes. At most 200 of
    // total().
    [[nodiscard]] const QList<QueueEntry>& queue() const { return m_queue; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] base::FutureResult<ModerationCard> card(const domain::ReportId& report);

    [[nodiscard]] base::FutureResult<void> report(const domain::ChatId& chat, const domain::ArchiveId& message,
                                                  const QString& item, const QString& remark);
    // An empty `to`: to oneself.
    [[nodiscard]] base::FutureResult<void> take(const domain::ReportId& report, const domain::PersonId& to = {});
    [[nodiscard]] base::FutureResult<void> keep(const domain::ReportId& report);
    [[nodiscard]] base::FutureResult<void> remind(const ModerationCase& matter);
    [[nodiscard]] base::FutureResult<void> retract(const ModerationCase& matter);
    // How many there are now that support no block yet.
    [[nodiscard]] base::FutureResult<int> recordViolation(const ModerationCase& matter);
    [[nodiscard]] base::FutureResult<void> block(const ModerationCase& matter, const domain::PersonId& person,
                                                 const QDateTime& until);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> act(domain::Act act, const Request& request);
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act what, const Request& request);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    QList<QueueEntry> m_queue;
    int m_total = 0;
    bool m_isAsking = false;
    bool m_askAgain = false;
};

} // namespace session
