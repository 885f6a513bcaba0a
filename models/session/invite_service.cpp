// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/invite_service.h"

#include "session/school_service.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

InviteService::InviteService(SchoolService& school, syncing::AccountSync& sync, const base::Clock& clock)
    : m_school(school)
    , m_sync(sync)
    , m_clock(clock)
{
    connect(&school, &SchoolService::changed, this, &InviteService::changed);
}

QList<domain::Invite> InviteService::invites() const
{
    QList<domain::Invite> invites = m_school.school()->invites;
    std::ranges::stable_sort(invites, std::ranges::greater(), &domain::Invite::createdAt);
    return invites;
}

base::FutureResult<InviteLink> InviteService::create(const NewInvite& invite)
{
    contract::InvitesCreateRequest request;
    request.op = syncing::ServiceCalls::newOp();
    request.person = invite.person;
    request.unit = invite.unit;
    request.purpose = invite.purpose;
    request.expiresAt = m_clock.now().addSecs(std::chrono::seconds(invite.validFor).count());
    const base::Answer<InviteLink> answer;
    m_sync.service()
        .call<contract::InvitesCreateReply>(domain::Act::InvitesCreate, request)
        .then(this, [this, answer](const base::Result<contract::InvitesCreateReply>& reply) {
            m_sync.school().pull();
            if (reply)
                answer.give(InviteLink{reply->invite, reply->url, reply->expiresAt});
            else
                answer.give(base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> InviteService::annul(const domain::InviteId& invite)
{
    const base::Answer<void> answer;
    m_sync.service()
        .call<contract::CommandReply>(domain::Act::InvitesAnnul,
                                      contract::InvitesAnnulRequest{syncing::ServiceCalls::newOp(), invite})
        .then(this, [this, answer](const base::Result<contract::CommandReply>& reply) {
            m_sync.school().pull();
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

} // namespace session
