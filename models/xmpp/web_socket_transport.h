// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/delete_later.h"
#include "xmpp/transport.h"

#include <QList>
#include <QSslCertificate>
#include <QWebSocket>

#include <memory>

namespace xmpp {

// XMPP over WebSocket (RFC 7395), subprotocol "xmpp": a server that does not select it is refused. `wss` is verified,
// always; `ws` goes to this computer only. Redirections are not followed.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    // Larger messages end the connection; ejabberd's own limit in the other direction is 1 MiB.
    static constexpr quint64 maxMessageBytes = 1'048'576;

    // `authorities` are trusted besides the system's: the school's own.
    explicit WebSocketTransport(QList<QSslCertificate> authorities = {}, QObject* parent = nullptr);
    ~WebSocketTransport() override;
    Q_DISABLE_COPY_MOVE(WebSocketTransport)

    void open(const QUrl& address) override;
    void sendFrame(const QString& frame) override;
    void close() override;
    void abort() override;
    [[nodiscard]] bool isEncrypted() const override;

private:
    void connectSignals();
    void onConnected();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void fail(const base::Error& error);
    std::unique_ptr<QWebSocket, DeleteLater> release();

    QList<QSslCertificate> m_authorities;
    std::unique_ptr<QWebSocket, DeleteLater> m_socket;
};

} // namespace xmpp
