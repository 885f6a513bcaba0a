// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/poll_service.h"

#include "session/school_service.h"
#include "sync/account_sync.h"

#include <QRegularExpression>

#include <algorithm>

namespace session {

using domain::Act;
using syncing::ServiceCalls;
using namespace Qt::Literals::StringLiterals;

PollService::PollService(SchoolService& school, syncing::AccountSync& sync)
    : m_school(school)
    , m_sync(sync)
{
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, &PollService::refresh);
}

bool PollService::mayAskIn(const domain::ChatSummary& chat) const
{
    const domain::Roles roles = domain::rolesOf(*m_school.school(), m_school.self().person);
    const domain::Reach reach = domain::reachOf(roles, Act::PollsCreate);
    return !chat.chat.archived &&
           (reach == domain::Reach::WholeSchool || (reach != domain::Reach::Nobody && chat.moderator));
}

const PollEntry* PollService::find(const domain::PollId& poll) const
{
    const auto found =
        std::ranges::find_if(m_polls, [&](const PollEntry& entry) { return entry.poll.id == poll; });
    return found == m_polls.end() ? nullptr : &*found;
}

const PollEntry* PollService::saidIn(const domain::Message& message) const
{
    static const QRegularExpression firstWords(u"^Опрос (\\d{4}) \\("_s);
    // Of the room itself: a member's message that begins like it is none.
    if (!message.nick.isEmpty() || message.retracted || m_polls.isEmpty())
        return nullptr;
    const QString code = firstWords.match(message.body).captured(1);
    const auto found = std::ranges::find_if(m_polls, [&](const PollEntry& entry) {
        return entry.poll.code == code && entry.poll.chat == message.chat;
    });
    return found == m_polls.end() ? nullptr : &*found;
}

template <typename Reply, typename Request>
base::FutureResult<Reply> PollService::command(Act act, const Request& request)
{
    const base::Answer<Reply> answer;
    m_sync.service().call<Reply>(act, request).then(this, [this, answer](const base::Result<Reply>& reply) {
        if (reply)
            refresh();
        answer.give(reply);
    });
    return answer.future();
}

template <typename Request>
base::FutureResult<void> PollService::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    command<contract::CommandReply>(act, request)
        .then(this, [answer](const base::Result<contract::CommandReply>& reply) {
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<domain::PollId> PollService::create(const PollDraft& draft)
{
    using Reply = contract::PollsCreateReply;
    PollDraft request = draft;
    request.op = ServiceCalls::newOp();
    const base::Answer<domain::PollId> answer;
    command<Reply>(Act::PollsCreate, request).then(this, [answer](const base::Result<Reply>& reply) {
        answer.give(reply ? base::Result<domain::PollId>(reply->poll) : base::failWith(reply));
    });
    return answer.future();
}

base::FutureResult<void> PollService::vote(const domain::PollId& poll, const QList<int>& choices)
{
    return done(Act::PollsVote, contract::PollsVoteRequest{ServiceCalls::newOp(), poll, choices});
}

base::FutureResult<void> PollService::close(const domain::PollId& poll)
{
    return done(Act::PollsClose, contract::PollsCloseRequest{ServiceCalls::newOp(), poll});
}

base::FutureResult<PollResults> PollService::results(const domain::PollId& poll)
{
    return m_sync.service().call<PollResults>(Act::PollsResults, contract::PollsResultsRequest{poll});
}

void PollService::refresh()
{
    using Reply = contract::PollsListReply;
    m_sync.service()
        .call<Reply>(Act::PollsList, contract::PollsListRequest{})
        .then(this, [this](const base::Result<Reply>& reply) {
            if (!reply || reply->entries == m_polls) // offline: asked for again with the next change
                return;
            m_polls = reply->entries;
            Q_EMIT changed();
        });
}

} // namespace session
