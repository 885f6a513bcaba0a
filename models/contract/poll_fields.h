// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/fields.h"
#include "contract/poll_messages.h"

// The fields of polls on the wire and in the service's store; see fields.h.
namespace contract {

template <Either<domain::Poll> S, typename F>
void describe(S& poll, F& f)
{
    f("id"_L1, poll.id);
    f("author"_L1, poll.author);
    f("chat"_L1, poll.chat);
    f("at"_L1, poll.at);
    f("code"_L1, poll.code);
    f("question"_L1, poll.question);
    f("options"_L1, poll.options);
    f.maybe("voters"_L1, poll.voters);
    f.maybe("multiple"_L1, poll.multiple);
    f.maybe("anonymous"_L1, poll.anonymous);
    f.maybe("quorum"_L1, poll.quorum);
    f.maybe("until"_L1, poll.until);
    f.maybe("closedAt"_L1, poll.closedAt);
    f.maybe("counts"_L1, poll.counts);
    f.maybe("voted"_L1, poll.voted);
    f.maybe("asked"_L1, poll.asked);
}

template <Either<domain::Vote> S, typename F>
void describe(S& vote, F& f)
{
    f("poll"_L1, vote.poll);
    f("whom"_L1, vote.whom);
    f.maybe("family"_L1, vote.family);
    f("by"_L1, vote.by);
    f.maybe("choices"_L1, vote.choices);
    f("at"_L1, vote.at);
}

template <Either<PollsCreateRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("chat"_L1, request.chat);
    f("question"_L1, request.question);
    f("options"_L1, request.options);
    f.maybe("voters"_L1, request.voters);
    f.maybe("multiple"_L1, request.multiple);
    f.maybe("anonymous"_L1, request.anonymous);
    f.maybe("quorum"_L1, request.quorum);
    f.maybe("until"_L1, request.until);
}

template <Either<PollsCreateReply> S, typename F>
void describe(S& reply, F& f)
{
    f("rev"_L1, reply.rev);
    f("poll"_L1, reply.poll);
    f("code"_L1, reply.code);
}

template <Either<PollsListRequest> S, typename F>
void describe(S& request, F& f)
{
    f.maybe("offset"_L1, request.offset);
    f("max"_L1, request.max);
}

template <Either<PollEntry> S, typename F>
void describe(S& entry, F& f)
{
    f("poll"_L1, entry.poll);
    f.maybe("asked"_L1, entry.asked);
    f.maybe("mayVote"_L1, entry.mayVote);
    f.maybe("hasVoted"_L1, entry.hasVoted);
    f.maybe("choices"_L1, entry.choices);
    f.maybe("answers"_L1, entry.answers);
}

template <Either<PollsListReply> S, typename F>
void describe(S& reply, F& f)
{
    f("total"_L1, reply.total);
    f("entries"_L1, reply.entries);
}

template <Either<PollsResultsRequest> S, typename F>
void describe(S& request, F& f)
{
    f("poll"_L1, request.poll);
}

template <Either<Ballot> S, typename F>
void describe(S& ballot, F& f)
{
    f("whom"_L1, ballot.whom);
    f.maybe("family"_L1, ballot.family);
    f.maybe("by"_L1, ballot.by);
    f.maybe("choices"_L1, ballot.choices);
    f.maybe("at"_L1, ballot.at);
}

template <Either<PollsResultsReply> S, typename F>
void describe(S& reply, F& f)
{
    f("entry"_L1, reply.entry);
    f.maybe("ballots"_L1, reply.ballots);
}

template <Either<PollsVoteRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("poll"_L1, request.poll);
    f("choices"_L1, request.choices);
}

template <Either<PollsCloseRequest> S, typename F>
void describe(S& request, F& f)
{
    f("op"_L1, request.op);
    f("poll"_L1, request.poll);
}

} // namespace contract
