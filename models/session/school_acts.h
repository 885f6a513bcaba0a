// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"
#include "session/bulk_act.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

using UnitEdit = contract::UnitEdit;
using UnitEditKind = contract::UnitEditKind;
using StaffEntry = contract::StaffRow;
using LoadLine = contract::LoadLine;
using TaughtSubject = contract::TaughtSubject;
using ChatOrder = contract::ChatOrder;
using MovementOrder = contract::MovementsRecordRequest; // op, hash and offset are set by the service
using SchoolYearPlan = contract::RolloverRequest;       // likewise
using Undone = contract::UndoApplyReply;
using UndoStep = contract::UndoStep;
using UnitCheck = contract::UnitCheck;
using ChatCheck = contract::ChatCheck;

// The acts that build and move a whole school, each looked at before it is done, and their undoing. Every BulkAct has
// its own name for the service, so that sending it twice does it once. GUI thread. Owned by Session; a BulkAct must not
// outlive it.
class SchoolActs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchoolActs)

public:
    explicit SchoolActs(syncing::AccountSync& sync);

    // `year` is that of what is created.
    [[nodiscard]] BulkAct editUnits(int year, const QList<UnitEdit>& edits);
    [[nodiscard]] BulkAct verify(const QList<domain::PersonId>& teachers, domain::Verification verification,
                                 const QString& reason);
    [[nodiscard]] BulkAct takeStaff(const QList<StaffEntry>& staff);
    [[nodiscard]] BulkAct editLoad(const QList<LoadLine>& lines);
    // Their members follow the load from then on.
    [[nodiscard]] BulkAct openSubjectChats(const QList<TaughtSubject>& subjects);
    // The organisation's own words; an empty one is its kind's.
    [[nodiscard]] BulkAct setWords(const domain::Vocabulary& words);
    // Who may write to whom one to one.
    [[nodiscard]] BulkAct setContacts(const domain::ContactPolicy& policy);
    // By rule of positions or of a unit, or by hand; those that exist are changed, closed or opened again.
    [[nodiscard]] BulkAct openChats(const QList<ChatOrder>& orders);
    // A future one rehearses what it would come to if its day were today.
    [[nodiscard]] BulkAct move(const MovementOrder& order);
    [[nodiscard]] BulkAct rollOver(const SchoolYearPlan& plan);

    // All that the step has changed is as before; rows that somebody has changed since stay and are listed.
    [[nodiscard]] base::FutureResult<Undone> undo(qint64 step);
    // Acts of the last day that can still be undone, newest first.
    [[nodiscard]] base::FutureResult<QList<UndoStep>> undoable();
    // Its day has not come, or it failed.
    [[nodiscard]] base::FutureResult<void> cancelMovement(const domain::MovementId& movement);

    // Classes, groups and their parts × the chats that each has to have, and those of the subjects taught there.
    [[nodiscard]] base::FutureResult<QList<UnitCheck>> completeness();
    // The account becomes the administrator's by the application's contact and the one-time code; false: by another
    // contact, and the code is spent.
    [[nodiscard]] base::FutureResult<bool> claimAdministrator(const QString& contact, const QString& code);
    // The wanted state of all chats is pushed to the server again.
    [[nodiscard]] base::FutureResult<void> repairChats();

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> command(domain::Act act, const Request& request);
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);
    template <typename Request>
    [[nodiscard]] BulkAct bulk(domain::Act act, Request request);
    template <typename Request>
    [[nodiscard]] base::FutureResult<Rehearsal> look(domain::Act act, const Request& request);

    using Ask = std::function<base::FutureResult<contract::BulkReply>(int offset)>;
    void gather(const Ask& ask, const Rehearsal& had, const base::Answer<Rehearsal>& answer);

    syncing::AccountSync& m_sync;
};

} // namespace session
