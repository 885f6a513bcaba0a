// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/server_check.h"

#include "xmpp/tls.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace xmpp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint16 usualPhonePort = 5222;
constexpr quint16 usualSitePort = 443;
constexpr qsizetype longestAnswer = 65'536;

// Addresses that lead nowhere from the internet (RFC 1918, 4193, 3927, loopback).
bool isLocal(const QHostAddress& address)
{
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast() ||
           address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8) ||
           address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12) ||
           address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16);
}

QString namesOf(const QSslCertificate& certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    names += certificate.subjectInfo(QSslCertificate::CommonName);
    names.removeDuplicates();
    return names.join(u", "_s);
}

} // namespace

bool isAdvice(CheckFault fault)
{
    return fault == CheckFault::NameLocal || fault == CheckFault::NoRecords || fault == CheckFault::CertificateSoon;
}

CheckFault certificateFault(const QList<QSslError>& errors)
{
    const auto has = [&](QSslError::SslError error) {
        return std::ranges::any_of(errors, [error](const QSslError& each) { return each.error() == error; });
    };
    if (errors.isEmpty())
        return CheckFault::None;
    if (has(QSslError::HostNameMismatch))
        return CheckFault::CertificateName;
    if (has(QSslError::CertificateExpired))
        return CheckFault::CertificateExpired;
    if (has(QSslError::CertificateNotYetValid))
        return CheckFault::CertificateNotYet;
    return CheckFault::CertificateUntrusted;
}

ServerCheck::ServerCheck(ServerPlaces places, QObject* parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_hostMeta(m_network, m_places.authorities, patience)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_timedOut)
            tell(*std::exchange(m_timedOut, std::nullopt), m_onTimeout);
    });
}

ServerCheck::~ServerCheck() = default;

void ServerCheck::start()
{
    lookUpName();
}

void ServerCheck::tell(CheckResult result, void (ServerCheck::*next)())
{
    m_patience.stop();
    m_timedOut.reset();
    Q_EMIT found(result);
    // Not from within the signal of what has just answered: it may be thrown away by the next step.
    QMetaObject::invokeMethod(
        this, [this, next] { (this->*next)(); }, Qt::QueuedConnection);
}

void ServerCheck::over()
{
    Q_EMIT finished();
}

void ServerCheck::lookUpName()
{
    QHostInfo::lookupHost(m_places.domain, this, [this](const QHostInfo& host) {
        const QList<QHostAddress> addresses = host.addresses();
        if (addresses.isEmpty())
            return tell({CheckPoint::Name, CheckFault::NameUnknown, m_places.domain}, &ServerCheck::over);
        QStringList texts;
        for (const QHostAddress& address : addresses)
            texts << address.toString();
        const bool isInside = std::ranges::all_of(addresses, isLocal);
        tell({CheckPoint::Name, isInside ? CheckFault::NameLocal : CheckFault::None, texts.join(u", "_s)},
             &ServerCheck::lookUpRecords);
    });
}

void ServerCheck::lookUpRecords()
{
    m_phoneHost = m_places.domain;
    m_phonePort = m_places.phonePort == 0 ? usualPhonePort : m_places.phonePort;
    m_records = std::make_unique<QDnsLookup>(QDnsLookup::SRV, QString(u"_xmpp-client._tcp."_s + m_places.domain));
    m_timedOut = CheckResult{CheckPoint::Records, CheckFault::NoRecords};
    m_onTimeout = &ServerCheck::readDescription;
    m_patience.start();
    connect(m_records.get(), &QDnsLookup::finished, this, [this] {
        if (!m_timedOut)
            return; // it has been gone on without it
        const QList<QDnsServiceRecord> records = m_records->serviceRecords();
        if (records.isEmpty() || records.first().target() == u"."_s)
            return tell({CheckPoint::Records, CheckFault::NoRecords}, &ServerCheck::readDescription);
        const QDnsServiceRecord& first = records.first();
        if (m_places.phonePort == 0) {
            m_phoneHost = first.target();
            m_phonePort = first.port();
            m_isByRecord = true;
        }
        tell({CheckPoint::Records, CheckFault::None, u"%1:%2"_s.arg(first.target()).arg(first.port())},
             &ServerCheck::readDescription);
    });
    m_records->lookup();
}

