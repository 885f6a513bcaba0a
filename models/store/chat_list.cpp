// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/chat_list.h"

#include "domain/personal_chat.h"
#include "store/database.h"
#include "store/message_row.h"
#include "store/school_tables.h"

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

// Since the chat q was put away something has come that is worth a notification: it stands among the others again.
const QString kHasCalledBack =
    u"EXISTS (SELECT 1 FROM messages AS b WHERE b.room = q.room AND b.sent_at > q.shelved AND b.own = 0"
    " AND b.retracted = 0 AND (q.notify = %1 OR (q.notify = %2 AND b.calls_me = 1)))"_s
        .arg(static_cast<int>(domain::NotifyLevel::All))
        .arg(static_cast<int>(domain::NotifyLevel::Mentions));

// Of the messages after the read mark.
const QString kUnreadCounts =
    u" (SELECT count(*) FROM (SELECT 1 FROM messages AS u WHERE u.room = q.room AND u.sent_at > q.read_at"
    " AND u.own = 0 AND u.retracted = 0 LIMIT "_s %
    QString::number(domain::ChatSummary::kUnreadCountLimit) % u")), (SELECT count(*) FROM (SELECT 1 FROM messages AS u WHERE u.room = q.room AND u.sent_at > q.read_at"
     " AND u.calls_me = 1 AND u.retracted = 0 LIMIT "_s % QString::number(domain::ChatSummary::kUnreadCountLimit) %
    u")),"_s;

const QString kLastMessage = u" LEFT JOIN messages AS m ON m.message = (SELECT l.message FROM messages AS l WHERE l.room = q.room"
                             " ORDER BY l.sent_at DESC, l.message DESC LIMIT 1)"
                             " LEFT JOIN rooms AS r ON r.room = m.room LEFT JOIN senders AS s ON s.sender = m.sender"_s %
                             kMessageJoins;

const QString kSummarySelect =
    u"SELECT c.chat, c.kind, c.unit, c.title, c.purpose, c.who_may_write, c.history, c.archived,"
    " c.pinned_rule,"
    " (SELECT count(*) FROM members AS a WHERE a.chat = c.chat), me.nick, me.may_write, me.role, q.draft,"_s % kUnreadCounts %
    u" q.pinned, q.marked_unread, q.notify, q.folder, q.shelved > 0 AND NOT "_s % kHasCalledBack % u", "_s % kMessageColumns %
    u" FROM chats AS c CROSS JOIN school_state AS st"
    " LEFT JOIN members AS me ON me.chat = c.chat AND me.person = st.person"
    " LEFT JOIN rooms AS q ON q.chat = c.chat"_s % kLastMessage;

// Of somebody whose row is known here; otherwise as the messages call him.
QString nameOf(const char* person)
{
    return u"nullif(trim(%1.family || ' ' || %1.given || ' ' || %1.patronymic), '')"_s.arg(QLatin1String(person));
}
const QString kPersonalTitle =
    u"coalesce("_s % nameOf("p") %
    u", (SELECT os.nick FROM messages AS o JOIN senders AS os ON os.sender = o.sender WHERE o.room = q.room AND o.own = 0"
    " ORDER BY o.sent_at DESC LIMIT 1), substr(x.chat, 2))"_s;
const QString kPersonalPeople = u" LEFT JOIN rooms AS q ON q.chat = x.chat LEFT JOIN people AS p ON p.login = substr(x.chat, 2)"_s;
// Their ids begin with @ and are longer than that.
const QString kPersonalIds = u"(SELECT chat FROM rooms WHERE chat > '@' AND chat < 'A')"_s;

// The same columns for the conversations in `ids`.
QString personalSelect(const QString& ids)
{
    return u"SELECT x.chat, "_s % QString::number(static_cast<int>(domain::ChatKind::ByHand)) % u", '', "_s % kPersonalTitle %
           u", '', 0, 0, 0, '', 2, coalesce("_s % nameOf("me") % u", ''), 1, NULL, q.draft,"_s % kUnreadCounts %
           u" q.pinned, q.marked_unread, q.notify, q.folder, q.shelved > 0 AND NOT "_s % kHasCalledBack % u", "_s %
           kMessageColumns % u" FROM "_s % ids %
           u" AS x CROSS JOIN school_state AS st LEFT JOIN people AS me ON me.person = st.person"_s % kPersonalPeople %
           kLastMessage;
}

domain::ChatSummary summaryFrom(const Row& row)
{
    domain::ChatSummary summary;
    summary.chat = Table<domain::Chat>::read(row);
    summary.memberCount = static_cast<int>(row.number(9));
    summary.ownNick = row.text(10);
    summary.mayWrite = row.flag(11);
    summary.moderator = !row.isNull(12) && row.constant<domain::MemberRole>(12) == domain::MemberRole::Moderator;
    summary.draft = row.text(13);
    summary.unreadCount = static_cast<int>(row.number(14));
    summary.mentionCount = static_cast<int>(row.number(15));
    summary.pinned = row.flag(16);
    summary.markedUnread = row.flag(17);
    summary.notify = row.constant<domain::NotifyLevel>(18);
    summary.folder = row.text(19);
    summary.shelved = row.flag(20);
    if (!row.isNull(21))
        summary.last = messageFrom(row, 21);
    return summary;
}

} // namespace

