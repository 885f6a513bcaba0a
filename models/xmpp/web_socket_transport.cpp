// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/web_socket_transport.h"

#include "xmpp/tls.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QWebSocketHandshakeOptions>

namespace xmpp {

using base::Error;
using base::ErrorCode;
using namespace Qt::Literals::StringLiterals;

namespace {

// Qt 6.4 tells the HTTP status of a refused handshake in its message only.
Error handshakeError(const QString& message)
{
    static const QRegularExpression serverFault(u"\\b5\\d\\d\\b"_s);
    const bool isTemporary = serverFault.match(message).hasMatch();
    return {isTemporary ? ErrorCode::Offline : ErrorCode::Unsupported, u"no WebSocket: "_s + message};
}

} // namespace

WebSocketTransport::WebSocketTransport(QList<QSslCertificate> authorities, QObject* parent)
    : Transport(parent)
    , m_authorities(std::move(authorities))
{
}

WebSocketTransport::~WebSocketTransport()
{
    abort();
}

void WebSocketTransport::open(const QUrl& address)
{
    abort();
    const bool isPlain = address.scheme() == "ws"_L1;
    if (!address.isValid() || (!isPlain && address.scheme() != "wss"_L1) || (isPlain && !isLoopback(address)))
        return fail({ErrorCode::InvalidInput, u"not a WebSocket address that may be used"_s});
    m_socket.reset(new QWebSocket);
    m_socket->setMaxAllowedIncomingFrameSize(maxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(maxMessageBytes);
    m_socket->setSslConfiguration(tlsConfiguration(m_authorities));
    if (isLoopback(address))
        m_socket->setProxy(QNetworkProxy::NoProxy);
    connectSignals();
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"xmpp"_s});
    m_socket->open(address, options);
}

void WebSocketTransport::connectSignals()
{
    QWebSocket* const socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(socket, &QWebSocket::textMessageReceived, this, &Transport::frameReceived);
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this] {
        fail({ErrorCode::Protocol, u"a binary WebSocket message"_s});
    });
    connect(socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError>& errors) { fail(certificateError(errors)); });
    // Queued: a connection that was never made is "disconnected" first and tells its error afterwards.
    connect(
        socket, &QWebSocket::disconnected, this,
        [this, socket] {
            if (socket == m_socket.get())
                onDisconnected();
        },
        Qt::QueuedConnection);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &WebSocketTransport::onError);
}

void WebSocketTransport::onConnected()
{
    if (m_socket->subprotocol() != "xmpp"_L1)
        return fail({ErrorCode::Unsupported, u"the server does not speak XMPP over its WebSocket"_s});
    // A name of this computer that leads elsewhere.
    if (m_socket->requestUrl().scheme() == "ws"_L1 && !m_socket->peerAddress().isLoopback())
        return fail({ErrorCode::InvalidInput, u"a plain WebSocket to another computer"_s});
    Q_EMIT opened();
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    const QString message = m_socket->errorString();
    if (error == QAbstractSocket::HostNotFoundError)
        fail({ErrorCode::Offline, message, u"host.unknown"_s});
    else if (error == QAbstractSocket::SslHandshakeFailedError)
        fail({ErrorCode::Protocol, u"TLS: "_s + message});
    else if (error == QAbstractSocket::ConnectionRefusedError && m_socket->peerPort() != 0)
        fail(handshakeError(message));
    else
        fail({ErrorCode::Offline, message});
}

void WebSocketTransport::onDisconnected()
{
    fail({ErrorCode::Offline, u"the server closed the connection (%1)"_s.arg(int(m_socket->closeCode()))});
}

void WebSocketTransport::fail(const Error& error)
{
    abort();
    Q_EMIT failed(error);
}

std::unique_ptr<QWebSocket, DeleteLater> WebSocketTransport::release()
{
    if (m_socket)
        m_socket->disconnect(this);
    return std::move(m_socket);
}

void WebSocketTransport::sendFrame(const QString& frame)
{
    if (m_socket)
        m_socket->sendTextMessage(frame);
}

void WebSocketTransport::close()
{
    if (const auto socket = release()) {
        socket->flush();
        socket->close();
    }
}

void WebSocketTransport::abort()
{
    if (const auto socket = release())
        socket->abort();
}

bool WebSocketTransport::isEncrypted() const
{
    return m_socket && m_socket->requestUrl().scheme() == "wss"_L1;
}

} // namespace xmpp
