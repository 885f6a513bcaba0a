// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/former_nicks.h"

#include "store/database.h"
#include "store/messages.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

domain::MessageId idFrom(const Row& row)
{
    return row.id<domain::MessageId>(0);
}

} // namespace

FormerNicks::FormerNicks(Database& database, Messages& messages)
    : m_database(database)
    , m_messages(messages)
    , m_rooms(database)
    , m_nicks(database, u"SELECT nick FROM senders WHERE sender IN (SELECT sender FROM messages WHERE room = ?"
                        " UNION SELECT sender FROM acts WHERE room = ?)"
                        " UNION SELECT reply_nick FROM messages WHERE room = ? AND reply_nick <> ''"_s)
    // Each row gets a change of its own: the index follows them in pages.
    , m_messagesOf(database, u"UPDATE messages SET sender = ?, changed = n.change FROM (SELECT message AS one,"
                             " ? + row_number() OVER (ORDER BY message) AS change FROM messages WHERE room = ?"
                             " AND sender = ? AND own = 0 AND sent_at < ?) AS n WHERE messages.message = n.one"
                             " RETURNING message"_s)
    , m_actsOf(database, u"UPDATE acts SET sender = ? WHERE room = ? AND sender = ? AND own = 0 AND at < ?"_s)
    , m_quotesOf(database, u"UPDATE messages SET reply_nick = ? WHERE room = ? AND reply_nick = ? AND sent_at < ?"
                           " RETURNING message"_s)
    , m_answers(database, u"SELECT a.message FROM messages AS m JOIN messages AS a ON a.room = m.room"
                          " AND a.reply_to = m.archive_id WHERE m.room = ? AND m.sender = ?"_s)
    , m_forget(database, u"DELETE FROM senders WHERE sender = ?"
                         " AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.sender = senders.sender)"
                         " AND NOT EXISTS (SELECT 1 FROM acts AS a WHERE a.sender = senders.sender)"_s)
{
}

base::Result<QStringList> FormerNicks::nicksIn(const domain::ChatId& chat)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto nicks = m_nicks.all([](const Row& row) { return row.text(0); }, *room, *room, *room);
    if (!nicks)
        return base::failWith(nicks);
    return QStringList(*nicks);
}

base::Result<void> FormerNicks::rename(const domain::ChatId& chat, const QString& former, const QString& nick,
                                       std::chrono::microseconds before, MessageChanges& changes)
{
    if (former == nick)
        return {};
    return m_database.transaction([&]() -> base::Result<void> {
        const auto room = m_rooms.keyOf(chat);
        const auto sender = m_messages.senderOf(former);
        const auto named = m_messages.senderOf(nick);
        const auto last = m_messages.lastChange();
        if (!room || !sender || !named || !last)
            return base::failWith(!room ? room : !sender ? sender : !named ? named : last);
        const auto said = m_messagesOf.all(idFrom, *named, *last, *room, *sender, before.count());
        if (!said)
            return base::failWith(said);
        if (const auto done = m_actsOf.perform(*named, *room, *sender, before.count()); !done)
            return done;
        const auto quoted = m_quotesOf.all(idFrom, nick, *room, former, before.count());
        const auto answers = m_answers.all(idFrom, *room, *named);
        if (!quoted || !answers)
            return base::failWith(!quoted ? quoted : answers);
        changes.updated += *said;
        changes.updated += *quoted;
        if (!said->isEmpty())
            changes.updated += *answers;
        return m_forget.perform(*sender);
    });
}

} // namespace store
