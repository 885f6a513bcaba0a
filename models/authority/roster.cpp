// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/roster.h"

#include "authority/refusal.h"
#include "contract/codec.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostRows = 20'000;
constexpr qsizetype changesOfPage = 500;

QString hashOf(const RosterPlan& plan, qint64 basedOn)
{
    contract::RosterPlanReply whole;
    whole.changes = plan.changes;
    whole.problems = plan.problems;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(contract::toJson(whole)).toJson(QJsonDocument::Compact));
    for (const domain::Person& person : plan.people)
        hash.addData(person.id.value().toUtf8());
    hash.addData(QByteArray::number(basedOn));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

qint64 RosterDesk::basis() const
{
    using contract::Entity;
    return m_ledger.newestOf({Entity::Unit, Entity::Person, Entity::Guardian, Entity::Seat});
}

void RosterDesk::finish(Upload& upload) const
{
    upload.plan = planRoster(m_ledger.school(), upload.rows, domain::schoolYearOf(m_ledger.clock().now().date()));
    upload.basedOn = basis();
    upload.hash = hashOf(upload.plan, upload.basedOn);
    upload.rows.clear();
}

base::Result<contract::RosterPlanReply> RosterDesk::plan(const domain::PersonId& caller,
                                                         const contract::RosterPlanRequest& request)
{
    Upload& upload = m_uploads[caller];
    if (upload.id != request.upload || (!request.rows.isEmpty() && !upload.hash.isEmpty())) {
        upload = {};
        upload.id = request.upload;
    }
    if (upload.hash.isEmpty()) {
        if (request.start < 0 || request.start > upload.rows.size())
            return refuse("request.invalid");
        upload.rows.resize(request.start);
        upload.rows << request.rows;
        if (upload.rows.size() > mostRows) {
            upload = {};
            return refuse("roster.too-large");
        }
        if (upload.rows.isEmpty())
            return refuse("roster.empty");
        if (request.more)
            return contract::RosterPlanReply{{}, static_cast<int>(upload.rows.size()), 0, 0, {}, {}};
        finish(upload);
    }
    const RosterPlan& plan = upload.plan;
    contract::RosterPlanReply reply;
    reply.hash = upload.hash;
    reply.rowsReceived = plan.rowsReceived;
    reply.rowsUnchanged = plan.rowsUnchanged;
    reply.total = static_cast<int>(plan.changes.size());
    reply.changes = plan.changes.mid(std::max(request.offset, 0), changesOfPage);
    reply.problems = plan.problems.mid(0, changesOfPage);
    return reply;
}

base::Result<contract::RosterApplyReply> RosterDesk::apply(Change& change, const contract::RosterApplyRequest& request)
{
    const auto found = m_uploads.find(change.caller());
    if (found == m_uploads.end() || found->second.hash.isEmpty() || found->second.hash != request.hash ||
        found->second.basedOn != basis()) {
        return refuse("roster.outdated");
    }
    const RosterPlan& plan = found->second.plan;
    for (const domain::Unit& unit : plan.units)
        change.put(unit);
    for (const domain::Person& person : plan.people)
        change.put(person);
    for (const domain::Seat& seat : plan.seatsLeft)
        change.remove(seat);
    for (const domain::Seat& seat : plan.seatsTaken)
        change.put(seat);
    for (const domain::GuardianLink& link : plan.links)
        change.put(link);
    std::ignore = change.settle();
    std::ignore = change.keepStep();
    change.audit(u"%1 units, %2 people, %3 seats, %4 links"_s.arg(plan.units.size())
                     .arg(plan.people.size())
                     .arg(plan.seatsTaken.size())
                     .arg(plan.links.size()),
                 request.hash);
    return contract::RosterApplyReply{{}, static_cast<int>(plan.changes.size())};
}

} // namespace authority
