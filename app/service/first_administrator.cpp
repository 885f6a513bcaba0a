// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/first_administrator.h"

#include "authority/token.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace service {

using namespace Qt::Literals::StringLiterals;

FirstAdministrator FirstAdministrator::invented()
{
    return {domain::Login(authority::randomName()), authority::randomPassword(), false, {}};
}

base::Result<std::optional<FirstAdministrator>> FirstAdministrator::read(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<FirstAdministrator>();
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, path + u": "_s + file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const FirstAdministrator read{domain::Login(json.value("login"_L1).toString()),
                                  json.value("password"_L1).toString(), json.value("made"_L1).toBool(),
                                  json.value("code"_L1).toString()};
    if (read.login.isEmpty() || read.password.isEmpty())
        return base::fail(base::ErrorCode::Corrupt, path + u" holds no login and password"_s);
    return std::optional(read);
}

base::Result<void> FirstAdministrator::write(const QString& path) const
{
    QJsonObject json = credentials();
    json.insert("made"_L1, made);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
    if (!written)
        return base::fail(base::ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

base::Result<void> FirstAdministrator::forget(const QString& path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        return base::fail(base::ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

QJsonObject FirstAdministrator::credentials() const
{
    QJsonObject told{{u"login"_s, login.value()}, {u"password"_s, password}};
    if (!code.isEmpty())
        told.insert(u"code"_s, code);
    return told;
}

} // namespace service
