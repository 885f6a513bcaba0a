// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/draft_messages.h"
#include "contract/fields.h"

namespace contract {

template <Either<domain::RulesDraft> S, typename F>
void describe(S& draft, F& f)
{
    f("id"_L1, draft.id);
    f("title"_L1, draft.title);
    f("text"_L1, draft.text, rulesTextLimit);
    f("by"_L1, draft.by);
    f("askedAt"_L1, draft.askedAt);
    f("until"_L1, draft.until);
    f.maybe("asked"_L1, draft.asked);
    f.maybe("withdrawnAt"_L1, draft.withdrawnAt);
    f.maybe("publishedAs"_L1, draft.publishedAs);
}

template <Either<RulesDiscussRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("unit"_L1, request.unit);
    f.maybe("on"_L1, request.on);
    f("present"_L1, request.present);
}

template <Either<DraftsPutRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("title"_L1, request.title);
    f("text"_L1, request.text, rulesTextLimit);
    f.maybe("days"_L1, request.days);
}

template <Either<DraftsPutReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("draft"_L1, reply.draft);
}

template <Either<DraftsWithdrawRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("draft"_L1, request.draft);
}

template <Either<DraftsListRequest> S, typename F>
void describe(S& /*request*/, F& /*f*/)
{
}

template <Either<DraftFile> S, typename F>
void describe(S& file, F& f)
{
    f("draft"_L1, file.draft);
    f.maybe("inFavour"_L1, file.inFavour);
    f.maybe("against"_L1, file.against);
    f.maybe("remarks"_L1, file.remarks, sentenceLimit);
    f.maybe("own"_L1, file.own);
    f.maybe("ownRemark"_L1, file.ownRemark, sentenceLimit);
}

template <Either<DraftsListReply> S, typename F>
void describe(S& reply, F& f)
{
    f.maybe("drafts"_L1, reply.drafts);
}

template <Either<OpinionsGiveRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("draft"_L1, request.draft);
    f("stance"_L1, request.stance);
    f.maybe("remark"_L1, request.remark, sentenceLimit);
}

} // namespace contract
