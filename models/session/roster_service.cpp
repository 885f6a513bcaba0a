// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roster_service.h"

#include "base/off_thread.h"
#include "sync/account_sync.h"

#include <QFile>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<RosterFile> readFile(const QString& path, QDate today)
{
    QFile file(path);
    if (!file.exists())
        return base::fail(base::ErrorCode::NotFound, u"no such roster file"_s);
    if (file.size() > importer::largestFileBytes)
        return base::fail(base::ErrorCode::TooLarge, u"roster file of %1 bytes"_s.arg(file.size()));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, file.errorString());
    const auto draft = importer::readRoster(file.readAll(), today);
    if (!draft)
        return RosterFile{{}, draft.error()};
    return RosterFile{*draft, {}};
}

} // namespace

// A plan under way: the parts go up, then the pages of the plan come down.
struct RosterService::Upload
{
    QString id = xmpp::StanzaStream::makeId();
    QList<domain::RosterRow> rows; // not sent yet
    int sentCount = 0;
    RosterPlan plan;
    bool isSent = false;
    base::Answer<RosterPlan> answer;
};

RosterService::RosterService(syncing::AccountSync& sync, const base::Clock& clock)
    : m_sync(sync)
    , m_clock(clock)
{
}

base::FutureResult<RosterFile> RosterService::read(const QString& path)
{
    return base::offThread([path, today = m_clock.now().date()] { return readFile(path, today); });
}

base::FutureResult<RosterPlan> RosterService::plan(const QList<domain::RosterRow>& rows)
{
    const auto upload = std::make_shared<Upload>();
    upload->rows = rows;
    auto future = upload->answer.future();
    sendPart(upload);
    return future;
}

void RosterService::sendPart(const std::shared_ptr<Upload>& upload)
{
    contract::RosterPlanRequest request;
    request.upload = upload->id;
    if (upload->isSent) {
        request.offset = static_cast<int>(upload->plan.changes.size());
    } else {
        request.rows = upload->rows.first(std::min<qsizetype>(kRowsPerPart, upload->rows.size()));
        request.start = upload->sentCount;
        upload->sentCount += static_cast<int>(request.rows.size());
        upload->rows.remove(0, request.rows.size());
        request.more = !upload->rows.isEmpty();
        upload->isSent = !request.more;
    }
    m_sync.service()
        .call<contract::RosterPlanReply>(domain::Act::RosterPlan, request)
        .then(this, [this, upload](const base::Result<contract::RosterPlanReply>& reply) {
            if (reply)
                onPart(upload, *reply);
            else
                upload->answer.give(base::failWith(reply));
        });
}

void RosterService::onPart(const std::shared_ptr<Upload>& upload, const contract::RosterPlanReply& reply)
{
    if (reply.hash.isEmpty()) { // more parts are expected
        sendPart(upload);
        return;
    }
    const bool isFirstPage = upload->plan.hash.isEmpty();
    const auto changes = upload->plan.changes + reply.changes;
    if (isFirstPage)
        upload->plan = reply;
    upload->plan.changes = changes;
    if (changes.size() < reply.total && !reply.changes.isEmpty())
        sendPart(upload);
    else
        upload->answer.give(upload->plan);
}

base::FutureResult<int> RosterService::apply(const QString& hash)
{
    const base::Answer<int> answer;
    m_sync.service()
        .call<contract::RosterApplyReply>(domain::Act::RosterApply,
                                          contract::RosterApplyRequest{syncing::ServiceCalls::newOp(), hash})
        .then(this, [this, answer](const base::Result<contract::RosterApplyReply>& reply) {
            m_sync.school().pull();
            answer.give(reply ? base::Result<int>(reply->changes) : base::failWith(reply));
        });
    return answer.future();
}

} // namespace session
