// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/poll.h"

#include "domain/school_index.h"

#include <algorithm>

namespace domain {
namespace {

Party himself(const Poll& poll, const PersonId& person)
{
    return {person, false, poll.chat, {person}, true};
}

} // namespace

bool isOpenPoll(const Poll& poll, const QDateTime& now)
{
    return poll.closedAt.isNull() && (poll.until.isNull() || now < poll.until);
}

bool areChoicesOf(const Poll& poll, const QList<int>& choices)
{
    if (choices.isEmpty() || (choices.size() > 1 && !poll.multiple))
        return false;
    return choices.first() >= 0 && choices.last() < poll.options.size() &&
           std::ranges::adjacent_find(choices, std::ranges::greater_equal()) == choices.end();
}

void countVote(Poll& poll, const QList<int>& choices, const Vote* earlier)
{
    poll.counts.resize(poll.options.size());
    for (const int choice : choices)
        ++poll.counts[choice];
    if (!earlier) {
        ++poll.voted;
        return;
    }
    for (const int choice : earlier->choices)
        --poll.counts[choice];
}

bool hasQuorum(const Poll& poll, int asked)
{
    return asked > 0 && poll.voted * 100 >= poll.quorum * asked;
}

int shareOf(const Poll& poll, qsizetype option)
{
    return poll.voted == 0 ? 0 : (poll.counts.value(option) * 200 + poll.voted) / (2 * poll.voted);
}

QList<Party> votersOf(const SchoolIndex& index, const Poll& poll)
{
    if (poll.voters == PollVoters::Families)
        return partiesOf(index, {}, {poll.chat});
    QList<Party> voters;
    for (const ChatMember* member : index.membersOf(poll.chat))
        voters << himself(poll, member->person);
    return voters;
}

QList<Party> votesCastBy(const SchoolIndex& index, const Poll& poll, const PersonId& person)
{
    if (poll.voters == PollVoters::Families)
        return partiesSpokenForBy(index, person, {}, {poll.chat});
    const QList<const ChatMember*> members = index.membersOf(poll.chat);
    const bool isMember = std::ranges::find(members, person, &ChatMember::person) != members.end();
    return isMember ? QList<Party>{himself(poll, person)} : QList<Party>();
}

} // namespace domain
