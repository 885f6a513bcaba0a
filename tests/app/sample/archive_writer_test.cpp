// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/archive_writer.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

QString schemaFile(const support::TempProfile& profile)
{
    QFile file(profile.file(u"schema.sql"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("-- two tables of the server\n"
               "CREATE TABLE users (username text, server_host text, password text, serverkey text, salt text,\n"
               "  iterationcount integer);\n"
               "CREATE TABLE archive (username text, server_host text, timestamp bigint, peer text, bare_peer text,\n"
               "  xml text, txt text, id INTEGER PRIMARY KEY AUTOINCREMENT, kind text, nick text);\n");
    return file.fileName();
}

QStringList rows(const QString& file, const QString& sql)
{
    QStringList list;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s);
        database.setDatabaseName(file);
        REQUIRE(database.open());
        QSqlQuery query(sql, database);
        while (query.next())
            list << query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(u"reader"_s);
    return list;
}

} // namespace

TEST_CASE("messages stand in the archive under their time, as their author's, with their text escaped")
{
    const support::TempProfile profile;
    const QString file = profile.file(u"ejabberd.sqlite"_s);
    auto writer = sample::ArchiveWriter::open(file, schemaFile(profile), u"example.org"_s);
    REQUIRE(writer.hasValue());
    const domain::PersonId author(u"p"_s);
    const sample::SampleMessage message{author, u"Иванова"_s, support::FakeClock().now(), u"5 < 6 & «да»"_s};
    REQUIRE(
        (*writer)->addMessages(domain::ChatId(u"room"_s), {message}, {{author, domain::Login(u"abc"_s)}}).hasValue());
    REQUIRE((*writer)->commit().hasValue());
    writer->reset();

    CHECK(rows(file, u"SELECT username || ' ' || timestamp || ' ' || bare_peer || ' ' || nick FROM archive"_s) ==
          QStringList{u"room@rooms.example.org 1788249600000000 abc@example.org Иванова"_s});
    CHECK(rows(file, u"SELECT xml FROM archive"_s).first().contains(u"<body>5 &lt; 6 &amp; «да»</body>"_s));
}

TEST_CASE("nothing is written before the end")
{
    const support::TempProfile profile;
    const QString file = profile.file(u"ejabberd.sqlite"_s);
    auto writer = sample::ArchiveWriter::open(file, schemaFile(profile), u"example.org"_s);
    REQUIRE(writer.hasValue());
    REQUIRE((*writer)->addAccounts({domain::Login(u"abc"_s)}, u"secret"_s).hasValue());
    writer->reset();

    CHECK(rows(file, u"SELECT name FROM sqlite_master"_s).isEmpty());
}

TEST_CASE("a schema that is not there is named")
{
    const support::TempProfile profile;
    const auto writer = sample::ArchiveWriter::open(profile.file(u"a.sqlite"_s), profile.file(u"none.sql"_s), u"d"_s);
    REQUIRE_FALSE(writer.hasValue());
    CHECK(writer.error().code == base::ErrorCode::NotFound);
}
