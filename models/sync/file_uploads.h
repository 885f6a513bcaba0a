// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storage.h"
#include "sync/addresses.h"
#include "sync/file_put.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

namespace syncing {

// Takes files of waiting messages to the server (XEP-0363), some at a time: asks for a place, puts the bytes there,
// notes the address, whereupon the outbox sends the message. The row on disk is what counts: an upload that was
// interrupted, also by the end of the program, begins anew by itself with a new place. What the service refuses makes
// the message Failed, with its sentence. GUI thread.
class FileUploads final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileUploads)

public:
    static constexpr int kAtOnce = 2;
    static constexpr std::chrono::milliseconds kPause{3000};

    // `folder` holds the files.
    FileUploads(xmpp::StanzaStream& stream, store::Storage& storage, QString folder);
    ~FileUploads() override;

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    void setAuthorities(const QList<QSslCertificate>& authorities) { m_authorities = authorities; }
    // A new session: asks what the school's addresses of files begin with.
    void beginSession();
    [[nodiscard]] bool isOurs(const QString& url) const { return !m_root.isEmpty() && url.startsWith(m_root); }
    // Begins what can be begun now.
    void flush();
    // A file that belongs to no message, on the same way; not begun yet, the parent's.
    [[nodiscard]] FilePut* way(const OutgoingFile& file, QObject* parent);
    // The message is gone or paused.
    void stop(domain::MessageId message);
    [[nodiscard]] bool isRunning(domain::MessageId message) const { return m_running.contains(message); }

Q_SIGNALS:
    void progressed(const domain::ChatId& chat, domain::MessageId message, int permille);
    // The address is known: the message can be sent.
    void uploaded(const domain::ChatId& chat, domain::MessageId message);
    // It begins anew by itself later.
    void interrupted(const domain::ChatId& chat, domain::MessageId message);
    void refused(const domain::ChatId& chat, const store::OutboxRows::Refused& what, const QString& sentence);

private:
    void begin(const store::WaitingFile& file);
    void finish(const store::WaitingFile& file, const QString& url);
    void again(const store::WaitingFile& file);
    void refuse(const store::WaitingFile& file, const base::Error& error);

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    const QString m_folder;
    Addresses m_addresses;
    QList<QSslCertificate> m_authorities;
    QNetworkAccessManager m_network;
    QString m_root;
    QTimer m_later;
    QHash<domain::MessageId, QPointer<FilePut>> m_running; // children; null: the bytes are there, the row is being written
};

} // namespace syncing
