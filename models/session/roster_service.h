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

// A file or paste that was opened, with a guess of how to read each sheet; or why it is not taken.
struct OpenedList
{
    std::shared_ptr<const importer::Workbook> book; // null if refused
    QList<importer::Layout> layouts;                // one a sheet
    bool isKnown = false;                           // the mapping is one that the user made for such a file before
    std::optional<RosterRefusal> refusal;
};

struct RosterFile
{
    RosterDraft draft;
    std::optional<RosterRefusal> refusal;
};

// Brings people in from a list: open the file, say how it is read, let the service plan, apply exactly what the plan
// showed. GUI thread; files are read elsewhere. Owned by Session.
class RosterService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RosterService)

public:
    // Rows of one part on the wire: far below the size of a stanza, also with many guardians.
    static constexpr int kRowsPerPart = 100;

    // The directory keeps the mappings that the user made.
    RosterService(syncing::AccountSync& sync, const base::Clock& clock, QString directory);

    // Errors: NotFound, TooLarge, Io. What the file holds is judged in the answer.
    [[nodiscard]] base::FutureResult<OpenedList> open(const QString& path, const importer::ReadOptions& options = {});
    // Cells copied from a spreadsheet, or lines of text.
    [[nodiscard]] base::FutureResult<OpenedList> openPasted(const QString& text,
                                                            const importer::ReadOptions& options = {});
    // How the sheet is read as a list of that kind: by the user's mapping for its header if there is one, else guessed.
    [[nodiscard]] importer::Layout layoutFor(const importer::Sheet& sheet, importer::ListKind kind) const;
    // The mapping is meant for every list with this sheet's header. Nothing is lost but the mapping where that fails.
    void remember(const importer::Sheet& sheet, const importer::Layout& layout);
    // All of a file as it is guessed, without a question. Errors as of open().
    [[nodiscard]] base::FutureResult<RosterFile> read(const QString& path) const;
    // The rows of the sheets, by their layouts.
    [[nodiscard]] base::FutureResult<RosterFile> read(const QList<importer::SheetToRead>& sheets) const;

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
    const QString m_profilesFile;
    importer::Profiles m_profiles;
};

} // namespace session
