// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache.h"

#include "base/logging.h"

#include <QFile>

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<Cache::Opened> openOnce(const QString& path)
{
    auto database = Database::open(path);
    if (!database)
        return base::failWith(database);
    const auto outcome = migrate(**database, cacheMigrations());
    if (!outcome)
        return base::failWith(outcome);
    return Cache::Opened{std::make_unique<Cache>(std::move(*database)), {*outcome, {}}};
}

} // namespace

Cache::Cache(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , messages(*m_database)
    , acts(*m_database, messages)
    , formerNicks(*m_database, messages)
    , timeline(*m_database)
    , chats(*m_database)
    , files(*m_database)
    , outbox(*m_database, messages, acts, files)
    , coverage(*m_database)
    , school(*m_database)
    , keyNames(*m_database)
    , indexState(*m_database)
    , pastSearches(*m_database)
    , own(*m_database)
{
}

base::Result<Cache::Opened> Cache::open(const QString& path, const QDateTime& now)
{
    auto opened = openOnce(path);
    if (opened || opened.error().code != base::ErrorCode::Corrupt)
        return opened;
    qCWarning(lcStore) << "the cache is damaged:" << opened.error().detail;
    const auto moved = quarantine(path, now);
    if (!moved)
        return base::failWith(moved);
    auto rebuilt = openOnce(path);
    if (rebuilt)
        rebuilt->report.quarantinedFile = *moved;
    return rebuilt;
}

base::Result<QString> quarantine(const QString& path, const QDateTime& now)
{
    const QString aside = path % u".damaged-"_s % now.toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QFile::rename(path, aside))
        return base::fail(base::ErrorCode::ReadOnly, u"the damaged file cannot be moved aside"_s);
    // The write-ahead log belongs to the damaged file: next to a new one it would be replayed into it.
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(path % suffix) && !QFile::rename(path % suffix, aside % suffix))
            return base::fail(base::ErrorCode::ReadOnly, u"the damaged file's log cannot be moved aside"_s);
    }
    return aside;
}

} // namespace store
