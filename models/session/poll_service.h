// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/poll_messages.h"
#include "domain/rights.h"
#include "domain/timeline.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

using PollEntry = contract::PollEntry;
using PollDraft = contract::PollsCreateRequest; // op is set by the service
using PollResults = contract::PollsResultsReply;
using Ballot = contract::Ballot;

// Polls of the chats that this person is in or answers for. The service tallies; what it refuses comes with its sentence in
// Error::text. Needs a connection (Offline otherwise): without one a poll is the text that every app shows. GUI thread.
// Owned by Session.
class PollService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollService)

public:
    PollService(SchoolService& school, syncing::AccountSync& sync);

    // In the chats that one moderates; the administration in all.
    [[nodiscard]] bool mayAskIn(const domain::ChatSummary& chat) const;

    // Of the newest hundred as far as they are known; asked for anew whenever there is news. Null: none of them. Valid
    // until changed().
    [[nodiscard]] const PollEntry* find(const domain::PollId& poll) const;
    // The poll that this message says: the service says it to all apps alike, with its code.
    [[nodiscard]] const PollEntry* saidIn(const domain::Message& message) const;

    [[nodiscard]] base::FutureResult<domain::PollId> create(const PollDraft& draft);
    [[nodiscard]] base::FutureResult<void> vote(const domain::PollId& poll, const QList<int>& choices);
    [[nodiscard]] base::FutureResult<void> close(const domain::PollId& poll);
    [[nodiscard]] base::FutureResult<PollResults> results(const domain::PollId& poll);

Q_SIGNALS:
    void changed();

private:
    void refresh();
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> command(domain::Act act, const Request& request);
    template <typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    QList<PollEntry> m_polls;
};

} // namespace session
