// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace client {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> makePrivateFolder(const QString& path)
{
    constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, kOwnerOnly) || !QFileInfo(path).isWritable())
        return base::fail(base::ErrorCode::ReadOnly, u"the profile's folder cannot be written"_s);
    return {};
}

QJsonObject toJson(const Account& account)
{
    return {{u"domain"_s, account.domain},
            {u"login"_s, account.login.value()},
            {u"server"_s, account.server.toString()},
            {u"certificates"_s, account.certificates},
            {u"remembered"_s, account.remembered},
            {u"onThisComputer"_s, account.onThisComputer},
            {u"open"_s, account.open}};
}

// `isFirst`: a list that does not say which are open has the one that was used last in front.
Account accountFrom(const QJsonObject& json, bool isFirst)
{
    return {json.value(u"domain"_s).toString(), domain::Login(json.value(u"login"_s).toString()),
            QUrl(json.value(u"server"_s).toString()), json.value(u"certificates"_s).toString(),
            json.value(u"remembered"_s).toBool(), json.value(u"onThisComputer"_s).toBool(),
            json.value(u"open"_s).toBool(isFirst)};
}

} // namespace

QString Profile::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

base::Result<Profile> Profile::open(const QString& directory)
{
    const QString path = QDir(directory).absolutePath();
    if (const auto made = makePrivateFolder(path); !made)
        return base::failWith(made);
    return Profile(path);
}

base::Result<QList<Account>> Profile::accounts() const
{
    QFile file(QDir(m_directory).filePath(u"accounts.json"_s));
    if (!file.exists())
        return QList<Account>();
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray())
        return base::fail(base::ErrorCode::Corrupt, u"accounts.json cannot be read"_s);
    QList<Account> accounts;
    for (const QJsonValue& value : document.array()) {
        const Account account = accountFrom(value.toObject(), accounts.isEmpty());
        if (!account.domain.isEmpty() && !account.login.isEmpty())
            accounts.append(account);
    }
    return accounts;
}

base::Result<void> Profile::save(const Account& account) const
{
    auto known = accounts();
    if (!known)
        return base::failWith(known);
    known->removeIf([&](const Account& each) { return each.address() == account.address(); });
    known->prepend(account);
    return write(*known);
}

base::Result<void> Profile::forget(const Account& account) const
{
    auto known = accounts();
    if (!known)
        return base::failWith(known);
    known->removeIf([&](const Account& each) { return each.address() == account.address(); });
    if (const auto written = write(*known); !written)
        return written;
    const auto directory = directoryOf(account);
    if (!directory)
        return base::failWith(directory);
    if (!QDir(*directory).removeRecursively())
        return base::fail(base::ErrorCode::Io, u"the account's folder cannot be removed"_s);
    return {};
}

base::Result<QString> Profile::directoryOf(const Account& account) const
{
    const QString name = account.address();
    // The address was typed by somebody: it names one folder, right here.
    if (name.contains(u'/') || name.startsWith(u'.'))
        return base::fail(base::ErrorCode::InvalidInput, u"the address cannot name a folder"_s);
    const QString path = QDir(m_directory).filePath(name);
    if (const auto made = makePrivateFolder(path); !made)
        return base::failWith(made);
    return path;
}

base::Result<void> Profile::write(const QList<Account>& accounts) const
{
    QJsonArray array;
    for (const Account& account : accounts)
        array.append(toJson(account));
    QSaveFile file(QDir(m_directory).filePath(u"accounts.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::ReadOnly, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(array).toJson());
    if (!file.commit())
        return base::fail(base::ErrorCode::Io, file.errorString());
    return {};
}

} // namespace client
