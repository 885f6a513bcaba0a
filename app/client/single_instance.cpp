// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/single_instance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAnswerMs = 3000;

// A path of a socket has 107 bytes at most, a profile may lie deeper.
QString socketName(const QString& directory)
{
    const QByteArray path = QDir(directory).canonicalPath().toUtf8();
    return u"staffroom-"_s %
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

SingleInstance::SingleInstance(const QString& profileDirectory)
    : m_name(socketName(profileDirectory))
    , m_lock(QDir(profileDirectory).filePath(u"lock"_s))
{
    m_lock.setStaleLockTime(0); // only a dead owner makes it stale
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

base::Result<SingleInstance::Claim> SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(m_name); // of one that was killed
        if (!m_server.listen(m_name))
            qCWarning(lcUi) << "a second start cannot raise this window:" << m_server.errorString();
        return Claim::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return base::fail(base::ErrorCode::Io, u"the profile cannot be locked"_s);
    QLocalSocket socket;
    socket.connectToServer(m_name);
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
