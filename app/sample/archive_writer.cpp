// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_writer.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QRandomGenerator>
#include <QSqlError>
#include <QUuid>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace sample {
namespace {

constexpr int scramIterations = 4096; // ejabberd's own

base::Unexpected<base::Error> failed(const QSqlQuery& query)
{
    return base::fail(base::ErrorCode::Io, u"ejabberd's database: "_s + query.lastError().text());
}

base::Result<void> run(const QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        return failed(query);
    return {};
}

base::Result<void> applySchema(const QSqlDatabase& database, const QString& schemaFile)
{
    if (!database.tables().isEmpty())
        return {};
    QFile file(schemaFile);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound, u"ejabberd's SQL schema: "_s + schemaFile);
    QString sql;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith("--"_L1))
            sql += line + u'\n';
    }
    for (const QString& statement : sql.split(u';', Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const base::Result<void> applied = run(database, statement); !applied)
            return applied;
    }
    return {};
}

QString archivedXml(const QString& room, const QString& sender, const QString& originId, const QString& body)
{
    QString xml;
    QXmlStreamWriter writer(&xml);
    writer.writeStartElement(u"message"_s);
    writer.writeAttribute(u"xmlns"_s, u"jabber:client"_s);
    writer.writeAttribute(u"xml:lang"_s, u"ru"_s);
    writer.writeAttribute(u"to"_s, room);
    writer.writeAttribute(u"from"_s, sender);
    writer.writeAttribute(u"type"_s, u"groupchat"_s);
    writer.writeAttribute(u"id"_s, originId);
    writer.writeStartElement(u"origin-id"_s);
    writer.writeAttribute(u"xmlns"_s, u"urn:xmpp:sid:0"_s);
    writer.writeAttribute(u"id"_s, originId);
    writer.writeEndElement();
    writer.writeTextElement(u"body"_s, body);
    writer.writeEndElement();
    return xml;
}

} // namespace

ArchiveWriter::ArchiveWriter(QString domain)
    : m_domain(std::move(domain))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

ArchiveWriter::~ArchiveWriter()
{
    m_insertMessage.reset();
    m_database.rollback();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

base::Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::open(const QString& databaseFile, const QString& schemaFile,
                                                                 const QString& domain)
{
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(domain));
    writer->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, writer->m_connection);
    writer->m_database.setDatabaseName(databaseFile);
    if (!writer->m_database.open())
        return base::fail(base::ErrorCode::Io, databaseFile + u": "_s + writer->m_database.lastError().text());
    if (const base::Result<void> wal = run(writer->m_database, u"PRAGMA journal_mode=wal"_s); !wal)
        return base::failWith(wal);
    if (!writer->m_database.transaction())
        return base::fail(base::ErrorCode::Io, writer->m_database.lastError().text());
    if (const base::Result<void> applied = applySchema(writer->m_database, schemaFile); !applied)
        return base::failWith(applied);
    writer->m_insertMessage = std::make_unique<QSqlQuery>(writer->m_database);
    if (!writer->m_insertMessage->prepare(
            u"INSERT INTO archive (username, server_host, timestamp, peer, bare_peer, xml, txt, kind, nick) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 'groupchat', ?)"_s))
        return failed(*writer->m_insertMessage);
    return writer;
}

base::Result<void> ArchiveWriter::addAccounts(const QList<domain::Login>& logins, const QString& password)
{
    const auto hmac = [](const QByteArray& key, const char* text) {
        return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
    };
    QByteArray salt(16, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(salt.data()), salt.size() / 4);
    const QByteArray salted =
        QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, password.toUtf8(), salt, scramIterations, 32);
    const QByteArray storedKey = QCryptographicHash::hash(hmac(salted, "Client Key"), QCryptographicHash::Sha256);
    QSqlQuery insert(m_database);
    if (!insert.prepare(u"INSERT INTO users (username, server_host, password, serverkey, salt, iterationcount) "
                        "VALUES (?, ?, ?, ?, ?, ?)"_s))
        return failed(insert);
    for (const domain::Login& login : logins) {
        insert.bindValue(0, login.value());
        insert.bindValue(1, m_domain);
        insert.bindValue(2, QString(u"sha256:"_s + QString::fromLatin1(storedKey.toBase64())));
        insert.bindValue(3, QString::fromLatin1(hmac(salted, "Server Key").toBase64()));
        insert.bindValue(4, QString::fromLatin1(salt.toBase64()));
        insert.bindValue(5, scramIterations);
        if (!insert.exec())
            return failed(insert);
    }
    return {};
}

base::Result<void> ArchiveWriter::addMessages(const domain::ChatId& chat, const QList<SampleMessage>& messages,
                                              const QHash<domain::PersonId, domain::Login>& logins)
{
    const QString room = chat.value() + u"@rooms."_s + m_domain;
    for (const SampleMessage& message : messages) {
        const qint64 microseconds = message.at.toMSecsSinceEpoch() * 1000;
        const QString bare = logins.value(message.author).value() + u'@' + m_domain;
        const QString sender = bare + u"/sample"_s;
        const QString originId = u"sample-"_s + QString::number(microseconds);
        m_insertMessage->bindValue(0, room);
        m_insertMessage->bindValue(1, m_domain);
        m_insertMessage->bindValue(2, microseconds);
        m_insertMessage->bindValue(3, sender);
        m_insertMessage->bindValue(4, bare);
        m_insertMessage->bindValue(5, archivedXml(room, sender, originId, message.body));
        m_insertMessage->bindValue(6, message.body);
        m_insertMessage->bindValue(7, message.nick);
        if (!m_insertMessage->exec())
            return failed(*m_insertMessage);
    }
    return {};
}

base::Result<void> ArchiveWriter::commit()
{
    if (!m_database.commit())
        return base::fail(base::ErrorCode::Io, m_database.lastError().text());
    return {};
}

} // namespace sample
