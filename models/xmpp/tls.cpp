// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/tls.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace xmpp {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Reason
{
    QSslError::SslError error;
    QLatin1StringView name;
};
// The first that applies is told: a name is worth nothing on an expired certificate.
constexpr std::array reasons{
    Reason{QSslError::CertificateExpired, "certificate.expired"_L1},
    Reason{QSslError::CertificateNotYetValid, "certificate.expired"_L1},
    Reason{QSslError::SelfSignedCertificate, "certificate.self-signed"_L1},
    Reason{QSslError::HostNameMismatch, "certificate.name"_L1},
};

} // namespace

QSslConfiguration tlsConfiguration(const QList<QSslCertificate>& authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.addCaCertificates(authorities);
    return configuration;
}

base::Error certificateError(const QList<QSslError>& errors)
{
    base::Error error{base::ErrorCode::Certificate, u"TLS:"_s, u"certificate.untrusted"_s};
    for (const QSslError& each : errors)
        error.detail += u' ' + each.errorString();
    const auto applies = [&](const Reason& reason) {
        return std::ranges::any_of(errors, [&](const QSslError& each) { return each.error() == reason.error; });
    };
    if (const auto found = std::ranges::find_if(reasons, applies); found != reasons.end())
        error.reason = QString(found->name);
    return error;
}

bool isLoopback(const QUrl& address)
{
    return address.host() == "localhost"_L1 || QHostAddress(address.host()).isLoopback();
}

} // namespace xmpp
