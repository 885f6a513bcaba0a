// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "base/logging.h"

#include <QSqlDatabase>

#include <atomic>

namespace store {

using namespace Qt::Literals::StringLiterals;

base::Error errorOf(const QSqlError& error)
{
    // https://www.sqlite.org/rescode.html; the low byte of an extended code is the primary one.
    constexpr int kPerm = 3;
    constexpr int kBusy = 5;
    constexpr int kReadOnly = 8;
    constexpr int kIoErr = 10;
    constexpr int kCorrupt = 11;
    constexpr int kFull = 13;
    constexpr int kCantOpen = 14;
    constexpr int kNotADatabase = 26;

    const int extended = error.nativeErrorCode().toInt();
    const QString detail = u"sqlite %1: %2"_s.arg(extended).arg(error.databaseText());
    switch (extended & 0xff) {
    case kReadOnly:
    case kPerm:
    case kCantOpen:
        return {base::ErrorCode::ReadOnly, detail};
    case kFull:
        return {base::ErrorCode::DiskFull, detail};
    case kCorrupt:
    case kNotADatabase:
        return {base::ErrorCode::Corrupt, detail};
    case kIoErr:
    case kBusy:
        return {base::ErrorCode::Io, detail};
    default:
        return {base::ErrorCode::Internal, detail};
    }
}

Database::Database(QString connection)
    : m_connection(std::move(connection))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

base::Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    static std::atomic<int> counter{0};
    const QString connection = u"store-%1"_s.arg(++counter);
    std::unique_ptr<Database> database(new Database(connection));
    QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    handle.setDatabaseName(path);
    if (!handle.open())
        return base::Unexpected{errorOf(handle.lastError())};
    if (const auto applied = database->applySettings(); !applied)
        return base::failWith(applied);
    return database;
}

base::Result<void> Database::applySettings() const
{
    // temp_store: sorting never writes message texts outside the profile. mmap_size: a map of the file would count the
    // pages around each one that is read as memory of the program, and end it where the disk fails.
    for (const QString& sql :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA busy_timeout = 5000"_s, u"PRAGMA journal_mode = WAL"_s,
          u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA secure_delete = ON"_s,
          u"PRAGMA cache_size = -8192"_s, u"PRAGMA mmap_size = 0"_s}) {
        if (const auto done = execute(sql); !done)
            return done;
    }
    return {};
}

QSqlQuery Database::newQuery() const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    return query;
}

base::Result<void> Database::execute(const QString& sql) const
{
    QSqlQuery query = newQuery();
    if (!query.exec(sql))
        return base::Unexpected{errorOf(query.lastError())};
    return {};
}

base::Result<int> Database::version() const
{
    QSqlQuery query = newQuery();
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return base::Unexpected{errorOf(query.lastError())};
    return query.value(0).toInt();
}

base::Result<void> Database::setVersion(int version) const
{
    return execute(u"PRAGMA user_version = %1"_s.arg(version));
}

base::Result<void> Database::begin()
{
    if (const auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    m_inTransaction = true;
    return {};
}

base::Result<void> Database::commit()
{
    if (const auto done = execute(u"COMMIT"_s); !done) {
        rollback();
        return done;
    }
    m_inTransaction = false;
    return {};
}

void Database::rollback()
{
    m_inTransaction = false;
    // SQLite may have rolled back by itself (a full disk); then this has nothing to do.
    if (const auto done = execute(u"ROLLBACK"_s); !done)
        qCDebug(lcStore) << "rollback:" << done.error().detail;
}

} // namespace store
