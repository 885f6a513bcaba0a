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
using PollList = contract::PollsListReply;
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

    // Of the newest hundred as far as they are known. Null: none of them, or not yet: from the first of these questions on
    // they are asked for whenever there is news, so nobody asks who has no poll in sight. Valid until changed().
    [[nodiscard]] const PollEntry* find(const domain::PollId& poll);
    // The poll that this message says: the service says it to all apps alike, with its code.
    [[nodiscard]] const PollEntry* saidIn(const domain::Message& message);

    // So many of the newest, however many there are.
    [[nodiscard]] base::FutureResult<PollList> list(int count);

    [[nodiscard]] base::FutureResult<domain::PollId> create(const PollDraft& draft);
    [[nodiscard]] base::FutureResult<void> vote(const domain::PollId& poll, const QList<int>& choices);
    [[nodiscard]] base::FutureResult<void> close(const domain::PollId& poll);
    [[nodiscard]] base::FutureResult<PollResults> results(const domain::PollId& poll);

Q_SIGNALS:
    void changed();

private:
    void watch();
    void refresh();
    void readPage(const PollList& read, int count, const base::Answer<PollList>& answer);
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> command(domain::Act act, const Request& request);
    template <typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    QList<PollEntry> m_polls;
    bool m_isWatched = false;
    bool m_isStale = false; // there has been news since they were read
    bool m_isAsking = false;
};

} // namespace session
