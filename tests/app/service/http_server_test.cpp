// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_client.h"
#include "service/http_server.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

#include <QThread>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using httptest::Reply;

namespace {

// A server whose handler answers with what it was asked, and remembers it.
struct Fixture
{
    support::FakeClock clock;
    std::optional<service::HttpRequest> seen;
    std::optional<service::HttpServer> server;
    service::HttpResponse response{.status = 200, .body = "page"};

    explicit Fixture(service::HttpSettings settings = {})
    {
        server.emplace(
            std::move(settings),
            [this](const service::HttpRequest& request) {
                seen = request;
                return base::answered<service::HttpResponse>(response);
            },
            clock);
        REQUIRE(server->start());
    }

    [[nodiscard]] quint16 port() const { return server->port(); }
};

} // namespace

TEST_CASE("a request reaches the handler as a value and its answer the browser")
{
    Fixture f;

    const Reply reply = httptest::get(f.port(), "/j/abc/rules?lang=en&x=%D0%AF",
                                      "Cookie: join=42\r\nAccept-Language: en-GB,ru;q=0.5\r\n");

    CHECK(reply.status == 200);
    CHECK(reply.body == "page");
    REQUIRE(f.seen);
    CHECK(f.seen->path == u"/j/abc/rules"_s);
    CHECK(f.seen->query == service::HttpFields{{u"lang"_s, u"en"_s}, {u"x"_s, u"Я"_s}});
    CHECK(f.seen->cookies.value(u"join"_s) == u"42"_s);
    CHECK(f.seen->acceptLanguage == u"en-GB,ru;q=0.5"_s);
    CHECK(f.seen->address == u"127.0.0.1"_s);
}

TEST_CASE("the handler runs on the thread that owns the server")
{
    support::FakeClock clock;
    QThread* handlerThread = nullptr;
    service::HttpServer server(
        {},
        [&](const service::HttpRequest&) {
            handlerThread = QThread::currentThread();
            return base::answered<service::HttpResponse>(service::HttpResponse{});
        },
        clock);
    REQUIRE(server.start());

    CHECK(httptest::get(server.port(), "/").status == 200);
    CHECK(handlerThread == QThread::currentThread());
}

TEST_CASE("a form arrives decoded")
{
    Fixture f;

    CHECK(httptest::post(f.port(), "/j/abc/rules", "wish=join&word=%D1%91+%D0%B6").status == 200);

    CHECK(f.seen->method == service::HttpMethod::Post);
    CHECK(f.seen->form == service::HttpFields{{u"wish"_s, u"join"_s}, {u"word"_s, u"ё ж"_s}});
}

TEST_CASE("every answer, refusals included, carries the security headers")
{
    Fixture f;
    const QByteArray request =
        GENERATE(as<QByteArray>{}, "GET / HTTP/1.1\r\nHost: school\r\n\r\n",
                 "DELETE / HTTP/1.1\r\nHost: school\r\n\r\n", "GET /?a=%FF HTTP/1.1\r\nHost: school\r\n\r\n");

    const Reply reply = httptest::exchange(f.port(), request);

    CHECK(reply.header("Content-Security-Policy")
              .startsWith("default-src 'none'; style-src 'none'; img-src data:; form-action 'self'"));
    CHECK(reply.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
    CHECK(reply.header("X-Content-Type-Options") == "nosniff");
    CHECK(reply.header("X-Frame-Options") == "DENY");
    CHECK(reply.header("Referrer-Policy") == "no-referrer");
    CHECK(reply.header("Cache-Control") == "no-store");
}

TEST_CASE("methods that the page does not need are refused")
{
    Fixture f;
    const QByteArray method = GENERATE(as<QByteArray>{}, "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND");

    const Reply reply = httptest::exchange(f.port(), method + " /j/abc HTTP/1.1\r\nHost: school\r\n\r\n");

    CHECK(reply.status == 405);
    CHECK(reply.header("Allow") == "GET, HEAD, POST");
    CHECK_FALSE(f.seen);
}

TEST_CASE("HEAD is answered without the body")
{
    Fixture f;

    const Reply reply = httptest::exchange(f.port(), "HEAD / HTTP/1.1\r\nHost: school\r\n\r\n");

    CHECK(reply.status == 200);
    CHECK(reply.body.isEmpty());
}

TEST_CASE("a form without a length, too large or of another kind never reaches the handler")
{
    Fixture f;

    CHECK(httptest::exchange(f.port(), "POST / HTTP/1.1\r\nHost: s\r\nContent-Type: application/x-www-form-urlencoded"
                                       "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na=123\r\n0\r\n\r\n")
              .status == 411);
    CHECK(httptest::exchange(f.port(), "POST / HTTP/1.1\r\nHost: s\r\nContent-Type: application/x-www-form-urlencoded"
                                       "\r\nContent-Length: 1048576\r\n\r\na=1")
              .status == 413);
    CHECK(httptest::exchange(f.port(), "POST / HTTP/1.1\r\nHost: s\r\nContent-Type: multipart/form-data; boundary=x"
                                       "\r\nContent-Length: 3\r\n\r\na=1")
              .status == 415);
    CHECK_FALSE(f.seen);
}

TEST_CASE("a body of one megabyte is not taken in and the page stays usable")
{
    Fixture f;

    const Reply reply = httptest::post(f.port(), "/", QByteArray(1024 * 1024, 'a'));

    CHECK((reply.status == 413 || reply.status == 0)); // a refusal may be cut off while the client still sends
    CHECK_FALSE(f.seen);
    CHECK(httptest::get(f.port(), "/").status == 200);
}

TEST_CASE("a request line or headers beyond all measure end the connection only")
{
    Fixture f;

    CHECK(httptest::get(f.port(), "/" + QByteArray(100 * 1024, 'a')).status == 414);
    CHECK(httptest::get(f.port(), "/", "X-Long: " + QByteArray(100 * 1024, 'a') + "\r\n").status == 431);
    CHECK(httptest::get(f.port(), "/").status == 200);
}

TEST_CASE("bytes that are no HTTP end the connection only")
{
    Fixture f;

    const auto hello = httptest::halfOpen(f.port(), QByteArray::fromHex("16030100a5010000a1030354") + "\r\n\r\n");
    const auto zeros = httptest::halfOpen(f.port(), QByteArray(1000, '\0'));

    CHECK(httptest::get(f.port(), "/").status == 200);
}

TEST_CASE("an address arrives as it was sent: nothing is decoded or resolved on the way")
{
    Fixture f;

    CHECK(httptest::get(f.port(), "/j/../../etc/%2e%2e%2fpasswd%00").status == 200);

    CHECK(f.seen->path == u"/j/../../etc/%2e%2e%2fpasswd%00"_s);
}

TEST_CASE("a line break in a location or cookie cannot add a header")
{
    Fixture f;
    f.response = {.status = 303, .location = "/j/a\r\nX-Evil: 1", .setCookie = "join=1\r\nX-Evil: 2"};

    const Reply reply = httptest::get(f.port(), "/");

    CHECK(reply.status == 303);
    CHECK(reply.header("X-Evil").isEmpty());
}

TEST_CASE("a proxy on this computer says whom it serves, and only its own entry is believed")
{
    Fixture f;

    CHECK(httptest::get(f.port(), "/", "X-Forwarded-For: 10.9.8.7, 203.0.113.5\r\n").status == 200);

    CHECK(f.seen->address == u"203.0.113.5"_s);
}

TEST_CASE("a page that another site sends is marked")
{
    Fixture f;

    CHECK(httptest::post(f.port(), "/", "a=1", "Sec-Fetch-Site: cross-site\r\n").status == 200);

    CHECK(f.seen->crossSite);
}

TEST_CASE("two hundred clients that never finish their request leave the page usable")
{
    Fixture f;
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 200; ++i)
        slow.push_back(httptest::halfOpen(f.port(), "POST /j/abc HTTP/1.1\r\nHost: school\r\nContent-Le"));
    REQUIRE(support::waitUntil([&] { return f.server->connectionCount() == 200; }));

    CHECK(httptest::get(f.port(), "/").status == 200);

    SECTION("and are sent away when their time is over, however they drip")
    {
        for (const auto& socket : slow)
            socket->write("n");
        f.clock.advance(std::chrono::seconds(16));
        CHECK(support::waitUntil([&] { return f.server->connectionCount() == 0; }));
    }
}

