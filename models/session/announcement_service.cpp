// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/announcement_service.h"

#include "session/school_service.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

using domain::Act;
using syncing::ServiceCalls;

namespace {

constexpr int largestPage = 200;

const domain::AnnouncementId& idOf(const AnnouncementEntry& entry)
{
    return entry.announcement.id;
}

} // namespace

AnnouncementService::AnnouncementService(SchoolService& school, syncing::AccountSync& sync)
    : m_school(school)
    , m_sync(sync)
{
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, [this] {
        refreshDue();
        Q_EMIT changed();
    });
}

bool AnnouncementService::isAnnouncer() const
{
    const domain::Roles roles = domain::rolesOf(*m_school.school(), m_school.self().person);
    return domain::reachOf(roles, Act::AnnouncementsCreate) != domain::Reach::Nobody;
}

QList<domain::ChatId> AnnouncementService::chats() const
{
    const domain::School& school = *m_school.school();
    const QList<domain::UnitId> own = domain::ownClasses(school, m_school.self().person);
    QList<domain::ChatId> mine;
    QList<domain::ChatId> others;
    for (const domain::Chat& chat : school.chats) {
        if (chat.archived ||
            !domain::mayAct(school, m_school.self().person, Act::AnnouncementsCreate, {{}, chat.unit}))
            continue;
        (own.contains(chat.unit) ? mine : others) << chat.id;
    }
    return mine + others;
}

template <typename Reply, typename Request>
base::FutureResult<Reply> AnnouncementService::command(Act act, const Request& request)
{
    const base::Answer<Reply> answer;
    m_sync.service().call<Reply>(act, request).then(this, [this, answer](const base::Result<Reply>& reply) {
        if (reply) {
            refreshDue();
            Q_EMIT changed();
        }
        answer.give(reply);
    });
    return answer.future();
}

base::FutureResult<domain::AnnouncementId> AnnouncementService::create(const AnnouncementDraft& draft)
{
    AnnouncementDraft request = draft;
    request.op = ServiceCalls::newOp();
    const base::Answer<domain::AnnouncementId> answer;
    using Reply = contract::AnnouncementsCreateReply;
    command<Reply>(Act::AnnouncementsCreate, request).then(this, [answer](const base::Result<Reply>& reply) {
        answer.give(reply ? base::Result<domain::AnnouncementId>(reply->announcement) : base::failWith(reply));
    });
    return answer.future();
}

base::FutureResult<AnnouncementList> AnnouncementService::list(int count)
{
    const base::Answer<AnnouncementList> answer;
    gather(answer, {}, count);
    return answer.future();
}

void AnnouncementService::gather(const base::Answer<AnnouncementList>& answer, AnnouncementList gathered, int count)
{
    const auto known = static_cast<int>(gathered.entries.size());
    m_sync.service()
        .call<AnnouncementList>(Act::AnnouncementsList,
                                contract::AnnouncementsListRequest{known, std::min(count - known, largestPage)})
        .then(this, [this, answer, gathered = std::move(gathered), count](const base::Result<AnnouncementList>& page) {
            if (!page)
                return answer.give(page);
            AnnouncementList all = gathered;
            all.total = page->total;
            for (const AnnouncementEntry& entry : page->entries) {
                // A new one has moved the others down meanwhile.
                if (std::ranges::find(all.entries, entry.announcement.id, idOf) == all.entries.end())
                    all.entries << entry;
            }
            if (page->entries.isEmpty() || all.entries.size() >= std::min(count, all.total))
                answer.give(all);
            else
                gather(answer, all, count);
        });
}

base::FutureResult<QList<AskedParty>> AnnouncementService::table(const domain::AnnouncementId& announcement)
{
    const base::Answer<QList<AskedParty>> answer;
    using Reply = contract::AnnouncementsTableReply;
    m_sync.service()
        .call<Reply>(Act::AnnouncementsTable, contract::AnnouncementsTableRequest{announcement})
        .then(this, [answer](const base::Result<Reply>& reply) {
            answer.give(reply ? base::Result<QList<AskedParty>>(reply->parties) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<AnnouncementReminder> AnnouncementService::remind(const domain::AnnouncementId& announcement)
{
    return command<AnnouncementReminder>(Act::AnnouncementsRemind, contract::AnnouncementsRemindRequest{
                                                                       ServiceCalls::newOp(), announcement});
}

template <typename Request>
base::FutureResult<void> AnnouncementService::done(Act act, const Request& request)
{
    const base::Answer<void> answer;
    command<contract::CommandReply>(act, request)
        .then(this, [answer](const base::Result<contract::CommandReply>& reply) {
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> AnnouncementService::correct(const AnnouncementCorrection& correction)
{
    AnnouncementCorrection request = correction;
    request.op = ServiceCalls::newOp();
    return done(Act::AnnouncementsCorrect, request);
}

base::FutureResult<void> AnnouncementService::withdraw(const domain::AnnouncementId& announcement,
                                                       const QString& reason)
{
    return done(Act::AnnouncementsWithdraw,
                contract::AnnouncementsWithdrawRequest{ServiceCalls::newOp(), announcement, reason});
}

base::FutureResult<void> AnnouncementService::record(const domain::AnnouncementId& announcement,
                                                     const QList<PaperConfirmation>& papers)
{
    return done(Act::AnnouncementsRecord,
                contract::AnnouncementsRecordRequest{ServiceCalls::newOp(), announcement, papers});
}

base::FutureResult<void> AnnouncementService::confirm(const domain::AnnouncementId& announcement)
{
    return done(Act::AnnouncementsConfirm,
                contract::AnnouncementsConfirmRequest{ServiceCalls::newOp(), announcement});
}

void AnnouncementService::refreshDue()
{
    using Reply = contract::AnnouncementsDueReply;
    m_sync.service()
        .call<Reply>(Act::AnnouncementsDue, contract::AnnouncementsDueRequest{})
        .then(this, [this](const base::Result<Reply>& reply) {
            if (!reply || reply->due == m_due) // offline: asked for again with the next change
                return;
            m_due = reply->due;
            Q_EMIT dueChanged();
        });
}

} // namespace session
