// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "tls_server.h"
#include "xmpp/server_check.h"

#include <QSslServer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <map>

using namespace Qt::Literals::StringLiterals;
using xmpp::CheckFault;
using xmpp::CheckPoint;
using xmpp::CheckResult;

namespace {

// A computer without a network waits for DNS.
constexpr std::chrono::seconds patience{60};
const QByteArray features = "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>";

// Port 5222 as far as the check goes: a stream, STARTTLS.
class PhoneServer final : public QTcpServer
{
public:
    explicit PhoneServer(const QString& certificate)
        : m_certificate(certificate)
    {
        REQUIRE(listen(QHostAddress::LocalHost));
    }

    QByteArray greeting = "<?xml version='1.0'?><stream:stream id='1'>" + features;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto* socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(tls::serverConfiguration(m_certificate));
        connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            const QByteArray read = socket->readAll();
            if (read.contains("<stream:stream"))
                socket->write(greeting);
            if (!read.contains("<starttls"))
                return;
            socket->write("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            socket->flush();
            socket->startServerEncryption();
        });
    }

private:
    const QString m_certificate;
};

// A whole school's server: site with host-meta, WebSocket, phones; each can be wrong in one way.
struct School
{
    explicit School(const QString& certificate = u"server"_s)
        : phones(certificate)
        , webSocket(u"school"_s, QWebSocketServer::SecureMode)
    {
        webSocket.setSslConfiguration(tls::serverConfiguration(certificate));
        webSocket.setSupportedSubprotocols({u"xmpp"_s});
        REQUIRE(webSocket.listen(QHostAddress::LocalHost));
        QObject::connect(&webSocket, &QWebSocketServer::newConnection, &webSocket, [this] {
            QWebSocket* const client = webSocket.nextPendingConnection();
            client->setParent(&webSocket); // whoever takes a connection owns it
            QObject::connect(client, &QWebSocket::textMessageReceived, client, [this, client] {
                for (const QString& frame : frames)
                    client->sendTextMessage(frame);
            });
        });
        site.setSslConfiguration(tls::serverConfiguration(certificate));
        REQUIRE(site.listen(QHostAddress::LocalHost));
        QObject::connect(&site, &QTcpServer::pendingConnectionAvailable, &site, [this] {
            QTcpSocket* const client = site.nextPendingConnection();
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client] {
                const QByteArray asked = client->readAll();
                const QByteArray body = asked.startsWith("GET /.well-known/host-meta.json") ? document() : QByteArray();
                client->write((body.isEmpty() ? "HTTP/1.1 404 Not Found\r\n" : "HTTP/1.1 200 OK\r\n") +
                              QByteArray("Connection: close\r\nContent-Length: ") + QByteArray::number(body.size()) +
                              "\r\n\r\n" + body);
                client->disconnectFromHost();
            });
        });
    }

    [[nodiscard]] QByteArray document() const
    {
        if (!isDescribed)
            return {};
        return R"({"links":[{"rel":"urn:xmpp:alt-connections:websocket","href":"wss://localhost:)" +
               QByteArray::number(webSocket.serverPort()) + R"(/xmpp-websocket"}]})";
    }

    std::map<CheckPoint, CheckResult> check()
    {
        xmpp::ServerCheck look({.domain = u"localhost"_s,
                                .site = QUrl(u"https://localhost:%1"_s.arg(site.serverPort())),
                                .phonePort = phones.serverPort() == 0 ? closedPort : phones.serverPort(),
                                .authorities = tls::authority()});
        std::map<CheckPoint, CheckResult> results;
        bool isOver = false;
        QObject::connect(&look, &xmpp::ServerCheck::found, &look,
                         [&](const CheckResult& result) { results.insert_or_assign(result.point, result); });
        QObject::connect(&look, &xmpp::ServerCheck::finished, &look, [&] { isOver = true; });
        look.start();
        REQUIRE(support::waitUntil([&] { return isOver; }, patience));
        return results;
    }

    PhoneServer phones;
    QWebSocketServer webSocket;
    QSslServer site;
    bool isDescribed = true;
    quint16 closedPort = 0;
    QStringList frames{u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"_s,
                       u"<stream:features xmlns:stream='http://etherx.jabber.org/streams'/>"_s};
};

} // namespace

