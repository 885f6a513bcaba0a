// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/poll_service.h"

#include "session/school_service.h"
#include "sync/account_sync.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace session {

using domain::Act;
using syncing::ServiceCalls;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPage = 100;

} // namespace

PollService::PollService(SchoolService& school, syncing::AccountSync& sync)
    : m_school(school)
    , m_sync(sync)
{
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, [this] {
        m_isStale = true;
        if (m_isWatched)
            refresh();
    });
}

void PollService::watch()
{
    if (std::exchange(m_isWatched, true) || !m_isStale)
        return;
    // Not within the painting that has asked.
    QMetaObject::invokeMethod(this, &PollService::refresh, Qt::QueuedConnection);
}

bool PollService::mayAskIn(const domain::ChatSummary& chat) const
{
    const domain::Roles roles = domain::rolesOf(*m_school.school(), m_school.self().person);
    const domain::Reach reach = domain::reachOf(roles, Act::PollsCreate);
    return !chat.chat.archived &&
           (reach == domain::Reach::WholeSchool || (reach != domain::Reach::Nobody && chat.moderator));
}

const PollEntry* PollService::find(const domain::PollId& poll)
{
    watch();
    const auto found =
        std::ranges::find_if(m_polls, [&](const PollEntry& entry) { return entry.poll.id == poll; });
    return found == m_polls.end() ? nullptr : &*found;
}

const PollEntry* PollService::saidIn(const domain::Message& message)
{
    static const QRegularExpression firstWords(u"^Опрос (\\d{4}) \\("_s);
    // Of the room itself: a member's message that begins like it is none.
    if (!message.nick.isEmpty() || message.retracted)
        return nullptr;
    const QString code = firstWords.match(message.body).captured(1);
    if (code.isEmpty())
        return nullptr;
    watch();
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
    watch();
    return m_sync.service().call<PollResults>(Act::PollsResults, contract::PollsResultsRequest{poll});
}

base::FutureResult<PollList> PollService::list(int count)
{
    watch();
    const base::Answer<PollList> answer;
    readPage({}, count, answer);
    return answer.future();
}

void PollService::readPage(const PollList& read, int count, const base::Answer<PollList>& answer)
{
    const auto offset = static_cast<int>(read.entries.size());
    m_sync.service()
        .call<PollList>(Act::PollsList, contract::PollsListRequest{offset, std::min(count - offset, kPage)})
        .then(this, [this, read, count, answer](const base::Result<PollList>& page) {
            if (!page) {
                answer.give(page);
                return;
            }
            const PollList sofar{page->total, read.entries + page->entries};
            if (page->entries.isEmpty() || sofar.entries.size() >= std::min(count, sofar.total))
                answer.give(sofar);
            else
                readPage(sofar, count, answer);
        });
}

void PollService::refresh()
{
    m_isStale = true;
    if (std::exchange(m_isAsking, true))
        return;
    m_isStale = false;
    m_sync.service()
        .call<PollList>(Act::PollsList, contract::PollsListRequest{0, kPage})
        .then(this, [this](const base::Result<PollList>& reply) {
            m_isAsking = false;
            if (!reply) { // offline: asked for again with the next news
                m_isStale = true;
                return;
            }
            if (m_isStale) // there has been more meanwhile
                refresh();
            if (reply->entries == m_polls)
                return;
            m_polls = reply->entries;
            Q_EMIT changed();
        });
}

} // namespace session
