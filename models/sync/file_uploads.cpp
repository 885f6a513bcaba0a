// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_uploads.h"

#include "base/logging.h"
#include "xmpp/disco.h"
#include "xmpp/tls.h"
#include "xmpp/upload.h"

#include <QDir>
#include <QFile>
#include <QNetworkReply>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whether trying the same again may help.
bool isPassing(const base::Error& error)
{
    return error.code == base::ErrorCode::Offline || error.code == base::ErrorCode::Timeout ||
           error.code == base::ErrorCode::Cancelled || error.reason == u"file.too-many"_s;
}

} // namespace

FileUploads::FileUploads(xmpp::StanzaStream& stream, store::Storage& storage, QString folder)
    : m_stream(stream)
    , m_storage(storage)
    , m_folder(std::move(folder))
{
    m_later.setSingleShot(true);
    m_later.setInterval(kPause);
    connect(&m_later, &QTimer::timeout, this, &FileUploads::flush);
}

FileUploads::~FileUploads()
{
    const auto running = std::exchange(m_running, {});
    for (const Running& upload : running) {
        if (upload.reply)
            upload.reply->disconnect(this);
    }
}

void FileUploads::beginSession()
{
    m_stream.sendIq(xmpp::Iq::get(m_addresses.service, xmpp::DiscoInfo{}))
        .then(this, [this](const base::Result<xmpp::Iq>& reply) {
            const auto* const info = reply ? reply->payload<xmpp::DiscoInfo>() : nullptr;
            if (const auto* const form = info ? info->form(QString(xmpp::ns::staffroom)) : nullptr)
                m_root = form->value(u"files");
        });
    flush();
}

void FileUploads::flush()
{
    if (!m_stream.isOnline() || m_running.size() >= kAtOnce)
        return;
    m_storage.run([](store::Cache& cache) { return cache.files.nextUploads(kAtOnce + 1); })
        .then(this, [this](const base::Result<QList<store::WaitingFile>>& files) {
            for (const store::WaitingFile& file : files.valueOr({})) {
                if (m_stream.isOnline() && m_running.size() < kAtOnce && !m_running.contains(file.message))
                    begin(file);
            }
        });
}

void FileUploads::stop(domain::MessageId message)
{
    const Running upload = m_running.take(message);
    if (upload.reply) {
        upload.reply->disconnect(this);
        upload.reply->abort();
        upload.reply->deleteLater();
    }
    flush();
}

void FileUploads::begin(const store::WaitingFile& file)
{
    const quint64 number = ++m_counter;
    m_running.insert(file.message, Running{file, nullptr, number});
    const QFileInfo onDisk(QDir(m_folder).filePath(file.file.localPath));
    if (!onDisk.isFile()) {
        refuse(file, {base::ErrorCode::NotFound, u"the file is not there any more"_s});
        return;
    }
    Q_EMIT progressed(file.chat, file.message, 0);
    const xmpp::UploadRequest request{file.file.name, onDisk.size(), file.file.mediaType};
    m_stream.sendIq(xmpp::Iq::get(m_addresses.service, request))
        .then(this, [this, file, number](const base::Result<xmpp::Iq>& reply) {
            if (!isCurrent(file.message, number))
                return;
            const auto* const place = reply ? reply->payload<xmpp::UploadSlot>() : nullptr;
            if (place) {
                QList<std::pair<QByteArray, QByteArray>> headers;
                for (const xmpp::UploadSlot::Header& header : place->headers)
                    headers.append({header.name.toLatin1(), header.value.toUtf8()});
                put(file, number, place->put, place->get, headers);
            } else if (reply) {
                refuse(file, {base::ErrorCode::Protocol, u"no place in the answer"_s});
            } else if (isPassing(reply.error())) {
                again(file);
            } else {
                refuse(file, reply.error());
            }
        });
}

void FileUploads::put(const store::WaitingFile& file, quint64 number, const QUrl& put, const QUrl& get,
                      const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    auto* const source = new QFile(QDir(m_folder).filePath(file.file.localPath));
    if (!source->open(QIODevice::ReadOnly)) {
        delete source;
        refuse(file, {base::ErrorCode::Io, u"the file cannot be read"_s});
        return;
    }
    QNetworkRequest request(put);
    request.setSslConfiguration(xmpp::tlsConfiguration(m_authorities));
    request.setTransferTimeout(static_cast<int>(kPatience.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, file.file.mediaType);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply* const reply = m_network.put(request, source);
    source->setParent(reply);
    m_running[file.message].reply = reply;
    connect(reply, &QNetworkReply::uploadProgress, this, [this, file, number](qint64 sent, qint64 total) {
        if (total > 0 && isCurrent(file.message, number))
            Q_EMIT progressed(file.chat, file.message, static_cast<int>(sent * 1000 / total));
    });
    connect(reply, &QNetworkReply::finished, this, [this, file, number, reply, get] {
        reply->deleteLater();
        if (!isCurrent(file.message, number))
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_running[file.message].reply = nullptr;
        if (status == 200 || status == 201 || status == 204)
            finish(file, get);
        else if (status == 413 || status == 400)
            refuse(file, {base::ErrorCode::TooLarge, u"upload: status %1"_s.arg(status)});
        else
            again(file); // the network, a restart of the service, a place that was waited for too long
    });
}

void FileUploads::finish(const store::WaitingFile& file, const QUrl& get)
{
    const QString url = QString::fromLatin1(get.toEncoded());
    m_storage.run([file, url](store::Cache& cache) { return cache.outbox.setUploaded(file.message, url); })
        .then(this, [this, file](const base::Result<void>& done) {
            m_running.remove(file.message);
            if (done)
                Q_EMIT uploaded(file.chat, file.message);
            flush();
        });
}

void FileUploads::again(const store::WaitingFile& file)
{
    m_running.remove(file.message);
    Q_EMIT interrupted(file.chat, file.message);
    if (m_stream.isOnline())
        m_later.start();
}

void FileUploads::refuse(const store::WaitingFile& file, const base::Error& error)
{
    qCInfo(lcSync) << "file refused in" << file.chat.value() << error.reason << error.detail;
    const QString sentence = error.text.isEmpty() ? error.reason : error.text;
    m_storage.run([file, sentence](store::Cache& cache) { return cache.outbox.fail(file.originId, sentence); })
        .then(this,
              [this, file, sentence](const base::Result<std::optional<store::OutboxRows::Refused>>& refusal) {
                  m_running.remove(file.message);
                  if (refusal && *refusal)
                      Q_EMIT refused(file.chat, **refusal, sentence);
                  flush();
              });
}

bool FileUploads::isCurrent(domain::MessageId message, quint64 number) const
{
    return m_running.value(message).number == number;
}

} // namespace syncing
