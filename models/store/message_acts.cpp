// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/message_acts.h"

#include "store/database.h"
#include "store/message_row.h"
#include "store/messages.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

domain::MessageId idFrom(const Row& row)
{
    return row.id<domain::MessageId>(0);
}

QStringList signsFrom(const QString& packedSigns)
{
    return domain::signsOf(packedSigns.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

MessageActs::MessageActs(Database& database, Messages& messages)
    : m_database(database)
    , m_messages(messages)
    , m_rooms(database)
    , m_insert(database, u"INSERT INTO acts (room, kind, archive_id, sender, own, target, at, body)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING act"_s)
    , m_newerSigns(database, u"SELECT 1 FROM acts WHERE room = ? AND target = ? AND kind = ? AND sender = ?"
                             " AND at >= ?"_s)
    , m_dropOlderSigns(database, u"DELETE FROM acts WHERE room = ? AND target = ? AND kind = ? AND sender = ?"_s)
    , m_leaveOutbox(database, u"DELETE FROM outbox WHERE room = ? AND origin_id = ? RETURNING message"_s)
    , m_targets(database, u"SELECT message FROM messages WHERE room = ? AND archive_id = ?"_s)
    , m_editTargets(database, u"SELECT message FROM messages WHERE room = ? AND wire_id = ? AND sender = ?"_s)
    , m_anyActs(database, u"SELECT m.message FROM messages AS m WHERE m.message BETWEEN ? AND ? AND EXISTS"
                          " (SELECT 1 FROM acts AS a WHERE a.room = m.room AND a.target IN (m.archive_id, m.wire_id))"_s)
    , m_shown(database, u"SELECT room, sender, archive_id, wire_id, body, first_body, edited, retracted, reactions, own"
                        " FROM messages WHERE message = ?"_s)
    , m_latest(database, u"SELECT body FROM acts WHERE room = ? AND target = ? AND kind = ? AND sender = ?"
                         " ORDER BY at DESC LIMIT 1"_s)
    , m_pending(database, u"SELECT body FROM outbox WHERE message = ? AND kind = ? ORDER BY entry DESC LIMIT 1"_s)
    , m_signs(database, u"SELECT s.nick, a.body, a.own FROM acts AS a JOIN senders AS s ON s.sender = a.sender"
                        " WHERE a.room = ? AND a.target = ? AND a.kind = ? ORDER BY a.at"_s)
    , m_write(
          database,
          u"UPDATE messages SET body = ?, first_body = ?, edited = ?, retracted = ?, reactions = ?,"
          " changed = 1 + max((SELECT max(changed) FROM messages), (SELECT coalesce(max(changed), 0) FROM forgotten))"
          " WHERE message = ?"_s)
    , m_forgetEdits(database, u"DELETE FROM acts WHERE room = ? AND target = ? AND kind = ? AND sender = ?"_s)
    , m_answers(database, u"SELECT a.message FROM messages AS m JOIN messages AS a ON a.room = m.room"
                          " AND a.reply_to = m.archive_id WHERE m.message = ?"_s)
    , m_history(database, u"SELECT body, at FROM acts WHERE room = ? AND target = ? AND kind = ? AND sender = ?"
                          " ORDER BY at"_s)
    , m_foreign(database, u"SELECT count(*) FROM acts AS a WHERE kind IN (1, 2) AND EXISTS (SELECT 1 FROM messages AS m"
                          " WHERE m.room = a.room AND ((a.kind = 1 AND m.wire_id = a.target) OR (a.kind = 2 AND"
                          " m.archive_id = a.target)) AND m.sender <> a.sender) AND NOT EXISTS (SELECT 1 FROM messages"
                          " AS m WHERE m.room = a.room AND ((a.kind = 1 AND m.wire_id = a.target) OR (a.kind = 2 AND"
                          " m.archive_id = a.target)) AND m.sender = a.sender)"_s)
    , m_unknown(database, u"SELECT count(*) FROM acts AS a WHERE kind IN (1, 2) AND NOT EXISTS (SELECT 1 FROM messages"
                          " AS m WHERE m.room = a.room AND ((a.kind = 1 AND m.wire_id = a.target) OR (a.kind = 2 AND"
                          " m.archive_id = a.target)))"_s)
{
}

base::Result<void> MessageActs::add(const domain::ChatId& chat, const QList<ArchivedAct>& acts, MessageChanges& changes)
{
    if (acts.isEmpty())
        return {};
    return m_database.transaction([&]() -> base::Result<void> {
        const auto room = m_rooms.keyOf(chat);
        if (!room)
            return base::failWith(room);
        QList<domain::MessageId> targets;
        for (const ArchivedAct& act : acts) {
            const auto touched = addOne(*room, act, changes);
            if (!touched)
                return base::failWith(touched);
            for (const domain::MessageId target : *touched) {
                if (!targets.contains(target))
                    targets << target;
            }
        }
        for (const domain::MessageId target : targets) {
            if (const auto done = noteSettled(target, changes); !done)
                return done;
        }
        return m_messages.resolveReadMark(*room);
    });
}

base::Result<QList<domain::MessageId>> MessageActs::addOne(RoomKey room, const ArchivedAct& act,
                                                           MessageChanges& changes)
{
    QList<domain::MessageId> touched;
    if (act.own && !act.originId.isEmpty()) {
        const auto waited = m_leaveOutbox.all(idFrom, room, act.originId);
        if (!waited)
            return base::failWith(waited);
        changes.confirmed += *waited;
        changes.updated += *waited; // no longer waits, even if nothing else is new
        touched += *waited;
    }
    const auto sender = m_messages.senderOf(act.nick);
    if (!sender)
        return base::failWith(sender);
    const auto isNew = insert(room, *sender, act);
    if (!isNew)
        return base::failWith(isNew);
    if (!*isNew)
        return touched;
    const auto targets = act.kind == OutboxKind::Edit ? m_editTargets.all(idFrom, room, act.target, *sender)
                                                      : m_targets.all(idFrom, room, act.target);
    if (!targets)
        return base::failWith(targets);
    return touched + *targets;
}

// Of a person's signs under one message only the last ones are kept: reactions by the thousand stay one row a person.
base::Result<bool> MessageActs::insert(RoomKey room, std::int64_t sender, const ArchivedAct& act)
{
    QString body = act.body;
    if (act.kind == OutboxKind::Reaction) {
        const auto newer =
            m_newerSigns.first([](const Row&) { return true; }, room, act.target, act.kind, sender, act.at.count());
        if (!newer)
            return base::failWith(newer);
        if (*newer)
            return false;
        if (const auto dropped = m_dropOlderSigns.run(room, act.target, act.kind, sender); !dropped)
            return base::failWith(dropped);
        body = signsFrom(act.body).join(u' ');
    }
    const auto added = m_insert.first([](const Row&) { return true; }, room, act.kind, act.archiveId, sender, act.own,
                                      act.target, act.at.count(), body);
    if (!added)
        return base::failWith(added);
    return added->has_value();
}

base::Result<void> MessageActs::settleNew(MessageChanges& changes)
{
    if (!changes.added.isEmpty()) {
        // Their numbers are next to each other: one transaction has given them.
        const auto [first, last] = std::ranges::minmax(changes.added);
        const auto touched = m_anyActs.all(idFrom, first, last); // most have none
        if (!touched)
            return base::failWith(touched);
        for (const domain::MessageId message : *touched) {
            if (const auto done = noteSettled(message, changes); !done)
                return done;
        }
    }
    const QList<domain::MessageId> sent = changes.confirmed;
    for (const domain::MessageId message : sent) {
        if (const auto done = noteSettled(message, changes); !done)
            return done;
    }
    return {};
}

base::Result<void> MessageActs::noteSettled(domain::MessageId message, MessageChanges& changes)
{
    const auto changed = settle(message);
    if (!changed)
        return base::failWith(changed);
    if (!*changed)
        return {};
    const auto answers = answersTo(message);
    if (!answers)
        return base::failWith(answers);
    for (const domain::MessageId id : QList{message} + *answers) {
        if (!changes.updated.contains(id) && !changes.added.contains(id))
            changes.updated << id;
    }
    return {};
}

base::Result<QList<domain::MessageId>> MessageActs::answersTo(domain::MessageId message)
{
    return m_answers.all(idFrom, message);
}

base::Result<std::optional<MessageActs::Shown>> MessageActs::shown(domain::MessageId message)
{
    return m_shown.first(
        [](const Row& row) {
            return Shown{row.number(0), row.number(1), row.text(2),
                         row.text(3),   row.text(4),   row.isNull(5) ? std::nullopt : std::optional(row.text(5)),
                         row.flag(6),   row.flag(7),   row.text(8),
                         row.flag(9)};
        },
        message);
}

base::Result<bool> MessageActs::settle(domain::MessageId message)
{
    const auto found = shown(message);
    if (!found)
        return base::failWith(found);
    // Without a first text a retraction is for ever: the archive or the room has said so.
    if (!*found || ((*found)->retracted && !(*found)->firstBody))
        return false;
    const Shown& now = **found;
    const auto text = [](const Row& row) { return row.text(0); };
    const auto taken = m_latest.first(text, now.room, now.archiveId, OutboxKind::Retraction, now.sender);
    const auto taking = m_pending.first(text, message, OutboxKind::Retraction);
    const auto edited = m_latest.first(text, now.room, now.wireId, OutboxKind::Edit, now.sender);
    const auto editing = m_pending.first(text, message, OutboxKind::Edit);
    const auto people = signsUnder(message);
    for (const auto* read : {&taken, &taking, &edited, &editing}) {
        if (!*read)
            return base::failWith(*read);
    }
    if (!people)
        return base::failWith(people);

    const QString first = now.firstBody.value_or(now.body);
    Shown next = now;
    next.reactions = packed(domain::tally(*people));
    next.retracted = (!now.archiveId.isEmpty() && *taken) || *taking;
    const std::optional<QString> latest = *editing ? *editing : now.wireId.isEmpty() ? std::nullopt : *edited;
    next.edited = latest.has_value();
    next.body = next.retracted ? QString() : latest.value_or(first);
    next.firstBody = next.retracted || next.edited ? std::optional(first) : std::nullopt;
    if (!now.archiveId.isEmpty() && *taken) {
        next.firstBody.reset();
        next.reactions.clear();
        next.edited = false;
        if (const auto forgotten = forgetEdits(now); !forgotten)
            return base::failWith(forgotten);
    }
    const bool isSame = next.body == now.body && next.firstBody == now.firstBody && next.edited == now.edited &&
                        next.retracted == now.retracted && next.reactions == now.reactions;
    if (isSame)
        return false;
    const auto written = m_write.run(next.body, next.firstBody ? QVariant(*next.firstBody) : QVariant(), next.edited,
                                     next.retracted, next.reactions, message);
    if (!written)
        return base::failWith(written);
    return true;
}

// The text that was taken back is not kept in an older version either.
base::Result<void> MessageActs::forgetEdits(const Shown& message)
{
    return m_forgetEdits.perform(message.room, message.wireId, OutboxKind::Edit, message.sender);
}

base::Result<QList<domain::PersonSigns>> MessageActs::signsUnder(domain::MessageId message)
{
    const auto found = shown(message);
    if (!found)
        return base::failWith(found);
    QList<domain::PersonSigns> people;
    if (!*found)
        return people;
    const auto archived = m_signs.all(
        [](const Row& row) {
            return domain::PersonSigns{row.text(0), signsFrom(row.text(1)), row.flag(2)};
        },
        (*found)->room, (*found)->archiveId, OutboxKind::Reaction);
    const auto mine = m_pending.first([](const Row& row) { return row.text(0); }, message, OutboxKind::Reaction);
    if (!archived || !mine)
        return !archived ? base::failWith(archived) : base::failWith(mine);
    if (!(*found)->archiveId.isEmpty())
        people = *archived;
    if (*mine) {
        people.removeIf([](const domain::PersonSigns& person) { return person.own; });
        people << domain::PersonSigns{{}, signsFrom(**mine), true};
    }
    people.removeIf([](const domain::PersonSigns& person) { return person.signs.isEmpty(); });
    return people;
}

base::Result<QList<domain::MessageVersion>> MessageActs::history(domain::MessageId message)
{
    const auto found = shown(message);
    if (!found)
        return base::failWith(found);
    QList<domain::MessageVersion> versions;
    if (!*found || (*found)->retracted)
        return versions;
    const Shown& now = **found;
    const auto sentAt = m_messages.sentAt(message);
    if (!sentAt)
        return base::failWith(sentAt);
    versions << domain::MessageVersion{*sentAt, now.firstBody.value_or(now.body)};
    if (now.wireId.isEmpty())
        return versions;
    const auto edits = m_history.all(
        [](const Row& row) {
            return domain::MessageVersion{QDateTime::fromMSecsSinceEpoch(row.number(1) / 1000, Qt::UTC), row.text(0)};
        },
        now.room, now.wireId, OutboxKind::Edit, now.sender);
    if (!edits)
        return base::failWith(edits);
    versions += *edits;
    if (versions.constLast().body != now.body) // an edit that waits
        versions << domain::MessageVersion{{}, now.body};
    return versions;
}

base::Result<MessageActs::Ignored> MessageActs::ignored()
{
    const auto number = [](const Row& row) { return static_cast<int>(row.number(0)); };
    const auto foreign = m_foreign.first(number);
    const auto unknown = m_unknown.first(number);
    if (!foreign || !unknown)
        return !foreign ? base::failWith(foreign) : base::failWith(unknown);
    return Ignored{foreign->value_or(0), unknown->value_or(0)};
}

} // namespace store
