// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/poll.h"

// Polls: requests and replies as in messages.h.
namespace contract {

// polls.create: said in the chat, with how to vote from any app.
struct PollsCreateRequest
{
    domain::OpId op;
    domain::ChatId chat;
    QString question;
    QStringList options;
    domain::PollVoters voters = domain::PollVoters::People;
    bool multiple = false;
    bool anonymous = false;
    int quorum = 0;
    QDateTime until = {};

    bool operator==(const PollsCreateRequest&) const = default;
};
struct PollsCreateReply
{
    domain::Rev rev;
    domain::PollId poll;
    QString code;

    bool operator==(const PollsCreateReply&) const = default;
};

// polls.list: in the chats that the caller is in, where he has a vote, and those that he answers for; newest first.
struct PollsListRequest
{
    int offset = 0;
    int max = 100;

    bool operator==(const PollsListRequest&) const = default;
};
struct PollEntry
{
    domain::Poll poll;       // counts are empty while nobody is to know them
    int asked = 0;           // who have a vote, or had when it was closed
    bool mayVote = false;    // the caller has a vote that is not cast yet or can be changed
    bool hasVoted = false;   // and all of his are cast
    QList<int> choices = {}; // what he chose; none is kept of an anonymous poll
    bool answers = false;    // he may close it, and see who chose what

    bool operator==(const PollEntry&) const = default;
};
struct PollsListReply
{
    int total = 0;
    QList<PollEntry> entries;

    bool operator==(const PollsListReply&) const = default;
};

// polls.results: for who answers for it.
struct PollsResultsRequest
{
    domain::PollId poll;

    bool operator==(const PollsResultsRequest&) const = default;
};
struct Ballot
{
    domain::PersonId whom;
    bool family = false;
    domain::PersonId by = {}; // empty: has not voted
    QList<int> choices = {};
    QDateTime at = {};

    bool operator==(const Ballot&) const = default;
};
struct PollsResultsReply
{
    PollEntry entry;
    QList<Ballot> ballots = {}; // none of an anonymous poll; while it is open also those of who has not voted

    bool operator==(const PollsResultsReply&) const = default;
};

// polls.vote: for everybody whom the caller votes for; a vote by name takes the place of an earlier one.
struct PollsVoteRequest
{
    domain::OpId op;
    domain::PollId poll;
    QList<int> choices; // places of the options, from 0, rising

    bool operator==(const PollsVoteRequest&) const = default;
};

// polls.close: before its time; the result is said in the chat.
struct PollsCloseRequest
{
    domain::OpId op;
    domain::PollId poll;

    bool operator==(const PollsCloseRequest&) const = default;
};

} // namespace contract
