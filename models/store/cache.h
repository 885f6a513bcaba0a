// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/archive_coverage.h"
#include "store/chat_list.h"
#include "store/database.h"
#include "store/former_nicks.h"
#include "store/index_state.h"
#include "store/key_names.h"
#include "store/message_acts.h"
#include "store/messages.h"
#include "store/migrations.h"
#include "store/outbox_rows.h"
#include "store/own_things.h"
#include "store/past_searches.h"
#include "store/school_rows.h"
#include "store/shared_files.h"
#include "store/timeline.h"

#include <memory>

namespace store {

// How the file was found. `quarantined`: it was damaged, and a new one was made in its place.
struct CacheReport
{
    MigrationOutcome outcome = MigrationOutcome::Current;
    QString quarantinedFile; // where the damaged one was moved to; empty if there was none

    bool operator==(const CacheReport&) const = default;
};

// The open cache of one account: one SQLite file and what reads and writes it. Storage thread.
class Cache
{
public:
    struct Opened;
    // A damaged file is moved aside (never deleted) and a new one made. Errors: Unsupported (of a newer program, left
    // as it is), DiskFull, ReadOnly, Io.
    [[nodiscard]] static base::Result<Opened> open(const QString& path, const QDateTime& now);

    explicit Cache(std::unique_ptr<Database> database);
    Q_DISABLE_COPY_MOVE(Cache)

    [[nodiscard]] Database& database() { return *m_database; }

private:
    std::unique_ptr<Database> m_database;

public:
    Messages messages;
    MessageActs acts;
    FormerNicks formerNicks;
    Timeline timeline;
    ChatList chats;
    SharedFiles files;
    OutboxRows outbox;
    ArchiveCoverage coverage;
    SchoolRows school;
    KeyNameRows keyNames;
    IndexState indexState;
    PastSearches pastSearches;
    OwnThings own;
};

struct Cache::Opened
{
    std::unique_ptr<Cache> cache;
    CacheReport report;
};

// Moves a database and what belongs to it aside, to <path>.damaged-<time>; answers the new name.
[[nodiscard]] base::Result<QString> quarantine(const QString& path, const QDateTime& now);

} // namespace store
