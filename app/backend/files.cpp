// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/files.h"

#include "backend/system_error.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>
#include <sys/stat.h>

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Unexpected<base::Error> failure(const QString& what, const QFileDevice& file)
{
    const auto code = file.error() == QFileDevice::ResourceError ? base::ErrorCode::DiskFull : base::ErrorCode::Io;
    return base::fail(code, what + u' ' + file.fileName() + u": " + file.errorString());
}

} // namespace

base::Result<void> writePrivate(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(content) == content.size();
    if (!written || !file.commit())
        return failure(u"cannot write"_s, file);
    return {};
}

base::Result<void> writePrivate(const QString& path, const QJsonObject& content)
{
    return writePrivate(path, QJsonDocument(content).toJson(QJsonDocument::Indented));
}

base::Result<void> moveFile(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemFailure(u"cannot write "_s + to);
    return {};
}

base::Result<QByteArray> readFile(const QString& path)
{
    constexpr qint64 mostBytes = 1 << 20;
    QFile file(path);
    if (!file.exists())
        return base::fail(base::ErrorCode::NotFound, u"there is no "_s + path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read"_s, file);
    if (file.size() > mostBytes)
        return base::fail(base::ErrorCode::TooLarge, path + u" is too large to be ours");
    return file.readAll();
}

base::Result<QJsonObject> readJsonFile(const QString& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return base::failWith(bytes);
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return base::fail(base::ErrorCode::Corrupt, path + u" is damaged: not a JSON object");
    return document.object();
}

base::Result<void> makePrivateFolder(const QString& path)
{
    if (!QDir().mkpath(path) || ::chmod(QFile::encodeName(path).constData(), S_IRWXU) != 0)
        return systemFailure(u"cannot make the folder "_s + path);
    return {};
}

} // namespace backend
