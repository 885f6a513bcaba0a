// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/moderation_service.h"

#include "domain/ladder.h"
#include "session/oversight_service.h"
#include "session/school_service.h"
#include "session/standing_service.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

using syncing::ServiceCalls;

namespace {

constexpr int queuePage = 200;

} // namespace

ModerationService::ModerationService(SchoolService& school, syncing::AccountSync& sync, const base::Clock& clock)
    : m_school(school)
    , m_sync(sync)
    , m_oversight(std::make_unique<OversightService>(sync))
    , m_standing(std::make_unique<StandingService>(sync, clock))
    , m_filter(std::make_unique<domain::MessageFilter>(domain::FilterPolicy{}))
{
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, &ModerationService::refresh);
    connect(&school, &SchoolService::changed, this, &ModerationService::onSchool);
    connect(m_oversight.get(), &OversightService::changed, this, &ModerationService::refresh);
    connect(&sync, &syncing::AccountSync::stageChanged, this, &ModerationService::onStage);
    if (sync.stage() == syncing::AccountSync::Stage::Idle)
        m_trouble = base::Error{base::ErrorCode::Offline, QStringLiteral("never connected")};
}

ModerationService::~ModerationService() = default;

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
                           onQueue(reply);
                           if (std::exchange(m_askAgain, false))
                               refresh();
                       });
}

void ModerationService::refreshFilter()
{
    base::whenAnswered(
        m_sync.service().call<contract::FiltersGetReply>(domain::Act::FiltersGet, contract::FiltersGetRequest{}), this,
        [this](const base::Result<contract::FiltersGetReply>& reply) {
            if (reply && reply->policy != m_filter->policy())
                m_filter = std::make_unique<domain::MessageFilter>(reply->policy);
        });
}

void ModerationService::onQueue(const base::Result<contract::ModerationQueueReply>& reply)
{
    const bool wasWell = m_isKnown && !m_trouble;
    if (!reply) {
        m_trouble = reply.error();
        Q_EMIT changed();
        return;
    }
    const bool isSame = reply->entries == m_queue && reply->total == m_total;
    m_trouble.reset();
    m_isKnown = true;
    m_queue = reply->entries;
    m_total = reply->total;
    if (!isSame || !wasWell)
        Q_EMIT changed();
}

// Whether there is a queue at all is known by the school, which may be read after the stream has come up.
void ModerationService::onSchool()
{
    if (!m_isKnown && isModerator() && m_sync.stage() != syncing::AccountSync::Stage::Idle)
        refresh();
    Q_EMIT changed();
}

// What was told last stays on the screen; that it may be old is said with it.
void ModerationService::onStage()
{
    if (m_sync.stage() == syncing::AccountSync::Stage::UpToDate)
        refreshFilter();
    const bool isAway = m_sync.stage() == syncing::AccountSync::Stage::Idle;
    if (!isAway || m_trouble)
        return;
    m_trouble = base::Error{base::ErrorCode::Offline, QStringLiteral("the stream is down")};
    Q_EMIT changed();
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
        request.messages << matter.message << matter.others;
    return done<contract::CommandReply>(domain::Act::MessagesRetract, request);
}

base::FutureResult<void> ModerationService::hide(const ModerationCase& matter)
{
    return done<contract::CommandReply>(
        domain::Act::MessagesHide,
        contract::MessagesHideRequest{ServiceCalls::newOp(), matter.chat,
                                      QList<domain::ArchiveId>{matter.message} + matter.others});
}

domain::ReportId ModerationService::hiddenReport(const domain::ChatId& chat, const domain::ArchiveId& message) const
{
    const auto found = std::ranges::find_if(m_queue, [&](const QueueEntry& entry) {
        return entry.report.kind == domain::ReportKind::Hidden && entry.report.chat == chat &&
               entry.report.message == message;
    });
    return found == m_queue.end() ? domain::ReportId() : found->report.id;
}

