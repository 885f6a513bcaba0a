// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/announcement_service.h"

#include "session/school_service.h"
#include "sync/account_sync.h"

namespace session {

using domain::Act;
using syncing::ServiceCalls;

namespace {

constexpr int largestPage = 200;

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

base::FutureResult<QList<AnnouncementEntry>> AnnouncementService::list()
{
    const base::Answer<QList<AnnouncementEntry>> answer;
    using Reply = contract::AnnouncementsListReply;
    m_sync.service()
        .call<Reply>(Act::AnnouncementsList, contract::AnnouncementsListRequest{0, largestPage})
        .then(this, [answer](const base::Result<Reply>& reply) {
            answer.give(reply ? base::Result<QList<AnnouncementEntry>>(reply->entries) : base::failWith(reply));
        });
    return answer.future();
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

base::FutureResult<void> AnnouncementService::record(const domain::AnnouncementId& announcement,
                                                     const QList<PaperConfirmation>& papers)
{
    const base::Answer<void> answer;
    command<contract::CommandReply>(Act::AnnouncementsRecord, contract::AnnouncementsRecordRequest{
                                                                  ServiceCalls::newOp(), announcement, papers})
        .then(this, [answer](const base::Result<contract::CommandReply>& reply) {
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> AnnouncementService::confirm(const domain::AnnouncementId& announcement)
{
    const base::Answer<void> answer;
    command<contract::CommandReply>(Act::AnnouncementsConfirm,
                                    contract::AnnouncementsConfirmRequest{ServiceCalls::newOp(), announcement})
        .then(this, [answer](const base::Result<contract::CommandReply>& reply) {
            answer.give(reply ? base::Result<void>() : base::failWith(reply));
        });
    return answer.future();
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
