// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/moderation_service.h"

#include "session/school_service.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

using syncing::ServiceCalls;

namespace {

constexpr int queuePage = 200;

} // namespace

ModerationService::ModerationService(SchoolService& school, syncing::AccountSync& sync)
    : m_school(school)
    , m_sync(sync)
{
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, &ModerationService::refresh);
    connect(&school, &SchoolService::changed, this, &ModerationService::changed);
}

bool ModerationService::isModerator() const
{
    const domain::School& school = *m_school.school();
    return domain::reachOf(domain::rolesOf(school, m_school.self().person), domain::Act::ModerationQueue) !=
           domain::Reach::Nobody;
}

bool ModerationService::moderates(const domain::ChatId& chat) const
{
    const domain::School& school = *m_school.school();
    const auto found = std::ranges::find(school.chats, chat, &domain::Chat::id);
    return found != school.chats.end() &&
           domain::mayAct(school, m_school.self().person, domain::Act::MessagesRetract, {{}, found->unit});
}

void ModerationService::refresh()
{
    if (!isModerator()) {
        if (m_total > 0) {
            m_queue.clear();
            m_total = 0;
            Q_EMIT changed();
        }
        return;
    }
    if (m_isAsking) {
        m_askAgain = true;
        return;
    }
    m_isAsking = true;
    base::whenAnswered(m_sync.service().call<contract::ModerationQueueReply>(
                           domain::Act::ModerationQueue, contract::ModerationQueueRequest{{}, false, 0, queuePage}),
                       this, [this](const base::Result<contract::ModerationQueueReply>& reply) {
                           m_isAsking = false;
                           if (reply && (reply->entries != m_queue || reply->total != m_total)) {
                               m_queue = reply->entries;
                               m_total = reply->total;
                               Q_EMIT changed();
                           }
                           if (std::exchange(m_askAgain, false))
                               refresh();
                       });
}

base::FutureResult<ModerationCard> ModerationService::card(const domain::ReportId& report)
{
    return m_sync.service().call<ModerationCard>(domain::Act::ModerationCard, contract::ModerationCardRequest{report});
}

template <typename Reply, typename Request>
base::FutureResult<Reply> ModerationService::act(domain::Act act, const Request& request)
{
    const base::Answer<Reply> answer;
    base::whenAnswered(m_sync.service().call<Reply>(act, request), this,
                       [this, answer](const base::Result<Reply>& reply) {
                           m_sync.school().pull();
                           refresh();
                           answer.give(reply);
                       });
    return answer.future();
}

template <typename Reply, typename Request>
base::FutureResult<void> ModerationService::done(domain::Act what, const Request& request)
{
    const base::Answer<void> answer;
    base::whenAnswered(act<Reply>(what, request), this, [answer](const base::Result<Reply>& reply) {
        answer.give(reply ? base::Result<void>() : base::failWith(reply));
    });
    return answer.future();
}

base::FutureResult<void> ModerationService::report(const domain::ChatId& chat, const domain::ArchiveId& message,
                                                   const QString& item, const QString& remark)
{
    return done<contract::ReportsCreateReply>(
        domain::Act::ReportsCreate, contract::ReportsCreateRequest{ServiceCalls::newOp(), chat, message, item, remark});
}

base::FutureResult<void> ModerationService::take(const domain::ReportId& report, const domain::PersonId& to)
{
    return done<contract::CommandReply>(domain::Act::ReportsTake,
                                        contract::ReportsTakeRequest{ServiceCalls::newOp(), report, to});
}

base::FutureResult<void> ModerationService::keep(const domain::ReportId& report)
{
    return done<contract::CommandReply>(domain::Act::ReportsKeep,
                                        contract::ReportsKeepRequest{ServiceCalls::newOp(), report});
}

base::FutureResult<void> ModerationService::remind(const ModerationCase& matter)
{
    return done<contract::CommandReply>(
        domain::Act::RulesRemind,
        contract::RulesRemindRequest{ServiceCalls::newOp(), matter.chat, matter.item, matter.report});
}

base::FutureResult<void> ModerationService::retract(const ModerationCase& matter)
{
    contract::MessagesRetractRequest request{ServiceCalls::newOp(), matter.chat, {}, matter.item, matter.report};
    if (!matter.message.isEmpty()) // a held message is in no archive
        request.messages << matter.message;
    return done<contract::CommandReply>(domain::Act::MessagesRetract, request);
}

base::FutureResult<int> ModerationService::recordViolation(const ModerationCase& matter)
{
    const base::Answer<int> answer;
    base::whenAnswered(act<contract::ViolationsRecordReply>(
                           domain::Act::ViolationsRecord,
                           contract::ViolationsRecordRequest{ServiceCalls::newOp(), matter.chat, matter.message,
                                                             matter.item, matter.report}),
                       this, [answer](const base::Result<contract::ViolationsRecordReply>& reply) {
                           answer.give(reply ? base::Result<int>(reply->counting) : base::failWith(reply));
                       });
    return answer.future();
}

base::FutureResult<void> ModerationService::block(const ModerationCase& matter, const domain::PersonId& person,
                                                  const QDateTime& until)
{
    return done<contract::BlocksCreateReply>(
        domain::Act::BlocksCreate,
        contract::BlocksCreateRequest{ServiceCalls::newOp(), matter.chat, person, until, matter.item, matter.report});
}

} // namespace session
