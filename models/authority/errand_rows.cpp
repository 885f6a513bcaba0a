// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/ledger.h"

#include "contract/codec.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

// What waits for the chat server, and the copies of messages that moderation is about.
namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

// Over a school year, so that every appeal finds them.
constexpr qint64 evidenceKeptDays = 400;

} // namespace

void Change::send(const Errand& errand)
{
    m_hasErrands = true;
    const auto orNull = [](const QString& id) { return id.isEmpty() ? QVariant() : QVariant(id); };
    run(u"INSERT INTO errand (kind, chat, person, thing, text) VALUES (?, ?, ?, ?, ?)"_s,
        {static_cast<int>(errand.kind), orNull(errand.chat.value()), orNull(errand.person.value()),
         errand.thing.isNull() ? u""_s : errand.thing, errand.text.isNull() ? u""_s : errand.text});
}

void Change::keepEvidence(const domain::ChatId& chat, const contract::Evidence& evidence)
{
    run(u"DELETE FROM evidence WHERE at < ?"_s, {m_now.addDays(-evidenceKeptDays).toMSecsSinceEpoch()});
    const QByteArray content = QJsonDocument(contract::toJson(evidence)).toJson(QJsonDocument::Compact);
    // The first copy stays: what the message said when it was first reported.
    run(u"INSERT INTO evidence (chat, message, at, content) VALUES (?, ?, ?, ?) ON CONFLICT (chat, message) DO NOTHING"_s,
        {chat.value(), evidence.message.value(), m_now.toMSecsSinceEpoch(), QString::fromUtf8(content)});
}

base::Result<contract::Evidence> Change::evidence(const domain::ChatId& chat, const domain::ArchiveId& message) const
{
    return m_ledger.evidence(chat, message);
}

base::Result<contract::Evidence> Ledger::evidence(const domain::ChatId& chat, const domain::ArchiveId& message) const
{
    const auto content = m_database->value(u"SELECT content FROM evidence WHERE chat = ? AND message = ?"_s,
                                           {chat.value(), message.value()});
    if (!content)
        return base::failWith(content);
    if (!content->isValid())
        return base::fail(base::ErrorCode::NotFound, u"no evidence of this message"_s);
    return contract::fromJson<contract::Evidence>(QJsonDocument::fromJson(content->toString().toUtf8()).object());
}

base::Result<QList<Ledger::WaitingErrand>> Ledger::errands(int max)
{
    QList<WaitingErrand> list;
    const auto done = m_database->run(u"SELECT number, kind, chat, person, thing, text FROM errand ORDER BY number LIMIT ?"_s,
                                      QVariantList() << max, [&](const QSqlQuery& query) {
                                          list << WaitingErrand{query.value(0).toLongLong(),
                                                                {static_cast<ErrandKind>(query.value(1).toInt()),
                                                                 domain::ChatId(query.value(2).toString()),
                                                                 domain::PersonId(query.value(3).toString()),
                                                                 query.value(4).toString(), query.value(5).toString()}};
                                      });
    if (!done)
        return base::failWith(done);
    return list;
}

base::Result<bool> Ledger::isDecided(const QString& heldId)
{
    const auto count = m_database->value(u"SELECT count(*) FROM errand WHERE thing = ? AND kind IN (?, ?, ?)"_s,
                                         {heldId, static_cast<int>(ErrandKind::Release),
                                          static_cast<int>(ErrandKind::Discard),
                                          static_cast<int>(ErrandKind::ReleaseLate)});
    if (!count)
        return base::failWith(count);
    return count->toInt() > 0;
}

base::Result<void> Ledger::forgetErrand(qint64 number)
{
    const auto done = m_database->run(u"DELETE FROM errand WHERE number = ?"_s, {number});
    if (!done)
        return base::failWith(done);
    return {};
}

} // namespace authority