TEST_CASE(
    "a server that is as it should be is found in order at every point, on this computer with the advice that it is")
{
    School school;
    const auto results = school.check();
    CHECK(results.at(CheckPoint::Name).fault == CheckFault::NameLocal);
    CHECK(xmpp::isAdvice(results.at(CheckPoint::Records).fault));
    CHECK(results.at(CheckPoint::Description).fault == CheckFault::None);
    CHECK(results.at(CheckPoint::Site).fault == CheckFault::None);
    CHECK(results.at(CheckPoint::Site).until.date().year() == 2120);
    CHECK(results.at(CheckPoint::Site).fact.contains(u"localhost"_s));
    CHECK(results.at(CheckPoint::WebSocket).fault == CheckFault::None);
    CHECK(results.at(CheckPoint::Phones).fault == CheckFault::None);
    CHECK(results.at(CheckPoint::PhoneCertificate).fault == CheckFault::None);
}

TEST_CASE("what is wrong with a certificate is told for the site and for phones")
{
    const auto [certificate, fault] = GENERATE(table<QString, CheckFault>({
        {u"expired"_s, CheckFault::CertificateExpired},
        {u"other_name"_s, CheckFault::CertificateName},
        {u"self_signed"_s, CheckFault::CertificateUntrusted},
    }));
    School school(certificate);
    const auto results = school.check();
    CHECK_FALSE(results.contains(CheckPoint::Description)); // the certificate says it
    CHECK(results.at(CheckPoint::Site).fault == fault);
    CHECK(results.at(CheckPoint::Phones).fault == CheckFault::None);
    CHECK(results.at(CheckPoint::PhoneCertificate).fault == fault);
}

TEST_CASE("a site that does not describe the server is told, and phones are looked at all the same")
{
    School school;
    school.isDescribed = false;
    const auto results = school.check();
    CHECK(results.at(CheckPoint::Description).fault == CheckFault::NoWebSocketNamed);
    CHECK_FALSE(results.contains(CheckPoint::WebSocket));
    CHECK(results.at(CheckPoint::PhoneCertificate).fault == CheckFault::None);
}

TEST_CASE("a WebSocket that is not the school's is told")
{
    School school;
    SECTION("of another domain")
    {
        school.frames = {u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"_s,
                         u"<stream:error><host-unknown/></stream:error>"_s};
        CHECK(school.check().at(CheckPoint::WebSocket).fault == CheckFault::OtherDomain);
    }
    SECTION("of something else")
    {
        school.frames = {u"hello"_s};
        CHECK(school.check().at(CheckPoint::WebSocket).fault == CheckFault::NotXmpp);
    }
    SECTION("of nobody")
    {
        school.webSocket.close();
        CHECK(school.check().at(CheckPoint::WebSocket).fault == CheckFault::Unreachable);
    }
}

TEST_CASE("what phones meet at their port is told")
{
    School school;
    SECTION("no encryption")
    {
        school.phones.greeting = "<stream:stream id='1'><stream:features><x/></stream:features>";
        CHECK(school.check().at(CheckPoint::Phones).fault == CheckFault::NoEncryption);
    }
    SECTION("another domain")
    {
        school.phones.greeting = "<stream:stream id='1'><stream:error><host-unknown/></stream:error>";
        CHECK(school.check().at(CheckPoint::Phones).fault == CheckFault::OtherDomain);
    }
    SECTION("something else")
    {
        school.phones.greeting = "HTTP/1.1 400 Bad Request\r\n";
        CHECK(school.check().at(CheckPoint::Phones).fault == CheckFault::NotXmpp);
    }
    SECTION("nobody")
    {
        school.closedPort = school.phones.serverPort();
        school.phones.close();
        const auto results = school.check();
        CHECK(results.at(CheckPoint::Phones).fault == CheckFault::Unreachable);
        CHECK_FALSE(results.contains(CheckPoint::PhoneCertificate));
    }
}

TEST_CASE("a name that leads nowhere ends the check")
{
    xmpp::ServerCheck look({.domain = u"nobody.invalid"_s});
    QList<CheckResult> results;
    bool isOver = false;
    QObject::connect(&look, &xmpp::ServerCheck::found, &look, [&](const CheckResult& result) { results << result; });
    QObject::connect(&look, &xmpp::ServerCheck::finished, &look, [&] { isOver = true; });
    look.start();
    REQUIRE(support::waitUntil([&] { return isOver; }, patience));
    REQUIRE(results.size() == 1);
    CHECK(results.first().fault == CheckFault::NameUnknown);
}
