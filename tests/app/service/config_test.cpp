// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/config.h"
#include "service/first_administrator.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using service::Config;
using service::FirstAdministrator;

namespace {

QJsonObject complete()
{
    return {
        {u"domain"_s, u"school.test"_s},
        {u"store"_s, u"/d/service.sqlite"_s},
        {u"component"_s,
         QJsonObject{{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, 5347}, {u"secretFile"_s, u"/d/secret/component"_s}}},
        {u"join"_s,
         QJsonObject{{u"address"_s, u"127.0.0.1"_s}, {u"port"_s, 0}, {u"publicUrl"_s, u"https://join.school.test"_s}}},
        {u"server"_s, QJsonObject{{u"host"_s, u"school.test"_s}, {u"port"_s, 5222}}}};
}

base::Result<Config> read(const QByteArray& text)
{
    const support::TempProfile profile;
    QFile file(profile.file(u"service.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    return Config::read(file.fileName());
}

base::Result<Config> read(const QJsonObject& json)
{
    return read(QJsonDocument(json).toJson());
}

} // namespace

TEST_CASE("the service's file is read, and what is unknown in it ignored")
{
    QJsonObject json = complete();
    json[u"colour"_s] = u"blue"_s;
    const auto config = read(json);
    REQUIRE(config);
    CHECK(config->domain == u"school.test"_s);
    CHECK(config->componentPort == 5347);
    CHECK(config->joinUrl == QUrl(u"https://join.school.test"_s));
    CHECK(config->organisation == u"Новая школа"_s);
    CHECK(config->administratorFile() == u"/d/secret/administrator.json"_s);
}

TEST_CASE("letters are sent only where the file says by which program and from whom")
{
    CHECK(read(complete())->mail == service::MailSettings{});
    QJsonObject json = complete();
    json[u"mail"_s] = QJsonObject{{u"program"_s, u"/usr/sbin/sendmail"_s}, {u"from"_s, u"school@school.test"_s}};
    CHECK(read(json)->mail == service::MailSettings{u"/usr/sbin/sendmail"_s, u"school@school.test"_s});
    json[u"mail"_s] = QJsonObject{{u"program"_s, u"/usr/sbin/sendmail"_s}};
    CHECK(read(json).error().detail.contains(u"mail.from"_s));
}

TEST_CASE("what is missing or wrong in the service's file is named")
{
    const auto problem = [](const QString& part, const QString& field, const QJsonValue& value) {
        QJsonObject json = complete();
        if (part.isEmpty()) {
            json[field] = value;
        } else {
            QJsonObject inner = json[part].toObject();
            inner[field] = value;
            json[part] = inner;
        }
        const auto config = read(json);
        REQUIRE_FALSE(config);
        return config.error().detail.section(u": "_s, 1);
    };
    CHECK(problem({}, u"domain"_s, QJsonValue::Undefined) == u"domain is missing or wrong"_s);
    CHECK(problem(u"component"_s, u"port"_s, 0) == u"component.port is missing or wrong"_s);
    CHECK(problem(u"component"_s, u"port"_s, 70'000) == u"component.port is missing or wrong"_s);
    CHECK(problem(u"component"_s, u"host"_s, u"somewhere"_s) == u"component.host is missing or wrong"_s);
    CHECK(problem(u"join"_s, u"publicUrl"_s, u"ftp://x"_s) == u"join.publicUrl is missing or wrong"_s);
    CHECK_FALSE(read(QByteArray()));
    CHECK_FALSE(read(QByteArray("{\"domain\":")));
    CHECK(Config::read(u"/nonexistent/service.json"_s).error().code == base::ErrorCode::Io);
}

TEST_CASE("the first administrator is kept in a private file")
{
    const support::TempProfile profile;
    const QString path = profile.file(u"administrator.json"_s);
    const auto none = FirstAdministrator::read(path);
    REQUIRE(none);
    CHECK_FALSE(none->has_value());

    FirstAdministrator administrator = FirstAdministrator::invented();
    CHECK_FALSE(administrator == FirstAdministrator::invented());
    administrator.made = true;
    REQUIRE(administrator.write(path));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    CHECK(*FirstAdministrator::read(path) == administrator);
    CHECK_FALSE(administrator.credentials().contains("made"_L1));

    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    CHECK(FirstAdministrator::read(path).error().code == base::ErrorCode::Corrupt);
}
