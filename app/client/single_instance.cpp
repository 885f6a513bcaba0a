// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/single_instance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>

namespace client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAnswerMs = 3000;

// In the profile, where a program that is killed leaves it to the next start of the same profile. A path of a socket
// has 107 bytes at most, of which Qt wants some while it makes the socket; a profile may lie deeper.
QString socketPath(const QString& directory)
{
    constexpr qsizetype longest = 85;
    const QString path = QDir(directory).canonicalPath();
    const QString inside = path % u"/raise"_s;
    if (QFile::encodeName(inside).size() <= longest)
        return inside;
    const QByteArray digest = QCryptographicHash::hash(QFile::encodeName(path), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) % u"/staffroom-"_s %
           QString::fromLatin1(digest.toHex().left(32));
}

} // namespace

SingleInstance::SingleInstance(const QString& profileDirectory)
    : m_socket(socketPath(profileDirectory))
    , m_lock(QDir(profileDirectory).filePath(u"lock"_s))
{
    m_lock.setStaleLockTime(0); // only a dead owner makes it stale
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

base::Result<SingleInstance::Claim> SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(m_socket); // of one that was killed
        if (!m_server.listen(m_socket))
            qCWarning(lcUi) << "a second start cannot raise this window:" << m_server.errorString();
        return Claim::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return base::fail(base::ErrorCode::Io, u"the profile cannot be locked"_s);
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kAnswerMs))
        qCWarning(lcUi) << "the running program does not answer:" << socket.errorString();
    return Claim::Occupied;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection())
        socket->deleteLater();
    Q_EMIT raiseRequested();
}

} // namespace client
