// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/host_meta.h"

#include <QDateTime>
#include <QDnsLookup>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>
#include <QWebSocket>

#include <memory>
#include <optional>

namespace xmpp {

// Where a school's server is looked for; the defaults are what phones and our client do.
struct ServerPlaces
{
    QString domain;
    QUrl site = {};        // of host-meta and the join page; empty: https://domain
    quint16 phonePort = 0; // 0: as the records say, else 5222 (RFC 6120 §3.2)
    QList<QSslCertificate> authorities = {};
};

// In the order in which they are looked at.
enum class CheckPoint { Name, Records, Description, Site, WebSocket, Phones, PhoneCertificate };

enum class CheckFault {
    None,
    // Name
    NameUnknown,
    NameLocal, // leads to this computer or into a private network only: from outside nobody comes
    // Records: advice only, phones look at the domain itself then
    NoRecords,
    RecordsElsewhere, // and there is nobody
    // Description (XEP-0156)
    NoDescription,
    NoWebSocketNamed,
    // wherever something is connected to
    Unreachable,
    CertificateExpired,
    CertificateNotYet,
    CertificateName,
    CertificateUntrusted,
    CertificateSoon, // works, for some days
    // WebSocket, Phones
    NotXmpp,
    NoEncryption,
    OtherDomain,
};

struct CheckResult
{
    CheckPoint point = CheckPoint::Name;
    CheckFault fault = CheckFault::None;
    QString fact = {};    // an address, a name that the certificate has
    QDateTime until = {}; // of a certificate

    bool operator==(const CheckResult&) const = default;
};

// It works all the same.
[[nodiscard]] bool isAdvice(CheckFault fault);
// The worst of what is wrong with a certificate, what can be mended first: the name before the authority.
[[nodiscard]] CheckFault certificateFault(const QList<QSslError>& errors);

// Looks at a server from outside as a phone and our client would: name, records, host-meta, certificates, WebSocket,
// port 5222 with STARTTLS. Signs in nowhere and sends no secret. One after the other, each with a time limit; a place
// that cannot be looked at because of an earlier fault is left out. Stops when destroyed. GUI thread.
class ServerCheck final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds patience{10}; // of one point
    static constexpr int soonDays = 14;

    explicit ServerCheck(ServerPlaces places, QObject* parent = nullptr);
    ~ServerCheck() override;

    void start();

Q_SIGNALS:
    void found(const xmpp::CheckResult& result);
    void finished();

private:
    void lookUpName();
    void lookUpRecords();
    void readDescription();
    void connectToSite();
    void connectWebSocket();
    void connectPhone();
    void readPhone();
    [[nodiscard]] QUrl site() const;
    // Of a certificate that was verified.
    [[nodiscard]] CheckResult certificateOf(CheckPoint point, const QSslCertificate& certificate) const;
    void tell(CheckResult result, void (ServerCheck::*next)());
    void over();

    const ServerPlaces m_places;
    QNetworkAccessManager m_network;
    HostMeta m_hostMeta;
    QTimer m_patience;
    std::unique_ptr<QDnsLookup> m_records;
    std::unique_ptr<QSslSocket> m_site;
    std::unique_ptr<QWebSocket> m_webSocket;
    std::unique_ptr<QSslSocket> m_phone;
    QUrl m_webSocketUrl;
    QString m_phoneHost;
    quint16 m_phonePort = 0;
    bool m_isByRecord = false;
    QByteArray m_read;
    void (ServerCheck::*m_onTimeout)() = nullptr;
    std::optional<CheckResult> m_timedOut;
    bool m_isEncrypting = false;
};

} // namespace xmpp
