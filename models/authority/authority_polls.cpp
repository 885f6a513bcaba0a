// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/handlers.h"
#include "authority/moderation_case.h"
#include "authority/polls.h"
#include "base/logging.h"
#include "contract/methods.h"

// What polls need beyond their commands: words by which people vote from any app.
namespace authority {

using namespace domain;

void Authority::addPolls()
{
    using namespace contract;
    const auto own = [](const auto& /*request*/) { return Subject{}; };
    command<PollsCreateRequest, PollsCreateReply>(Act::PollsCreate, own,
                                                  [this](Change& change, const PollsCreateRequest& request) {
                                                      return createPoll(change, m_addresses, request);
                                                  });
    command<PollsVoteRequest, CommandReply>(Act::PollsVote, own, votePoll);
    command<PollsCloseRequest, CommandReply>(Act::PollsClose, own, closePoll);
    question<PollsListRequest>(Act::PollsList, [this](const PersonId& person, const auto& request) {
        return listPolls(m_ledger, person, request);
    });
    question<PollsResultsRequest>(Act::PollsResults, [this](const PersonId& person, const auto& request) {
        return pollResults(m_ledger, person, request);
    });
}

QString Authority::answerToVote(const Caller& caller, const Poll& poll, const QList<int>& choices, const OpId& op)
{
    const auto cast = call(caller, contract::methodName(Act::PollsVote),
                           contract::toJson(contract::PollsVoteRequest{op, poll.id, choices}));
    return cast ? thanksFor(poll, choices) : cast.error().text;
}

QString Authority::hearVote(const Caller& caller, const PersonId& person, const SpokenVote& spoken, const OpId& op)
{
    const QList<Poll> meant = pollsMeantBy(m_ledger, person, spoken.code);
    if (meant.isEmpty())
        return u"Такого опроса нет, или он уже завершён."_s;
    return meant.size() > 1 ? choiceOfPolls(meant) : answerToVote(caller, meant.first(), spoken.choices, op);
}

void Authority::takeVote(const ChatId& chat, const RoomMessage& message)
{
    const auto spoken = spokenVote(message.text);
    if (!spoken)
        return;
    const PersonId author = authorOf(m_ledger.school(), chat, message);
    const QList<Poll> meant = pollsMeantBy(m_ledger, author, spoken->code, chat);
    if (meant.isEmpty())
        return;
    // Of several in the chat the newest.
    const Poll& poll = meant.first();
    const OpId op(u"said/"_s + chat.value() + u'/' + message.id.value());
    const QString answer = poll.anonymous
                               ? notAnonymousText(poll)
                               : answerToVote({message.login, Language::Russian}, poll, spoken->choices, op);
    const auto told = m_ledger.write<bool>(author, contract::methodName(Act::PollsVote), [&](Change& change) {
        tell(change, author, answer);
        return base::Result<bool>(true);
    });
    if (!told)
        qCWarning(lcAuthority) << "voter not answered:" << told.error().detail;
}

} // namespace authority
