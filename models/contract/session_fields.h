// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/fields.h"
#include "contract/session_messages.h"

// See fields.h.
namespace contract {

template <Either<SessionUnlockRequest> S, typename F>
void describe(S& request, F& f)
{
    f("code"_L1, request.code);
}

template <Either<SessionUnlockReply> S, typename F>
void describe(S& reply, F& f)
{
    f("key"_L1, reply.key);
    f("until"_L1, reply.until);
    f.maybe("recoveryLeft"_L1, reply.recoveryLeft);
}

template <Either<SessionMailRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<SessionMailReply> S, typename F>
void describe(S& reply, F& f)
{
    f("address"_L1, reply.address);
    f("until"_L1, reply.until);
}

template <Either<SessionLockRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<SessionLockReply> S, typename F>
void describe(S& /*reply*/, F& /*f*/)
{
}

template <Either<FactorGetRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<FactorGetReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("isOn"_L1, reply.isOn);
    f.maybe("isRequired"_L1, reply.isRequired);
    f.maybe("isUnlocked"_L1, reply.isUnlocked);
    f.maybe("recoveryLeft"_L1, reply.recoveryLeft);
    f.maybe("canMail"_L1, reply.canMail);
}

template <Either<FactorBeginRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<FactorBeginReply> S, typename F>
void describe(S& reply, F& f)
{
    f("secret"_L1, reply.secret);
    f("uri"_L1, reply.uri, sentenceLimit);
}

template <Either<FactorConfirmRequest> S, typename F>
void describe(S& request, F& f)
{
    f("code"_L1, request.code);
}

template <Either<FactorConfirmReply> S, typename F>
void describe(S& reply, F& f)
{
    f("recovery"_L1, reply.recovery);
    f("key"_L1, reply.key);
    f("until"_L1, reply.until);
}

template <Either<FactorDropRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("person"_L1, request.person);
}

template <Either<FactorDropReply> S, typename F>
void describe(S& /*reply*/, F& /*f*/)
{
}

template <Either<FactorRequireRequest> S, typename F>
void describe(S& request, F& f)
{
    f("required"_L1, request.required);
}

template <Either<FactorRequireReply> S, typename F>
void describe(S& /*reply*/, F& /*f*/)
{
}

} // namespace contract
