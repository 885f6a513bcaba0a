// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "store/statement.h"

namespace store {

// The columns of a whole message, in the order that messageFrom() reads them.
inline const QString kMessageColumns =
    QStringLiteral("m.message, r.chat, m.archive_id, m.origin_id, s.nick, m.own, m.sent_at, m.body, m.delivery,"
                   " m.failure, m.edited, m.retracted");
inline const QString kMessageSelect =
    QStringLiteral("SELECT ") % kMessageColumns %
    QStringLiteral(" FROM messages AS m JOIN rooms AS r ON r.room = m.room JOIN senders AS s ON s.sender = m.sender");

[[nodiscard]] inline domain::Message messageFrom(const Row& row, int first = 0)
{
    domain::Message message;
    message.id = row.id<domain::MessageId>(first);
    message.chat = row.id<domain::ChatId>(first + 1);
    message.archiveId = row.id<domain::ArchiveId>(first + 2);
    message.originId = row.id<domain::OriginId>(first + 3);
    message.nick = row.text(first + 4);
    message.own = row.flag(first + 5);
    message.sentAt = QDateTime::fromMSecsSinceEpoch(row.number(first + 6) / 1000, Qt::UTC);
    message.body = row.text(first + 7);
    message.delivery = row.constant<domain::Delivery>(first + 8);
    message.failure = row.text(first + 9);
    message.edited = row.flag(first + 10);
    message.retracted = row.flag(first + 11);
    return message;
}

} // namespace store
