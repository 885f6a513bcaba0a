// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/school_acts.h"

#include "domain/rights.h"
#include "sync/account_sync.h"

namespace session {

using domain::Act;
using syncing::ServiceCalls;

SchoolActs::SchoolActs(syncing::AccountSync& sync)
    : m_sync(sync)
{
}

template <typename Reply, typename Request>
base::FutureResult<Reply> SchoolActs::command(Act act, const Request& request)
{
    const base::Answer<Reply> answer;
    m_sync.service().call<Reply>(act, request).then(this, [this, answer](const base::Result<Reply>& reply) {
        m_sync.school().pull();
        answer.give(reply);
    });
    return answer.future();
}

template <typename Reply, typename Request>
base::FutureResult<void> SchoolActs::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    command<Reply>(act, request).then(this, [answer](const base::Result<Reply>& reply) {
        answer.give(reply ? base::Result<void>() : base::failWith(reply));
    });
    return answer.future();
}

// Page after page, until everything is there or more than anybody would read.
void SchoolActs::gather(const Ask& ask, const Rehearsal& had, const base::Answer<Rehearsal>& answer)
{
    ask(static_cast<int>(had.effects.size()))
        .then(this, [this, ask, had, answer](const base::Result<contract::BulkReply>& page) {
            if (!page) {
                answer.give(base::failWith(page));
                return;
            }
            const bool isNew = !had.hash.isEmpty() && had.hash != page->hash; // the school changed between two pages
            Rehearsal all = isNew ? Rehearsal() : had;
            all.hash = page->hash;
            all.total = page->total;
            if (!isNew)
                all.effects << page->effects;
            const bool isWhole = all.effects.size() >= all.total || all.effects.size() >= Rehearsal::kMostShown;
            if (isWhole || (page->effects.isEmpty() && !isNew))
                answer.give(all);
            else
                gather(ask, all, answer);
        });
}

template <typename Request>
base::FutureResult<Rehearsal> SchoolActs::look(Act act, const Request& request)
{
    const Ask ask = [this, act, request](int offset) {
        Request asked = request;
        asked.offset = offset;
        return m_sync.service().call<contract::BulkReply>(act, asked);
    };
    const base::Answer<Rehearsal> answer;
    gather(ask, {}, answer);
    return answer.future();
}

template <typename Request>
BulkAct SchoolActs::bulk(Act act, Request request)
{
    request.op = ServiceCalls::newOp();
    const auto rehearse = [this, act, request] { return look(act, request); };
    const auto apply = [this, act, request](const QString& hash) {
        const base::Answer<Applied> answer;
        Request wanted = request;
        wanted.hash = hash;
        command<contract::BulkReply>(act, wanted)
            .then(this, [answer](const base::Result<contract::BulkReply>& reply) {
                answer.give(reply ? base::Result<Applied>(Applied{reply->step, reply->total}) : base::failWith(reply));
            });
        return answer.future();
    };
    return {rehearse, apply};
}

BulkAct SchoolActs::editUnits(int year, const QList<UnitEdit>& edits)
{
    contract::UnitsEditRequest request;
    request.year = year;
    request.edits = edits;
    return bulk(Act::UnitsEdit, request);
}

BulkAct SchoolActs::verify(const QList<domain::PersonId>& teachers, domain::Verification verification,
                           const QString& reason)
{
    contract::PositionsVerifyRequest request;
    request.people = teachers;
    request.verification = verification;
    request.reason = reason;
    return bulk(Act::PositionsVerify, request);
}

BulkAct SchoolActs::takeStaff(const QList<StaffEntry>& staff)
{
    contract::StaffListRequest request;
    request.rows = staff;
    return bulk(Act::StaffList, request);
}

BulkAct SchoolActs::editLoad(const QList<LoadLine>& lines)
{
    contract::LoadEditRequest request;
    request.lines = lines;
    return bulk(Act::LoadEdit, request);
}

BulkAct SchoolActs::openSubjectChats(const QList<TaughtSubject>& subjects)
{
    contract::LoadChatsRequest request;
    request.subjects = subjects;
    return bulk(Act::LoadChats, request);
}

BulkAct SchoolActs::setWords(const domain::Vocabulary& words)
{
    contract::WordsSetRequest request;
    request.words = words;
    return bulk(Act::WordsSet, request);
}

BulkAct SchoolActs::setContacts(const domain::ContactPolicy& policy)
{
    contract::ContactsSetRequest request;
    request.contacts = policy;
    return bulk(Act::ContactsSet, request);
}

BulkAct SchoolActs::openChats(const QList<ChatOrder>& orders)
{
    contract::ChatsOpenRequest request;
    request.chats = orders;
    return bulk(Act::ChatsOpen, request);
}

BulkAct SchoolActs::move(const MovementOrder& order)
{
    BulkAct act = bulk(Act::MovementsRecord, order);
    if (order.effectiveOn.isNull())
        return act;
    // One for a day to come is written down only; shown is what it will come to.
    MovementOrder today = order;
    today.asIfToday = true;
    act.rehearse = [this, written = act.rehearse, today] {
        const base::Answer<Rehearsal> answer;
        look(Act::MovementsRecord, today)
            .then(this, [this, written, answer](const base::Result<Rehearsal>& shown) {
                if (!shown) {
                    answer.give(base::failWith(shown));
                    return;
                }
                written().then(this, [answer, shown = *shown](const base::Result<Rehearsal>& exact) {
                    answer.give(exact ? base::Result<Rehearsal>(Rehearsal{exact->hash, shown.total, shown.effects})
                                      : base::failWith(exact));
                });
            });
        return answer.future();
    };
    return act;
}

BulkAct SchoolActs::rollOver(const SchoolYearPlan& plan)
{
    return bulk(Act::RolloverRun, plan);
}

base::FutureResult<Undone> SchoolActs::undo(qint64 step)
{
    return command<Undone>(Act::UndoApply, contract::UndoApplyRequest{ServiceCalls::newOp(), step});
}

base::FutureResult<QList<UndoStep>> SchoolActs::undoable()
{
    const base::Answer<QList<UndoStep>> answer;
    m_sync.service()
        .call<contract::UndoListReply>(Act::UndoList, contract::UndoListRequest{})
        .then(this, [answer](const base::Result<contract::UndoListReply>& reply) {
            answer.give(reply ? base::Result<QList<UndoStep>>(reply->steps) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> SchoolActs::cancelMovement(const domain::MovementId& movement)
{
    return done<contract::CommandReply>(Act::MovementsCancel,
                                        contract::MovementsCancelRequest{ServiceCalls::newOp(), movement});
}

base::FutureResult<QList<UnitCheck>> SchoolActs::completeness()
{
    const base::Answer<QList<UnitCheck>> answer;
    m_sync.service()
        .call<contract::CompletenessReply>(Act::Completeness, contract::CompletenessRequest{})
        .then(this, [answer](const base::Result<contract::CompletenessReply>& reply) {
            answer.give(reply ? base::Result<QList<UnitCheck>>(reply->units) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<bool> SchoolActs::claimAdministrator(const QString& contact, const QString& code)
{
    const base::Answer<bool> answer;
    command<contract::AdministratorClaimReply>(
        Act::AdministratorClaim, contract::AdministratorClaimRequest{ServiceCalls::newOp(), contact, code})
        .then(this, [answer](const base::Result<contract::AdministratorClaimReply>& reply) {
            answer.give(reply ? base::Result<bool>(reply->isAdministrator) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> SchoolActs::repairChats()
{
    return done<contract::CommandReply>(Act::SchoolReconcile, contract::ReconcileRequest{ServiceCalls::newOp()});
}

} // namespace session
