// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

namespace authority {

// One connection to the service's store. Statements are prepared once for each text; values are bound by position. SQL
// here stays within what SQLite and PostgreSQL understand alike. One thread.
class Database
{
    Q_DISABLE_COPY_MOVE(Database)

public:
    // Makes the file, readable by the owner only, when there is none.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();

    using Row = std::function<void(const QSqlQuery&)>;
    // Answers how many rows were changed; `row` is called for each row that is found.
    base::Result<int> run(const QString& sql, const QVariantList& values = {}, const Row& row = {});
    // What stands in the first column of the first row; an invalid value when there is no row.
    [[nodiscard]] base::Result<QVariant> value(const QString& sql, const QVariantList& values = {});

private:
    explicit Database(const QString& connection);

    QString m_connection;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

// Begun at once, rolled back unless committed.
class Transaction
{
    Q_DISABLE_COPY_MOVE(Transaction)

public:
    explicit Transaction(Database& database);
    ~Transaction();

    [[nodiscard]] const base::Result<void>& begun() const { return m_begun; }
    [[nodiscard]] base::Result<void> commit();
    void rollBack();

private:
    Database& m_database;
    base::Result<void> m_begun;
    bool m_open = false;
};

// Never null: columns of text are not.
[[nodiscard]] inline QString textOf(const QVariant& value)
{
    const QString text = value.toString();
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace authority