ChatList::ChatList(Database& database)
    : m_database(database)
    , m_rooms(database)
    , m_all(database, kSummarySelect % u" WHERE c.archived = 0 ORDER BY coalesce(m.sent_at, 0) DESC, c.title"_s)
    , m_one(database, kSummarySelect % u" WHERE c.chat = ?"_s)
    , m_personal(database, personalSelect(kPersonalIds) % u" WHERE m.message IS NOT NULL OR q.draft <> ''"_s)
    , m_onePersonal(database, personalSelect(u"(SELECT ? AS chat)"_s))
    , m_titles(database, u"SELECT chat, title FROM chats"_s)
    , m_personalTitles(database, u"SELECT x.chat, "_s % kPersonalTitle % u" FROM "_s % kPersonalIds % u" AS x"_s %
                                     kPersonalPeople)
    , m_ownNick(database, u"SELECT m.nick FROM members AS m JOIN school_state AS st ON st.person = m.person"
                          " WHERE m.chat = ?"_s)
    , m_ownName(database, u"SELECT "_s % nameOf("me") %
                              u" FROM school_state AS st JOIN people AS me ON me.person = st.person"_s)
    , m_reader(database,
               u"SELECT m.nick, EXISTS (SELECT 1 FROM guardians AS g WHERE g.guardian = m.person), EXISTS (SELECT 1"
               " FROM seats AS s WHERE s.person = m.person AND s.kind = %1), EXISTS (SELECT 1 FROM positions AS p WHERE"
               " p.person = m.person) OR EXISTS (SELECT 1 FROM seats AS s WHERE s.person = m.person AND s.kind IN (%2,"
               " %3)) FROM members AS m JOIN school_state AS st ON st.person = m.person WHERE m.chat = ?"_s
                   .arg(static_cast<int>(domain::SeatKind::Pupil))
                   .arg(static_cast<int>(domain::SeatKind::ClassTeacher))
                   .arg(static_cast<int>(domain::SeatKind::SubjectTeacher)))
    , m_saveDraft(database, u"UPDATE rooms SET draft = ? WHERE room = ?"_s)
    , m_markRead(database,
                 u"UPDATE rooms SET read_at = a.sent_at, read_archive = a.archive_id, told = 0, marked_unread = 0 FROM"
                 " (SELECT m.sent_at, m.archive_id FROM messages AS t JOIN messages AS m ON m.room = t.room"
                 " AND m.sent_at <= t.sent_at AND m.archive_id IS NOT NULL WHERE t.message = ? AND t.room = ?"
                 " ORDER BY m.sent_at DESC LIMIT 1) AS a WHERE rooms.room = ? AND rooms.read_at < a.sent_at"_s)
    , m_markReadElsewhere(database,
                          u"UPDATE rooms SET read_at = m.at, read_archive = m.archive_id, told = 1, marked_unread = 0"
                          " FROM archived AS m WHERE rooms.room = ? AND m.room = rooms.room AND m.archive_id = ?"
                          " AND rooms.read_at < m.at"_s)
    , m_wantMark(database, u"UPDATE rooms SET wanted_archive = ? WHERE room = ? AND NOT EXISTS"
                           " (SELECT 1 FROM archived AS m WHERE m.room = rooms.room AND m.archive_id = ?)"_s)
    , m_setPinned(database, u"UPDATE rooms SET pinned = ? WHERE room = ?"_s)
    , m_setFolder(database, u"UPDATE rooms SET folder = ? WHERE room = ?"_s)
    , m_setShelved(database, u"UPDATE rooms SET shelved = iif(?, (SELECT max(1, coalesce(max(m.sent_at), 0)) FROM messages AS m"
                            " WHERE m.room = rooms.room), 0) WHERE room = ?"_s)
    , m_setMarkedUnread(database, u"UPDATE rooms SET marked_unread = ? WHERE room = ? AND marked_unread <> ?"_s)
    , m_setNotify(database, u"UPDATE rooms AS q SET notify = ?, shelved = iif("_s % kHasCalledBack % u", 0, shelved) WHERE room = ?"_s)
    , m_toTell(database, u"SELECT chat, read_archive FROM rooms WHERE told = 0"_s)
    , m_told(database, u"UPDATE rooms SET told = 1 WHERE chat = ? AND read_archive = ?"_s)
{
}

