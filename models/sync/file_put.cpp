// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_put.h"

#include "xmpp/tls.h"
#include "xmpp/upload.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkReply>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

FilePut::FilePut(xmpp::StanzaStream& stream, QNetworkAccessManager& network, const QList<QSslCertificate>& authorities,
                 const xmpp::Jid& service, OutgoingFile file, QObject* parent)
    : QObject(parent)
    , m_stream(stream)
    , m_network(network)
    , m_authorities(authorities)
    , m_service(service)
    , m_file(std::move(file))
{
}

FilePut::~FilePut()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

bool FilePut::isPassing(const base::Error& error)
{
    return error.code == base::ErrorCode::Offline || error.code == base::ErrorCode::Timeout ||
           error.code == base::ErrorCode::Cancelled || error.reason == u"file.too-many"_s;
}

void FilePut::start()
{
    const QFileInfo onDisk(m_file.path);
    if (!onDisk.isFile()) {
        Q_EMIT finished(base::fail(base::ErrorCode::NotFound, u"the file is not there any more"_s));
        return;
    }
    Q_EMIT progressed(0);
    const xmpp::UploadRequest request{m_file.name, onDisk.size(), m_file.mediaType};
    base::whenAnswered(m_stream.sendIq(xmpp::Iq::get(m_service, request)), this,
                       [this](const base::Result<xmpp::Iq>& reply) {
                           const auto* const place = reply ? reply->payload<xmpp::UploadSlot>() : nullptr;
                           if (!reply) {
                               Q_EMIT finished(base::failWith(reply));
                           } else if (!place) {
                               Q_EMIT finished(base::fail(base::ErrorCode::Protocol, u"no place in the answer"_s));
                           } else {
                               QList<std::pair<QByteArray, QByteArray>> headers;
                               for (const xmpp::UploadSlot::Header& header : place->headers)
                                   headers.append({header.name.toLatin1(), header.value.toUtf8()});
                               put(place->put, place->get, headers);
                           }
                       });
}

void FilePut::put(const QUrl& put, const QUrl& get, const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    auto* const source = new QFile(m_file.path);
    if (!source->open(QIODevice::ReadOnly)) {
        delete source;
        Q_EMIT finished(base::fail(base::ErrorCode::Io, u"the file cannot be read"_s));
        return;
    }
    QNetworkRequest request(put);
    request.setSslConfiguration(xmpp::tlsConfiguration(m_authorities));
    request.setTransferTimeout(static_cast<int>(kPatience.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, m_file.mediaType);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    m_reply = m_network.put(request, source);
    source->setParent(m_reply);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        if (total > 0)
            Q_EMIT progressed(static_cast<int>(sent * 1000 / total));
    });
    connect(m_reply, &QNetworkReply::finished, this, [this, get] {
        QNetworkReply* const reply = m_reply;
        m_reply.clear();
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString said = u"upload: status %1"_s.arg(status);
        if (status == 200 || status == 201 || status == 204)
            Q_EMIT finished(QString::fromLatin1(get.toEncoded()));
        else if (status == 413 || status == 400)
            Q_EMIT finished(base::fail(base::ErrorCode::TooLarge, said));
        else // the network, a restart of the service, a place that was waited for too long
            Q_EMIT finished(base::fail(base::ErrorCode::Offline, said));
    });
}

} // namespace syncing
