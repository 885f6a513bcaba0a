// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QVariant>

#include <concepts>
#include <optional>

namespace store {

class Database;

// One row of an answer. Columns count from 0, in the order of the SELECT. Valid until the next row is read.
class Row
{
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query)
    {
    }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] std::int64_t number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    // Milliseconds since 1970 in UTC; NULL is the null time.
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] QDate date(int column) const;

    template <typename Id>
    [[nodiscard]] Id id(int column) const
    {
        if constexpr (std::constructible_from<Id, QString>)
            return Id(text(column));
        else
            return Id(number(column));
    }
    template <typename Enum>
    [[nodiscard]] Enum constant(int column) const
    {
        return static_cast<Enum>(number(column));
    }

private:
    const QSqlQuery& m_query;
};

// A prepared statement: prepared once, at its first use, and bound by position. Lives on the thread of its database and
// not longer than it. One statement of SQL each; values never become part of the text.
class Statement
{
public:
    Statement(const Database& database, QString sql);

    // Changes rows; answers how many.
    template <typename... Values>
    [[nodiscard]] base::Result<int> run(const Values&... values)
    {
        return runWith({variant(values)...});
    }
    [[nodiscard]] base::Result<int> runWith(const QVariantList& values);
    // The same where the number does not matter.
    template <typename... Values>
    [[nodiscard]] base::Result<void> perform(const Values&... values)
    {
        if (const auto done = runWith({variant(values)...}); !done)
            return base::failWith(done);
        return {};
    }

    // Inserts a row; answers its integer key.
    template <typename... Values>
    [[nodiscard]] base::Result<std::int64_t> insert(const Values&... values)
    {
        if (const auto done = execute({variant(values)...}); !done)
            return base::failWith(done);
        const std::int64_t key = m_query.lastInsertId().toLongLong();
        m_query.finish();
        return key;
    }

    // All rows, each made by read(const Row&).
    template <typename Read, typename... Values>
    [[nodiscard]] auto all(Read read, const Values&... values)
        -> base::Result<QList<decltype(read(std::declval<Row>()))>>
    {
        if (const auto done = execute({variant(values)...}); !done)
            return base::failWith(done);
        QList<decltype(read(std::declval<Row>()))> rows;
        for (;;) {
            const base::Result<bool> there = next();
            if (!there)
                return base::failWith(there);
            if (!*there)
                return rows;
            rows.append(read(Row(m_query)));
        }
    }

    // The first row, if there is one.
    template <typename Read, typename... Values>
    [[nodiscard]] auto first(Read read, const Values&... values)
        -> base::Result<std::optional<decltype(read(std::declval<Row>()))>>
    {
        using Found = std::optional<decltype(read(std::declval<Row>()))>;
        if (const auto done = execute({variant(values)...}); !done)
            return base::failWith(done);
        const base::Result<bool> there = next();
        if (!there)
            return base::failWith(there);
        Found found;
        if (*there) {
            found = read(Row(m_query));
            m_query.finish();
        }
        return found;
    }

    // As SQLite is to keep it: times in milliseconds since 1970 UTC (null: NULL), dates as text, no NULL for texts.
    [[nodiscard]] static QVariant variant(const QString& text);
    [[nodiscard]] static QVariant variant(const QDateTime& time);
    [[nodiscard]] static QVariant variant(const QDate& date);
    [[nodiscard]] static QVariant variant(const QVariant& value) { return value; }
    [[nodiscard]] static QVariant variant(std::integral auto number) { return QVariant(qlonglong(number)); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    [[nodiscard]] static QVariant variant(Enum constant) { return QVariant(qlonglong(constant)); }
    template <typename Tag>
    [[nodiscard]] static QVariant variant(const base::StringId<Tag>& id)
    {
        return variant(id.value());
    }
    template <typename Tag>
    [[nodiscard]] static QVariant variant(const base::NumberId<Tag>& id)
    {
        return QVariant(qlonglong(id.value()));
    }

private:
    [[nodiscard]] base::Result<void> execute(const QVariantList& values);
    // False after the last row; the statement is then free for its next use.
    [[nodiscard]] base::Result<bool> next();

    const Database& m_database;
    QString m_sql;
    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace store
