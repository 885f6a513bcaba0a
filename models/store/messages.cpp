// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/messages.h"

#include "store/database.h"
#include "store/shared_files.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

Messages::Messages(Database& database)
    : m_database(database)
    , m_rooms(database)
    , m_findSender(database, u"SELECT sender FROM senders WHERE nick = ?"_s)
    , m_addSender(database, u"INSERT INTO senders (nick) VALUES (?)"_s)
    , m_lastChange(database, u"SELECT max((SELECT coalesce(max(changed), 0) FROM messages),"
                             " (SELECT coalesce(max(changed), 0) FROM forgotten))"_s)
    , m_confirm(database, u"UPDATE messages SET archive_id = ?, sent_at = ?, delivery = ?, failure = '', changed = ?"
                          " WHERE room = ? AND own = 1 AND origin_id = ? AND archive_id IS NULL RETURNING message"_s)
    , m_leaveOutbox(database, u"DELETE FROM outbox WHERE message = ? AND kind = 0"_s)
    , m_insert(database, u"INSERT INTO messages (room, archive_id, origin_id, sender, own, sent_at, body, delivery,"
                         " retracted, changed, wire_id, reply_to, reply_nick, reply_body, calls_me,"
                         " quiet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                         " ON CONFLICT DO NOTHING RETURNING message"_s)
    , m_insertFile(database, kInsertFile)
    , m_retract(database, u"UPDATE messages SET body = '', first_body = NULL, edited = 0, reactions = '', retracted = 1,"
                          " changed = ? WHERE room = ? AND archive_id = ? AND (retracted = 0 OR first_body IS NOT NULL)"
                          " RETURNING message"_s)
    , m_editTarget(database, u"SELECT m.archive_id FROM acts AS a JOIN messages AS m ON m.room = a.room"
                             " AND m.wire_id = a.target AND m.sender = a.sender"
                             " WHERE a.room = ? AND a.archive_id = ? AND a.kind = 1 AND m.archive_id IS NOT NULL"_s)
    , m_forgetEdits(database, u"DELETE FROM acts WHERE kind = 1 AND (room, target, sender) IN"
                              " (SELECT room, wire_id, sender FROM messages WHERE message = ?)"_s)
    , m_resolveReadMark(database, u"UPDATE rooms SET read_at = max(read_at, m.at), read_archive = CASE WHEN"
                                  " m.at > read_at THEN wanted_archive ELSE read_archive END, wanted_archive = ''"
                                  " FROM archived AS m WHERE rooms.room = ? AND rooms.wanted_archive <> ''"
                                  " AND m.room = rooms.room AND m.archive_id = rooms.wanted_archive"_s)
    , m_lastSentAt(database, u"SELECT coalesce(max(sent_at), 0) FROM messages WHERE room = ?"_s)
    , m_insertWaiting(database, u"INSERT INTO messages (room, origin_id, wire_id, sender, own, sent_at, body,"
                                " delivery, changed, reply_to, quiet) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)"_s)
    , m_setDelivery(database, u"UPDATE messages SET delivery = ?, failure = ?"
                              " WHERE message = ? AND own = 1 AND archive_id IS NULL"_s)
    , m_removeFailed(database, u"DELETE FROM messages WHERE message = ? AND delivery = ?"_s)
    , m_rewriteWaiting(database, u"UPDATE messages SET body = ?, changed = ? WHERE message = ? AND own = 1"
                                 " AND archive_id IS NULL"_s)
    , m_removeWaiting(database, u"DELETE FROM messages WHERE message = ? AND own = 1 AND archive_id IS NULL"_s)
    , m_sentAt(database, u"SELECT sent_at FROM messages WHERE message = ?"_s)
    , m_isQuiet(database, u"SELECT quiet FROM messages WHERE message = ?"_s)
    , m_changedAfter(database, u"SELECT message, room, sender, sent_at, body, retracted, changed FROM messages"
                               " WHERE changed > ? UNION ALL SELECT message, 0, 0, 0, '', 1, changed FROM forgotten"
                               " WHERE changed > ? ORDER BY changed LIMIT ?"_s)
    , m_count(database, u"SELECT count(*) FROM messages WHERE retracted = 0"_s)
{
}

base::Result<std::int64_t> Messages::senderOf(const QString& nick)
{
    const auto found = m_findSender.first([](const Row& row) { return row.number(0); }, nick);
    if (!found)
        return base::failWith(found);
    if (*found)
        return **found;
    return m_addSender.insert(nick);
}

base::Result<std::int64_t> Messages::lastChange()
{
    const auto last = m_lastChange.first([](const Row& row) { return row.number(0); });
    if (!last)
        return base::failWith(last);
    return last->value_or(0);
}

base::Result<std::int64_t> Messages::nextChange()
{
    const auto last = lastChange();
    if (!last)
        return last;
    return *last + 1;
}

base::Result<MessageChanges> Messages::add(const domain::ChatId& chat, const QList<ArchivedMessage>& messages)
{
    return m_database.transaction([&]() -> base::Result<MessageChanges> {
        const auto room = m_rooms.keyOf(chat);
        if (!room)
            return base::failWith(room);
        Batch batch{*room};
        for (const ArchivedMessage& message : messages) {
            if (const auto done = addOne(message, batch); !done)
                return base::failWith(done);
        }
        if (const auto resolved = resolveReadMark(*room); !resolved)
            return base::failWith(resolved);
        return batch.changes;
    });
}

base::Result<void> Messages::resolveReadMark(RoomKey room)
{
    return m_resolveReadMark.perform(room);
}

base::Result<std::int64_t> Messages::senderOf(const QString& nick, Batch& batch)
{
    if (const auto known = batch.senders.constFind(nick); known != batch.senders.constEnd())
        return *known;
    const auto sender = senderOf(nick);
    if (sender)
        batch.senders.insert(nick, *sender);
    return sender;
}

base::Result<std::int64_t> Messages::nextChange(Batch& batch)
{
    if (batch.lastChange == 0) {
        const auto last = lastChange();
        if (!last)
            return last;
        batch.lastChange = *last;
    }
    return ++batch.lastChange;
}

base::Result<void> Messages::addOne(const ArchivedMessage& message, Batch& batch)
{
    const auto confirmed = confirmOwn(message, batch);
    if (!confirmed)
        return base::failWith(confirmed);
    if (*confirmed)
        return {};

    const auto sender = senderOf(message.nick, batch);
    const auto change = nextChange(batch);
    if (!sender || !change)
        return base::failWith(!sender ? sender : change);
    const auto id =
        m_insert.first([](const Row& row) { return row.id<domain::MessageId>(0); }, batch.room, message.archiveId,
                       orNull(message.originId.value()), *sender,
                       message.own, message.sentAt.count(), message.retracted ? QString() : message.body,
                       message.own ? domain::Delivery::Sent : domain::Delivery::Received, message.retracted, *change,
                       orNull(message.wireId.isEmpty() ? message.originId.value() : message.wireId),
                       orNull(message.replyTo.value()), message.replyNick,
                       message.replyBody.left(domain::Quote::kLongest), message.callsMe && !message.own,
                       message.quiet);
    if (!id)
        return base::failWith(id);
    if (*id) {
        batch.changes.added.append(**id);
        return message.file && !message.retracted ? insertFile(m_insertFile, **id, *message.file)
                                                  : base::Result<void>();
    }
    if (!message.retracted)
        return {};
    const auto retracted = retractIn(batch.room, message.archiveId);
    if (!retracted)
        return base::failWith(retracted);
    batch.lastChange = 0; // that has taken some
    batch.changes.updated.append(*retracted);
    return {};
}

base::Result<bool> Messages::confirmOwn(const ArchivedMessage& message, Batch& batch)
{
    if (!message.own || message.originId.isEmpty())
        return false;
    const auto change = nextChange(batch);
    if (!change)
        return base::failWith(change);
    const auto id = m_confirm.first([](const Row& row) { return row.id<domain::MessageId>(0); }, message.archiveId,
                                    message.sentAt.count(), domain::Delivery::Sent, *change, batch.room,
                                    message.originId);
    if (!id)
        return base::failWith(id);
    if (!*id)
        return false;
    if (const auto left = m_leaveOutbox.run(**id); !left)
        return base::failWith(left);
    batch.changes.updated.append(**id);
    batch.changes.confirmed.append(**id);
    return true;
}

base::Result<QList<domain::MessageId>> Messages::retract(const domain::ChatId& chat, const domain::ArchiveId& message)
{
    return m_database.transaction([&]() -> base::Result<QList<domain::MessageId>> {
        const auto room = m_rooms.keyOf(chat);
        if (!room)
            return base::failWith(room);
        return retractIn(*room, message);
    });
}

base::Result<QList<domain::MessageId>> Messages::retractIn(RoomKey room, const domain::ArchiveId& message)
{
    const auto change = nextChange();
    if (!change)
        return base::failWith(change);
    auto retracted =
        m_retract.all([](const Row& row) { return row.id<domain::MessageId>(0); }, *change, room, message);
    if (!retracted)
        return retracted;
    if (retracted->isEmpty()) {
        // A version that was put in later is taken back: the message with all its versions.
        const auto edited = messageEditedBy(room, message);
        if (!edited)
            return base::failWith(edited);
        if (!edited->isEmpty())
            return retractIn(room, *edited);
    }
    for (const domain::MessageId id : *retracted) {
        if (const auto forgotten = m_forgetEdits.perform(id); !forgotten)
            return base::failWith(forgotten);
    }
    return retracted;
}

base::Result<domain::ArchiveId> Messages::messageEditedBy(RoomKey room, const domain::ArchiveId& edit)
{
    const auto found = m_editTarget.first([](const Row& row) { return row.id<domain::ArchiveId>(0); }, room, edit);
    if (!found)
        return base::failWith(found);
    return found->value_or(domain::ArchiveId());
}

base::Result<domain::MessageId> Messages::addWaiting(const domain::ChatId& chat, const QString& nick,
                                                     const domain::OriginId& origin, const QString& body,
                                                     std::chrono::microseconds now,
                                                     const domain::ArchiveId& replyTo, bool quiet)
{
    return m_database.transaction([&]() -> base::Result<domain::MessageId> {
        const auto room = m_rooms.keyOf(chat);
        if (!room)
            return base::failWith(room);
        const auto sender = senderOf(nick);
        const auto change = nextChange();
        if (!sender || !change)
            return base::failWith(!sender ? sender : change);
        const auto last = m_lastSentAt.first([](const Row& row) { return row.number(0); }, *room);
        if (!last)
            return base::failWith(last);
        const std::int64_t sentAt = std::max<std::int64_t>(now.count(), last->value_or(0) + 1);
        const auto id =
            m_insertWaiting.insert(*room, origin, origin, *sender, sentAt, body, domain::Delivery::Waiting, *change,
                                   orNull(replyTo.value()), quiet);
        if (!id)
            return base::failWith(id);
        return domain::MessageId(*id);
    });
}

base::Result<void> Messages::setDelivery(domain::MessageId message, domain::Delivery delivery, const QString& failure)
{
    const auto changed = m_setDelivery.run(delivery, failure, message);
    if (!changed)
        return base::failWith(changed);
    if (*changed == 0)
        return base::fail(base::ErrorCode::NotFound, u"no unsent message %1"_s.arg(message.value()));
    return {};
}

base::Result<void> Messages::removeFailed(domain::MessageId message)
{
    const auto removed = m_removeFailed.run(message, domain::Delivery::Failed);
    if (!removed)
        return base::failWith(removed);
    if (*removed == 0)
        return base::fail(base::ErrorCode::NotFound, u"no failed message %1"_s.arg(message.value()));
    return {};
}

base::Result<void> Messages::rewriteWaiting(domain::MessageId message, const QString& body)
{
    const auto change = nextChange();
    if (!change)
        return base::failWith(change);
    return m_rewriteWaiting.perform(body, *change, message);
}

base::Result<void> Messages::removeWaiting(domain::MessageId message)
{
    return m_removeWaiting.perform(message);
}

base::Result<QDateTime> Messages::sentAt(domain::MessageId message)
{
    const auto at = m_sentAt.first([](const Row& row) { return row.number(0); }, message);
    if (!at)
        return base::failWith(at);
    return QDateTime::fromMSecsSinceEpoch(at->value_or(0) / 1000, Qt::UTC);
}

base::Result<bool> Messages::isQuiet(domain::MessageId message)
{
    const auto quiet = m_isQuiet.first([](const Row& row) { return row.flag(0); }, message);
    if (!quiet)
        return base::failWith(quiet);
    return quiet->value_or(false);
}

base::Result<QList<IndexedMessage>> Messages::changedAfter(std::int64_t mark, int limit)
{
    return m_changedAfter.all(
        [](const Row& row) {
            return IndexedMessage{row.id<domain::MessageId>(0),
                                  row.number(1),
                                  row.number(2),
                                  std::chrono::microseconds(row.number(3)),
                                  row.text(4),
                                  row.flag(5),
                                  row.number(6)};
        },
        mark, mark, limit);
}

base::Result<std::int64_t> Messages::count()
{
    const auto number = m_count.first([](const Row& row) { return row.number(0); });
    if (!number)
        return base::failWith(number);
    return number->value_or(0);
}

} // namespace store
