// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/single_instance.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>

using client::SingleInstance;

TEST_CASE("a second start on the same profile raises the first")
{
    const support::TempProfile profile;
    SingleInstance first(profile.path());
    CHECK(first.claim().value() == SingleInstance::Claim::First);
    bool isRaised = false;
    QObject::connect(&first, &SingleInstance::raiseRequested, &first, [&] { isRaised = true; });
    SingleInstance second(profile.path());
    CHECK(second.claim().value() == SingleInstance::Claim::Occupied);
    CHECK(support::waitUntil([&] { return isRaised; }));
}

TEST_CASE("another profile is another program, and a profile is free again when its program has ended")
{
    const support::TempProfile profile;
    const support::TempProfile other;
    {
        SingleInstance first(profile.path());
        CHECK(first.claim().value() == SingleInstance::Claim::First);
        SingleInstance elsewhere(other.path());
        CHECK(elsewhere.claim().value() == SingleInstance::Claim::First);
    }
    SingleInstance next(profile.path());
    CHECK(next.claim().value() == SingleInstance::Claim::First);
}

TEST_CASE("what a killed program leaves lies in its profile, and nowhere else")
{
    const support::TempProfile profile;
    const QString temporary = QDir::tempPath();
    const auto left = [&] { return QDir(temporary).entryList({QStringLiteral("staffroom-*")}, QDir::System); };
    const QStringList before = left();
    SingleInstance first(profile.path());
    REQUIRE(first.claim().value() == SingleInstance::Claim::First);
    CHECK(QDir(profile.path()).entryList(QDir::System | QDir::NoDotAndDotDot) == QStringList{QStringLiteral("raise")});
    CHECK(left() == before);
}

TEST_CASE("a program in a deep profile is raised too")
{
    const support::TempProfile runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    const support::TempProfile profile;
    const QString deep = profile.path() + QStringLiteral("/") + QString(120, QLatin1Char('d'));
    REQUIRE(QDir().mkpath(deep));
    SingleInstance first(deep);
    REQUIRE(first.claim().value() == SingleInstance::Claim::First);
    bool isRaised = false;
    QObject::connect(&first, &SingleInstance::raiseRequested, &first, [&] { isRaised = true; });
    SingleInstance second(deep);
    CHECK(second.claim().value() == SingleInstance::Claim::Occupied);
    CHECK(support::waitUntil([&] { return isRaised; }));
}
