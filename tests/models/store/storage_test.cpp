// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storage.h"
#include "store_builders.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"

#include <QFile>

using namespace store;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("work runs on the storage thread in the order of the calls, and the values come back")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    Storage storage(profile.file(u"cache.sqlite"_s), clock);
    auto report = storage.open();
    auto added = storage.run([](Cache& cache) { return cache.messages.add(kParents, {archived(1)}); });
    auto count = storage.run([](Cache& cache) { return cache.messages.count(); });
    CHECK(support::await(report)->outcome == MigrationOutcome::Created);
    CHECK(support::await(added)->added.size() == 1);
    CHECK(support::await(count).value() == 1);
}

TEST_CASE("work for a cache that could not be opened gets the reason")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    Storage storage(profile.file(u"no such folder/cache.sqlite"_s), clock);
    CHECK(support::await(storage.open()).error().code == base::ErrorCode::ReadOnly);
    auto count = storage.run([](Cache& cache) { return cache.messages.count(); });
    CHECK(support::await(count).error().code == base::ErrorCode::ReadOnly);
}

TEST_CASE("what was handed over before the end is on disk")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    const QString path = profile.file(u"cache.sqlite"_s);
    {
        Storage storage(path, clock);
        auto opened = storage.open();
        for (int i = 1; i <= 50; ++i)
            auto added = storage.run([i](Cache& cache) { return cache.messages.add(kParents, {archived(i)}); });
    }
    auto opened = Cache::open(path, clock.now());
    REQUIRE(opened);
    CHECK(opened->cache->messages.count().value() == 50);
}

TEST_CASE("damage found while working is quarantined, and an empty cache goes on")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    const QString path = profile.file(u"cache.sqlite"_s);
    Storage storage(path, clock);
    QString quarantined;
    QObject::connect(&storage, &Storage::cacheRebuilt, &storage, [&](const QString& file) { quarantined = file; });
    REQUIRE(support::await(storage.open()));
    auto found = storage.run([](Cache&) -> base::Result<int> {
        return base::fail(base::ErrorCode::Corrupt, u"as SQLite says of a torn page"_s);
    });
    CHECK(support::await(found).error().code == base::ErrorCode::Corrupt);
    REQUIRE(support::waitUntil([&] { return !quarantined.isEmpty(); }));
    CHECK(QFile::exists(quarantined));
    auto count = storage.run([](Cache& cache) { return cache.messages.count(); });
    CHECK(support::await(count).value() == 0);
}
