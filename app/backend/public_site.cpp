// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/public_site.h"

#include "backend/files.h"
#include "backend/layout.h"
#include "backend/tool.h"

#include <QFile>
#include <QSslCertificate>

#include <algorithm>

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

// RFC 6125 §6.4: a star stands for one whole label.
bool isFor(const QSslCertificate& certificate, const QString& domain)
{
    const QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    return std::ranges::any_of(names, [&](const QString& name) {
        return name.compare(domain, Qt::CaseInsensitive) == 0 ||
               (name.startsWith(u"*."_s) && name.mid(2).compare(domain.section(u'.', 1), Qt::CaseInsensitive) == 0);
    });
}

base::Unexpected<base::Error> refuse(const QString& sentence)
{
    return {{base::ErrorCode::InvalidInput, sentence, {}, {}}};
}

} // namespace

base::Result<QByteArray> readCertificate(const PublicSite& site, const QString& domain, const QDateTime& now)
{
    const auto certificate = readFile(site.certificate);
    if (!certificate)
        return base::failWith(certificate);
    const auto key = readFile(site.key);
    if (!key)
        return base::failWith(key);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate);
    if (chain.isEmpty())
        return refuse(site.certificate + u" holds no certificate in PEM"_s);
    const QSslCertificate& own = chain.first();
    if (!isFor(own, domain)) {
        return refuse(u"the certificate %1 is for %2, not for %3"_s.arg(
            site.certificate, own.subjectAlternativeNames().values(QSsl::DnsEntry).join(u", "_s), domain));
    }
    if (now < own.effectiveDate() || now >= own.expiryDate()) {
        return refuse(u"the certificate %1 is valid from %2 to %3, not now"_s.arg(
            site.certificate, own.effectiveDate().toString(Qt::ISODate), own.expiryDate().toString(Qt::ISODate)));
    }
    return QByteArray(*certificate + '\n' + *key);
}

base::Result<void> installCertificate(const QByteArray& pem, const Layout& layout, const Identity& identity)
{
    const ActingAs acting(identity);
    const QString waiting = layout.temporary(u"server.pem"_s);
    if (auto written = writePrivate(waiting, pem); !written)
        return written;
    // It puts a certificate and its own key together, or fails.
    const auto fits = runTool(u"openssl"_s,
                              {u"pkcs12"_s, u"-export"_s, u"-in"_s, waiting, u"-inkey"_s, waiting, u"-passin"_s,
                               u"pass:"_s, u"-passout"_s, u"pass:"_s, u"-out"_s, u"/dev/null"_s},
                              identity, std::chrono::seconds(30));
    if (!fits) {
        QFile::remove(waiting);
        if (fits.error().code == base::ErrorCode::Unsupported)
            return fits;
        return refuse(u"the key is not the certificate's, or it has a passphrase: "_s + fits.error().detail);
    }
    return moveFile(waiting, layout.serverCertificate());
}

} // namespace backend
