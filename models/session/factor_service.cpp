// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/factor_service.h"

#include "domain/rights.h"
#include "session/school_service.h"
#include "sync/account_sync.h"

namespace session {

using domain::Act;

FactorService::FactorService(SchoolService& school, syncing::AccountSync& sync)
    : m_school(school)
    , m_sync(sync)
{
    connect(&sync, &syncing::AccountSync::stageChanged, this, [this] {
        if (m_sync.stage() == syncing::AccountSync::Stage::UpToDate)
            refresh();
    });
    connect(&sync.service(), &syncing::ServiceCalls::locked, this, &FactorService::codeWanted);
}

bool FactorService::isOffered() const
{
    const domain::School& school = *m_school.school();
    return domain::reachOf(domain::rolesOf(school, m_school.self().person), Act::FactorBegin) != domain::Reach::Nobody;
}

void FactorService::refresh()
{
    base::whenAnswered(m_sync.service().call<FactorState>(Act::FactorGet, contract::FactorGetRequest{}), this,
                       [this](const base::Result<FactorState>& state) {
                           if (!state || *state == m_state)
                               return;
                           m_state = *state;
                           Q_EMIT changed();
                       });
}

template <typename Reply, typename Request>
base::FutureResult<void> FactorService::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    base::whenAnswered(m_sync.service().call<Reply>(act, request), this,
                       [this, answer](const base::Result<Reply>& reply) {
                           refresh();
                           answer.give(reply ? base::Result<void>() : base::failWith(reply));
                       });
    return answer.future();
}

base::FutureResult<FactorSecret> FactorService::begin()
{
    return m_sync.service().call<FactorSecret>(Act::FactorBegin, contract::FactorBeginRequest{});
}

base::FutureResult<QStringList> FactorService::confirm(const QString& code)
{
    const base::Answer<QStringList> answer;
    base::whenAnswered(
        m_sync.service().call<contract::FactorConfirmReply>(Act::FactorConfirm, contract::FactorConfirmRequest{code}),
        this, [this, answer](const base::Result<contract::FactorConfirmReply>& reply) {
            if (reply)
                m_sync.service().setKey(reply->key);
            refresh();
            answer.give(reply ? base::Result<QStringList>(reply->recovery) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> FactorService::drop(const domain::PersonId& person)
{
    return done<contract::FactorDropReply>(Act::FactorDrop, contract::FactorDropRequest{person});
}

base::FutureResult<void> FactorService::require(bool required)
{
    return done<contract::FactorRequireReply>(Act::FactorRequire, contract::FactorRequireRequest{required});
}

void FactorService::setAsksForCode(bool asks)
{
    m_sync.service().setAsksForCode(asks);
}

base::FutureResult<void> FactorService::unlock(const QString& code)
{
    const base::Answer<void> answer;
    base::whenAnswered(
        m_sync.service().call<contract::SessionUnlockReply>(Act::SessionUnlock, contract::SessionUnlockRequest{code}),
        this, [this, answer](const base::Result<contract::SessionUnlockReply>& reply) {
            if (!reply) {
                answer.give(base::failWith(reply));
                return;
            }
            m_sync.service().setKey(reply->key);
            refresh();
            answer.give({});
            m_sync.service().repeatLocked();
        });
    return answer.future();
}

base::FutureResult<MailedCode> FactorService::mailCode()
{
    return m_sync.service().call<MailedCode>(Act::SessionMail, contract::SessionMailRequest{});
}

void FactorService::giveUp()
{
    m_sync.service().refuseLocked();
}

base::FutureResult<void> FactorService::lock()
{
    m_sync.service().setKey({});
    return done<contract::SessionLockReply>(Act::SessionLock, contract::SessionLockRequest{});
}

void FactorService::forget()
{
    m_sync.service().setKey({});
    m_sync.service().refuseLocked();
    m_state = {};
}

} // namespace session