void ServerCheck::readDescription()
{
    base::whenAnswered(m_hostMeta.discover(site()), this, [this](const base::Result<QList<QUrl>>& addresses) {
        if (addresses) {
            m_webSocketUrl = addresses->constFirst();
            return tell({CheckPoint::Description, CheckFault::None, m_webSocketUrl.toString()},
                        &ServerCheck::connectToSite);
        }
        CheckFault fault = CheckFault::Unreachable;
        if (addresses.error().code == base::ErrorCode::Unsupported)
            fault = CheckFault::NoWebSocketNamed;
        else if (addresses.error().code != base::ErrorCode::Offline &&
                 addresses.error().code != base::ErrorCode::Timeout &&
                 addresses.error().code != base::ErrorCode::Certificate)
            fault = CheckFault::NoDescription;
        // What is wrong with a certificate is said more exactly by the next point.
        if (addresses.error().code == base::ErrorCode::Certificate)
            return connectToSite();
        tell({CheckPoint::Description, fault, site().toString()}, &ServerCheck::connectToSite);
    });
}

QUrl ServerCheck::site() const
{
    return m_places.site.isEmpty() ? HostMeta::originOf(m_places.domain) : m_places.site;
}

CheckResult ServerCheck::certificateOf(CheckPoint point, const QSslCertificate& certificate) const
{
    const QDateTime until = certificate.expiryDate();
    const bool isSoon = QDateTime::currentDateTimeUtc().daysTo(until) < soonDays;
    return {point, isSoon ? CheckFault::CertificateSoon : CheckFault::None, namesOf(certificate), until};
}

void ServerCheck::connectToSite()
{
    const QUrl url = site();
    m_site = std::make_unique<QSslSocket>();
    m_site->setSslConfiguration(tlsConfiguration(m_places.authorities));
    if (isLoopback(url))
        m_site->setProxy(QNetworkProxy::NoProxy);
    m_timedOut = CheckResult{CheckPoint::Site, CheckFault::Unreachable, url.toString()};
    m_onTimeout = &ServerCheck::connectWebSocket;
    m_patience.start();
    connect(m_site.get(), &QSslSocket::encrypted, this, [this] {
        if (m_timedOut)
            tell(certificateOf(CheckPoint::Site, m_site->peerCertificate()), &ServerCheck::connectWebSocket);
    });
    const auto fail = [this, url] {
        if (!m_timedOut)
            return;
        const QList<QSslError> errors = m_site->sslHandshakeErrors();
        const QSslCertificate certificate = m_site->peerCertificate();
        if (errors.isEmpty())
            tell({CheckPoint::Site, CheckFault::Unreachable, url.toString()}, &ServerCheck::connectWebSocket);
        else
            tell({CheckPoint::Site, certificateFault(errors), namesOf(certificate), certificate.expiryDate()},
                 &ServerCheck::connectWebSocket);
    };
    connect(m_site.get(), &QSslSocket::errorOccurred, this, fail);
    m_site->connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(usualSitePort)));
}

void ServerCheck::connectWebSocket()
{
    m_site.reset();
    if (m_webSocketUrl.isEmpty())
        return connectPhone();
    m_webSocket = std::make_unique<QWebSocket>();
    m_webSocket->setMaxAllowedIncomingMessageSize(longestAnswer);
    m_webSocket->setSslConfiguration(tlsConfiguration(m_places.authorities));
    if (isLoopback(m_webSocketUrl))
        m_webSocket->setProxy(QNetworkProxy::NoProxy);
    const CheckResult unreachable{CheckPoint::WebSocket, CheckFault::Unreachable, m_webSocketUrl.toString()};
    m_timedOut = unreachable;
    m_onTimeout = &ServerCheck::connectPhone;
    m_patience.start();
    const auto once = [this](const CheckResult& result) {
        if (m_timedOut)
            tell(result, &ServerCheck::connectPhone);
    };
    connect(m_webSocket.get(), &QWebSocket::connected, this, [this, once] {
        if (m_webSocket->subprotocol() != "xmpp"_L1)
            return once({CheckPoint::WebSocket, CheckFault::NotXmpp, m_webSocketUrl.toString()});
        m_webSocket->sendTextMessage(u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%1' version='1.0'/>"_s.arg(
            m_places.domain.toHtmlEscaped()));
    });
    connect(m_webSocket.get(), &QWebSocket::textMessageReceived, this, [this, once](const QString& frame) {
        // The server opens its side first, and says in the next frame when it does not speak for this domain.
        if (frame.contains(u"host-unknown"_s))
            once({CheckPoint::WebSocket, CheckFault::OtherDomain, m_places.domain});
        else if (frame.contains(u"features"_s))
            once({CheckPoint::WebSocket, CheckFault::None, m_webSocketUrl.toString()});
        else if (!frame.contains(u"<open"_s))
            once({CheckPoint::WebSocket, CheckFault::NotXmpp, m_webSocketUrl.toString()});
    });
    connect(m_webSocket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [once, unreachable] { once(unreachable); });
    connect(m_webSocket.get(), &QWebSocket::sslErrors, this, [this, once](const QList<QSslError>& errors) {
        once({CheckPoint::WebSocket, certificateFault(errors), m_webSocketUrl.host()});
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"xmpp"_s});
    m_webSocket->open(m_webSocketUrl, options);
}

