// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/certificates.h"

#include "backend/files.h"
#include "backend/random_hex.h"
#include "backend/tool.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int authorityDays = 7300;
constexpr int serverDays = 825;
constexpr int serverMarginDays = 200;

base::Result<void> openssl(const QStringList& arguments, const Identity& identity)
{
    return runTool(u"openssl"_s, arguments, identity, std::chrono::seconds(30));
}

// What both certificates have in common.
QStringList newCertificate(const Layout& layout, const QString& extensions, const QString& key, const QString& out,
                           int days)
{
    const QString serial = u"0x4"_s + QString::fromLatin1(randomHex(15)); // positive
    return {u"req"_s,         u"-x509"_s,
            u"-newkey"_s,     u"ec"_s,
            u"-pkeyopt"_s,    u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s,      u"-sha256"_s,
            u"-config"_s,     layout.opensslConfig(),
            u"-extensions"_s, extensions,
            u"-set_serial"_s, serial,
            u"-days"_s,       QString::number(days),
            u"-keyout"_s,     key,
            u"-out"_s,        out};
}

bool authorityHolds(const Layout& layout, const QDateTime& now)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(layout.authorityCertificate());
    return chain.size() == 1 && chain.first().expiryDate() > now && readFile(layout.authorityKey()).hasValue();
}

// The key goes first: without a certificate it counts for nothing, and both are made again.
base::Result<void> makeAuthority(const Layout& layout, const Identity& identity)
{
    const QString key = layout.temporary(u"ca.key"_s);
    const QString certificate = layout.temporary(u"ca.pem"_s);
    if (auto made = openssl(newCertificate(layout, u"authority"_s, key, certificate, authorityDays), identity); !made)
        return made;
    QFile::remove(layout.authorityCertificate());
    if (auto moved = moveFile(key, layout.authorityKey()); !moved)
        return moved;
    return moveFile(certificate, layout.authorityCertificate());
}

bool serverHolds(const Layout& layout, const QString& domain, const Identity& identity, const QDateTime& now)
{
    const auto pem = readFile(layout.serverCertificate());
    if (!pem || QSslKey(*pem, QSsl::Ec).isNull())
        return false;
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem);
    if (chain.isEmpty() || chain.first().expiryDate() < now.addDays(serverMarginDays))
        return false;
    const QStringList named = chain.first().subjectAlternativeNames().values(QSsl::DnsEntry);
    const QStringList wanted = certificateNames(domain);
    return named.size() == wanted.size() &&
           std::ranges::all_of(wanted, [&](const QString& name) { return named.contains(name); }) &&
           openssl({u"verify"_s, u"-CAfile"_s, layout.authorityCertificate(), layout.serverCertificate()}, identity);
}

base::Result<void> makeServer(const Layout& layout, const Identity& identity)
{
    const QString key = layout.temporary(u"server.key"_s);
    const QString certificate = layout.temporary(u"server.crt"_s);
    const QStringList signing{u"-CA"_s, layout.authorityCertificate(), u"-CAkey"_s, layout.authorityKey()};
    if (auto made = openssl(newCertificate(layout, u"server"_s, key, certificate, serverDays) + signing, identity);
        !made)
        return made;
    QByteArray pem;
    for (const QString& part : {certificate, key}) {
        const auto bytes = readFile(part);
        if (!bytes)
            return base::failWith(bytes);
        pem += *bytes;
    }
    QFile::remove(key);
    QFile::remove(certificate);
    return writePrivate(layout.serverCertificate(), pem);
}

} // namespace

base::Result<void> ensureCertificates(const Layout& layout, const QString& domain, const Identity& identity,
                                      const QDateTime& now)
{
    const ActingAs acting(identity);
    if (auto written = writePrivate(layout.opensslConfig(), opensslConfig(domain)); !written)
        return written;
    if (!authorityHolds(layout, now)) {
        if (auto made = makeAuthority(layout, identity); !made)
            return made;
    }
    return serverHolds(layout, domain, identity, now) ? base::Result<void>{} : makeServer(layout, identity);
}

} // namespace backend
