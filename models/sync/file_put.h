// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_stream.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>

class QNetworkReply;

namespace syncing {

struct OutgoingFile
{
    QString path;
    QString name;
    QString mediaType = {}; // may be empty
};

// One file on its way to where everybody who knows the address can read it (XEP-0363 §5, §6): asks the service for a
// place, puts the bytes there. Goes no second time by itself. Deleting it breaks the way off. GUI thread; borrows stream
// and network.
class FilePut final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilePut)

public:
    // Without a byte moving.
    static constexpr std::chrono::milliseconds kPatience{30000};

    FilePut(xmpp::StanzaStream& stream, QNetworkAccessManager& network, const QList<QSslCertificate>& authorities,
            const xmpp::Jid& service, OutgoingFile file, QObject* parent);
    ~FilePut() override;

    void start();

    // Whether the same again may help later.
    [[nodiscard]] static bool isPassing(const base::Error& error);

Q_SIGNALS:
    void progressed(int permille);
    // Once: the address. Or NotFound and Io: the file cannot be read; TooLarge; Protocol; what the service refuses, with
    // its sentence; Offline, Timeout, Cancelled, all three passing.
    void finished(const base::Result<QString>& address);

private:
    void put(const QUrl& put, const QUrl& get, const QList<std::pair<QByteArray, QByteArray>>& headers);

    xmpp::StanzaStream& m_stream;
    QNetworkAccessManager& m_network;
    const QList<QSslCertificate> m_authorities;
    const xmpp::Jid m_service;
    const OutgoingFile m_file;
    QPointer<QNetworkReply> m_reply;
};

} // namespace syncing
