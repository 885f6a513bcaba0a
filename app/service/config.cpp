// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/config.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFileBytes = 64 * 1024;

base::Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, path + u": "_s + file.errorString());
    return file.read(largestFileBytes);
}

// Takes fields out of an object and remembers the first that is missing or wrong.
class Fields
{
public:
    Fields(const QJsonObject& json, const QString& place)
        : m_json(json)
        , m_place(place)
    {
    }

    QString text(QLatin1StringView name)
    {
        const QString value = m_json.value(name).toString();
        require(!value.isEmpty(), name);
        return value;
    }
    QHostAddress address(QLatin1StringView name)
    {
        const QHostAddress value(text(name));
        require(!value.isNull(), name);
        return value;
    }
    quint16 port(QLatin1StringView name, int least)
    {
        constexpr int largest = 65535;
        const int value = m_json.value(name).toInt(-1);
        require(value >= least && value <= largest, name);
        return static_cast<quint16>(value);
    }
    QUrl url(QLatin1StringView name)
    {
        const QUrl value(text(name), QUrl::StrictMode);
        require(value.isValid() && (value.scheme() == "http"_L1 || value.scheme() == "https"_L1), name);
        return value;
    }

    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

private:
    void require(bool holds, QLatin1StringView name)
    {
        if (!holds && !m_error)
            m_error = base::Error{base::ErrorCode::InvalidInput, m_place + name + u" is missing or wrong"_s};
    }

    const QJsonObject m_json;
    const QString m_place;
    std::optional<base::Error> m_error;
};

} // namespace

QString Config::filesFolder() const
{
    return QFileInfo(store).dir().filePath(u"files"_s);
}

QString Config::administratorFile() const
{
    return QFileInfo(secretFile).dir().filePath(u"administrator.json"_s);
}

base::Result<Config> Config::read(const QString& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return base::failWith(bytes);
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    Fields top(json, path + u": "_s);
    Fields component(json.value("component"_L1).toObject(), path + u": component."_s);
    Fields join(json.value("join"_L1).toObject(), path + u": join."_s);
    Fields server(json.value("server"_L1).toObject(), path + u": server."_s);
    Fields mail(json.value("mail"_L1).toObject(), path + u": mail."_s);
    Config config;
    config.domain = top.text("domain"_L1);
    config.store = top.text("store"_L1);
    config.componentHost = component.address("host"_L1);
    config.componentPort = component.port("port"_L1, 1);
    config.secretFile = component.text("secretFile"_L1);
    config.joinAddress = join.address("address"_L1);
    config.joinPort = join.port("port"_L1, 0);
    config.joinUrl = join.url("publicUrl"_L1);
    config.serverHost = server.text("host"_L1);
    config.serverPort = server.port("port"_L1, 1);
    if (json.contains("mail"_L1))
        config.mail = {mail.text("program"_L1), mail.text("from"_L1)};
    config.administratorContact = json.value("administratorContact"_L1).toString().simplified();
    config.organisation = json.value("organisation"_L1).toString(u"Новая школа"_s);
    for (const Fields* fields : {&top, &component, &join, &server, &mail}) {
        if (fields->error())
            return base::Unexpected<base::Error>{*fields->error()};
    }
    return config;
}

base::Result<QString> readSecret(const QString& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return base::failWith(bytes);
    const QString secret = QString::fromUtf8(*bytes).trimmed();
    if (secret.isEmpty())
        return base::fail(base::ErrorCode::InvalidInput, path + u" is empty"_s);
    return secret;
}

} // namespace service
