// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_client.h"
#include "service/http_server.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

using namespace Qt::Literals::StringLiterals;
using httptest::Reply;
using service::HttpFiles;
using service::StoredFile;

namespace {

const QByteArray text = "0123456789";

// A server with pages and files, as the service has it.
struct Fixture
{
    support::TempProfile profile;
    support::FakeClock clock;
    std::unique_ptr<service::FileStore> store = *service::FileStore::open(profile.file(u"files"_s), clock);
    HttpFiles files{*store};
    bool pageAsked = false;
    service::HttpServer server{{},
                               [this](const service::HttpRequest&) {
                                   pageAsked = true;
                                   return base::answered<service::HttpResponse>(service::HttpResponse{});
                               },
                               clock};

    Fixture()
    {
        server.serve(files);
        REQUIRE(server.start());
    }

    // The path that a slot for these bytes has.
    [[nodiscard]] QByteArray place(const QString& name = u"план 5«А».pdf"_s, const QString& type = u"application/pdf"_s,
                                   qint64 size = text.size())
    {
        StoredFile file{.token = {}, .name = name, .contentType = type, .sizeBytes = size, .uploader = u"p"_s};
        file.token = *store->grant(file);
        return HttpFiles::addressOf(QUrl(u"http://x"_s), file).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    [[nodiscard]] Reply put(const QByteArray& path, const QByteArray& bytes) const
    {
        return httptest::exchange(server.port(), "PUT " + path +
                                                     " HTTP/1.1\r\nHost: school\r\nContent-Type: application/pdf\r\n"
                                                     "Content-Length: " +
                                                     QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
    }
    [[nodiscard]] Reply get(const QByteArray& path, const QByteArray& headers = {}) const
    {
        return httptest::get(server.port(), path, headers);
    }
};

} // namespace

TEST_CASE("a file that was put is got by everybody who knows its address")
{
    Fixture f;
    const QByteArray path = f.place();

    CHECK(f.get(path).status == 404);
    CHECK(f.put(path, text).status == 201);
    const Reply reply = f.get(path);

    CHECK(reply.status == 200);
    CHECK(reply.body == text);
    CHECK(reply.header("Content-Type") == "application/pdf");
    CHECK(reply.header("Content-Disposition") ==
          "inline; filename*=UTF-8''%D0%BF%D0%BB%D0%B0%D0%BD%205%C2%AB%D0%90%C2%BB.pdf");
    CHECK_FALSE(f.pageAsked);
}

TEST_CASE("a file is put once, with the size that was allowed")
{
    Fixture f;
    const QByteArray path = f.place();

    CHECK(f.put(path, text + "x").status == 413);
    CHECK(f.put(path, "x").status == 400);
    CHECK(f.put(path, text).status == 201);
    CHECK(f.put(path, text).status == 404);
    CHECK(f.put("/files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/a.pdf", text).status == 404);
    CHECK(f.get(path).body == text);
}

TEST_CASE("a part of a file is got by its range")
{
    Fixture f;
    const QByteArray path = f.place();
    REQUIRE(f.put(path, text).status == 201);
    struct Case
    {
        QByteArray range;
        int status;
        QByteArray body;
        QByteArray contentRange;
    };
    const auto c = GENERATE(values<Case>({
        {"bytes=0-0", 206, "0", "bytes 0-0/10"},
        {"bytes=4-", 206, "456789", "bytes 4-9/10"},
        {"bytes=4-99", 206, "456789", "bytes 4-9/10"},
        {"bytes=-3", 206, "789", "bytes 7-9/10"},
        {"bytes=-99", 206, "0123456789", "bytes 0-9/10"},
        {"bytes=10-", 416, "", "bytes */10"},
        {"bytes=-0", 416, "", "bytes */10"},
        {"bytes=5-4", 200, "0123456789", ""},
        {"bytes=0-1,3-4", 200, "0123456789", ""},
        {"lines=1-2", 200, "0123456789", ""},
        {"bytes=1-x", 200, "0123456789", ""},
    }));
    CAPTURE(c.range.toStdString());

    const Reply reply = f.get(path, "Range: " + c.range + "\r\n");

    CHECK(reply.status == c.status);
    CHECK(reply.body == c.body);
    CHECK(reply.header("Content-Range") == c.contentRange);
}

TEST_CASE("a file that was taken away is got by nobody")
{
    Fixture f;
    const QByteArray path = f.place();
    REQUIRE(f.put(path, text).status == 201);
    const QString address = u"http://x"_s + QString::fromLatin1(path);

    CHECK(f.store->remove(HttpFiles::tokenIn(QUrl(u"http://x"_s), address)));

    CHECK(f.get(path).status == 404);
    CHECK(HttpFiles::tokenIn(QUrl(u"http://y"_s), address).isEmpty());
    CHECK(HttpFiles::tokenIn(QUrl(u"http://x"_s), u"http://x/j/abc"_s).isEmpty());
}

TEST_CASE("what a browser could run is offered to be saved only")
{
    Fixture f;
    const QString type = GENERATE(as<QString>{}, u"text/html"_s, u"image/svg+xml"_s, u"application/xhtml+xml"_s, u""_s,
                                  u"image/png\r\nSet-Cookie: a=b"_s);
    const QByteArray path = f.place(u"a.bin"_s, type);
    REQUIRE(f.put(path, text).status == 201);

    const Reply reply = f.get(path);

    CHECK(reply.header("Content-Type") == "application/octet-stream");
    CHECK(reply.header("Content-Disposition") == "attachment; filename*=UTF-8''a.bin");
    CHECK(reply.header("Content-Security-Policy") == "default-src 'none'; sandbox");
    CHECK(reply.header("X-Content-Type-Options") == "nosniff");
    CHECK(reply.header("Set-Cookie").isEmpty());
}

TEST_CASE("an upload needs a length, and a file's address takes no forms")
{
    Fixture f;
    const QByteArray path = f.place();

    CHECK(httptest::exchange(f.server.port(), "PUT " + path + " HTTP/1.1\r\nHost: school\r\n\r\n").status == 411);
    CHECK(httptest::post(f.server.port(), path, "a=b").status == 405);
    CHECK(httptest::exchange(f.server.port(), "DELETE " + path + " HTTP/1.1\r\nHost: school\r\n\r\n").status == 405);
}

TEST_CASE("addresses that try to leave the folder find nothing")
{
    Fixture f;
    const QByteArray path = GENERATE(as<QByteArray>{}, "/files/", "/files/..", "/files/../../etc/passwd",
                                     "/files/%2e%2e/%2e%2e/etc/passwd", "/files//etc/passwd");
    CHECK(f.get(path).status == 404);
}

TEST_CASE("a large file arrives whole, and other requests are answered meanwhile")
{
    Fixture f;
    const QByteArray bytes(8 * 1024 * 1024, 'z');
    const QByteArray path = f.place(u"a.zip"_s, u"application/zip"_s, bytes.size());
    const auto slow =
        httptest::halfOpen(f.server.port(), "PUT " + path + " HTTP/1.1\r\nHost: school\r\nContent-Length: " +
                                                QByteArray::number(bytes.size()) + "\r\n\r\nz");
    CHECK(f.get("/j/abc").status == 200);
    slow->write(bytes.mid(1));
    REQUIRE(support::waitUntil([&] { return slow->bytesAvailable() > 0; }));
    CHECK(slow->readAll().startsWith("HTTP/1.1 201"));
    CHECK(f.get(path).body == bytes);
}
