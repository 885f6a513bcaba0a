// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "tls_server.h"
#include "xmpp/host_meta.h"

#include <QHash>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

using base::ErrorCode;
using support::await;
using xmpp::HostMeta;
using xmpp::webSocketsInJson;
using xmpp::webSocketsInXrd;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray json = R"({"links":[{"rel":"lrdd","href":"https://b/x"},
    {"rel":"urn:xmpp:alt-connections:websocket","href":"wss://b:443/xmpp"}]})";
const QByteArray xrd = "<?xml version='1.0'?><!-- of b --><XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
                       "<Link rel='urn:xmpp:alt-connections:httpbind' href='https://b/bosh'/>"
                       "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://b/xrd'/></XRD>";

// Answers GET requests from a table of raw HTTP answers by path; 404 for the rest.
template <typename Base>
class HttpServer : public Base
{
public:
    QHash<QByteArray, QByteArray> answers;
    QList<QByteArray> asked;

    HttpServer()
    {
        REQUIRE(this->listen(QHostAddress::LocalHost));
        QObject::connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket* const peer = this->nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [this, peer] { answer(*peer); });
        });
    }
    [[nodiscard]] QUrl origin(const QString& scheme) const
    {
        return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(this->serverPort()));
    }
    void put(const QByteArray& path, const QByteArray& body)
    {
        answers[path] = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void answer(QTcpSocket& peer)
    {
        asked.append(peer.readAll().split(' ').value(1));
        const QByteArray answer = answers.value(asked.last(), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        if (answer.isEmpty())
            return;
        peer.write(answer);
        peer.disconnectFromHost();
    }
};

constexpr auto jsonPath = "/.well-known/host-meta.json";
constexpr auto xrdPath = "/.well-known/host-meta";

struct Fixture
{
    HttpServer<QTcpServer> server;
    QNetworkAccessManager network;

    [[nodiscard]] base::Result<QList<QUrl>> discover(std::chrono::milliseconds timeout = std::chrono::seconds(10))
    {
        return await(HostMeta(network, {}, timeout).discover(server.origin(u"http"_s)));
    }
};

} // namespace

TEST_CASE("the WebSocket of a server is found in its JSON document")
{
    Fixture f;
    f.server.put(jsonPath, json);
    f.server.put(xrdPath, xrd);
    const auto found = f.discover();
    REQUIRE(found.hasValue());
    CHECK(*found == QList<QUrl>{QUrl(u"wss://b:443/xmpp"_s)});
    CHECK(f.server.asked.size() == 1);
}

TEST_CASE("where there is no useful JSON document the XML one is read")
{
    Fixture f;
    if (const QByteArray useless = GENERATE(as<QByteArray>(), "", "{}", "[", R"({"links":[{"rel":1}]})");
        !useless.isEmpty())
        f.server.put(jsonPath, useless);
    f.server.put(xrdPath, xrd);
    const auto found = f.discover();
    REQUIRE(found.hasValue());
    CHECK(*found == QList<QUrl>{QUrl(u"wss://b/xrd"_s)});
}

TEST_CASE("a server that names no WebSocket has none")
{
    Fixture f;
    CHECK(f.discover().error().code == ErrorCode::Unsupported);
    f.server.put(jsonPath, R"({"links":[{"rel":"urn:xmpp:alt-connections:websocket","href":"ws://example.org/"}]})");
    CHECK(f.discover().error().code == ErrorCode::Unsupported);
}

TEST_CASE("a plain WebSocket is accepted within this computer")
{
    Fixture f;
    f.server.put(jsonPath, R"({"links":[{"rel":"urn:xmpp:alt-connections:websocket","href":"ws://127.0.0.1:5/x"}]})");
    CHECK(f.discover().valueOr({}) == QList<QUrl>{QUrl(u"ws://127.0.0.1:5/x"_s)});
}

TEST_CASE("a document that is too large, or does not end, is not waited for")
{
    Fixture f;
    SECTION("announced")
    {
        f.server.put(jsonPath, QByteArray(HostMeta::maxBytes + 1, ' '));
        CHECK(f.discover().error().code == ErrorCode::TooLarge);
    }
    SECTION("not announced")
    {
        f.server.answers[jsonPath] = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(HostMeta::maxBytes + 1, ' ');
        CHECK(f.discover().error().code == ErrorCode::TooLarge);
    }
    SECTION("never")
    {
        f.server.answers[jsonPath] = "";
        CHECK(f.discover(std::chrono::milliseconds(50)).error().code == ErrorCode::Timeout);
    }
}

TEST_CASE("a server in trouble, or none, is offline")
{
    Fixture f;
    f.server.answers[jsonPath] = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";
    CHECK(f.discover().error().code == ErrorCode::Offline);
    f.server.close();
    CHECK(f.discover().error().code == ErrorCode::Offline);
}

TEST_CASE("redirections from this computer stay there, and end")
{
    Fixture f;
    const auto redirectTo = [](const QByteArray& location) -> QByteArray {
        return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n";
    };
    SECTION("within")
    {
        f.server.answers[jsonPath] = redirectTo("/elsewhere");
        f.server.put("/elsewhere", json);
        CHECK(f.discover().hasValue());
    }
    SECTION("outside")
    {
        f.server.answers[jsonPath] = redirectTo("http://example.invalid/");
        CHECK_FALSE(f.discover().hasValue());
    }
    SECTION("for ever")
    {
        f.server.answers[jsonPath] = redirectTo(jsonPath);
        f.server.answers[xrdPath] = redirectTo(xrdPath);
        CHECK_FALSE(f.discover().hasValue());
        CHECK(f.server.asked.size() == 2 * (HostMeta::maxRedirects + 1));
    }
}

TEST_CASE("a server is asked over verified TLS")
{
    HttpServer<QSslServer> server;
    QNetworkAccessManager network;
    server.put(jsonPath, json);
    const QString name = GENERATE(u"server"_s, u"expired"_s, u"other_name"_s, u"self_signed"_s);
    server.setSslConfiguration(tls::serverConfiguration(name));
    const auto found = await(HostMeta(network, tls::authority()).discover(server.origin(u"https"_s)));
    CHECK(found.hasValue() == (name == u"server"_s));
    if (!found)
        CHECK(found.error().code == ErrorCode::Certificate);
}

TEST_CASE("only HTTPS is asked of other computers")
{
    QNetworkAccessManager network;
    const QString origin = GENERATE(u"http://example.org"_s, u"ftp://example.org"_s, u"https://"_s, u""_s);
    CHECK(await(HostMeta(network).discover(QUrl(origin))).error().code == ErrorCode::InvalidInput);
    CHECK(HostMeta::originOf(u"school.example"_s) == QUrl(u"https://school.example"_s));
    CHECK(HostMeta::originOf(u"a b/"_s).isEmpty());
}

TEST_CASE("documents that are no host-meta hold no WebSocket")
{
    CHECK(webSocketsInJson("").isEmpty());
    CHECK(webSocketsInJson(R"({"links":{"rel":"urn:xmpp:alt-connections:websocket"}})").isEmpty());
    CHECK(webSocketsInXrd("").isEmpty());
    CHECK(webSocketsInXrd("<XRD><Link rel='urn:xmpp:alt-connections:websocket' href='wss://b/'/></XRD>").isEmpty());
    CHECK(webSocketsInXrd("<!DOCTYPE XRD [<!ENTITY a 'b'>]>" + xrd.mid(xrd.indexOf("<XRD"))).isEmpty());
    CHECK(webSocketsInXrd(xrd.chopped(1)).isEmpty());
}
