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

struct Wanted
{
    QString section; // of openssl.cnf
    QString name;    // for people to read; what counts are the alternative names
    int days;
    QString key;         // file to write
    QString certificate; // file to write
};

QStringList makingOf(const Wanted& wanted, const Layout& layout)
{
    constexpr int longestName = 64;                                       // X.520 ub-common-name
    const QString serial = u"0x4"_s + QString::fromLatin1(randomHex(15)); // positive
    return {u"req"_s,         u"-x509"_s,
            u"-newkey"_s,     u"ec"_s,
            u"-pkeyopt"_s,    u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s,      u"-sha256"_s,
            u"-config"_s,     layout.opensslConfig(),
            u"-extensions"_s, wanted.section,
            u"-subj"_s,       u"/CN="_s + wanted.name.left(longestName),
            u"-set_serial"_s, serial,
            u"-days"_s,       QString::number(wanted.days),
            u"-keyout"_s,     wanted.key,
            u"-out"_s,        wanted.certificate};
}

bool authorityHolds(const Layout& layout, const QDateTime& now)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(layout.authorityCertificate());
    return chain.size() == 1 && chain.first().expiryDate() > now && readFile(layout.authorityKey()).hasValue();
}

// The key goes first: without a certificate it counts for nothing, and both are made again.
base::Result<void> makeAuthority(const Layout& layout, const QString& domain, const Identity& identity)
{
    const Wanted wanted{u"authority"_s, u"Staffroom "_s + domain, authorityDays, layout.temporary(u"ca.key"_s),
                        layout.temporary(u"ca.pem"_s)};
    if (auto made = openssl(makingOf(wanted, layout), identity); !made)
        return made;
    QFile::remove(layout.authorityCertificate());
    if (auto moved = moveFile(wanted.key, layout.authorityKey()); !moved)
        return moved;
    return moveFile(wanted.certificate, layout.authorityCertificate());
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

base::Result<void> makeServer(const Layout& layout, const QString& domain, const Identity& identity)
{
    const Wanted wanted{u"server"_s, domain, serverDays, layout.temporary(u"server.key"_s),
                        layout.temporary(u"server.crt"_s)};
    const QStringList signing{u"-CA"_s, layout.authorityCertificate(), u"-CAkey"_s, layout.authorityKey()};
    if (auto made = openssl(makingOf(wanted, layout) + signing, identity); !made)
        return made;
    QByteArray pem;
    for (const QString& part : {wanted.certificate, wanted.key}) {
        const auto bytes = readFile(part);
        if (!bytes)
            return base::failWith(bytes);
        pem += *bytes;
    }
    QFile::remove(wanted.key);
    QFile::remove(wanted.certificate);
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
        if (auto made = makeAuthority(layout, domain, identity); !made)
            return made;
    }
    return serverHolds(layout, domain, identity, now) ? base::Result<void>{} : makeServer(layout, domain, identity);
}

} // namespace backend
