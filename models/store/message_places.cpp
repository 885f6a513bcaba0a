// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/message_places.h"

#include "domain/chat.h"
#include "domain/important.h"
#include "domain/personal_chat.h"
#include "store/message_row.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

MessagePlaces::MessagePlaces(Database& database)
    : m_rooms(database)
    , m_byArchiveId(database, u"SELECT message FROM messages WHERE room = ? AND archive_id = ?"_s)
    , m_byWireId(database, u"SELECT archive_id FROM messages WHERE room = ? AND wire_id = ? AND archive_id IS NOT NULL"
                           " ORDER BY sent_at DESC LIMIT 1"_s)
    , m_nameTargets(database,
                    u"UPDATE acts SET target = m.archive_id FROM messages AS m WHERE acts.room = ? AND acts.kind IN (%1, %2)"
                    " AND m.room = acts.room AND m.wire_id = acts.target AND m.archive_id IS NOT NULL"_s
                        .arg(static_cast<int>(OutboxKind::Retraction))
                        .arg(static_cast<int>(OutboxKind::Reaction)))
    , m_important(database,
                  kMessageSelect %
                      u" WHERE m.message IN (SELECT t.message FROM acts AS a JOIN messages AS t ON t.room = a.room"
                      " AND t.archive_id = a.target JOIN senders AS p ON p.sender = a.sender"
                      " WHERE a.room = ? AND a.kind = ? AND instr(a.body, ?) > 0 AND (? OR EXISTS (SELECT 1 FROM members"
                      " AS b WHERE b.chat = ? AND b.nick = p.nick AND b.role = ?))) AND m.retracted = 0"
                      " ORDER BY m.sent_at DESC, m.message DESC"_s)
    , m_readMark(database, u"SELECT read_at > 0 OR wanted_archive <> '' FROM rooms WHERE room = ?"_s)
{
}

base::Result<std::optional<domain::MessageId>> MessagePlaces::byArchiveId(const domain::ChatId& chat,
                                                                          const domain::ArchiveId& id)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_byArchiveId.first([](const Row& row) { return row.id<domain::MessageId>(0); }, *room, id);
}

base::Result<domain::ArchiveId> MessagePlaces::archiveIdOf(const domain::ChatId& chat, const QString& wireId)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto found = m_byWireId.first([](const Row& row) { return row.id<domain::ArchiveId>(0); }, *room, wireId);
    if (!found)
        return base::failWith(found);
    return found->value_or(domain::ArchiveId());
}

base::Result<void> MessagePlaces::nameTargets(const domain::ChatId& chat)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_nameTargets.perform(*room);
}

base::Result<QList<domain::Message>> MessagePlaces::important(const domain::ChatId& chat)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_important.all([](const Row& row) { return messageFrom(row); }, *room, OutboxKind::Reaction,
                           domain::importantSign(), domain::isPersonal(chat), chat, domain::MemberRole::Moderator);
}

base::Result<bool> MessagePlaces::hasReadMark(const domain::ChatId& chat)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto known = m_readMark.first([](const Row& row) { return row.flag(0); }, *room);
    if (!known)
        return base::failWith(known);
    return known->value_or(false);
}

} // namespace store
