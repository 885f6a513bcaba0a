// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "conversation.h"
#include "domain/ids.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace sample {

// Fills the database of an ejabberd that is not running with what cannot be done through it in a short time: accounts
// and a year of messages, as rows of the same form as the server writes them (tables `users` and `archive` of its
// "new" SQL schema, checked against 23.01). Everything is one transaction: nothing is there before commit().
class ArchiveWriter
{
public:
    // schemaFile: ejabberd's own lite.new.sql, applied when the file has no tables yet.
    [[nodiscard]] static base::Result<std::unique_ptr<ArchiveWriter>>
    open(const QString& databaseFile, const QString& schemaFile, const QString& domain);
    ~ArchiveWriter();
    Q_DISABLE_COPY_MOVE(ArchiveWriter)

    // One password for all of them: SCRAM-SHA-256 keys are derived once (RFC 5802 §3).
    [[nodiscard]] base::Result<void> addAccounts(const QList<domain::Login>& logins, const QString& password);
    // The archive id of a message is its time in microseconds, as the server's are.
    [[nodiscard]] base::Result<void> addMessages(const domain::ChatId& chat, const QList<SampleMessage>& messages,
                                                 const QHash<domain::PersonId, domain::Login>& logins);
    [[nodiscard]] base::Result<void> commit();

private:
    explicit ArchiveWriter(QString domain);

    QString m_domain;
    QString m_connection;
    QSqlDatabase m_database;
    std::unique_ptr<QSqlQuery> m_insertMessage;
};

} // namespace sample
