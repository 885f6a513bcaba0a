// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include <QCryptographicHash>

#include <limits>

// What was done, by whom and on what basis, each row bound to the one before; and what cards said earlier.
namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

// Parts cannot be mistaken for each other: each is preceded by its length.
QString auditHash(const QStringList& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : parts) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()).append(':'));
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

void Change::audit(const QString& subject, const QString& basis)
{
    const auto newest =
        m_ledger.m_database->value(u"SELECT hash FROM audit WHERE number = (SELECT MAX(number) FROM audit)"_s);
    if (!newest && m_outcome)
        m_outcome = base::failWith(newest);
    const QString before = newest ? newest->toString() : QString();
    const QString at = QString::number(m_now.toMSecsSinceEpoch());
    const QString hash = auditHash({before, at, m_caller.value(), m_act, subject, basis});
    run(u"INSERT INTO audit (at, actor, act, subject, basis, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {m_now.toMSecsSinceEpoch(), m_caller.isEmpty() ? QVariant() : m_caller.value(), m_act,
         subject.isNull() ? u""_s : subject, basis.isNull() ? u""_s : basis, hash});
}

void Change::noteHistory(contract::Entity entity, const QString& key, const RowWriter& before, const RowWriter& after)
{
    for (qsizetype i = 0; i < after.columns.size(); ++i) {
        if (before.values.at(i) == after.values.at(i))
            continue;
        run(u"INSERT INTO history (at, actor, entity, key, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {m_now.toMSecsSinceEpoch(), m_caller.isEmpty() ? QVariant() : m_caller.value(),
             QString(contract::nameOf(entity)), key.isNull() ? u""_s : key, after.columns.at(i),
             textOf(before.values.at(i)), textOf(after.values.at(i))});
    }
}

base::Result<contract::AuditListReply> Change::audited(const contract::AuditListRequest& request, int max) const
{
    return m_ledger.audit(request, max);
}

base::Result<contract::AuditListReply> Ledger::auditBefore(qint64 number, int max)
{
    contract::AuditListRequest request;
    request.before = number;
    return audit(request, max);
}

base::Result<contract::AuditListReply> Ledger::audit(const contract::AuditListRequest& request, int max)
{
    constexpr qint64 always = std::numeric_limits<qint64>::max();
    contract::AuditListReply reply;
    const qint64 last = request.before > 0 ? request.before : always;
    const qint64 from = request.from.isValid() ? request.from.toMSecsSinceEpoch() : 0;
    const qint64 until = request.until.isValid() ? request.until.toMSecsSinceEpoch() : always;
    const auto done = m_database->run(
        u"SELECT number, at, actor, act, subject, basis FROM audit WHERE number < ? AND at >= ? AND at < ? AND "
        u"(? = '' OR actor = ?) AND substr(act, 1, length(?)) = ? AND substr(subject, 1, length(?)) = ? "
        "ORDER BY number DESC LIMIT ?"_s,
        {last, from, until, textOf(request.actor.value()), textOf(request.actor.value()), textOf(request.act),
         textOf(request.act), textOf(request.subject), textOf(request.subject), max + 1},
        [&](const QSqlQuery& query) {
            reply.entries << contract::AuditEntry{query.value(0).toLongLong(),
                                                  QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                                                  domain::PersonId(query.value(2).toString()),
                                                  query.value(3).toString(),
                                                  query.value(4).toString(),
                                                  query.value(5).toString()};
        });
    if (!done)
        return base::failWith(done);
    reply.more = reply.entries.size() > max;
    if (reply.more)
        reply.entries.removeLast();
    return reply;
}

base::Result<contract::AuditVerifyReply> Ledger::verifyAudit()
{
    contract::AuditVerifyReply reply;
    const auto done =
        m_database->run(u"SELECT number, at, actor, act, subject, basis, hash FROM audit ORDER BY number"_s, {},
                        [&](const QSqlQuery& query) {
                            ++reply.rows;
                            const QString hash = query.value(6).toString();
                            const bool isOld = hash.isEmpty() && reply.head.isEmpty(); // of before the chain began
                            const QString wanted = auditHash({reply.head, query.value(1).toString(),
                                                              query.value(2).toString(), query.value(3).toString(),
                                                              query.value(4).toString(), query.value(5).toString()});
                            if (!isOld && hash != wanted && reply.firstBroken == 0)
                                reply.firstBroken = query.value(0).toLongLong();
                            reply.head = hash;
                        });
    if (!done)
        return base::failWith(done);
    return reply;
}

base::Result<contract::HistoryListReply> Ledger::historyOf(const contract::HistoryListRequest& request, int max)
{
    // A picture is kept whole and not sent.
    const auto shown = [](const QString& value) { return value.size() > contract::sentenceLimit ? u"…"_s : value; };
    contract::HistoryListReply reply;
    const qint64 last = request.before > 0 ? request.before : std::numeric_limits<qint64>::max();
    const auto done = m_database->run(
        u"SELECT number, at, actor, field, before, after FROM history WHERE entity = ? AND key = ? AND number < ? "
        "ORDER BY number DESC LIMIT ?"_s,
        {QString(contract::nameOf(request.entity)), request.key.isNull() ? u""_s : request.key, last, max + 1},
        [&](const QSqlQuery& query) {
            reply.entries << contract::HistoryEntry{
                query.value(0).toLongLong(),
                QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong(), Qt::UTC),
                domain::PersonId(query.value(2).toString()),
                query.value(3).toString(),
                shown(query.value(4).toString()),
                shown(query.value(5).toString())};
        });
    if (!done)
        return base::failWith(done);
    reply.more = reply.entries.size() > max;
    if (reply.more)
        reply.entries.removeLast();
    return reply;
}

} // namespace authority
