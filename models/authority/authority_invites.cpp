// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the acts of invites and join requests with what is done.
#include "authority/command.h"
#include "authority/handlers.h"
#include "authority/join_requests.h"
#include "authority/token.h"

namespace authority {

using namespace domain;

namespace {

constexpr int largestRequestsPage = 500;

// What proves an invite, in both forms.
template <typename Slip>
void giveSecrets(Change& change, const Addresses& addresses, Slip& slip)
{
    const QString token = randomToken();
    slip.url = addresses.inviteUrl(token);
    slip.code = randomCode();
    change.addInviteToken(tokenHash(token), slip.invite);
    change.addInviteToken(tokenHash(slip.code), slip.invite);
}

} // namespace

base::Result<contract::InvitesCreateReply> Authority::withLinks(contract::InvitesCreateReply reply)
{
    return m_ledger.write<contract::InvitesCreateReply>({}, {}, [&](Change& change) {
        giveSecrets(change, m_addresses, reply);
        return base::Result<contract::InvitesCreateReply>(reply);
    });
}

base::Result<contract::InvitesKitReply> Authority::withLinks(contract::InvitesKitReply reply)
{
    return m_ledger.write<contract::InvitesKitReply>({}, {}, [&](Change& change) {
        for (contract::KitSlip& slip : reply.slips)
            giveSecrets(change, m_addresses, slip);
        return base::Result<contract::InvitesKitReply>(reply);
    });
}

Subject Authority::subjectOfInvite(const InviteId& id) const
{
    const Invite* const invite = m_ledger.snapshot().find<Invite>(id.value());
    return invite ? Subject{invite->person, invite->unit} : Subject{};
}

void Authority::addInvites()
{
    command<contract::InvitesCreateRequest, contract::InvitesCreateReply>(
        Act::InvitesCreate,
        [](const contract::InvitesCreateRequest& request) {
            return Subject{request.person, request.unit};
        },
        createInvite);
    command<contract::InvitesGroupRequest, contract::InvitesCreateReply>(
        Act::InvitesGroup,
        [](const contract::InvitesGroupRequest& request) {
            return Subject{{}, request.role == InviteRole::Staff ? UnitId() : request.unit};
        },
        createGroupInvite);
    command<contract::InvitesGuestRequest, contract::InvitesCreateReply>(
        Act::InvitesGuest, [](const contract::InvitesGuestRequest& /*request*/) { return Subject{}; },
        createGuestInvite);
    command<contract::InvitesKitRequest, contract::InvitesKitReply>(
        Act::InvitesKit, [](const contract::InvitesKitRequest& request) { return Subject{{}, request.unit}; },
        createKit);
    command<contract::InvitesAnnulRequest, contract::CommandReply>(
        Act::InvitesAnnul,
        [this](const contract::InvitesAnnulRequest& request) { return subjectOfInvite(request.invite); }, annulInvite);
    command<contract::InvitesSweepRequest, contract::InvitesSweepReply>(
        Act::InvitesSweep,
        [this](const contract::InvitesSweepRequest& request) {
            return request.invites.isEmpty() ? Subject{} : subjectOfInvite(request.invites.first());
        },
        sweepInvites);
    // Of the whole school only for whose right goes that far.
    question<contract::RulesRegisterRequest>(
        Act::RulesRegister,
        [this](const PersonId& person,
               const contract::RulesRegisterRequest& request) -> base::Result<contract::RulesRegisterReply> {
            if (!mayAct(m_ledger.school(), person, Act::RulesRegister, Subject{{}, request.unit}))
                return refuse("rights.missing");
            auto reply = registerOfRules(m_ledger.school(), request);
            if (!reply)
                return reply;
            auto discussions = m_ledger.discussionsOf(reply->rules.version);
            if (!discussions)
                return base::failWith(discussions);
            discussions->removeIf([&](const Discussion& each) {
                return !request.unit.isEmpty() && each.unit != request.unit;
            });
            reply.value().discussions = *discussions;
            return reply;
        });
    command<contract::PapersEnterRequest, contract::PapersEnterReply>(
        Act::PapersEnter, [](const contract::PapersEnterRequest& request) { return Subject{{}, request.unit}; },
        enterPapers);
    command<contract::ConsentsSetRequest, contract::CommandReply>(
        Act::ConsentsSet, [](const contract::ConsentsSetRequest& /*request*/) { return Subject{}; }, setConsent);
    question<contract::RequestsListRequest>(
        Act::RequestsList, [this](const PersonId& person, const contract::RequestsListRequest& request) {
            return base::Result<contract::RequestsListReply>(
                requestsFor(m_ledger.school(), person, request, std::clamp(request.max, 1, largestRequestsPage)));
        });
    command<contract::RequestsDecideRequest, contract::RequestsDecideReply>(
        Act::RequestsDecide,
        [this](const contract::RequestsDecideRequest& request) {
            const JoinRequest* const first =
                request.decisions.isEmpty()
                    ? nullptr
                    : m_ledger.snapshot().find<JoinRequest>(request.decisions.first().request.value());
            return first ? Subject{{}, first->unit} : Subject{};
        },
        decideRequests);
}

} // namespace authority
