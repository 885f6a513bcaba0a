// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/oversight_service.h"

#include "sync/account_sync.h"

namespace session {

using domain::Act;
using syncing::ServiceCalls;

namespace {

constexpr int blocksPage = 100;
constexpr int registerPage = 100;

} // namespace

OversightService::OversightService(syncing::AccountSync& sync)
    : m_sync(sync)
{
}

template <typename Reply, typename Request>
base::FutureResult<void> OversightService::command(Act act, const Request& request)
{
    const base::Answer<void> answer;
    base::whenAnswered(m_sync.service().call<Reply>(act, request), this,
                       [this, answer](const base::Result<Reply>& reply) {
                           if (reply)
                               m_sync.school().pull();
                           answer.give(reply ? base::Result<void>() : base::failWith(reply));
                           Q_EMIT changed();
                       });
    return answer.future();
}

base::FutureResult<ChatRecords> OversightService::records(const domain::ChatId& chat)
{
    return m_sync.service().call<ChatRecords>(Act::ModerationChat, contract::ModerationChatRequest{chat});
}

base::FutureResult<contract::ModerationRegisterReply> OversightService::recorded(const domain::ChatId& chat, int offset)
{
    return m_sync.service().call<contract::ModerationRegisterReply>(
        Act::ModerationRegister, contract::ModerationRegisterRequest{chat, {}, offset, registerPage});
}

base::FutureResult<QList<BlockFile>> OversightService::blocks()
{
    const base::Answer<QList<BlockFile>> answer;
    base::whenAnswered(m_sync.service().call<contract::BlocksListReply>(
                           Act::BlocksList, contract::BlocksListRequest{{}, 0, blocksPage}),
                       this, [answer](const base::Result<contract::BlocksListReply>& reply) {
                           answer.give(reply ? base::Result<QList<BlockFile>>(reply->files) : base::failWith(reply));
                       });
    return answer.future();
}

base::FutureResult<void> OversightService::lift(const domain::BlockId& block)
{
    return command(Act::BlocksLift, contract::BlocksLiftRequest{ServiceCalls::newOp(), block});
}

base::FutureResult<void> OversightService::decide(const domain::AppealId& appeal, domain::AppealOutcome outcome,
                                                  const QDateTime& until, const QString& reason)
{
    return command(Act::AppealsDecide,
                   contract::AppealsDecideRequest{ServiceCalls::newOp(), appeal, outcome, until, reason});
}

base::FutureResult<QList<contract::Evidence>> OversightService::evidence(const domain::ChatId& chat,
                                                                         const QList<domain::ArchiveId>& messages)
{
    const base::Answer<QList<contract::Evidence>> answer;
    base::whenAnswered(
        m_sync.service().call<contract::EvidenceGetReply>(Act::EvidenceGet, contract::EvidenceGetRequest{chat, messages}),
        this, [answer](const base::Result<contract::EvidenceGetReply>& reply) {
            answer.give(reply ? base::Result<QList<contract::Evidence>>(reply->evidence) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> OversightService::setQuiet(const domain::ChatId& chat, domain::QuietMode mode, int seconds,
                                                    const QDateTime& until)
{
    return command(Act::QuietSet,
                   contract::QuietSetRequest{ServiceCalls::newOp(), chat, {}, mode, seconds, until});
}

base::FutureResult<void> OversightService::pinRule(const domain::ChatId& chat, const QString& item)
{
    return command(Act::RulesPin, contract::RulesPinRequest{ServiceCalls::newOp(), chat, item});
}

base::FutureResult<QList<Hindrance>> OversightService::explain(const domain::ChatId& chat,
                                                               const domain::PersonId& person)
{
    const base::Answer<QList<Hindrance>> answer;
    base::whenAnswered(
        m_sync.service().call<contract::AccessExplainReply>(Act::AccessExplain,
                                                            contract::AccessExplainRequest{chat, person}),
        this, [answer](const base::Result<contract::AccessExplainReply>& reply) {
            answer.give(reply ? base::Result<QList<Hindrance>>(reply->hindrances) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<QList<ChatFigures>> OversightService::figures(const QDateTime& from)
{
    const base::Answer<QList<ChatFigures>> answer;
    base::whenAnswered(m_sync.service().call<contract::ModerationFiguresReply>(
                           Act::ModerationFigures, contract::ModerationFiguresRequest{from, {}}),
                       this, [answer](const base::Result<contract::ModerationFiguresReply>& reply) {
                           answer.give(reply ? base::Result<QList<ChatFigures>>(reply->chats) : base::failWith(reply));
                       });
    return answer.future();
}

base::FutureResult<ChatPage> OversightService::readChat(const domain::ChatId& chat, const QString& reason,
                                                        const domain::ArchiveId& before)
{
    return m_sync.service().call<ChatPage>(Act::ChatsRead,
                                           contract::ChatsReadRequest{ServiceCalls::newOp(), chat, reason, before});
}

base::FutureResult<contract::AuditListReply> OversightService::audit(const contract::AuditListRequest& request)
{
    return m_sync.service().call<contract::AuditListReply>(Act::AuditList, request);
}

base::FutureResult<contract::AuditVerifyReply> OversightService::verifyAudit()
{
    return m_sync.service().call<contract::AuditVerifyReply>(Act::AuditVerify, contract::AuditVerifyRequest{});
}

base::FutureResult<domain::FilterPolicy> OversightService::filters()
{
    const base::Answer<domain::FilterPolicy> answer;
    base::whenAnswered(
        m_sync.service().call<contract::FiltersGetReply>(Act::FiltersGet, contract::FiltersGetRequest{}), this,
        [answer](const base::Result<contract::FiltersGetReply>& reply) {
            answer.give(reply ? base::Result<domain::FilterPolicy>(reply->policy) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> OversightService::setFilters(const domain::FilterPolicy& policy)
{
    return command(Act::FiltersSet, contract::FiltersSetRequest{ServiceCalls::newOp(), policy});
}

base::FutureResult<void> OversightService::publishRules(int after, const QString& title, const QString& requisites,
                                                        const QString& text, int days)
{
    return command(Act::RulesPublish,
                   contract::RulesPublishRequest{ServiceCalls::newOp(), after, title, requisites, text, days});
}

base::FutureResult<QList<DraftFile>> OversightService::drafts()
{
    const base::Answer<QList<DraftFile>> answer;
    base::whenAnswered(
        m_sync.service().call<contract::DraftsListReply>(Act::DraftsList, contract::DraftsListRequest{}), this,
        [answer](const base::Result<contract::DraftsListReply>& reply) {
            answer.give(reply ? base::Result<QList<DraftFile>>(reply->drafts) : base::failWith(reply));
        });
    return answer.future();
}

base::FutureResult<void> OversightService::askParents(const QString& title, const QString& text, int days)
{
    return command<contract::DraftsPutReply>(Act::DraftsPut,
                                             contract::DraftsPutRequest{ServiceCalls::newOp(), title, text, days});
}

base::FutureResult<void> OversightService::withdrawDraft(const domain::DraftId& draft)
{
    return command(Act::DraftsWithdraw, contract::DraftsWithdrawRequest{ServiceCalls::newOp(), draft});
}

} // namespace session
