// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "store/outbox_kind.h"
#include "store/statement.h"

namespace store {

// The columns of a whole message, in the order that messageFrom() reads them; m is the message, r its room, s its
// sender. kMessageJoins brings what is quoted in it and what waits for it.
inline const QString kMessageColumns =
    QStringLiteral("m.message, r.chat, m.archive_id, m.origin_id, s.nick, m.own, m.sent_at, m.body, m.delivery,"
                   " m.failure, m.edited, m.retracted, m.reactions, m.calls_me, m.reply_to, qm.message,"
                   " coalesce(qs.nick, m.reply_nick), coalesce(substr(qm.body, 1, %1), m.reply_body), qm.retracted,"
                   " EXISTS (SELECT 1 FROM outbox AS w WHERE w.message = m.message AND w.kind <> %2),"
                   " sf.name, sf.media_type, sf.size, sf.sha256, sf.width, sf.height, sf.url, sf.local, sf.upload")
        .arg(domain::Quote::kLongest)
        .arg(static_cast<int>(OutboxKind::Message));
inline const QString kMessageJoins =
    QStringLiteral(" LEFT JOIN messages AS qm ON qm.room = m.room AND qm.archive_id = m.reply_to"
                   " LEFT JOIN senders AS qs ON qs.sender = qm.sender"
                   " LEFT JOIN files AS sf ON sf.message = m.message");
inline const QString kMessageSelect =
    QStringLiteral("SELECT ") % kMessageColumns %
    QStringLiteral(" FROM messages AS m JOIN rooms AS r ON r.room = m.room JOIN senders AS s ON s.sender = m.sender") %
    kMessageJoins;

[[nodiscard]] domain::Message messageFrom(const Row& row, int first = 0);

// The columns of a file from `name` on, as kMessageColumns ends with them.
[[nodiscard]] domain::SharedFile fileFrom(const Row& row, int first);

// Reactions as the column keeps them: "own count sign" by spaces, one behind the other.
[[nodiscard]] QString packed(const QList<domain::Reaction>& reactions);
[[nodiscard]] QList<domain::Reaction> unpacked(const QString& text);

} // namespace store
