// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "tls_server.h"
#include "xmpp/web_socket_transport.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocketServer>

#include <memory>
#include <optional>

using base::Error;
using base::ErrorCode;
using support::waitUntil;
using xmpp::Transport;
using xmpp::WebSocketTransport;
using namespace Qt::Literals::StringLiterals;

namespace {

class Server
{
public:
    explicit Server(QWebSocketServer::SslMode mode = QWebSocketServer::NonSecureMode)
        : m_server(u"test"_s, mode)
    {
        m_server.setSupportedSubprotocols({u"xmpp"_s});
        REQUIRE(m_server.listen(QHostAddress::LocalHost));
    }
    QWebSocketServer& operator*() { return m_server; }
    [[nodiscard]] QUrl address() const { return m_server.serverUrl(); }
    QWebSocket& peer()
    {
        if (!m_peer) {
            REQUIRE(waitUntil([&] { return m_server.hasPendingConnections(); }));
            m_peer.reset(m_server.nextPendingConnection());
        }
        return *m_peer;
    }

private:
    QWebSocketServer m_server;
    std::unique_ptr<QWebSocket> m_peer;
};

struct Client
{
    WebSocketTransport transport;
    bool isOpened = false;
    QStringList frames;
    QList<Error> errors;

    explicit Client(const QList<QSslCertificate>& authorities = {})
        : transport(authorities)
    {
        QObject::connect(&transport, &Transport::opened, [this] { isOpened = true; });
        QObject::connect(&transport, &Transport::frameReceived, [this](const QString& frame) { frames.append(frame); });
        QObject::connect(&transport, &Transport::failed, [this](const Error& error) { errors.append(error); });
    }
    [[nodiscard]] bool opens(const QUrl& address)
    {
        isOpened = false;
        errors.clear();
        transport.open(address);
        return waitUntil([this] { return isOpened || !errors.isEmpty(); }) && isOpened;
    }
    // The one error with which opening ends.
    [[nodiscard]] Error errorOf(const QUrl& address)
    {
        REQUIRE_FALSE(opens(address));
        REQUIRE(errors.size() == 1);
        return errors.first();
    }
};

// Answers any connection with the same bytes and closes it.
class TcpServer
{
public:
    explicit TcpServer(const QByteArray& answer)
    {
        REQUIRE(m_server.listen(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, [this, answer] {
            QTcpSocket* const peer = m_server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [peer, answer] {
                peer->write(answer);
                peer->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl address() const { return QUrl(u"ws://127.0.0.1:%1/"_s.arg(m_server.serverPort())); }

private:
    QTcpServer m_server;
};

} // namespace

TEST_CASE("frames go both ways over a WebSocket that speaks XMPP")
{
    Server server;
    Client client;
    REQUIRE(client.opens(server.address()));
    CHECK_FALSE(client.transport.isEncrypted());
    QString received;
    QObject::connect(&server.peer(), &QWebSocket::textMessageReceived, [&](const QString& text) { received = text; });
    client.transport.sendFrame(u"<open>привет</open>"_s);
    REQUIRE(waitUntil([&] { return !received.isEmpty(); }));
    CHECK(received == u"<open>привет</open>"_s);
    server.peer().sendTextMessage(u"<open/>"_s);
    REQUIRE(waitUntil([&] { return !client.frames.isEmpty(); }));
    CHECK(client.frames == QStringList{u"<open/>"_s});
}

TEST_CASE("a server that does not choose the subprotocol is left")
{
    Server server;
    (*server).setSupportedSubprotocols({});
    Client client;
    CHECK(client.errorOf(server.address()).code == ErrorCode::Unsupported);
}

TEST_CASE("a server without a WebSocket is told from one in trouble and from none at all")
{
    CHECK(Client().errorOf(TcpServer("HTTP/1.1 404 Not Found\r\n\r\n").address()).code == ErrorCode::Unsupported);
    CHECK(Client().errorOf(TcpServer("HTTP/1.1 200 OK\r\n\r\n").address()).code == ErrorCode::Unsupported);
    CHECK(Client().errorOf(TcpServer("HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1/\r\n\r\n").address()).code ==
          ErrorCode::Unsupported);
    CHECK(Client().errorOf(TcpServer("HTTP/1.1 503 Service Unavailable\r\n\r\n").address()).code == ErrorCode::Offline);
    CHECK(Client().errorOf(TcpServer("").address()).code == ErrorCode::Offline);
    quint16 freePort = 0;
    {
        QTcpServer once;
        REQUIRE(once.listen(QHostAddress::LocalHost));
        freePort = once.serverPort();
    }
    const Error refused = Client().errorOf(QUrl(u"ws://127.0.0.1:%1/"_s.arg(freePort)));
    CHECK(refused.code == ErrorCode::Offline);
    CHECK(refused.reason.isEmpty());
    const Error unknown = Client().errorOf(QUrl(u"wss://no-such-host.invalid/"_s));
    CHECK(unknown.code == ErrorCode::Offline);
    CHECK(unknown.reason == u"host.unknown"_s);
}

TEST_CASE("a plain WebSocket to another computer is not opened")
{
    const QString address = GENERATE(u"ws://192.0.2.1/"_s, u"ws://example.org/"_s, u"ws://localhost.example.org/"_s,
                                     u"http://localhost/"_s, u""_s);
    CHECK(Client().errorOf(QUrl(address)).code == ErrorCode::InvalidInput);
}

TEST_CASE("TLS is verified, by the authorities given")
{
    const QString name = GENERATE(u"server"_s, u"expired"_s, u"other_name"_s, u"self_signed"_s);
    Server server(QWebSocketServer::SecureMode);
    (*server).setSslConfiguration(tls::serverConfiguration(name));
    Client client(tls::authority());
    if (name == u"server"_s) {
        REQUIRE(client.opens(server.address()));
        CHECK(client.transport.isEncrypted());
        return;
    }
    const Error error = client.errorOf(server.address());
    CHECK(error.code == ErrorCode::Certificate);
    const QHash<QString, QString> reasons{{u"expired"_s, u"certificate.expired"_s},
                                          {u"other_name"_s, u"certificate.name"_s},
                                          {u"self_signed"_s, u"certificate.self-signed"_s}};
    CHECK(error.reason == reasons.value(name));
}

TEST_CASE("an authority that nobody gave is not trusted")
{
    Server server(QWebSocketServer::SecureMode);
    (*server).setSslConfiguration(tls::serverConfiguration(u"server"_s));
    const Error error = Client().errorOf(server.address());
    CHECK(error.code == ErrorCode::Certificate);
    CHECK(error.reason == u"certificate.untrusted"_s);
}

TEST_CASE("the end of a connection is told once, and the transport can be opened again")
{
    Server server;
    Client client;
    REQUIRE(client.opens(server.address()));
    server.peer().close(QWebSocketProtocol::CloseCodeGoingAway);
    REQUIRE(waitUntil([&] { return !client.errors.isEmpty(); }));
    CHECK(client.errors.first().code == ErrorCode::Offline);

    Server another;
    REQUIRE(client.opens(another.address()));
    another.peer().abort();
    REQUIRE(waitUntil([&] { return client.errors.size() == 1; }));
}

TEST_CASE("binary messages and messages above the limit end the connection")
{
    Server server;
    Client client;
    REQUIRE(client.opens(server.address()));
    SECTION("binary")
    {
        server.peer().sendBinaryMessage("<a/>");
        REQUIRE(waitUntil([&] { return !client.errors.isEmpty(); }));
        CHECK(client.errors.first().code == ErrorCode::Protocol);
    }
    SECTION("too large")
    {
        server.peer().setOutgoingFrameSize(WebSocketTransport::maxMessageBytes * 2);
        server.peer().sendTextMessage(QString(int(WebSocketTransport::maxMessageBytes) + 1, u'x'));
        REQUIRE(waitUntil([&] { return !client.errors.isEmpty(); }));
    }
    CHECK(client.frames.isEmpty());
}

TEST_CASE("a closed transport says what was sent before, and signals nothing any more")
{
    Server server;
    Client client;
    REQUIRE(client.opens(server.address()));
    QStringList received;
    bool isGone = false;
    QObject::connect(&server.peer(), &QWebSocket::textMessageReceived,
                     [&](const QString& text) { received.append(text); });
    QObject::connect(&server.peer(), &QWebSocket::disconnected, [&] { isGone = true; });
    client.transport.sendFrame(u"<close/>"_s);
    client.transport.close();
    REQUIRE(waitUntil([&] { return isGone; }));
    CHECK(received == QStringList{u"<close/>"_s});
    CHECK(client.errors.isEmpty());
}
