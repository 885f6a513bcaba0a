// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>
#include <QFileInfo>

using namespace client;
using namespace Qt::Literals::StringLiterals;

namespace {

Account account(const QString& login)
{
    return {u"school.example"_s, domain::Login(login), QUrl(u"wss://school.example/ws"_s), {}, true};
}

} // namespace

TEST_CASE("the profile's folders are for their owner only")
{
    const support::TempProfile place;
    const auto profile = Profile::open(place.file(u"deep/profile"_s));
    REQUIRE(profile);
    const auto directory = profile->directoryOf(account(u"abc"_s));
    REQUIRE(directory);
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    CHECK_FALSE(QFileInfo(profile->directory()).permissions() & kOthers);
    CHECK_FALSE(QFileInfo(*directory).permissions() & kOthers);
}

TEST_CASE("the account that was used last comes first, and is there once")
{
    const support::TempProfile place;
    const auto profile = Profile::open(place.path());
    REQUIRE(profile);
    CHECK(profile->accounts()->isEmpty());
    REQUIRE(profile->save(account(u"abc"_s)));
    REQUIRE(profile->save(account(u"xyz"_s)));
    REQUIRE(profile->save(account(u"abc"_s)));
    CHECK(profile->accounts().value() == QList{account(u"abc"_s), account(u"xyz"_s)});
}

TEST_CASE("the program begins with the accounts that nobody has signed out of; of an older list with the first one")
{
    const support::TempProfile place;
    const auto profile = Profile::open(place.path());
    REQUIRE(profile);
    const auto isOpen = [&] {
        QStringList open;
        const QList<Account> accounts = profile->accounts().value();
        for (const Account& known : accounts) {
            if (known.open)
                open << known.login.value();
        }
        return open;
    };
    for (const auto& [login, open] : {std::pair{u"abc"_s, true}, {u"left"_s, false}, {u"xyz"_s, true}}) {
        Account known = account(login);
        known.open = open;
        REQUIRE(profile->save(known));
    }
    CHECK(isOpen() == QStringList{u"xyz"_s, u"abc"_s});

    QFile file(place.file(u"accounts.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"([{"domain": "a.example", "login": "new"}, {"domain": "a.example", "login": "old"}])");
    file.close();
    CHECK(isOpen() == QStringList{u"new"_s});
}

TEST_CASE("a forgotten account leaves nothing behind")
{
    const support::TempProfile place;
    const auto profile = Profile::open(place.path());
    REQUIRE(profile);
    REQUIRE(profile->save(account(u"abc"_s)));
    const QString directory = profile->directoryOf(account(u"abc"_s)).value();
    REQUIRE(profile->forget(account(u"abc"_s)));
    CHECK_FALSE(QFile::exists(directory));
    CHECK(profile->accounts()->isEmpty());
}

TEST_CASE("a damaged list of accounts is told and left as it is")
{
    const support::TempProfile place;
    const auto profile = Profile::open(place.path());
    REQUIRE(profile);
    QFile file(place.file(u"accounts.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{not json");
    file.close();
    CHECK(profile->accounts().error().code == base::ErrorCode::Corrupt);
    CHECK(profile->save(account(u"abc"_s)).error().code == base::ErrorCode::Corrupt);
    CHECK(file.size() == 9);
}

TEST_CASE("an address cannot lead out of the profile")
{
    const support::TempProfile place;
    const auto profile = Profile::open(place.path());
    REQUIRE(profile);
    CHECK(profile->directoryOf(account(u"../../etc"_s)).error().code == base::ErrorCode::InvalidInput);
}
