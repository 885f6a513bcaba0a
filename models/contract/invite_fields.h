// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/enum_names.h"
#include "contract/fields.h"
#include "contract/invite_messages.h"

// Fields of invite_messages.h and of join requests in the service's store; fields.h says how they are read.
namespace contract {

template <>
struct EnumNames<RequestVerdict>
{
    static constexpr std::array list{"accept", "refuse", "ask"};
};

template <Either<domain::JoinRequest> S, typename F>
void describe(S& request, F& f)
{
    f("id"_L1, request.id);
    f("invite"_L1, request.invite);
    f("role"_L1, request.role);
    f.maybe("unit"_L1, request.unit);
    f("name"_L1, request.name);
    f.maybe("child"_L1, request.child);
    f("guardianKind"_L1, request.guardianKind);
    f.maybe("account"_L1, request.account);
    f("rulesVersion"_L1, request.rulesVersion);
    f("at"_L1, request.at);
    f.maybe("state"_L1, request.state);
    f.maybe("reason"_L1, request.reason, sentenceLimit);
    f.maybe("answer"_L1, request.answer, sentenceLimit);
    f.maybe("person"_L1, request.person);
    f.maybe("entry"_L1, request.entry);
    f.maybe("decidedBy"_L1, request.decidedBy);
    f.maybe("decidedAt"_L1, request.decidedAt);
}

template <Either<InvitesGroupRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("role"_L1, request.role);
    f.maybe("unit"_L1, request.unit);
    f("usesLimit"_L1, request.usesLimit);
    f.maybe("withoutApproval"_L1, request.withoutApproval);
    f.maybe("purpose"_L1, request.purpose, sentenceLimit);
    f.maybe("expiresAt"_L1, request.expiresAt);
}

template <Either<InvitesGuestRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("usesLimit"_L1, request.usesLimit);
    f.maybe("purpose"_L1, request.purpose, sentenceLimit);
    f.maybe("expiresAt"_L1, request.expiresAt);
}

template <Either<InvitesKitRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("unit"_L1, request.unit);
    f.maybe("people"_L1, request.people);
    f.maybe("renew"_L1, request.renew);
    f.maybe("purpose"_L1, request.purpose, sentenceLimit);
    f.maybe("expiresAt"_L1, request.expiresAt);
}

template <Either<KitSlip> S, typename F>
void describe(S& slip, F& f)
{
    f("person"_L1, slip.person);
    f.maybe("child"_L1, slip.child);
    f("invite"_L1, slip.invite);
    f("expiresAt"_L1, slip.expiresAt);
    f.maybe("url"_L1, slip.url, sentenceLimit);
    f.maybe("code"_L1, slip.code);
}

template <Either<InvitesKitReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("slips"_L1, reply.slips);
    f.maybe("holding"_L1, reply.holding);
    f.maybe("joined"_L1, reply.joined);
}

template <Either<InvitesSweepRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("invites"_L1, request.invites);
}

template <Either<InvitesSweepReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("annulled"_L1, reply.annulled);
}

template <Either<InvitesFoundRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("link"_L1, request.link, sentenceLimit);
    f("where"_L1, request.where, sentenceLimit);
}

template <Either<InvitesFoundReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("invite"_L1, reply.invite);
}

template <Either<RequestsListRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("decided"_L1, request.decided);
    f.maybe("offset"_L1, request.offset);
    f("max"_L1, request.max);
}

template <Either<RequestsListReply> S, typename F>
void describe(S& reply, F& f)
{
    f("requests"_L1, reply.requests);
    f("total"_L1, reply.total);
}

template <Either<RequestDecision> S, typename F>
void describe(S& decision, F& f)
{
    f("request"_L1, decision.request);
    f("verdict"_L1, decision.verdict);
    f.maybe("person"_L1, decision.person);
    f.maybe("child"_L1, decision.child);
    f.maybe("reason"_L1, decision.reason, sentenceLimit);
}

template <Either<RequestsDecideRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("decisions"_L1, request.decisions);
}

template <Either<UndecidedRequest> S, typename F>
void describe(S& each, F& f)
{
    f("request"_L1, each.request);
    f("code"_L1, each.code);
}

template <Either<RequestsDecideReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("done"_L1, reply.done);
    f.maybe("failed"_L1, reply.failed);
}

template <Either<RulesRegisterRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("unit"_L1, request.unit);
    f.maybe("version"_L1, request.version);
}

template <Either<RegisterRow> S, typename F>
void describe(S& row, F& f)
{
    f("person"_L1, row.person);
    f.maybe("hasAccount"_L1, row.hasAccount);
    f.maybe("acknowledgedAt"_L1, row.acknowledgedAt);
    f.maybe("basis"_L1, row.basis, sentenceLimit);
    f.maybe("readOnlyFrom"_L1, row.readOnlyFrom);
    f.maybe("consent"_L1, row.consent);
    f.maybe("consentAt"_L1, row.consentAt);
    f.maybe("consentBasis"_L1, row.consentBasis, sentenceLimit);
}

template <Either<domain::Discussion> S, typename F>
void describe(S& discussion, F& f)
{
    f("unit"_L1, discussion.unit);
    f("rulesVersion"_L1, discussion.rulesVersion);
    f("on"_L1, discussion.on);
    f("by"_L1, discussion.by);
}

template <Either<RulesRegisterReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rules"_L1, reply.rules);
    f("rows"_L1, reply.rows);
    f.maybe("discussions"_L1, reply.discussions);
}

template <Either<PapersEnterRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f.maybe("unit"_L1, request.unit);
    f("people"_L1, request.people);
    f.maybe("rulesVersion"_L1, request.rulesVersion);
    f.maybe("consent"_L1, request.consent);
    f("on"_L1, request.on);
    f("basis"_L1, request.basis, sentenceLimit);
}

template <Either<PapersEnterReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f.maybe("acknowledged"_L1, reply.acknowledged);
    f.maybe("consents"_L1, reply.consents);
}

template <Either<ConsentsSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("unit"_L1, request.unit);
    f("given"_L1, request.given);
}

} // namespace contract
