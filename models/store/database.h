// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <memory>

namespace store {

// What SQLite said, as one of our codes: Corrupt, DiskFull, ReadOnly, Io, or Internal for a mistake of ours.
[[nodiscard]] base::Error errorOf(const QSqlError& error);

// A connection to one SQLite file, with our settings. Belongs to the thread that opened it; closed with the object.
class Database
{
public:
    // Makes the file when there is none. Nothing is read yet: damage shows at the first use.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    // One statement without values: schema and settings.
    [[nodiscard]] base::Result<void> execute(const QString& sql) const;
    [[nodiscard]] QSqlQuery newQuery() const;

    // Schema version of the file (PRAGMA user_version); 0 in a new one.
    [[nodiscard]] base::Result<int> version() const;
    [[nodiscard]] base::Result<void> setVersion(int version) const;

    // Runs the work in one transaction: all of it happens, or, on an error, none. Inside another transaction the work
    // becomes a part of that one.
    template <typename Work>
    [[nodiscard]] auto transaction(Work work) -> decltype(work())
    {
        if (m_inTransaction)
            return work();
        if (const auto begun = begin(); !begun)
            return base::failWith(begun);
        auto result = work();
        if (!result) {
            rollback();
            return result;
        }
        if (const auto committed = commit(); !committed)
            return base::failWith(committed);
        return result;
    }

private:
    explicit Database(QString connection);

    [[nodiscard]] base::Result<void> applySettings() const;
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> commit();
    void rollback();

    QString m_connection;
    bool m_inTransaction = false;
};

} // namespace store
