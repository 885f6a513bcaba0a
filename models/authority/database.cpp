// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/database.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Unexpected<base::Error> failure(const QSqlError& error)
{
    // Codes of sqlite3.h, as the driver gives them.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    constexpr int readOnly = 8;
    constexpr int corrupt = 11;
    constexpr int full = 13;
    constexpr int constraint = 19;
    constexpr int notADatabase = 26;
    auto kind = base::ErrorCode::Io;
    if (code == readOnly)
        kind = base::ErrorCode::ReadOnly;
    else if (code == full)
        kind = base::ErrorCode::DiskFull;
    else if (code == constraint)
        kind = base::ErrorCode::Conflict;
    else if (code == corrupt || code == notADatabase)
        kind = base::ErrorCode::Corrupt;
    return base::fail(kind, u"store: "_s + error.text());
}

base::Result<void> touchPrivate(const QString& path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Io, u"store: cannot be made"_s);
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return base::fail(base::ErrorCode::Io, u"store: permissions cannot be set"_s);
    return {};
}

} // namespace

Database::Database(const QString& connection)
    : m_connection(connection)
{
}

base::Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    if (const auto made = touchPrivate(path); !made)
        return base::failWith(made);
    const QString connection = u"authority-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Database> database(new Database(connection));
    QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    handle.setDatabaseName(path);
    handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!handle.open())
        return failure(handle.lastError());
    // Every acknowledged command must survive a power cut: synchronous stays FULL.
    for (const QString& pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA journal_mode = WAL"_s}) {
        if (const auto set = database->run(pragma); !set)
            return base::failWith(set);
    }
    return database;
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

base::Result<int> Database::run(const QString& sql, const QVariantList& values, const Row& row)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failure(query.lastError());
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery& query = found->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return failure(query.lastError());
    while (row && query.next())
        row(query);
    const int affected = query.numRowsAffected();
    query.finish();
    return affected;
}

base::Result<QVariant> Database::value(const QString& sql, const QVariantList& values)
{
    QVariant first;
    const auto done = run(sql, values, [&](const QSqlQuery& query) {
        if (!first.isValid())
            first = query.value(0);
    });
    if (!done)
        return base::failWith(done);
    return first;
}

Transaction::Transaction(Database& database)
    : m_database(database)
{
    const auto begun = m_database.run(u"BEGIN IMMEDIATE"_s);
    m_open = begun.hasValue();
    if (!begun)
        m_begun = base::failWith(begun);
}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::rollBack()
{
    if (std::exchange(m_open, false))
        std::ignore = m_database.run(u"ROLLBACK"_s);
}

base::Result<void> Transaction::commit()
{
    const auto done = m_database.run(u"COMMIT"_s);
    if (!done)
        return base::failWith(done);
    m_open = false;
    return {};
}

} // namespace authority
