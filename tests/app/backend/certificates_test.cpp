// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/certificates.h"
#include "backend/files.h"
#include "scripts.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

using backend::Layout;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString domain = u"school.example"_s;

class Folder
{
public:
    Folder()
        : layout(m_profile.path())
    {
        for (const QString& folder : layout.folders())
            REQUIRE(backend::makePrivateFolder(folder));
    }

    void ensure(const QString& name = domain, int afterDays = 0) const
    {
        const auto made = backend::ensureCertificates(layout, name, scripts::ourselves(),
                                                      QDateTime::currentDateTimeUtc().addDays(afterDays));
        INFO((made ? std::string() : made.error().detail.toStdString()));
        REQUIRE(made);
    }
    [[nodiscard]] QByteArray authority() const { return *backend::readFile(layout.authorityCertificate()); }
    [[nodiscard]] QByteArray server() const { return *backend::readFile(layout.serverCertificate()); }
    [[nodiscard]] bool serverIsSigned() const
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"verify"_s, u"-CAfile"_s, layout.authorityCertificate(), layout.serverCertificate()});
        return openssl.waitForFinished() && openssl.exitCode() == 0;
    }

private:
    support::TempProfile m_profile;

public:
    Layout layout;
};

} // namespace

TEST_CASE("a new backend gets an authority of its own and a certificate signed by it")
{
    const Folder folder;
    folder.ensure();
    CHECK(folder.serverIsSigned());

    const QSslCertificate certificate = QSslCertificate::fromData(folder.server()).constFirst();
    const auto names = certificate.subjectAlternativeNames();
    QStringList dns = names.values(QSsl::DnsEntry);
    std::ranges::sort(dns);
    CHECK(dns ==
          QStringList{u"localhost"_s, u"rooms.school.example"_s, u"school.example"_s, u"school.school.example"_s});
    CHECK(names.values(QSsl::IpAddressEntry) == QStringList{u"127.0.0.1"_s});
    CHECK_FALSE(certificate.isSelfSigned());
    CHECK(certificate.issuerInfo(QSslCertificate::CommonName) != certificate.subjectInfo(QSslCertificate::CommonName));
    const QSslKey key(folder.server(), QSsl::Ec);
    CHECK(key.length() == 256);

    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    for (const QString& path :
         {folder.layout.serverCertificate(), folder.layout.authorityKey(), folder.layout.authorityCertificate()})
        CHECK(QFile::permissions(path) == ownerOnly);
}

TEST_CASE("the authority can sign for its own domain and this computer only")
{
    const Folder folder;
    folder.ensure();
    folder.ensure(u"bank.example"_s); // by the same authority, whose constraints do not name it
    CHECK_FALSE(folder.serverIsSigned());
}

TEST_CASE("a domain may be longer than a certificate's common name")
{
    const Folder folder;
    folder.ensure(QString(60, u'a') + u'.' + QString(60, u'b') + u".example");
    CHECK(folder.serverIsSigned());
}

TEST_CASE("what is good is kept")
{
    const Folder folder;
    folder.ensure();
    const QByteArray authority = folder.authority();
    const QByteArray server = folder.server();
    folder.ensure();
    CHECK(folder.authority() == authority);
    CHECK(folder.server() == server);
}

TEST_CASE("a certificate that is about to expire is renewed by the same authority")
{
    const Folder folder;
    folder.ensure();
    const QByteArray authority = folder.authority();
    const QByteArray server = folder.server();
    folder.ensure(domain, 600);
    CHECK(folder.server() == server);
    folder.ensure(domain, 650);
    CHECK(folder.server() != server);
    CHECK(folder.authority() == authority);
    CHECK(folder.serverIsSigned());
}

TEST_CASE("an expired authority is replaced with everything that it signed")
{
    const Folder folder;
    folder.ensure();
    const QByteArray authority = folder.authority();
    folder.ensure(domain, 7301);
    CHECK(folder.authority() != authority);
    CHECK(folder.serverIsSigned());
}

TEST_CASE("damaged or missing files are made again")
{
    const Folder folder;
    folder.ensure();
    const QByteArray authority = folder.authority();
    SECTION("the server's certificate is cut off")
    {
        REQUIRE(backend::writePrivate(folder.layout.serverCertificate(), folder.server().first(200)));
        folder.ensure();
        CHECK(folder.authority() == authority);
    }
    SECTION("the server's key is gone")
    {
        const QByteArray pem = folder.server();
        REQUIRE(backend::writePrivate(folder.layout.serverCertificate(), pem.first(pem.indexOf("-----BEGIN PRIVATE"))));
        folder.ensure();
        CHECK(folder.authority() == authority);
    }
    SECTION("the authority's key is gone")
    {
        REQUIRE(QFile::remove(folder.layout.authorityKey()));
        folder.ensure();
        CHECK(folder.authority() != authority);
    }
    SECTION("the authority is another one")
    {
        const Folder other;
        other.ensure();
        REQUIRE(backend::writePrivate(folder.layout.authorityCertificate(), other.authority()));
        REQUIRE(backend::writePrivate(folder.layout.authorityKey(), *backend::readFile(other.layout.authorityKey())));
        folder.ensure();
        CHECK(folder.authority() == other.authority());
    }
    CHECK(folder.serverIsSigned());
}
