// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/invite_service.h"

#include "domain/rights.h"
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
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, &InviteService::askForRequests);
    connect(&sync, &syncing::AccountSync::stageChanged, this, [this] {
        if (m_sync.stage() == syncing::AccountSync::Stage::UpToDate)
            askForPolicy();
    });
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
    // Within what the school allows, should that be less.
    const auto most = std::chrono::hours(24 * limits(domain::InviteKind::Personal).mostDays);
    request.expiresAt =
        m_clock.now().addSecs(std::chrono::seconds(std::min(invite.validFor, most)).count());
    const base::Answer<InviteLink> answer;
    m_sync.service()
        .call<contract::InvitesCreateReply>(domain::Act::InvitesCreate, request)
        .then(this, [this, answer](const base::Result<contract::InvitesCreateReply>& reply) {
            m_sync.school().pull();
            if (reply)
                answer.give(InviteLink{reply->invite, reply->url, reply->expiresAt, reply->code});
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

base::FutureResult<InviteLink> InviteService::createGroup(const NewGroupInvite& invite)
{
    contract::InvitesGroupRequest request;
    request.op = syncing::ServiceCalls::newOp();
    request.role = invite.role;
    request.unit = invite.unit;
    request.usesLimit = invite.usesLimit;
    request.withoutApproval = invite.withoutApproval;
    request.purpose = invite.purpose;
    request.expiresAt = m_clock.now().addSecs(std::chrono::seconds(invite.validFor).count());
    const base::Answer<InviteLink> answer;
    m_sync.service()
        .call<contract::InvitesCreateReply>(domain::Act::InvitesGroup, request)
        .then(this, [this, answer](const base::Result<contract::InvitesCreateReply>& reply) {
            m_sync.school().pull();
            if (reply)
                answer.give(InviteLink{reply->invite, reply->url, reply->expiresAt, reply->code});
            else
                answer.give(base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<InviteLink> InviteService::createGuest(const NewGuestInvite& invite)
{
    contract::InvitesGuestRequest request;
    request.op = syncing::ServiceCalls::newOp();
    request.chat = invite.chat;
    request.usesLimit = invite.usesLimit;
    request.purpose = invite.purpose;
    request.expiresAt = m_clock.now().addSecs(std::chrono::seconds(invite.validFor).count());
    const base::Answer<InviteLink> answer;
    base::whenAnswered(m_sync.service().call<contract::InvitesCreateReply>(domain::Act::InvitesGuest, request), this,
                       [this, answer](const base::Result<contract::InvitesCreateReply>& reply) {
                           m_sync.school().pull();
                           if (reply)
                               answer.give(InviteLink{reply->invite, reply->url, reply->expiresAt, reply->code});
                           else
                               answer.give(base::failWith(reply));
                       });
    return answer.future();
}

domain::Roles InviteService::ownRoles() const
{
    return domain::rolesOf(*m_school.school(), m_school.self().person);
}

QList<domain::Chat> InviteService::guestChats() const
{
    const domain::School& school = *m_school.school();
    const domain::PersonId self = m_school.self().person;
    const domain::Reach reach = domain::reachOf(ownRoles(), domain::Act::InvitesGuest);
    QList<domain::Chat> chats;
    for (const domain::Chat& chat : school.chats) {
        const bool moderates = std::ranges::any_of(school.members, [&](const domain::ChatMember& member) {
            return member.chat == chat.id && member.person == self && member.role == domain::MemberRole::Moderator;
        });
        const bool may = reach == domain::Reach::WholeSchool || (reach != domain::Reach::Nobody && moderates);
        if (chat.kind == domain::ChatKind::ByHand && !chat.archived && may)
            chats << chat;
    }
    std::ranges::sort(chats, [](const domain::Chat& a, const domain::Chat& b) {
        return a.title.localeAwareCompare(b.title) < 0;
    });
    return chats;
}

domain::InviteLimits InviteService::limits(domain::InviteKind kind) const
{
    return domain::limitsFor(m_policy, kind, ownRoles());
}

bool InviteService::maySetPolicy() const
{
    return domain::reachOf(ownRoles(), domain::Act::LimitsSet) != domain::Reach::Nobody;
}

base::FutureResult<void> InviteService::setPolicy(const domain::InvitePolicy& policy)
{
    const base::Answer<void> answer;
    base::whenAnswered(m_sync.service().call<contract::CommandReply>(
                           domain::Act::LimitsSet, contract::LimitsSetRequest{syncing::ServiceCalls::newOp(), policy}),
                       this, [this, answer](const base::Result<contract::CommandReply>& reply) {
                           askForPolicy();
                           answer.give(reply ? base::Result<void>() : base::failWith(reply));
                       });
    return answer.future();
}

void InviteService::askForPolicy()
{
    base::whenAnswered(
        m_sync.service().call<contract::LimitsGetReply>(domain::Act::LimitsGet, contract::LimitsGetRequest{}), this,
        [this](const base::Result<contract::LimitsGetReply>& reply) {
            if (!reply || reply->rules == m_policy)
                return;
            m_policy = reply->rules;
            Q_EMIT policyChanged();
        });
}

base::FutureResult<InviteKit> InviteService::makeKit(const domain::UnitId& unit, bool renew)
{
    contract::InvitesKitRequest request;
    request.op = syncing::ServiceCalls::newOp();
    request.unit = unit;
    request.renew = renew;
    const base::Answer<InviteKit> answer;
    m_sync.service()
        .call<contract::InvitesKitReply>(domain::Act::InvitesKit, request)
        .then(this, [this, answer](const base::Result<contract::InvitesKitReply>& reply) {
            m_sync.school().pull();
            answer.give(reply);
        });
    return answer.future();
}

base::FutureResult<int> InviteService::annulAll(const QList<domain::InviteId>& invites)
{
    const base::Answer<int> answer;
    m_sync.service()
        .call<contract::InvitesSweepReply>(
            domain::Act::InvitesSweep, contract::InvitesSweepRequest{syncing::ServiceCalls::newOp(), invites})
        .then(this, [this, answer](const base::Result<contract::InvitesSweepReply>& reply) {
            m_sync.school().pull();
            answer.give(reply ? base::Result<int>(reply->annulled) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<domain::InviteId> InviteService::noteFound(const QString& link, const QString& where)
{
    const base::Answer<domain::InviteId> answer;
    base::whenAnswered(m_sync.service().call<contract::InvitesFoundReply>(
                           domain::Act::InvitesFound,
                           contract::InvitesFoundRequest{syncing::ServiceCalls::newOp(), link, where}),
                       this, [this, answer](const base::Result<contract::InvitesFoundReply>& reply) {
                           m_sync.school().pull();
                           answer.give(reply ? base::Result<domain::InviteId>(reply->invite) : base::failWith(reply));
                       });
    return answer.future();
}

bool InviteService::mayDecide() const
{
    const domain::School& school = *m_school.school();
    return domain::reachOf(domain::rolesOf(school, m_school.self().person), domain::Act::RequestsList) !=
           domain::Reach::Nobody;
}

base::FutureResult<RequestsDecided> InviteService::decide(const QList<RequestDecision>& decisions)
{
    const base::Answer<RequestsDecided> answer;
    m_sync.service()
        .call<contract::RequestsDecideReply>(
            domain::Act::RequestsDecide, contract::RequestsDecideRequest{syncing::ServiceCalls::newOp(), decisions})
        .then(this, [this, answer](const base::Result<contract::RequestsDecideReply>& reply) {
            m_sync.school().pull();
            askForRequests();
            answer.give(reply);
        });
    return answer.future();
}

base::FutureResult<QList<domain::JoinRequest>> InviteService::decided()
{
    contract::RequestsListRequest request;
    request.decided = true;
    const base::Answer<QList<domain::JoinRequest>> answer;
    m_sync.service()
        .call<contract::RequestsListReply>(domain::Act::RequestsList, request)
        .then(this, [answer](const base::Result<contract::RequestsListReply>& reply) {
            answer.give(reply ? base::Result<QList<domain::JoinRequest>>(reply->requests) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<RulesRegister> InviteService::rulesRegister(const domain::UnitId& unit, int version)
{
    return m_sync.service().call<RulesRegister>(domain::Act::RulesRegister,
                                                contract::RulesRegisterRequest{unit, version});
}

base::FutureResult<void> InviteService::setDiscussed(const domain::UnitId& unit, const QDate& on)
{
    const base::Answer<void> answer;
    m_sync.service()
        .call<contract::CommandReply>(
            domain::Act::RulesDiscuss,
            contract::RulesDiscussRequest{syncing::ServiceCalls::newOp(), unit, on, on.isValid()})
        .then(this, [answer](const base::Result<contract::CommandReply>& reply) {
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<int> InviteService::enterPapers(const SignedPapers& papers)
{
    const base::Answer<int> answer;
    m_sync.service()
        .call<contract::PapersEnterReply>(
            domain::Act::PapersEnter,
            contract::PapersEnterRequest{syncing::ServiceCalls::newOp(), papers.unit, papers.people,
                                         papers.rulesVersion, papers.consent, papers.on, papers.basis})
        .then(this, [this, answer](const base::Result<contract::PapersEnterReply>& reply) {
            m_sync.school().pull();
            answer.give(reply ? base::Result<int>(reply->acknowledged + reply->consents) : base::failWith(reply));
        });
    return answer.future();
}

void InviteService::askForRequests()
{
    if (!mayDecide())
        return;
    if (m_isAsking) {
        m_askAgain = true;
        return;
    }
    m_isAsking = true;
    m_sync.service()
        .call<contract::RequestsListReply>(domain::Act::RequestsList, contract::RequestsListRequest{})
        .then(this, [this](const base::Result<contract::RequestsListReply>& reply) {
            m_isAsking = false;
            if (reply && reply->requests != m_requests) {
                m_requests = reply->requests;
                Q_EMIT requestsChanged();
            }
            if (std::exchange(m_askAgain, false))
                askForRequests();
        });
}

} // namespace session
