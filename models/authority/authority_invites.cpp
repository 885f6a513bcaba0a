// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the acts of invites and join requests with what is done.
#include "authority/command.h"
#include "authority/handlers.h"
#include "authority/join_requests.h"
#include "authority/token.h"
#include "domain/join_code.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

constexpr int largestRequestsPage = 500;

// Where a pupil sits, or a child of a guardian; empty for others.
UnitId unitOfFamily(const School& school, const PersonId& person)
{
    const SchoolIndex index(school);
    QList<PersonId> pupils{person};
    for (const GuardianLink* link : index.childrenOf(person))
        pupils << link->child;
    for (const PersonId& pupil : pupils) {
        for (const Seat* seat : index.seatsOf(pupil)) {
            const Unit* const unit = index.unit(seat->unit);
            if (seat->kind == SeatKind::Pupil && unit && unit->kind == UnitKind::Class && !unit->archived)
                return unit->id;
        }
    }
    return {};
}

// The request with the person whom the journal's number means.
contract::InvitesCreateRequest byJournal(const School& school, contract::InvitesCreateRequest request)
{
    if (request.externalId.isEmpty() || !request.person.isEmpty())
        return request;
    const auto person = std::ranges::find(school.people, request.externalId, &Person::externalId);
    if (person == school.people.end())
        return request;
    request.person = person->id;
    if (request.unit.isEmpty())
        request.unit = unitOfFamily(school, person->id);
    return request;
}

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

// None when what was copied proves none.
InviteId Authority::inviteBy(const QString& copied) const
{
    const QString secret = inviteSecretIn(copied);
    return secret.isEmpty() ? InviteId() : m_ledger.inviteOf(tokenHash(secret)).valueOr(InviteId());
}

void Authority::addInvites()
{
    command<contract::InvitesCreateRequest, contract::InvitesCreateReply>(
        Act::InvitesCreate,
        [this](const contract::InvitesCreateRequest& request) {
            const contract::InvitesCreateRequest meant = byJournal(m_ledger.school(), request);
            return Subject{meant.person, meant.unit};
        },
        [](Change& change, const contract::InvitesCreateRequest& request) {
            return createInvite(change, byJournal(change.school(), request));
        });
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
    m_handlers[Act::InvitesFound] = [this](const Call& call) -> base::Result<QJsonObject> {
        const auto request = readRequest<contract::InvitesFoundRequest>(call.arguments);
        if (!request)
            return base::failWith(request);
        const InviteId found = inviteBy(request->link);
        // The same words for a link of another class and for none at all: which it is, a class teacher does not learn.
        if (!mayAct(m_ledger.school(), call.person, Act::InvitesFound, subjectOfInvite(found)))
            return refuse("invite.not-yours");
        return written(runOnce<contract::InvitesFoundRequest, contract::InvitesFoundReply>(
            call, *request, [found](Change& change, const contract::InvitesFoundRequest& asked) {
                return noteFound(change, found, asked);
            }));
    };
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
