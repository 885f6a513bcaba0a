// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/account_messages.h"
#include "contract/fields.h"

// See fields.h.
namespace contract {

template <Either<AccountsGetRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("person"_L1, request.person);
}

template <Either<AccountSession> S, typename F>
void describe(S& session, F& f)
{
    f("id"_L1, session.id, sentenceLimit);
    f.maybe("since"_L1, session.since);
    f.maybe("address"_L1, session.address);
}

template <Either<AccountsGetReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("hasAccount"_L1, reply.hasAccount);
    f.maybe("frozenAt"_L1, reply.frozenAt);
    f.maybe("frozenBy"_L1, reply.frozenBy);
    f.maybe("frozenReason"_L1, reply.frozenReason, sentenceLimit);
    f.maybe("closesAt"_L1, reply.closesAt);
    f.maybe("closedBy"_L1, reply.closedBy);
    f.maybe("hasFactor"_L1, reply.hasFactor);
    f.maybe("sessionsKnown"_L1, reply.sessionsKnown);
    f.maybe("sessions"_L1, reply.sessions);
}

template <Either<AccountsEndRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f.maybe("person"_L1, request.person);
    f.maybe("session"_L1, request.session, sentenceLimit);
}

template <Either<AccountsFreezeRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f.maybe("person"_L1, request.person);
    f("frozen"_L1, request.frozen);
    f.maybe("reason"_L1, request.reason, sentenceLimit);
}

template <Either<AccountsCloseRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f.maybe("person"_L1, request.person);
    f("closing"_L1, request.closing);
    f.maybe("reason"_L1, request.reason, sentenceLimit);
}

template <Either<AccountsResetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("person"_L1, request.person);
}

template <Either<AccountsResetReply> S, typename F>
void describe(S& reply, F& f)
{
    f("url"_L1, reply.url, sentenceLimit);
    f("code"_L1, reply.code);
    f("expiresAt"_L1, reply.expiresAt);
}

template <Either<domain::InviteRule> S, typename F>
void describe(S& rule, F& f)
{
    f("kind"_L1, rule.kind);
    f("author"_L1, rule.author);
    f("isAllowed"_L1, rule.isAllowed);
    f.maybe("mostDays"_L1, rule.mostDays);
    f.maybe("mostUses"_L1, rule.mostUses);
}

template <Either<LimitsGetRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<LimitsGetReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rules"_L1, reply.rules);
}

template <Either<LimitsSetRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("rules"_L1, request.rules);
}

} // namespace contract
