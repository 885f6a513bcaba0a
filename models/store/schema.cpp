// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <array>

namespace store {
namespace {

using namespace Qt::Literals::StringLiterals;

base::Result<void> executeAll(const Database& database, std::initializer_list<const char*> statements)
{
    for (const char* sql : statements) {
        if (const auto done = database.execute(QString::fromLatin1(sql)); !done)
            return done;
    }
    return {};
}

// Times of messages are microseconds since 1970 UTC, the archive's own resolution: the order is the archive's.
//   rooms     tail_*: the archive has been read up to here, apart from the gaps. read_*: the last message seen;
//             wanted_archive: a mark from another device for a message that has not come yet; told: own devices know.
//   messages  changed: rises with every change of any message; what the search index follows.
//   gaps      between the two ids (exclusive) the archive has not been read; '' is its beginning or its end.
base::Result<void> createConversations(const Database& database)
{
    return executeAll(
        database,
        {"CREATE TABLE rooms (room INTEGER PRIMARY KEY, chat TEXT NOT NULL UNIQUE,"
         " tail_id TEXT NOT NULL DEFAULT '', tail_at INTEGER NOT NULL DEFAULT 0,"
         " read_at INTEGER NOT NULL DEFAULT 0, read_archive TEXT NOT NULL DEFAULT '',"
         " wanted_archive TEXT NOT NULL DEFAULT '', told INTEGER NOT NULL DEFAULT 1,"
         " draft TEXT NOT NULL DEFAULT '') STRICT",
         "CREATE TABLE senders (sender INTEGER PRIMARY KEY, nick TEXT NOT NULL UNIQUE) STRICT",
         "CREATE TABLE messages (message INTEGER PRIMARY KEY AUTOINCREMENT,"
         " room INTEGER NOT NULL REFERENCES rooms (room), archive_id TEXT, origin_id TEXT,"
         " sender INTEGER NOT NULL REFERENCES senders (sender), own INTEGER NOT NULL, sent_at INTEGER NOT NULL,"
         " body TEXT NOT NULL, delivery INTEGER NOT NULL, failure TEXT NOT NULL DEFAULT '',"
         " edited INTEGER NOT NULL DEFAULT 0, retracted INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL) STRICT",
         "CREATE UNIQUE INDEX messages_archive ON messages (room, archive_id) WHERE archive_id IS NOT NULL",
         "CREATE UNIQUE INDEX messages_origin ON messages (room, origin_id) WHERE own = 1 AND origin_id IS NOT NULL",
         "CREATE INDEX messages_timeline ON messages (room, sent_at)",
         "CREATE INDEX messages_unread ON messages (room, sent_at) WHERE own = 0 AND retracted = 0",
         "CREATE INDEX messages_changed ON messages (changed)",
         "CREATE TABLE gaps (gap INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES rooms (room),"
         " after_id TEXT NOT NULL, after_at INTEGER NOT NULL, before_id TEXT NOT NULL,"
         " before_at INTEGER NOT NULL) STRICT",
         "CREATE INDEX gaps_room ON gaps (room)",
         "CREATE TABLE outbox (entry INTEGER PRIMARY KEY AUTOINCREMENT,"
         " message INTEGER NOT NULL UNIQUE REFERENCES messages (message) ON DELETE CASCADE,"
         " room INTEGER NOT NULL REFERENCES rooms (room), kind INTEGER NOT NULL, origin_id TEXT NOT NULL UNIQUE,"
         " body TEXT NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0) STRICT"});
}

// generation: number of the snapshot that last held the row; rows of an older one are swept when a snapshot ends.
base::Result<void> createSchool(const Database& database)
{
    return executeAll(
        database,
        {"CREATE TABLE school_state (state INTEGER PRIMARY KEY CHECK (state = 1), person TEXT NOT NULL DEFAULT '',"
         " rev INTEGER NOT NULL DEFAULT 0, epoch TEXT NOT NULL DEFAULT '', generation INTEGER NOT NULL DEFAULT 0,"
         " rooms_domain TEXT NOT NULL DEFAULT '', rules_pending INTEGER NOT NULL DEFAULT 0) STRICT",
         "INSERT INTO school_state (state) VALUES (1)",
         "CREATE TABLE organisation (organisation INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL,"
         " short_name TEXT NOT NULL, time_zone TEXT NOT NULL, generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE units (unit TEXT PRIMARY KEY, kind INTEGER NOT NULL, parent TEXT NOT NULL, name TEXT NOT NULL,"
         " grade INTEGER NOT NULL, letter TEXT NOT NULL, year INTEGER NOT NULL, archived INTEGER NOT NULL,"
         " generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE people (person TEXT PRIMARY KEY, family TEXT NOT NULL, given TEXT NOT NULL,"
         " patronymic TEXT NOT NULL, state INTEGER NOT NULL, login TEXT NOT NULL, born_on TEXT NOT NULL,"
         " phone TEXT NOT NULL, email TEXT NOT NULL, external_id TEXT NOT NULL, generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE guardians (guardian TEXT NOT NULL, child TEXT NOT NULL, kind INTEGER NOT NULL,"
         " generation INTEGER NOT NULL, PRIMARY KEY (guardian, child)) STRICT",
         "CREATE TABLE positions (person TEXT NOT NULL, kind INTEGER NOT NULL, verification INTEGER NOT NULL,"
         " generation INTEGER NOT NULL, PRIMARY KEY (person, kind)) STRICT",
         "CREATE TABLE seats (seat TEXT PRIMARY KEY, person TEXT NOT NULL, unit TEXT NOT NULL, kind INTEGER NOT NULL,"
         " subject TEXT NOT NULL, generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE chats (chat TEXT PRIMARY KEY, kind INTEGER NOT NULL, unit TEXT NOT NULL, title TEXT NOT NULL,"
         " purpose TEXT NOT NULL, who_may_write INTEGER NOT NULL, history INTEGER NOT NULL,"
         " archived INTEGER NOT NULL, generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE members (chat TEXT NOT NULL, person TEXT NOT NULL, nick TEXT NOT NULL, role INTEGER NOT NULL,"
         " may_write INTEGER NOT NULL, since INTEGER, generation INTEGER NOT NULL,"
         " PRIMARY KEY (chat, person)) STRICT",
         "CREATE TABLE invites (invite TEXT PRIMARY KEY, person TEXT NOT NULL, role INTEGER NOT NULL,"
         " unit TEXT NOT NULL, author TEXT NOT NULL, purpose TEXT NOT NULL, created_at INTEGER, expires_at INTEGER,"
         " uses_limit INTEGER NOT NULL, uses_count INTEGER NOT NULL, opened_at INTEGER, annulled_at INTEGER,"
         " generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE rules (version INTEGER PRIMARY KEY, title TEXT NOT NULL, requisites TEXT NOT NULL,"
         " text TEXT NOT NULL, in_force_from INTEGER, generation INTEGER NOT NULL) STRICT",
         "CREATE TABLE acknowledgements (person TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER,"
         " generation INTEGER NOT NULL, PRIMARY KEY (person, version)) STRICT",
         "CREATE TABLE consents (person TEXT NOT NULL, unit TEXT NOT NULL, state INTEGER NOT NULL, at INTEGER,"
         " generation INTEGER NOT NULL, PRIMARY KEY (person, unit)) STRICT"});
}

//   messages  wire_id: the stanza's own id, by which edits name it. first_body: before it was edited, or before a
//             retraction that waits to be sent; NULL of all others. reactions: counted, see message_acts.cpp.
//   acts      what the archive holds that is no message but changes one: edits, retractions, reactions. target: wire id
//             of the message for edits, archive id for the others; the message itself may come later.
//   outbox    entries of one message may be several: itself, then acts upon it.
base::Result<void> addActs(const Database& database)
{
    return executeAll(
        database,
        {"ALTER TABLE messages ADD COLUMN wire_id TEXT", "ALTER TABLE messages ADD COLUMN first_body TEXT",
         "ALTER TABLE messages ADD COLUMN reply_to TEXT",
         "ALTER TABLE messages ADD COLUMN reply_nick TEXT NOT NULL DEFAULT ''",
         "ALTER TABLE messages ADD COLUMN reply_body TEXT NOT NULL DEFAULT ''",
         "ALTER TABLE messages ADD COLUMN reactions TEXT NOT NULL DEFAULT ''",
         "ALTER TABLE messages ADD COLUMN calls_me INTEGER NOT NULL DEFAULT 0",
         "UPDATE messages SET wire_id = origin_id",
         "CREATE INDEX messages_wire ON messages (room, wire_id) WHERE wire_id IS NOT NULL",
         "CREATE INDEX messages_replies ON messages (room, reply_to) WHERE reply_to IS NOT NULL",
         "CREATE INDEX messages_calls ON messages (room, sent_at) WHERE calls_me = 1 AND retracted = 0",
         "CREATE TABLE acts (act INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES rooms (room),"
         " kind INTEGER NOT NULL, archive_id TEXT NOT NULL, sender INTEGER NOT NULL REFERENCES senders (sender),"
         " own INTEGER NOT NULL, target TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT",
         "CREATE UNIQUE INDEX acts_archive ON acts (room, archive_id)",
         "CREATE INDEX acts_target ON acts (room, target, kind, sender, at)",
         // Everything that a read mark may stand at.
         "CREATE VIEW archived AS SELECT room, archive_id, sent_at AS at FROM messages WHERE archive_id IS NOT NULL"
         " UNION ALL SELECT room, archive_id, at FROM acts",
         "ALTER TABLE rooms ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0",
         "ALTER TABLE rooms ADD COLUMN marked_unread INTEGER NOT NULL DEFAULT 0",
         "ALTER TABLE rooms ADD COLUMN notify INTEGER NOT NULL DEFAULT 0",
         "ALTER TABLE rooms ADD COLUMN draft_reply INTEGER NOT NULL DEFAULT 0",
         "ALTER TABLE outbox RENAME TO outbox_of_messages",
         "CREATE TABLE outbox (entry INTEGER PRIMARY KEY AUTOINCREMENT,"
         " message INTEGER NOT NULL REFERENCES messages (message) ON DELETE CASCADE,"
         " room INTEGER NOT NULL REFERENCES rooms (room), kind INTEGER NOT NULL, origin_id TEXT NOT NULL UNIQUE,"
         " body TEXT NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0) STRICT",
         "INSERT INTO outbox SELECT entry, message, room, kind, origin_id, body, state, attempts"
         " FROM outbox_of_messages",
         "DROP TABLE outbox_of_messages", "CREATE INDEX outbox_message ON outbox (message)"});
}

base::Result<void> createCache(const Database& database)
{
    if (const auto done = createConversations(database); !done)
        return done;
    return createSchool(database);
}

// Orders, dates and rights of positions, seats and links; the organisation's card. What is cached gets the defaults,
// and the next snapshot the rest.
base::Result<void> addCards(const Database& database)
{
    return executeAll(database, {"ALTER TABLE organisation ADD COLUMN inn TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE organisation ADD COLUMN address TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE organisation ADD COLUMN site TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE organisation ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE organisation ADD COLUMN email TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE organisation ADD COLUMN diary_link TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE units ADD COLUMN external_id TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE guardians ADD COLUMN rights INTEGER NOT NULL DEFAULT 0",
                                 "ALTER TABLE guardians ADD COLUMN starts_on TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE guardians ADD COLUMN ends_on TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE guardians ADD COLUMN active_group INTEGER NOT NULL DEFAULT 0",
                                 "ALTER TABLE guardians ADD COLUMN dormant INTEGER NOT NULL DEFAULT 0",
                                 "ALTER TABLE positions ADD COLUMN order_number TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE positions ADD COLUMN order_date TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE positions ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE seats ADD COLUMN starts_on TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE seats ADD COLUMN ends_on TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE seats ADD COLUMN stands_in_for TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE seats ADD COLUMN active_group INTEGER NOT NULL DEFAULT 0",
                                 "ALTER TABLE seats ADD COLUMN dormant INTEGER NOT NULL DEFAULT 0"});
}

//   index_state  identity: tells the search index whether it was made of this file. purged: removals up to this change
//                are gone from the index's files too.
//   forgotten    messages that were deleted, as the search index is told of them.
base::Result<void> addIndexState(const Database& database)
{
    return executeAll(
        database,
        {"CREATE TABLE index_state (state INTEGER PRIMARY KEY CHECK (state = 1), identity INTEGER NOT NULL,"
         " purged INTEGER NOT NULL DEFAULT 0) STRICT",
         "INSERT INTO index_state (state, identity) VALUES (1, random())",
         "CREATE INDEX messages_retracted ON messages (changed) WHERE retracted = 1",
         "CREATE TABLE forgotten (changed INTEGER PRIMARY KEY, message INTEGER NOT NULL) STRICT",
         "CREATE TRIGGER messages_forgotten BEFORE DELETE ON messages BEGIN"
         " INSERT INTO forgotten (changed, message) VALUES (1 + max((SELECT coalesce(max(changed), 0) FROM messages),"
         " (SELECT coalesce(max(changed), 0) FROM forgotten)), old.message); END"});
}

base::Result<void> addMovements(const Database& database)
{
    return executeAll(
        database,
        {"CREATE TABLE movements (movement TEXT PRIMARY KEY, kind INTEGER NOT NULL, person TEXT NOT NULL,"
         " origin TEXT NOT NULL, unit TEXT NOT NULL, successor TEXT NOT NULL, order_number TEXT NOT NULL,"
         " order_date TEXT NOT NULL, effective_on TEXT NOT NULL, state INTEGER NOT NULL, failure TEXT NOT NULL,"
         " author TEXT NOT NULL, done_at INTEGER, generation INTEGER NOT NULL) STRICT"});
}

base::Result<void> addKindsOfInvites(const Database& database)
{
    return executeAll(database, {"ALTER TABLE invites ADD COLUMN kind INTEGER NOT NULL DEFAULT 0",
                                 "ALTER TABLE invites ADD COLUMN chat TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE invites ADD COLUMN approval INTEGER NOT NULL DEFAULT 0"});
}

base::Result<void> addPastSearches(const Database& database)
{
    return executeAll(database, {"CREATE TABLE past_searches (query TEXT PRIMARY KEY, used_at INTEGER NOT NULL,"
                                 " saved INTEGER NOT NULL) STRICT"});
}

//   files          of messages. local: within the account's folder of files; '' while it is not here. upload:
//                  domain::Upload. used_at: for the limit of the folder.
//   dropped_files  what is in the folder and belongs to no message any more.
base::Result<void> addFiles(const Database& database)
{
    return executeAll(
        database,
        {"CREATE TABLE files (message INTEGER PRIMARY KEY REFERENCES messages (message) ON DELETE CASCADE,"
         " name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,"
         " width INTEGER NOT NULL, height INTEGER NOT NULL, url TEXT NOT NULL, local TEXT NOT NULL,"
         " upload INTEGER NOT NULL, used_at INTEGER NOT NULL DEFAULT 0) STRICT",
         "CREATE INDEX files_waiting ON files (message) WHERE upload <> 0",
         "CREATE TABLE dropped_files (local TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
         "CREATE TRIGGER files_deleted AFTER DELETE ON files WHEN old.local <> '' BEGIN"
         " INSERT OR IGNORE INTO dropped_files (local) VALUES (old.local); END",
         "CREATE TRIGGER files_moved AFTER UPDATE OF local ON files WHEN old.local <> '' AND new.local <> old.local BEGIN"
         " INSERT OR IGNORE INTO dropped_files (local) VALUES (old.local); END",
         // Without a first text a retraction is for ever, see message_acts.cpp.
         "CREATE TRIGGER files_retracted AFTER UPDATE OF retracted, first_body ON messages"
         " WHEN new.retracted = 1 AND new.first_body IS NULL BEGIN"
         " DELETE FROM files WHERE message = new.message; END"});
}

base::Result<void> addPinnedRule(const Database& database)
{
    return executeAll(database, {"ALTER TABLE chats ADD COLUMN pinned_rule TEXT NOT NULL DEFAULT ''"});
}

//   words, contacts  of the organisation, as its row on the wire has them.
base::Result<void> addWordsAndContacts(const Database& database)
{
    return executeAll(database, {"ALTER TABLE organisation ADD COLUMN words TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE organisation ADD COLUMN contacts TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE chats ADD COLUMN ends_on TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE chats ADD COLUMN for_families INTEGER NOT NULL DEFAULT 0"});
}

base::Result<void> addLogo(const Database& database)
{
    return executeAll(database, {"ALTER TABLE organisation ADD COLUMN logo TEXT NOT NULL DEFAULT ''"});
}

base::Result<void> addSeenInvites(const Database& database)
{
    return executeAll(database, {"ALTER TABLE invites ADD COLUMN seen_on TEXT NOT NULL DEFAULT ''"});
}

base::Result<void> addOrderScans(const Database& database)
{
    return executeAll(database, {"ALTER TABLE positions ADD COLUMN order_scan TEXT NOT NULL DEFAULT ''"});
}

//   folder, shelved  by the person's own hand, on this computer.
base::Result<void> addFolders(const Database& database)
{
    return executeAll(database, {"ALTER TABLE rooms ADD COLUMN folder TEXT NOT NULL DEFAULT ''",
                                 "ALTER TABLE rooms ADD COLUMN shelved INTEGER NOT NULL DEFAULT 0"});
}

//   own_things  what the person keeps on all his devices, see OwnThings. told: the account has it.
//   rooms       shelved: the time of the newest message when the chat was put away; a newer one brings it back.
//   messages    quiet: its author asks that nobody be disturbed by it.
base::Result<void> addOwnThings(const Database& database)
{
    return executeAll(
        database,
        {"CREATE TABLE own_things (thing TEXT PRIMARY KEY, content TEXT NOT NULL, changed_at INTEGER NOT NULL,"
         " told INTEGER NOT NULL) STRICT, WITHOUT ROWID",
         "ALTER TABLE messages ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0",
         "UPDATE rooms SET shelved = (SELECT max(1, coalesce(max(m.sent_at), 0)) FROM messages AS m"
         " WHERE m.room = rooms.room) WHERE shelved = 1",
         // Any later change counts more, wherever it is made.
         "INSERT INTO own_things SELECT 'chat/' || chat, json_object('folder', folder, 'notify', notify, 'pinned',"
         " json(iif(pinned, 'true', 'false')), 'shelved', shelved), 1, 0 FROM rooms"
         " WHERE folder <> '' OR shelved <> 0 OR pinned <> 0 OR notify <> 0"});
}

constexpr std::array kSteps{Migration{1, "conversations and school", createCache},
                            Migration{2, "orders, dates and cards", addCards},
                            Migration{3, "identity for the search index", addIndexState},
                            Migration{4, "edits, retractions, reactions, replies", addActs},
                            Migration{5, "the journal of movements", addMovements},
                            Migration{6, "invites for many", addKindsOfInvites},
                            Migration{7, "past searches", addPastSearches},
                            Migration{8, "files of messages", addFiles},
                            Migration{9, "the rule above a chat", addPinnedRule},
                            Migration{10, "the organisation's words and policy, chats that end", addWordsAndContacts},
                            Migration{11, "the organisation's logo", addLogo},
                            Migration{12, "invites that were seen in the open", addSeenInvites},
                            Migration{13, "scans of orders", addOrderScans},
                            Migration{14, "folders of chats by hand", addFolders},
                            Migration{15, "own things on all devices, quiet messages", addOwnThings}};

} // namespace

std::span<const Migration> cacheMigrations()
{
    return kSteps;
}

} // namespace store
