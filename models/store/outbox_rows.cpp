// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outbox_rows.h"

#include "store/database.h"
#include "store/message_row.h"

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
            static_cast<int>(row.number(7)),
            row.id<domain::ArchiveId>(8),
            row.text(9),
            row.text(10),
            row.text(11),
            row.id<domain::ArchiveId>(12),
            row.text(13),
            row.text(14),
            row.isNull(15) ? std::nullopt : std::optional(fileFrom(row, 15)),
            row.flag(24),
            row.text(25)};
}

base::Unexpected<base::Error> noSuch(domain::MessageId message)
{
    return base::fail(base::ErrorCode::NotFound, u"no message %1 to change"_s.arg(message.value()));
}

} // namespace

OutboxRows::OutboxRows(Database& database, Messages& messages, MessageActs& acts, SharedFiles& files)
    : m_database(database)
    , m_messages(messages)
    , m_acts(acts)
    , m_files(files)
    , m_add(database, u"INSERT INTO outbox (message, room, kind, origin_id, body, state)"
                      " SELECT message, room, ?, origin_id, body, ? FROM messages WHERE message = ?"_s)
    , m_addAct(database, u"INSERT INTO outbox (message, room, kind, origin_id, body, state)"
                         " SELECT message, room, ?, ?, ?, ? FROM messages WHERE message = ?"_s)
    , m_dropQueued(database, u"DELETE FROM outbox WHERE message = ? AND kind = ? AND state = ?"_s)
    , m_target(database, u"SELECT m.delivery, m.own, m.retracted, m.archive_id IS NOT NULL, EXISTS (SELECT 1 FROM outbox"
                         " AS o WHERE o.message = m.message AND o.kind = 0 AND o.state = 0)"
                         " FROM messages AS m WHERE m.message = ?"_s)
    , m_rewrite(database, u"UPDATE outbox SET body = ? WHERE message = ? AND kind = 0"_s)
    , m_heads(database,
              u"SELECT o.entry, o.kind, o.message, r.chat, o.origin_id, o.body, o.state, o.attempts, m.archive_id,"
              " m.wire_id, s.nick, substr(coalesce(m.first_body, m.body), 1, 200), m.reply_to,"
              " coalesce(qs.nick, m.reply_nick), coalesce(substr(qm.body, 1, 200), m.reply_body),"
              " sf.name, sf.media_type, sf.size, sf.sha256, sf.width, sf.height, sf.url, sf.local, sf.upload, m.quiet,"
              " qm.wire_id FROM (SELECT w.entry, row_number() OVER (PARTITION BY w.room ORDER BY w.state DESC, w.entry) AS place"
              " FROM outbox AS w LEFT JOIN files AS wf ON wf.message = w.message WHERE coalesce(wf.upload, 0) = 0) AS h"
              " JOIN outbox AS o ON o.entry = h.entry JOIN rooms AS r ON r.room = o.room"
              " JOIN messages AS m ON m.message = o.message JOIN senders AS s ON s.sender = m.sender"
              " LEFT JOIN messages AS qm ON qm.room = m.room AND qm.archive_id = m.reply_to"
              " LEFT JOIN senders AS qs ON qs.sender = qm.sender"
              " LEFT JOIN files AS sf ON sf.message = m.message WHERE h.place = 1 ORDER BY o.entry"_s)
    , m_setInFlight(database, u"UPDATE outbox SET state = ?, attempts = attempts + 1 WHERE entry = ?"_s)
    , m_remove(database, u"DELETE FROM outbox WHERE origin_id = ? RETURNING message, kind"_s)
    , m_pendingAct(database, u"SELECT body FROM outbox WHERE message = ? AND kind = ? ORDER BY entry DESC LIMIT 1"_s)
    , m_dropActs(database, u"DELETE FROM outbox WHERE message = ? AND kind <> 0"_s)
    , m_retry(database, u"UPDATE messages SET delivery = ?, failure = '' WHERE message = ? AND delivery = ?"_s)
    , m_count(database, u"SELECT count(*) FROM outbox"_s)
{
}

base::Result<domain::MessageId> OutboxRows::queue(const domain::ChatId& chat, const QString& nick,
                                                  const domain::OriginId& origin, const QString& body,
                                                  std::chrono::microseconds now, const domain::ArchiveId& replyTo,
                                                  bool quiet)
{
    return m_database.transaction([&]() -> base::Result<domain::MessageId> {
        const auto message = m_messages.addWaiting(chat, nick, origin, body, now, replyTo, quiet);
        if (!message)
            return message;
        if (const auto added = m_add.insert(OutboxKind::Message, OutboxState::Queued, *message); !added)
            return base::failWith(added);
        return message;
    });
}

base::Result<domain::MessageId> OutboxRows::queueFile(const domain::ChatId& chat, const QString& nick,
                                                      const domain::OriginId& origin, const QString& caption,
                                                      const domain::SharedFile& file, std::chrono::microseconds now,
                                                      const domain::ArchiveId& replyTo)
{
    return m_database.transaction([&]() -> base::Result<domain::MessageId> {
        const auto message = queue(chat, nick, origin, domain::bodyWithFile(caption, file), now, replyTo);
        if (!message)
            return message;
        if (const auto added = m_files.add(*message, file); !added)
            return base::failWith(added);
        return message;
    });
}

base::Result<void> OutboxRows::setUploaded(domain::MessageId message, const QString& url)
{
    return m_database.transaction([&]() -> base::Result<void> {
        const auto waiting = m_files.waiting(message);
        if (!waiting)
            return base::failWith(waiting);
        if (!*waiting)
            return noSuch(message);
        domain::SharedFile file = (*waiting)->file;
        const QString caption = domain::captionIn((*waiting)->body, file);
        file.url = url;
        const QString body = domain::bodyWithFile(caption, file);
        if (const auto done = m_files.setUploaded(message, url); !done)
            return done;
        if (const auto done = m_messages.rewriteWaiting(message, body); !done)
            return done;
        return m_rewrite.perform(body, message);
    });
}