TEST_CASE("when places run short, the connection that dawdles longest gives way")
{
    service::HttpSettings settings;
    settings.limits.connections = 20;
    Fixture f(settings);
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 20; ++i) {
        slow.push_back(httptest::halfOpen(f.port(), "GET / HTTP/1.1\r\n"));
        const auto opened = static_cast<size_t>(i) + 1;
        REQUIRE(support::waitUntil([&] { return f.server->connectionCount() == opened; }));
        f.clock.advance(std::chrono::milliseconds(1));
    }

    CHECK(httptest::get(f.port(), "/").status == 200);

    CHECK(support::waitUntil([&] { return slow.front()->state() == QAbstractSocket::UnconnectedState; }));
    CHECK(slow.back()->state() == QAbstractSocket::ConnectedState);
}

TEST_CASE("an engine that does not answer in time is excused with 503")
{
    support::FakeClock clock;
    const base::Answer<service::HttpResponse> never;
    service::HttpSettings settings;
    settings.answerDeadline = std::chrono::milliseconds(1);
    service::HttpServer server(
        settings, [&](const service::HttpRequest&) { return never.future(); }, clock);
    REQUIRE(server.start());

    const Reply reply = httptest::get(server.port(), "/");

    CHECK(reply.status == 503);
    CHECK(reply.header("Retry-After") == "60");
}

TEST_CASE("an engine that fails is excused with 500 and its detail stays inside")
{
    support::FakeClock clock;
    service::HttpServer server(
        {},
        [&](const service::HttpRequest&) {
            return base::answered<service::HttpResponse>(base::fail(base::ErrorCode::Internal, u"secret"_s));
        },
        clock);
    REQUIRE(server.start());

    const Reply reply = httptest::get(server.port(), "/");

    CHECK(reply.status == 500);
    CHECK_FALSE(reply.body.contains("secret"));
}

TEST_CASE("a server that goes away answers what still waits")
{
    support::FakeClock clock;
    const base::Answer<service::HttpResponse> never;
    bool asked = false;
    auto server = std::make_unique<service::HttpServer>(
        service::HttpSettings{},
        [&](const service::HttpRequest&) {
            asked = true;
            return never.future();
        },
        clock);
    REQUIRE(server->start());
    const auto socket = httptest::halfOpen(server->port(), "GET / HTTP/1.1\r\nHost: school\r\n\r\n");
    REQUIRE(support::waitUntil([&] { return asked; }));

    server.reset();

    REQUIRE(support::waitUntil([&] { return socket->state() == QAbstractSocket::UnconnectedState; }));
    CHECK(socket->readAll().startsWith("HTTP/1.1 503"));
}

TEST_CASE("a port that is taken is an error in words")
{
    Fixture f;
    support::FakeClock clock;
    service::HttpSettings settings;
    settings.port = f.port();
    service::HttpServer second(
        settings,
        [](const service::HttpRequest&) { return base::answered<service::HttpResponse>(service::HttpResponse{}); },
        clock);

    CHECK(second.start().error().code == base::ErrorCode::Io);
}
