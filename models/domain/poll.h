// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/announcement.h"

#include <QStringList>

namespace domain {

using PollId = base::StringId<struct PollIdTag>;

inline constexpr int leastOptions = 2;
inline constexpr int mostOptions = 12;

// Who has a vote: everybody in the chat, or each family one for a child, whichever of the guardians casts it.
enum class PollVoters { People, Families };

// A question to a chat, answered by choosing (requirement J1). Of an anonymous one nobody is shown who chose what, its author
// and the administration included: who has voted is kept, and how often each option was chosen, but not together. So such a
// vote cannot be changed, and the figures are told when the poll is closed.
struct Poll
{
    PollId id;
    PersonId author;
    ChatId chat;
    QDateTime at;
    QString code; // a few digits, by which it is answered from an app that knows nothing of us
    QString question;
    QStringList options;
    PollVoters voters = PollVoters::People;
    bool multiple = false;
    bool anonymous = false;
    int quorum = 0;         // per cent of those who are asked; 0: none is needed
    QDateTime until = {};   // null: until somebody closes it
    QDateTime closedAt = {};
    QList<int> counts = {}; // how often each option has been chosen
    int voted = 0;          // votes that were cast
    int asked = 0;          // who had a vote when it was closed: people come and go, a result stays

    bool operator==(const Poll&) const = default;
};

// One of those who are asked has voted.
struct Vote
{
    PollId poll;
    PersonId whom;           // the child, of a family
    bool family = false;
    PersonId by;             // who cast it
    QList<int> choices = {}; // places of the options, from 0, rising; none is kept of an anonymous poll
    QDateTime at;

    bool operator==(const Vote&) const = default;
};

[[nodiscard]] bool isOpenPoll(const Poll& poll, const QDateTime& now);
// Rising, each once, all of them there; one only unless the poll takes several.
[[nodiscard]] bool areChoicesOf(const Poll& poll, const QList<int>& choices);
// A vote takes the place of the earlier one of the same party, if there is one.
void countVote(Poll& poll, const QList<int>& choices, const Vote* earlier);
// So many of those who are asked have voted that the result counts.
[[nodiscard]] bool hasQuorum(const Poll& poll, int asked);
// Per cent of those who have voted, rounded.
[[nodiscard]] int shareOf(const Poll& poll, qsizetype option);

// Everybody with a vote, and the votes that one person may cast.
[[nodiscard]] QList<Party> votersOf(const SchoolIndex& index, const Poll& poll);
[[nodiscard]] QList<Party> votesCastBy(const SchoolIndex& index, const Poll& poll, const PersonId& person);

} // namespace domain
