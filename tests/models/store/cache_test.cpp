// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("a cache is made, and found again")
{
    const support::TempProfile profile;
    const QString path = profile.file(u"cache.sqlite"_s);
    {
        auto opened = Cache::open(path, kNow);
        REQUIRE(opened);
        CHECK(opened->report == CacheReport{MigrationOutcome::Created, {}});
        REQUIRE(opened->cache->messages.add(kParents, {archived(100)}));
    }
    auto opened = Cache::open(path, kNow);
    REQUIRE(opened);
    CHECK(opened->report == CacheReport{MigrationOutcome::Current, {}});
    CHECK(opened->cache->messages.count().value() == 1);
}

TEST_CASE("a damaged cache is moved aside, kept, and replaced by an empty one")
{
    const support::TempProfile profile;
    const QString path = profile.file(u"cache.sqlite"_s);
    write(path, QByteArray(8192, 'x'));

    const auto opened = Cache::open(path, kNow);
    REQUIRE(opened);
    CHECK(opened->report.outcome == MigrationOutcome::Created);
    REQUIRE(QFile::exists(opened->report.quarantinedFile));
    CHECK(QFile(opened->report.quarantinedFile).size() == 8192);
    CHECK(opened->cache->messages.count().value() == 0);
}

TEST_CASE("a cache of a newer program is refused and stays as it is")
{
    const support::TempProfile profile;
    const QString path = profile.file(u"cache.sqlite"_s);
    {
        auto opened = Cache::open(path, kNow);
        REQUIRE(opened);
        REQUIRE(opened->cache->database().setVersion(99));
    }
    const auto opened = Cache::open(path, kNow);
    REQUIRE(!opened);
    CHECK(opened.error().code == base::ErrorCode::Unsupported);
    CHECK(QDir(profile.path()).entryList(QDir::Files).filter(u"damaged"_s).isEmpty());
}

TEST_CASE("a folder that cannot be written is reported as such")
{
    const support::TempProfile profile;
    const auto opened = Cache::open(profile.file(u"no such folder/cache.sqlite"_s), kNow);
    REQUIRE(!opened);
    CHECK(opened.error().code == base::ErrorCode::ReadOnly);
}

TEST_CASE("a full disk is reported, and what was written before is still there")
{
    const TempCache cache;
    REQUIRE(cache->messages.add(kParents, {archived(100)}));
    REQUIRE(cache->database().execute(u"PRAGMA max_page_count = 1"_s));
    QList<ArchivedMessage> many;
    for (int i = 0; i < 500; ++i)
        many << archived(200 + i, QString(1000, u'я'));
    const auto added = cache->messages.add(kParents, many);
    REQUIRE(!added);
    CHECK(added.error().code == base::ErrorCode::DiskFull);
    CHECK(cache->messages.count().value() == 1);
}

TEST_CASE("each cache has an identity of its own, and keeps it")
{
    const support::TempProfile profile;
    std::uint64_t first = 0;
    {
        const auto opened = Cache::open(profile.file(u"a.sqlite"_s), kNow);
        REQUIRE(opened);
        first = opened->cache->indexState.identity().value();
        CHECK(first != 0);
    }
    const auto again = Cache::open(profile.file(u"a.sqlite"_s), kNow);
    const auto other = Cache::open(profile.file(u"b.sqlite"_s), kNow);
    REQUIRE(again);
    REQUIRE(other);
    CHECK(again->cache->indexState.identity().value() == first);
    CHECK(other->cache->indexState.identity().value() != first);
    CHECK(again->cache->indexState.renewIdentity().value() != first);
}

TEST_CASE("the golden file of each version opens with everything in it")
{
    const int version = GENERATE(1, 3, 4, 5, 6, 7, 8, 12, 14, 15);
    CAPTURE(version);
    const support::TempProfile profile;
    const QString path = profile.file(u"cache.sqlite"_s);
    REQUIRE(QFile::copy(QStringLiteral(STAFFROOM_SOURCE_DIR "/tests/golden/db_v%1.sqlite").arg(version), path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));

    const auto opened = Cache::open(path, kNow);
    REQUIRE(opened);
    CHECK(opened->report.quarantinedFile.isEmpty());
    Cache& cache = *opened->cache;
    CHECK(cache.messages.count().value() == 3);
    CHECK(cache.indexState.identity().value() != 0);
    CHECK(cache.outbox.count().value() == 1);
    CHECK(cache.coverage.incompleteChats().value() == 1);
    CHECK(cache.school.school().value().organisation.name == u"Школа № 7"_s);
    const auto rows = cache.chats.rows();
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->constFirst().chat.id == kParents);
    CHECK(rows->constFirst().draft == u"черновик"_s);
    CHECK(rows->constFirst().unreadCount == 1);
}

TEST_CASE("folders that were made before they went to other devices are told, and count less than any later change")
{
    const support::TempProfile profile;
    const QString path = profile.file(u"cache.sqlite"_s);
    REQUIRE(QFile::copy(QStringLiteral(STAFFROOM_SOURCE_DIR "/tests/golden/db_v14.sqlite"), path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    {
        const auto before = Database::open(path);
        REQUIRE(before);
        REQUIRE((*before)->execute(
            u"UPDATE rooms SET folder = 'Мой \"класс\"', shelved = 1, pinned = 1, notify = 2 WHERE chat = 'parents'"_s));
    }
    const auto opened = Cache::open(path, kNow);
    REQUIRE(opened);
    Cache& cache = *opened->cache;
    CHECK(cache.chats.rows({kParents})->constFirst().shelved); // also with the messages that were there
    const auto told = cache.own.toTell();
    REQUIRE(told);
    REQUIRE(told->size() == 1);
    const TempCache other;
    fillSchool(*other.cache);
    REQUIRE(other->own.take(told->constFirst()));
    const domain::ChatSummary there = other->chats.rows({kParents})->constFirst();
    CHECK(there.folder == u"Мой \"класс\""_s);
    CHECK(there.pinned);
    CHECK(there.shelved);
    CHECK(there.notify == domain::NotifyLevel::None);
    CHECK(cache.own.take({u"chat/parents"_s, u"{\"folder\":\"Новее\"}"_s, 2}).value());
    CHECK(cache.chats.rows({kParents})->constFirst().folder == u"Новее"_s);
}

// Run by hand, once per released version:  test_models_store "[golden]"
TEST_CASE("write the golden file of this version", "[.golden]")
{
    const QString path = u"%1/tests/golden/db_v%2.sqlite"_s.arg(QStringLiteral(STAFFROOM_SOURCE_DIR))
                             .arg(cacheMigrations().back().version);
    REQUIRE_FALSE(QFile::exists(path));
    const auto opened = Cache::open(path, kNow);
    REQUIRE(opened);
    Cache& cache = *opened->cache;
    fillSchool(cache);
    REQUIRE(cache.coverage.missedUntil(kParents, place(200)));
    const auto added = cache.messages.add(kParents, {archived(100, u"Здравствуйте!"_s), archived(200, u"Ёлка"_s)});
    REQUIRE(added);
    REQUIRE(cache.chats.markRead(kParents, added->added.constFirst()));
    REQUIRE(cache.chats.saveDraft(kParents, u"черновик"_s));
    REQUIRE(cache.outbox.queue(kParents, u"Петрова Мария Ивановна"_s, domain::OriginId(u"o1"_s), u"Завтра"_s,
                               std::chrono::microseconds(300)));
    REQUIRE(cache.database().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    REQUIRE(cache.database().execute(u"PRAGMA journal_mode = DELETE"_s));
}
