// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outbox_rows.h"

#include "store/database.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

OutboxEntry entryFrom(const Row& row)
{
    return {row.number(0),
            row.constant<OutboxKind>(1),
            row.id<domain::MessageId>(2),
            row.id<domain::ChatId>(3),
            row.id<domain::OriginId>(4),
            row.text(5),
            row.constant<OutboxState>(6),
            static_cast<int>(row.number(7))};
}

} // namespace

OutboxRows::OutboxRows(Database& database, Messages& messages)
    : m_database(database)
    , m_messages(messages)
    , m_add(database, u"INSERT INTO outbox (message, room, kind, origin_id, body, state)"
                      " SELECT message, room, ?, origin_id, body, ? FROM messages WHERE message = ?"_s)
    , m_heads(database, u"SELECT o.entry, o.kind, o.message, r.chat, o.origin_id, o.body, o.state, o.attempts"
                        " FROM (SELECT min(entry) AS entry FROM outbox GROUP BY room) AS h"
                        " JOIN outbox AS o ON o.entry = h.entry JOIN rooms AS r ON r.room = o.room ORDER BY o.entry"_s)
    , m_setInFlight(database, u"UPDATE outbox SET state = ?, attempts = attempts + 1 WHERE entry = ?"_s)
    , m_remove(database, u"DELETE FROM outbox WHERE origin_id = ? RETURNING message"_s)
    , m_retry(database, u"UPDATE messages SET delivery = ?, failure = '' WHERE message = ? AND delivery = ?"_s)
    , m_count(database, u"SELECT count(*) FROM outbox"_s)
{
}

base::Result<domain::MessageId> OutboxRows::queue(const domain::ChatId& chat, const QString& nick,
                                                  const domain::OriginId& origin, const QString& body,
                                                  std::chrono::microseconds now)
{
    return m_database.transaction([&]() -> base::Result<domain::MessageId> {
        const auto message = m_messages.addWaiting(chat, nick, origin, body, now);
        if (!message)
            return message;
        if (const auto added = m_add.insert(OutboxKind::Message, OutboxState::Queued, *message); !added)
            return base::failWith(added);
        return message;
    });
}

base::Result<QList<OutboxEntry>> OutboxRows::heads()
{
    return m_heads.all(entryFrom);
}

base::Result<void> OutboxRows::setInFlight(std::int64_t key)
{
    return m_setInFlight.perform(OutboxState::InFlight, key);
}

base::Result<QList<domain::MessageId>> OutboxRows::fail(const domain::OriginId& origin, const QString& sentence)
{
    return m_database.transaction([&]() -> base::Result<QList<domain::MessageId>> {
        const auto removed = m_remove.all([](const Row& row) { return row.id<domain::MessageId>(0); }, origin);
        if (!removed)
            return removed;
        for (const domain::MessageId message : *removed) {
            if (const auto set = m_messages.setDelivery(message, domain::Delivery::Failed, sentence); !set)
                return base::failWith(set);
        }
        return removed;
    });
}

base::Result<void> OutboxRows::retry(domain::MessageId message)
{
    return m_database.transaction([&]() -> base::Result<void> {
        const auto waiting = m_retry.run(domain::Delivery::Waiting, message, domain::Delivery::Failed);
        if (!waiting)
            return base::failWith(waiting);
        if (*waiting == 0)
            return base::fail(base::ErrorCode::NotFound, u"no failed message %1"_s.arg(message.value()));
        if (const auto added = m_add.insert(OutboxKind::Message, OutboxState::Queued, message); !added)
            return base::failWith(added);
        return {};
    });
}

base::Result<int> OutboxRows::count()
{
    const auto number = m_count.first([](const Row& row) { return static_cast<int>(row.number(0)); });
    if (!number)
        return base::failWith(number);
    return number->value_or(0);
}

} // namespace store
