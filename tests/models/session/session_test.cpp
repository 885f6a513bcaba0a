// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using support::await;
using Kind = session::ConnectionStatus::Kind;

namespace {

session::Account accountIn(const QString& directory)
{
    return {u"school.example"_s,
            domain::Login(u"abc"_s),
            directory,
            QUrl(u"ws://127.0.0.1:1/xmpp-websocket"_s),
            {},
            u"ru"_s};
}

} // namespace

TEST_CASE("a session opens its cache and is signed out until a password is given")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    session::Session session(accountIn(profile.path()), clock);
    const auto report = await(session.open());
    REQUIRE(report);
    CHECK(report->cache == session::OpenReport::Cache::Created);
    CHECK(session.connection().status().kind == Kind::SignedOut);
    CHECK(await(session.chats().chats())->isEmpty());
}

TEST_CASE("a damaged cache is reported with the file that was put aside")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    QFile file(profile.file(u"cache.sqlite"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    session::Session session(accountIn(profile.path()), clock);
    const auto report = await(session.open());
    REQUIRE(report);
    CHECK(report->cache == session::OpenReport::Cache::Rebuilt);
    CHECK(QFile::exists(report->quarantinedFile));
}

TEST_CASE("a server that is not there is told as offline, since the first failure, with the next attempt")
{
    const support::TempProfile profile;
    support::FakeClock clock;
    session::Session session(accountIn(profile.path()), clock);
    REQUIRE(await(session.open()));
    session.signIn(u"password"_s);
    const QDateTime since = clock.now();
    REQUIRE(support::waitUntil([&] { return session.connection().status().kind == Kind::Offline; }));
    CHECK(session.connection().status().since == since);
    CHECK(session.connection().status().nextAttemptAt >= since);
    clock.setNow(since.addSecs(60));
    session.reconnect();
    REQUIRE(support::waitUntil([&] { return session.connection().status().kind == Kind::Offline; }));
    CHECK(session.connection().status().since == since);
    session.signOut();
    CHECK(session.connection().status().kind == Kind::SignedOut);
}

TEST_CASE("an account that can be no address is refused in words, not by a crash")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    session::Account account = accountIn(profile.path());
    account.login = domain::Login(u"a b@c"_s);
    session::Session session(account, clock);
    CHECK(await(session.open()).error().code == base::ErrorCode::InvalidInput);
}
