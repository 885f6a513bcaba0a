// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/standing_service.h"

#include "domain/ladder.h"
#include "sync/account_sync.h"

#include <algorithm>

namespace session {

using domain::Act;
using syncing::ServiceCalls;

namespace {

// The server's clock decides; ours may be a little before it.
constexpr std::chrono::seconds clocksDiffer{3};
// A timer does not count farther than some weeks, and a clock may be set meanwhile.
constexpr qint64 longestWaitMs = 3'600'000;

} // namespace

StandingService::StandingService(syncing::AccountSync& sync, const base::Clock& clock)
    : m_sync(sync)
    , m_clock(clock)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &StandingService::followTime);
    connect(&sync.school(), &syncing::SchoolSync::upToDate, this, &StandingService::refresh);
}

bool StandingService::isRecorded() const
{
    return !m_standing.violations.isEmpty() || !m_standing.blocks.isEmpty();
}

std::optional<contract::BlockFile> StandingService::restrictionIn(const domain::ChatId& chat, const QDateTime& now) const
{
    const auto found = std::ranges::find_if(m_standing.blocks, [&](const contract::BlockFile& file) {
        return file.block.chat == chat && domain::isRunning(file.block, now);
    });
    return found == m_standing.blocks.end() ? std::nullopt : std::optional(*found);
}

std::optional<OpenApology> StandingService::apologyIn(const domain::ChatId& chat, const QDateTime& now) const
{
    const auto found = std::ranges::find_if(m_standing.apologies, [&](const OpenApology& apology) {
        return apology.chat == chat && !apology.objected && now < apology.objectionsUntil;
    });
    return found == m_standing.apologies.end() ? std::nullopt : std::optional(*found);
}

void StandingService::refresh()
{
    if (m_isAsking) {
        m_askAgain = true;
        return;
    }
    m_isAsking = true;
    base::whenAnswered(m_sync.service().call<Standing>(Act::ModerationOwn, contract::ModerationOwnRequest{}), this,
                       [this](const base::Result<Standing>& reply) {
                           m_isAsking = false;
                           if (reply && (!m_isKnown || *reply != m_standing)) {
                               m_isKnown = true;
                               m_standing = *reply;
                               followTime();
                           }
                           if (std::exchange(m_askAgain, false))
                               refresh();
                       });
}

void StandingService::followTime()
{
    const QDateTime now = m_clock.now();
    QSet<domain::ChatId> closed;
    QDateTime end;
    for (const contract::BlockFile& file : m_standing.blocks) {
        const domain::Block& block = file.block;
        if (!domain::isRunning(block, now))
            continue;
        if (block.kind == domain::BlockKind::Out)
            closed.insert(block.chat);
        if (!end.isValid() || block.until < end)
            end = block.until;
    }
    m_sync.setClosed(closed);
    m_end.stop();
    if (end.isValid()) {
        const qint64 left = now.msecsTo(end) + std::chrono::milliseconds(clocksDiffer).count();
        m_end.start(static_cast<int>(std::min(left, longestWaitMs)));
    }
    Q_EMIT changed();
}

template <typename Reply, typename Request>
base::FutureResult<void> StandingService::act(Act act, const Request& request)
{
    const base::Answer<void> answer;
    base::whenAnswered(m_sync.service().call<Reply>(act, request), this,
                       [this, answer](const base::Result<Reply>& reply) {
                           answer.give(reply ? base::Result<void>() : base::failWith(reply));
                           refresh();
                       });
    return answer.future();
}

base::FutureResult<void> StandingService::apologise(const domain::BlockId& block, const QString& text)
{
    return act<contract::CommandReply>(Act::ApologiesCreate,
                                       contract::ApologiesCreateRequest{ServiceCalls::newOp(), block, text});
}

base::FutureResult<void> StandingService::appeal(const domain::BlockId& block, const QString& text)
{
    return act<contract::AppealsCreateReply>(Act::AppealsCreate,
                                             contract::AppealsCreateRequest{ServiceCalls::newOp(), block, text});
}

base::FutureResult<void> StandingService::object(const domain::BlockId& block)
{
    return act<contract::CommandReply>(Act::ObjectionsCreate,
                                       contract::ObjectionsCreateRequest{ServiceCalls::newOp(), block});
}

} // namespace session
