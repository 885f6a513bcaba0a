// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/host_meta.h"

#include "xmpp/tls.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>
#include <QXmlStreamReader>

#include <array>

namespace xmpp {
namespace {

using base::Answer;
using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

constexpr auto relation = "urn:xmpp:alt-connections:websocket"_L1;

struct Document
{
    QLatin1StringView path;
    QList<QUrl> (*read)(const QByteArray&) = nullptr;
};
constexpr std::array documents{Document{"/.well-known/host-meta.json"_L1, &webSocketsInJson},
                               Document{"/.well-known/host-meta"_L1, &webSocketsInXrd}};

// One search, from the first document to the answer. Belongs to the network manager and ends itself.
class Lookup final : public QObject
{
public:
    Lookup(QNetworkAccessManager& network, QUrl origin, QList<QSslCertificate> authorities,
           std::chrono::milliseconds timeout)
        : QObject(&network)
        , m_network(network)
        , m_origin(std::move(origin))
        , m_authorities(std::move(authorities))
        , m_timeout(timeout)
    {
    }

    [[nodiscard]] base::FutureResult<QList<QUrl>> start()
    {
        fetch();
        return m_answer.future();
    }

private:
    void fetch();
    void onFinished();
    void finish(Result<QList<QUrl>> result);
    [[nodiscard]] Error failure() const;
    [[nodiscard]] QList<QUrl> usable(const QList<QUrl>& addresses) const;

    QNetworkAccessManager& m_network;
    QUrl m_origin;
    QList<QSslCertificate> m_authorities;
    std::chrono::milliseconds m_timeout;
    Answer<QList<QUrl>> m_answer;
    std::size_t m_document = 0;
    QNetworkReply* m_reply = nullptr;
    QList<QSslError> m_tlsErrors;
    std::optional<Error> m_stopped; // why we stopped the reply ourselves
};

void Lookup::fetch()
{
    QUrl url = m_origin;
    url.setPath(QString(documents.at(m_document).path));
    QNetworkRequest request(url);
    request.setSslConfiguration(tlsConfiguration(m_authorities));
    request.setMaximumRedirectsAllowed(HostMeta::maxRedirects);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, isLoopback(url)
                                                                       ? QNetworkRequest::SameOriginRedirectPolicy
                                                                       : QNetworkRequest::NoLessSafeRedirectPolicy);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::finished, this, &Lookup::onFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64 total) {
        if (std::max(received, total) <= HostMeta::maxBytes || m_stopped)
            return;
        m_stopped = Error{ErrorCode::TooLarge, u"host-meta: the document is too large"_s};
        m_reply->abort();
    });
    QTimer::singleShot(m_timeout, m_reply, [this] {
        m_stopped = Error{ErrorCode::Timeout, u"host-meta: no answer in time"_s};
        m_reply->abort();
    });
}

Error Lookup::failure() const
{
    if (m_stopped)
        return *m_stopped;
    if (!m_tlsErrors.isEmpty())
        return certificateError(m_tlsErrors);
    if (m_reply->error() == QNetworkReply::HostNotFoundError)
        return {ErrorCode::Offline, u"host-meta: "_s + m_reply->errorString(), u"host.unknown"_s};
    // An answer that means "there is no such document", unlike a server that does not answer or is in trouble.
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return {status >= 300 && status < 500 ? ErrorCode::Unsupported : ErrorCode::Offline,
            u"host-meta: "_s + m_reply->errorString()};
}

void Lookup::onFinished()
{
    m_reply->deleteLater();
    const bool isRead = m_reply->error() == QNetworkReply::NoError;
    const Error error =
        isRead ? Error{ErrorCode::Unsupported, u"host-meta: the server names no WebSocket"_s} : failure();
    const QList<QUrl> addresses = isRead ? usable(documents.at(m_document).read(m_reply->readAll())) : QList<QUrl>();
    if (!addresses.isEmpty())
        finish(addresses);
    else if (error.code == ErrorCode::Unsupported && ++m_document < documents.size())
        fetch();
    else
        finish(base::Unexpected{error});
}

void Lookup::finish(Result<QList<QUrl>> result)
{
    deleteLater();
    m_answer.give(std::move(result));
}

// A server elsewhere has no business naming ports of this computer.
QList<QUrl> Lookup::usable(const QList<QUrl>& addresses) const
{
    QList<QUrl> chosen;
    std::ranges::copy_if(addresses, std::back_inserter(chosen), [&](const QUrl& url) {
        return url.isValid() && !url.host().isEmpty() &&
               (url.scheme() == "wss"_L1 || (url.scheme() == "ws"_L1 && isLoopback(url) && isLoopback(m_origin)));
    });
    return chosen;
}

} // namespace

HostMeta::HostMeta(QNetworkAccessManager& network, QList<QSslCertificate> authorities,
                   std::chrono::milliseconds timeout)
    : m_network(network)
    , m_authorities(std::move(authorities))
    , m_timeout(timeout)
{
}

QUrl HostMeta::originOf(const QString& domain)
{
    QUrl origin;
    origin.setScheme(u"https"_s);
    origin.setHost(domain, QUrl::StrictMode);
    return origin.host().isEmpty() ? QUrl() : origin;
}

base::FutureResult<QList<QUrl>> HostMeta::discover(const QUrl& origin) const
{
    const bool isAllowed = origin.scheme() == "https"_L1 || (origin.scheme() == "http"_L1 && isLoopback(origin));
    if (!isAllowed || origin.host().isEmpty())
        return base::answered<QList<QUrl>>(fail(ErrorCode::InvalidInput, u"host-meta: not an address to ask"_s));
    return (new Lookup(m_network, origin, m_authorities, m_timeout))->start();
}

QList<QUrl> webSocketsInJson(const QByteArray& document)
{
    QList<QUrl> addresses;
    const QJsonArray links = QJsonDocument::fromJson(document).object().value("links"_L1).toArray();
    for (const auto& link : links) {
        if (link["rel"_L1].toString() == relation)
            addresses.append(QUrl(link["href"_L1].toString(), QUrl::StrictMode));
    }
    return addresses;
}

QList<QUrl> webSocketsInXrd(const QByteArray& document)
{
    QList<QUrl> addresses;
    QXmlStreamReader reader(document);
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::DTD)
            return {};
        if (token == QXmlStreamReader::StartElement && reader.name() == "Link"_L1 &&
            reader.namespaceUri() == "http://docs.oasis-open.org/ns/xri/xrd-1.0"_L1 &&
            reader.attributes().value("rel"_L1) == relation)
            addresses.append(QUrl(reader.attributes().value("href"_L1).toString(), QUrl::StrictMode));
    }
    return reader.hasError() ? QList<QUrl>() : addresses;
}

} // namespace xmpp