// Three questions at once; the last answer gives what has been found.
base::FutureResult<QList<RecentAct>> ModerationService::recentActs(const QDateTime& now)
{
    struct Gathering
    {
        int waiting = 3;
        base::Result<QList<RecentAct>> acts = QList<RecentAct>();
    };
    constexpr int newest = 50;
    const auto gathering = std::make_shared<Gathering>();
    const base::Answer<QList<RecentAct>> answer;
    const auto part = [gathering, answer, now, self = m_school.self().person](
                          const auto& reply, const auto& rows, const auto& actOf) {
        if (!reply)
            gathering->acts = base::failWith(reply);
        for (const auto& row : rows) {
            const auto [act, by] = actOf(row);
            if (gathering->acts && by == self && act.at.secsTo(now) <= std::chrono::seconds(domain::undoWindow).count())
                gathering->acts.value() << act;
        }
        if (--gathering->waiting > 0)
            return;
        if (gathering->acts)
            std::ranges::sort(gathering->acts.value(), std::ranges::greater(), &RecentAct::at);
        answer.give(gathering->acts);
    };
    base::whenAnswered(m_sync.service().call<contract::ModerationQueueReply>(
                           domain::Act::ModerationQueue, contract::ModerationQueueRequest{{}, true, 0, newest}),
                       this, [part](const base::Result<contract::ModerationQueueReply>& decided) {
                           QList<QueueEntry> kept = decided.valueOr({}).entries;
                           kept.removeIf([](const QueueEntry& entry) {
                               return entry.report.outcome != domain::ReportOutcome::Kept ||
                                      entry.report.kind == domain::ReportKind::Held ||
                                      entry.report.kind == domain::ReportKind::Hidden;
                           });
                           part(decided, kept, [](const QueueEntry& entry) {
                               const domain::Report& report = entry.report;
                               return std::pair(
                                   RecentAct{report.id, {}, {}, report.author, report.chat, report.decidedAt},
                                   report.decidedBy);
                           });
                       });
    base::whenAnswered(m_sync.service().call<contract::ModerationRegisterReply>(
                           domain::Act::ModerationRegister, contract::ModerationRegisterRequest{{}, {}, 0, newest}),
                       this, [part](const base::Result<contract::ModerationRegisterReply>& recorded) {
                           part(recorded, recorded.valueOr({}).entries, [](const contract::RegisterEntry& entry) {
                               const domain::Violation& violation = entry.violation;
                               return std::pair(
                                   RecentAct{{}, violation.id, {}, violation.person, violation.chat, violation.at},
                                   violation.by);
                           });
                       });
    base::whenAnswered(m_oversight->blocks(), this, [part](const base::Result<QList<contract::BlockFile>>& files) {
        part(files, files.valueOr({}), [](const contract::BlockFile& file) {
            const domain::Block& block = file.block;
            return std::pair(RecentAct{{}, {}, block.id, block.person, block.chat, block.since}, block.by);
        });
    });
    return answer.future();
}

base::FutureResult<RecordedViolation> ModerationService::recordViolation(const ModerationCase& matter)
{
    return act<RecordedViolation>(
        domain::Act::ViolationsRecord,
        contract::ViolationsRecordRequest{ServiceCalls::newOp(), matter.chat, matter.message, matter.item, matter.report});
}

base::FutureResult<domain::BlockId> ModerationService::block(const ModerationCase& matter,
                                                             const domain::PersonId& person, const QDateTime& until)
{
    const base::Answer<domain::BlockId> answer;
    base::whenAnswered(act<contract::BlocksCreateReply>(
                           domain::Act::BlocksCreate,
                           contract::BlocksCreateRequest{ServiceCalls::newOp(), matter.chat, person, until, matter.item,
                                                         matter.report}),
                       this, [answer](const base::Result<contract::BlocksCreateReply>& reply) {
                           answer.give(reply ? base::Result<domain::BlockId>(reply->block) : base::failWith(reply));
                       });
    return answer.future();
}

base::FutureResult<void> ModerationService::undo(contract::ModerationUndoRequest request)
{
    request.op = ServiceCalls::newOp();
    return done<contract::CommandReply>(domain::Act::ModerationUndo, request);
}

base::FutureResult<void> ModerationService::undoKeep(const domain::ReportId& report)
{
    return undo({{}, report, {}, {}});
}

base::FutureResult<void> ModerationService::undoViolation(const domain::ViolationId& violation)
{
    return undo({{}, {}, violation, {}});
}

base::FutureResult<void> ModerationService::undoBlock(const domain::BlockId& block)
{
    return undo({{}, {}, {}, block});
}

base::FutureResult<PersonLedger> ModerationService::ledger(const domain::ChatId& chat, const domain::PersonId& person)
{
    return m_sync.service().call<PersonLedger>(domain::Act::ModerationLedger,
                                               contract::ModerationLedgerRequest{chat, person});
}

} // namespace session
