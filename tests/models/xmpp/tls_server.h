// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/qt_strings.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

// Certificates of tests/golden/tls.
namespace tls {

inline QByteArray file(const QString& name)
{
    QFile pem(QStringLiteral(STAFFROOM_SOURCE_DIR "/tests/golden/tls/") + name + QStringLiteral(".pem"));
    REQUIRE(pem.open(QIODevice::ReadOnly));
    return pem.readAll();
}

inline QList<QSslCertificate> authority()
{
    return QSslCertificate::fromData(file(QStringLiteral("ca")));
}

inline QSslConfiguration serverConfiguration(const QString& name)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPrivateKey(QSslKey(file(name), QSsl::Ec));
    configuration.setLocalCertificateChain(QSslCertificate::fromData(file(name)));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace tls