void ServerCheck::connectPhone()
{
    if (m_webSocket)
        m_webSocket->abort();
    m_phone = std::make_unique<QSslSocket>();
    m_phone->setSslConfiguration(tlsConfiguration(m_places.authorities));
    m_phone->setPeerVerifyName(m_places.domain); // RFC 6120 §13.7.2.1: of the domain, wherever the records lead
    const QString place = u"%1:%2"_s.arg(m_phoneHost).arg(m_phonePort);
    m_timedOut =
        CheckResult{CheckPoint::Phones, m_isByRecord ? CheckFault::RecordsElsewhere : CheckFault::Unreachable, place};
    m_onTimeout = &ServerCheck::over;
    m_patience.start();
    connect(m_phone.get(), &QSslSocket::connected, this, [this] {
        m_phone->write(
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='" +
            m_places.domain.toHtmlEscaped().toUtf8() + "'>");
    });
    connect(m_phone.get(), &QSslSocket::readyRead, this, &ServerCheck::readPhone);
    connect(m_phone.get(), &QSslSocket::encrypted, this, [this, place] {
        if (!m_timedOut)
            return;
        Q_EMIT found({CheckPoint::Phones, CheckFault::None, place});
        tell(certificateOf(CheckPoint::PhoneCertificate, m_phone->peerCertificate()), &ServerCheck::over);
    });
    connect(m_phone.get(), &QSslSocket::errorOccurred, this, [this, place] {
        if (!m_timedOut)
            return;
        const QList<QSslError> errors = m_phone->sslHandshakeErrors();
        const QSslCertificate certificate = m_phone->peerCertificate();
        if (!errors.isEmpty()) {
            Q_EMIT found({CheckPoint::Phones, CheckFault::None, place});
            tell({CheckPoint::PhoneCertificate, certificateFault(errors), namesOf(certificate),
                  certificate.expiryDate()},
                 &ServerCheck::over);
        } else if (m_isEncrypting) {
            tell({CheckPoint::Phones, CheckFault::NoEncryption, place}, &ServerCheck::over);
        } else {
            tell(*m_timedOut, &ServerCheck::over);
        }
    });
    if (isLoopback(QUrl(u"xmpp://"_s + m_phoneHost)))
        m_phone->setProxy(QNetworkProxy::NoProxy);
    m_phone->connectToHost(m_phoneHost, m_phonePort);
}

void ServerCheck::readPhone()
{
    if (!m_timedOut || m_isEncrypting)
        return;
    m_read += m_phone->readAll();
    const QString place = m_timedOut->fact;
    if (m_read.contains("host-unknown"))
        return tell({CheckPoint::Phones, CheckFault::OtherDomain, m_places.domain}, &ServerCheck::over);
    if (m_read.contains("<proceed")) {
        m_isEncrypting = true;
        m_phone->startClientEncryption();
    } else if (m_read.contains("</stream:features>") || m_read.contains("<stream:features/>")) {
        if (!m_read.contains("<starttls"))
            return tell({CheckPoint::Phones, CheckFault::NoEncryption, place}, &ServerCheck::over);
        m_read.clear();
        m_phone->write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    } else if (m_read.size() > longestAnswer || (m_read.size() > 5 && !m_read.trimmed().startsWith('<'))) {
        tell({CheckPoint::Phones, CheckFault::NotXmpp, place}, &ServerCheck::over);
    }
}

} // namespace xmpp
