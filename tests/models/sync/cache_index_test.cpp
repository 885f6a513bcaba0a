// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_index.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"
#include "sync/cache_index.h"

#include <QDir>
#include <QFile>

using namespace syncing;
using namespace Qt::Literals::StringLiterals;

namespace {

const domain::ChatId kParents{u"parents"_s};
const QDateTime kNow(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);

store::ArchivedMessage archived(int at, const QString& body)
{
    store::ArchivedMessage message;
    message.archiveId = domain::ArchiveId(QString::number(at));
    message.nick = u"Ольга"_s;
    message.sentAt = std::chrono::microseconds(at);
    message.body = body;
    return message;
}

// A profile with the cache and the index beside it.
struct World
{
    support::TempProfile profile;
    int opened = 0;

    [[nodiscard]] QString indexFolder() const { return profile.file(u"index"_s); }
    [[nodiscard]] std::unique_ptr<store::Cache> cache(const QString& name = u"cache.sqlite"_s) const
    {
        auto found = store::Cache::open(profile.file(name), kNow);
        REQUIRE(found);
        return std::move(found->cache);
    }
    [[nodiscard]] OpenIndex opener()
    {
        return [this](std::uint64_t identity) -> base::Result<std::shared_ptr<msgindex::MessageIndex>> {
            ++opened;
            auto index = msgindex::SegmentIndex::open(indexFolder(), identity);
            if (!index)
                return base::failWith(index);
            return std::shared_ptr<msgindex::MessageIndex>(std::move(*index));
        };
    }
    [[nodiscard]] bool isOnDisk(const QByteArray& bytes) const
    {
        for (const QFileInfo& each : QDir(indexFolder()).entryInfoList(QDir::Files)) {
            QFile file(each.filePath());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_CASE("an index goes on from where it was when the program ended")
{
    World world;
    const auto cache = world.cache();
    REQUIRE(cache->messages.add(kParents, {archived(100, u"собрание"_s), archived(200, u"экскурсия"_s)}));
    {
        CacheIndex index(world.opener());
        CHECK(index.mark() == 0);
        CHECK(index.follow(*cache).value() == false);
        CHECK(index.snapshot()->documents() == 2);
        REQUIRE(index.flush());
    }
    REQUIRE(cache->messages.add(kParents, {archived(300, u"каникулы"_s)}));
    auto reopened = world.opener()(syncing::indexIdentity(cache->indexState.identity().value()));
    REQUIRE(reopened);
    CHECK((*reopened)->mark() == 2);
    reopened->reset();
    CacheIndex index(world.opener());
    REQUIRE(index.follow(*cache));
    CHECK(index.snapshot()->documents() == 3);
}

TEST_CASE("a cache made anew gets an index of its own, also in the middle of the day")
{
    World world;
    CacheIndex index(world.opener());
    const auto first = world.cache();
    REQUIRE(first->messages.add(kParents, {archived(100, u"собрание"_s), archived(200, u"экскурсия"_s)}));
    REQUIRE(index.follow(*first));
    const auto second = world.cache(u"new.sqlite"_s);
    REQUIRE(second->messages.add(kParents, {archived(300, u"каникулы"_s)}));
    REQUIRE(index.follow(*second));
    CHECK(index.snapshot()->documents() == 1);
    CHECK(index.mark() == 1);
}

TEST_CASE("an index that is ahead of its cache is made anew")
{
    World world;
    const QString copy = world.profile.file(u"copy.sqlite"_s);
    const auto cache = world.cache();
    REQUIRE(cache->messages.add(kParents, {archived(100, u"собрание"_s)}));
    REQUIRE(cache->database().execute(u"VACUUM INTO '%1'"_s.arg(copy)));
    REQUIRE(cache->messages.add(kParents, {archived(200, u"экскурсия"_s)}));
    {
        CacheIndex index(world.opener());
        REQUIRE(index.follow(*cache));
        REQUIRE(index.flush());
    }
    const auto older = world.cache(u"copy.sqlite"_s);
    CacheIndex index(world.opener());
    REQUIRE(index.follow(*older));
    CHECK(index.snapshot()->documents() == 1);
}

TEST_CASE("an index that another program holds is opened when that has ended")
{
    World world;
    const auto cache = world.cache();
    REQUIRE(cache->messages.add(kParents, {archived(100, u"собрание"_s)}));
    auto held = world.opener()(7);
    REQUIRE(held);
    CacheIndex index(world.opener());
    REQUIRE(index.follow(*cache));
    CHECK_FALSE(index.isOpen());
    CHECK(index.snapshot()->documents() == 0);
    held->reset();
    REQUIRE(index.follow(*cache));
    CHECK(index.isOpen());
    CHECK(index.snapshot()->documents() == 1);
}

TEST_CASE("what was taken back leaves the index's files, and what was discarded leaves the index")
{
    World world;
    const auto cache = world.cache();
    REQUIRE(cache->messages.add(kParents, {archived(100, u"собрание"_s), archived(200, u"зябликов"_s)}));
    const auto waiting = cache->outbox.queue(kParents, u"Ольга"_s, domain::OriginId(u"o1"_s), u"передумала"_s,
                                             std::chrono::microseconds(300));
    REQUIRE(waiting);
    CacheIndex index(world.opener());
    REQUIRE(index.follow(*cache));
    REQUIRE(index.flush());
    CHECK(world.isOnDisk("зяблик"));
    CHECK_FALSE(index.isPurgeDue());

    REQUIRE(cache->messages.retract(kParents, domain::ArchiveId(u"200"_s)));
    REQUIRE(cache->messages.setDelivery(*waiting, domain::Delivery::Failed, {}));
    REQUIRE(cache->messages.removeFailed(*waiting));
    REQUIRE(cache->messages.add(kParents, {archived(400, u"после"_s)}));
    REQUIRE(index.follow(*cache));
    CHECK(index.snapshot()->documents() == 2);
    REQUIRE(index.isPurgeDue());
    const auto purged = index.purge();
    REQUIRE(purged);
    REQUIRE(index.notePurged(*cache, *purged));
    CHECK_FALSE(index.isPurgeDue());
    CHECK_FALSE(world.isOnDisk("зяблик"));
    CHECK_FALSE(world.isOnDisk("передума"));
}
