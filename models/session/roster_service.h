// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "contract/messages.h"
#include "importer/roster_draft.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

// What stands in a roster file, or why it is not taken.
using RosterDraft = importer::RosterDraft;
using RosterRefusal = importer::Refusal;
// What the service would do with it; `changes` is complete.
using RosterPlan = contract::RosterPlanReply;

struct RosterFile
{
    RosterDraft draft;
    std::optional<RosterRefusal> refusal;
};

// Brings people in from a list: read the file, let the service plan, apply exactly what the plan showed. GUI thread;
// files are read elsewhere. Owned by Session.
class RosterService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RosterService)

public:
    // Rows of one part on the wire: far below the size of a stanza, also with many guardians.
    static constexpr int kRowsPerPart = 100;

    RosterService(syncing::AccountSync& sync, const base::Clock& clock);

    // Errors: NotFound, TooLarge, Io. What the file holds is judged in the answer.
    [[nodiscard]] base::FutureResult<RosterFile> read(const QString& path);
    // Changes nothing yet.
    [[nodiscard]] base::FutureResult<RosterPlan> plan(const QList<domain::RosterRow>& rows);
    // Conflict when the school has changed since the plan. Answers the number of changes.
    [[nodiscard]] base::FutureResult<int> apply(const QString& hash);

private:
    struct Upload;

    void sendPart(const std::shared_ptr<Upload>& upload);
    void onPart(const std::shared_ptr<Upload>& upload, const contract::RosterPlanReply& reply);

    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
};

} // namespace session
