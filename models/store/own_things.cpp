// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/own_things.h"

#include "domain/timeline.h"
#include "store/database.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kChat = u"chat/"_s;
constexpr qsizetype kLongestFolder = 200;

OwnThing thingFrom(const Row& row)
{
    return {row.text(0), row.text(1), row.number(2)};
}

} // namespace

domain::ChatId chatOf(const QString& ownThing)
{
    return ownThing.startsWith(kChat) ? domain::ChatId(ownThing.mid(kChat.size())) : domain::ChatId();
}

OwnThings::OwnThings(Database& database)
    : m_database(database)
    , m_rooms(database)
    , m_all(database, u"SELECT thing, content, changed_at FROM own_things WHERE substr(thing, 1, length(?)) = ?"_s)
    , m_note(database, u"INSERT INTO own_things (thing, content, changed_at, told) VALUES (?, ?, ?, 0)"
                       " ON CONFLICT (thing) DO UPDATE SET content = excluded.content, told = 0,"
                       " changed_at = max(excluded.changed_at, own_things.changed_at + 1)"
                       " WHERE excluded.content <> own_things.content"_s)
    , m_take(database, u"INSERT INTO own_things (thing, content, changed_at, told) VALUES (?, ?, ?, 1)"
                       " ON CONFLICT (thing) DO UPDATE SET content = excluded.content,"
                       " changed_at = excluded.changed_at, told = 1 WHERE excluded.changed_at > own_things.changed_at"
                       " OR (excluded.changed_at = own_things.changed_at AND excluded.content > own_things.content)"_s)
    , m_tellAgain(database, u"UPDATE own_things SET told = 0 WHERE thing = ? AND (changed_at > ? OR content <> ?)"_s)
    , m_toTell(database, u"SELECT thing, content, changed_at FROM own_things WHERE told = 0 ORDER BY changed_at, thing"_s)
    , m_told(database, u"UPDATE own_things SET told = 1 WHERE thing = ? AND changed_at = ?"_s)
    , m_chat(database, u"SELECT pinned, folder, shelved, notify FROM rooms WHERE room = ?"_s)
    , m_applyChat(database, u"UPDATE rooms SET pinned = ?, folder = ?, shelved = ?, notify = ? WHERE room = ?"_s)
{
}

base::Result<QList<OwnThing>> OwnThings::all(const QString& beginning)
{
    return m_all.all(thingFrom, beginning, beginning);
}

base::Result<void> OwnThings::note(const QString& id, const QString& content, std::int64_t now)
{
    return m_note.perform(id, content, now);
}

base::Result<void> OwnThings::noteChat(const domain::ChatId& chat, std::int64_t now)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const auto content = m_chat.first(
        [](const Row& row) {
            const QJsonObject kept{{u"pinned"_s, row.flag(0)},
                                   {u"folder"_s, row.text(1)},
                                   {u"shelved"_s, qint64(row.number(2))},
                                   {u"notify"_s, qint64(row.number(3))}};
            return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
        },
        *room);
    if (!content)
        return base::failWith(content);
    return note(kChat + chat.value(), content->value_or(QString()), now);
}

base::Result<bool> OwnThings::take(const OwnThing& thing)
{
    return m_database.transaction([&]() -> base::Result<bool> {
        const auto taken = m_take.run(thing.id, thing.content, thing.changedAt);
        if (!taken)
            return base::failWith(taken);
        if (*taken == 0) {
            if (const auto again = m_tellAgain.perform(thing.id, thing.changedAt, thing.content); !again)
                return base::failWith(again);
            return false;
        }
        if (const domain::ChatId chat = chatOf(thing.id); !chat.isEmpty()) {
            if (const auto applied = apply(chat, thing.content); !applied)
                return base::failWith(applied);
        }
        return true;
    });
}

// What it says may be of a later program: what is not understood counts as not said.
base::Result<void> OwnThings::apply(const domain::ChatId& chat, const QString& content)
{
    const auto room = m_rooms.keyOf(chat);
    if (!room)
        return base::failWith(room);
    const QJsonObject kept = QJsonDocument::fromJson(content.toUtf8()).object();
    const auto notify = kept.value("notify"_L1).toInteger();
    const bool isKnown = notify >= 0 && notify <= static_cast<qint64>(domain::NotifyLevel::None);
    return m_applyChat.perform(kept.value("pinned"_L1).toBool(),
                               kept.value("folder"_L1).toString().simplified().left(kLongestFolder),
                               std::max<qint64>(0, kept.value("shelved"_L1).toInteger()), isKnown ? notify : 0, *room);
}

base::Result<QList<OwnThing>> OwnThings::toTell()
{
    return m_toTell.all(thingFrom);
}

base::Result<void> OwnThings::markTold(const OwnThing& thing)
{
    return m_told.perform(thing.id, thing.changedAt);
}

} // namespace store
