// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/accounts_service.h"

#include "contract/messages.h"
#include "session/school_service.h"
#include "sync/account_sync.h"

namespace session {

using domain::Act;
using syncing::ServiceCalls;

AccountsService::AccountsService(SchoolService& school, syncing::AccountSync& sync, std::function<QString()> ownSession)
    : m_school(school)
    , m_sync(sync)
    , m_ownSession(std::move(ownSession))
{
}

bool AccountsService::may(Act act, const domain::PersonId& person) const
{
    return domain::mayAct(*m_school.school(), m_school.self().person, act, {person, {}});
}

base::FutureResult<AccountState> AccountsService::state(const domain::PersonId& person)
{
    return m_sync.service().call<AccountState>(Act::AccountsGet, contract::AccountsGetRequest{person});
}

template <typename Request>
base::FutureResult<void> AccountsService::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    base::whenAnswered(m_sync.service().call<contract::CommandReply>(act, request), this,
                       [answer](const base::Result<contract::CommandReply>& reply) {
                           answer.give(reply ? base::Result<void>() : base::failWith(reply));
                       });
    return answer.future();
}

base::FutureResult<void> AccountsService::end(const domain::PersonId& person, const QString& session)
{
    return done(Act::AccountsEnd, contract::AccountsEndRequest{ServiceCalls::newOp(), person, session});
}

base::FutureResult<void> AccountsService::freeze(const domain::PersonId& person, const QString& reason)
{
    return done(Act::AccountsFreeze, contract::AccountsFreezeRequest{ServiceCalls::newOp(), person, true, reason});
}

base::FutureResult<void> AccountsService::open(const domain::PersonId& person)
{
    return done(Act::AccountsFreeze, contract::AccountsFreezeRequest{ServiceCalls::newOp(), person, false, {}});
}

base::FutureResult<void> AccountsService::close(const domain::PersonId& person, const QString& reason)
{
    return done(Act::AccountsClose, contract::AccountsCloseRequest{ServiceCalls::newOp(), person, true, reason});
}

base::FutureResult<void> AccountsService::keep(const domain::PersonId& person)
{
    return done(Act::AccountsClose, contract::AccountsCloseRequest{ServiceCalls::newOp(), person, false, {}});
}

base::FutureResult<PasswordLink> AccountsService::passwordLink(const domain::PersonId& person)
{
    return m_sync.service().call<PasswordLink>(Act::AccountsReset, contract::AccountsResetRequest{person});
}

} // namespace session
