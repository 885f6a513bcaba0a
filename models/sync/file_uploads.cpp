// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/file_uploads.h"

#include "base/logging.h"
#include "xmpp/disco.h"

#include <QDir>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

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
    qDeleteAll(findChildren<FilePut*>(Qt::FindDirectChildrenOnly)); // before the network that they borrow
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

FilePut* FileUploads::way(const OutgoingFile& file, QObject* parent)
{
    return new FilePut(m_stream, m_network, m_authorities, m_addresses.service, file, parent);
}

void FileUploads::stop(domain::MessageId message)
{
    if (FilePut* const put = m_running.take(message)) {
        put->disconnect(this);
        put->deleteLater();
    }
    flush();
}

void FileUploads::begin(const store::WaitingFile& file)
{
    auto* const put = way({QDir(m_folder).filePath(file.file.localPath), file.file.name, file.file.mediaType}, this);
    m_running.insert(file.message, put);
    connect(put, &FilePut::progressed, this,
            [this, file](int permille) { Q_EMIT progressed(file.chat, file.message, permille); });
    connect(put, &FilePut::finished, this, [this, file, put](const base::Result<QString>& address) {
        put->deleteLater();
        if (address)
            finish(file, *address);
        else if (FilePut::isPassing(address.error()))
            again(file);
        else
            refuse(file, address.error());
    });
    put->start();
}

void FileUploads::finish(const store::WaitingFile& file, const QString& url)
{
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

} // namespace syncing