base::Result<QList<domain::ChatSummary>> ChatList::rows()
{
    auto rows = m_all.all(summaryFrom);
    const auto personal = m_personal.all(summaryFrom);
    if (!rows || !personal)
        return !rows ? base::failWith(rows) : base::failWith(personal);
    if (personal->isEmpty())
        return rows;
    *rows += *personal;
    std::ranges::stable_sort(*rows, std::ranges::greater(),
                             [](const domain::ChatSummary& row) { return row.last.sentAt.toMSecsSinceEpoch(); });
    return rows;
}

base::Result<QList<domain::ChatSummary>> ChatList::rows(const QList<domain::ChatId>& chats)
{
    QList<domain::ChatSummary> rows;
    for (const domain::ChatId& chat : chats) {
        const auto row = (domain::isPersonal(chat) ? m_onePersonal : m_one).first(summaryFrom, chat);
        if (!row)
            return base::failWith(row);
        if (*row)
            rows.append(**row);
    }
    return rows;
}

base::Result<QHash<domain::ChatId, QString>> ChatList::titles()
{
    const auto read = [](const Row& row) { return std::pair(row.id<domain::ChatId>(0), row.text(1)); };
    const auto rows = m_titles.all(read);
    const auto personal = m_personalTitles.all(read);
    if (!rows || !personal)
        return !rows ? base::failWith(rows) : base::failWith(personal);
    QHash<domain::ChatId, QString> titles(rows->begin(), rows->end());
    titles.insert(QHash<domain::ChatId, QString>(personal->begin(), personal->end()));
    return titles;
}

base::Result<QString> ChatList::ownName()
{
    const auto name = m_ownName.first([](const Row& row) { return row.text(0); });
    if (!name)
        return base::failWith(name);
    return name->value_or(QString());
}

base::Result<QString> ChatList::ownNick(const domain::ChatId& chat)
{
    if (domain::isPersonal(chat))
        return ownName();
    const auto nick = m_ownNick.first([](const Row& row) { return row.text(0); }, chat);
    if (!nick)
        return base::failWith(nick);
    return nick->value_or(QString());
}

base::Result<ChatReader> ChatList::reader(const domain::ChatId& chat)
{
    if (domain::isPersonal(chat)) {
        const auto name = ownName();
        if (!name)
            return base::failWith(name);
        return ChatReader{*name, {}};
    }
    const auto found = m_reader.first(
        [](const Row& row) {
            ChatReader reader{row.text(0), {}};
            if (row.flag(1))
                reader.groups << domain::MentionGroup::Guardians;
            if (row.flag(2))
                reader.groups << domain::MentionGroup::Pupils;
            if (row.flag(3))
                reader.groups << domain::MentionGroup::Teachers;
            return reader;
        },
        chat);
    if (!found)
        return base::failWith(found);
    return found->value_or(ChatReader());
}

base::Result<void> ChatList::saveDraft(const domain::ChatId& chat, const QString& text)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_saveDraft.perform(text, *room);
}

base::Result<void> ChatList::setPinned(const domain::ChatId& chat, bool pinned)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_setPinned.perform(pinned, *room);
}

base::Result<void> ChatList::setFolder(const domain::ChatId& chat, const QString& folder)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_setFolder.perform(folder, *room);
}

base::Result<void> ChatList::setShelved(const domain::ChatId& chat, bool shelved)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_setShelved.perform(shelved, *room);
}

base::Result<bool> ChatList::setMarkedUnread(const domain::ChatId& chat, bool unread)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto changed = m_setMarkedUnread.run(unread, *room, unread);
    if (!changed)
        return base::failWith(changed);
    return *changed > 0;
}

base::Result<void> ChatList::setNotify(const domain::ChatId& chat, domain::NotifyLevel level)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    return m_setNotify.perform(level, *room);
}

base::Result<bool> ChatList::markRead(const domain::ChatId& chat, domain::MessageId upTo)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto changed = m_markRead.run(upTo, *room, *room);
    if (!changed)
        return base::failWith(changed);
    return *changed > 0;
}

base::Result<bool> ChatList::markReadElsewhere(const domain::ChatId& chat, const domain::ArchiveId& upTo)
{
    return m_database.transaction([&]() -> base::Result<bool> {
        const auto room = m_rooms.keyOf(chat);
        if (!room)
            return base::failWith(room);
        const auto changed = m_markReadElsewhere.run(*room, upTo);
        if (!changed)
            return base::failWith(changed);
        if (const auto wanted = m_wantMark.run(upTo, *room, upTo); !wanted)
            return base::failWith(wanted);
        return *changed > 0;
    });
}

base::Result<QList<ReadMark>> ChatList::marksToTell()
{
    return m_toTell.all([](const Row& row) {
        return ReadMark{row.id<domain::ChatId>(0), row.id<domain::ArchiveId>(1)};
    });
}

base::Result<void> ChatList::markTold(const ReadMark& mark)
{
    return m_told.perform(mark.chat, mark.archiveId);
}

} // namespace store