base::Result<OutboxRows::Target> OutboxRows::target(domain::MessageId message)
{
    const auto found = m_target.first(
        [](const Row& row) {
            return Target{row.constant<domain::Delivery>(0), row.flag(1), row.flag(2), row.flag(3), row.flag(4)};
        },
        message);
    if (!found)
        return base::failWith(found);
    if (!*found)
        return noSuch(message);
    return **found;
}

// What was never handed over is not sent beside what takes its place.
base::Result<void> OutboxRows::queueAct(OutboxKind kind, domain::MessageId message, const domain::OriginId& origin,
                                        const QString& body)
{
    if (const auto dropped = m_dropQueued.perform(message, kind, OutboxState::Queued); !dropped)
        return dropped;
    if (const auto added = m_addAct.insert(kind, origin, body, OutboxState::Queued, message); !added)
        return base::failWith(added);
    if (const auto settled = m_acts.settle(message); !settled)
        return base::failWith(settled);
    return {};
}

base::Result<OutboxRows::Effect> OutboxRows::edit(domain::MessageId message, const domain::OriginId& origin,
                                                  const QString& body)
{
    return m_database.transaction([&]() -> base::Result<Effect> {
        const auto now = target(message);
        if (!now)
            return base::failWith(now);
        if (!now->own || now->retracted)
            return noSuch(message);
        if (now->isQueued || now->delivery == domain::Delivery::Failed) {
            if (const auto done = m_messages.rewriteWaiting(message, body); !done)
                return base::failWith(done);
            if (const auto done = m_rewrite.perform(body, message); !done)
                return base::failWith(done);
            return Effect::Changed;
        }
        if (const auto queued = queueAct(OutboxKind::Edit, message, origin, body); !queued)
            return base::failWith(queued);
        return Effect::Changed;
    });
}

base::Result<OutboxRows::Effect> OutboxRows::retract(domain::MessageId message, const domain::OriginId& origin)
{
    return m_database.transaction([&]() -> base::Result<Effect> {
        const auto now = target(message);
        if (!now)
            return base::failWith(now);
        if (!now->own || now->retracted)
            return noSuch(message);
        if (now->isQueued || now->delivery == domain::Delivery::Failed) {
            if (const auto removed = m_messages.removeWaiting(message); !removed)
                return base::failWith(removed);
            return Effect::Removed;
        }
        for (const OutboxKind kind : {OutboxKind::Edit, OutboxKind::Reaction}) {
            if (const auto dropped = m_dropQueued.perform(message, kind, OutboxState::Queued); !dropped)
                return base::failWith(dropped);
        }
        if (const auto queued = queueAct(OutboxKind::Retraction, message, origin, {}); !queued)
            return base::failWith(queued);
        return Effect::Changed;
    });
}

base::Result<OutboxRows::Effect> OutboxRows::react(domain::MessageId message, const domain::OriginId& origin,
                                                   const QStringList& signs)
{
    return m_database.transaction([&]() -> base::Result<Effect> {
        const auto now = target(message);
        if (!now)
            return base::failWith(now);
        if (!now->isArchived || now->retracted)
            return noSuch(message);
        const QString body = domain::signsOf(signs).join(u' ');
        if (const auto queued = queueAct(OutboxKind::Reaction, message, origin, body); !queued)
            return base::failWith(queued);
        return Effect::Changed;
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

base::Result<std::optional<OutboxRows::Refused>> OutboxRows::fail(const domain::OriginId& origin,
                                                                  const QString& sentence)
{
    return m_database.transaction([&]() -> base::Result<std::optional<Refused>> {
        const auto removed = m_remove.all(
            [](const Row& row) {
                return Refused{row.id<domain::MessageId>(0), row.constant<OutboxKind>(1)};
            },
            origin);
        if (!removed)
            return base::failWith(removed);
        if (removed->isEmpty())
            return std::optional<Refused>();
        const Refused refused = removed->constFirst();
        if (refused.kind != OutboxKind::Message) {
            if (const auto settled = m_acts.settle(refused.message); !settled)
                return base::failWith(settled);
            return std::optional(refused);
        }
        const auto failed = failMessage(refused.message, sentence);
        if (!failed)
            return base::failWith(failed);
        return std::optional(*failed);
    });
}

// An edit that waits behind the message becomes its text; if it was to be taken back, it just goes.
base::Result<OutboxRows::Refused> OutboxRows::failMessage(domain::MessageId message, const QString& sentence)
{
    const auto text = [](const Row& row) { return row.text(0); };
    const auto taken = m_pendingAct.first(text, message, OutboxKind::Retraction);
    const auto edited = m_pendingAct.first(text, message, OutboxKind::Edit);
    if (!taken || !edited)
        return !taken ? base::failWith(taken) : base::failWith(edited);
    if (*taken) {
        if (const auto removed = m_messages.removeWaiting(message); !removed)
            return base::failWith(removed);
        return Refused{message, OutboxKind::Message, true};
    }
    if (const auto dropped = m_dropActs.perform(message); !dropped)
        return base::failWith(dropped);
    if (const auto settled = m_acts.settle(message); !settled)
        return base::failWith(settled);
    if (*edited) {
        if (const auto done = m_messages.rewriteWaiting(message, **edited); !done)
            return base::failWith(done);
    }
    if (const auto set = m_messages.setDelivery(message, domain::Delivery::Failed, sentence); !set)
        return base::failWith(set);
    return Refused{message, OutboxKind::Message};
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
