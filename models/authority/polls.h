// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/ledger.h"
#include "contract/poll_messages.h"

#include <QSet>

#include <optional>

// Polls: said in a chat by the school and tallied by the service, one vote for each person or each family, cast by our
// program, by a word in the chat or to the school from any app, or on the page "my account". Who moderates a chat asks there
// and answers for the polls in it, the administration everywhere: the commands check that beyond the rights table.
namespace authority {

[[nodiscard]] base::Result<contract::PollsCreateReply> createPoll(Change& change, const Addresses& addresses,
                                                                  const contract::PollsCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> votePoll(Change& change, const contract::PollsVoteRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> closePoll(Change& change, const contract::PollsCloseRequest& request);
// Its time is over: the result is said in the chat.
void finishPoll(Change& change, domain::Poll poll);

[[nodiscard]] base::Result<contract::PollsListReply> listPolls(const Ledger& ledger, const domain::PersonId& caller,
                                                               const contract::PollsListRequest& request);
[[nodiscard]] base::Result<contract::PollsResultsReply> pollResults(const Ledger& ledger, const domain::PersonId& caller,
                                                                    const contract::PollsResultsRequest& request);

// Where somebody may vote by a word: the service reads these chats.
[[nodiscard]] QSet<domain::ChatId> chatsAwaitingVotes(const domain::School& school, const QDateTime& now);

// «Голос 4712: 1, 3», or the numbers alone in answer to the poll, which the app has quoted.
struct SpokenVote
{
    QString code;       // empty: none was given
    QList<int> choices; // from 0, rising

    bool operator==(const SpokenVote&) const = default;
};
// Nothing: it is another message.
[[nodiscard]] std::optional<SpokenVote> spokenVote(const QString& message);
// Of the open polls in which the person has a vote those that such a message may be about: with the code, in the chat,
// whichever is named. Newest first.
[[nodiscard]] QList<domain::Poll> pollsMeantBy(const Ledger& ledger, const domain::PersonId& person, const QString& code,
                                               const domain::ChatId& chat = {});
[[nodiscard]] QString thanksFor(const domain::Poll& poll, const QList<int>& choices);
// To whom has voted in the chat, which everybody reads.
[[nodiscard]] QString notAnonymousText(const domain::Poll& poll);
// Which one is meant, of several.
[[nodiscard]] QString choiceOfPolls(const QList<domain::Poll>& polls);

} // namespace authority
