// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::MessageId queue(const TempCache& cache, const domain::ChatId& chat, const QString& origin)
{
    return cache->outbox
        .queue(chat, u"я"_s, domain::OriginId(origin), u"текст "_s + origin, std::chrono::microseconds(1))
        .value();
}

} // namespace

TEST_CASE("the oldest entry of each chat is the next to go")
{
    const TempCache cache;
    queue(cache, kParents, u"a"_s);
    queue(cache, kParents, u"b"_s);
    queue(cache, kStaff, u"c"_s);
    const auto heads = cache->outbox.heads();
    REQUIRE(heads);
    REQUIRE(heads->size() == 2);
    CHECK(heads->at(0).originId.value() == u"a"_s);
    CHECK(heads->at(0).body == u"текст a"_s);
    CHECK(heads->at(0).state == OutboxState::Queued);
    CHECK(heads->at(1).originId.value() == u"c"_s);
}

TEST_CASE("what was handed to the stream is known to be in flight after a restart")
{
    const support::TempProfile profile;
    const QString path = profile.file(u"cache.sqlite"_s);
    {
        auto opened = Cache::open(path, QDateTime::currentDateTimeUtc());
        REQUIRE(opened);
        REQUIRE(opened->cache->outbox.queue(kParents, u"я"_s, domain::OriginId(u"a"_s), u"текст"_s,
                                            std::chrono::microseconds(1)));
        REQUIRE(opened->cache->outbox.setInFlight(opened->cache->outbox.heads()->constFirst().key));
    }
    auto opened = Cache::open(path, QDateTime::currentDateTimeUtc());
    REQUIRE(opened);
    const OutboxEntry entry = opened->cache->outbox.heads()->constFirst();
    CHECK(entry.state == OutboxState::InFlight);
    CHECK(entry.attempts == 1);
}

TEST_CASE("a refused message fails with the sentence and can be sent again under the same id")
{
    const TempCache cache;
    const domain::MessageId id = queue(cache, kParents, u"a"_s);
    CHECK(cache->outbox.fail(domain::OriginId(u"a"_s), u"Чат закрыт до утра."_s).value()->message == id);
    CHECK(cache->outbox.count().value() == 0);
    domain::Message message = cache->timeline.byIds({id}).value().constFirst();
    CHECK(message.delivery == domain::Delivery::Failed);
    CHECK(message.failure == u"Чат закрыт до утра."_s);

    SECTION("again")
    {
        REQUIRE(cache->outbox.retry(id));
        CHECK(cache->outbox.heads()->constFirst().originId.value() == u"a"_s);
        CHECK(cache->timeline.byIds({id})->constFirst().delivery == domain::Delivery::Waiting);
        CHECK(cache->outbox.retry(id).error().code == base::ErrorCode::NotFound);
    }
    SECTION("or be thrown away")
    {
        REQUIRE(cache->messages.removeFailed(id));
        CHECK(cache->timeline.byIds({id})->isEmpty());
    }
}

TEST_CASE("a waiting message cannot be thrown away, and a refusal that comes too late changes nothing")
{
    const TempCache cache;
    const domain::MessageId id = queue(cache, kParents, u"a"_s);
    CHECK(cache->messages.removeFailed(id).error().code == base::ErrorCode::NotFound);
    CHECK_FALSE(cache->outbox.fail(domain::OriginId(u"other"_s), u"нет"_s).value());
}

TEST_CASE("a message waits for its file, and others pass it")
{
    const TempCache cache;
    domain::SharedFile file{u"План.pdf"_s};
    file.localPath = u"x/План.pdf"_s;
    file.upload = domain::Upload::Waiting;
    const auto carrier = cache->outbox.queueFile(kParents, u"я"_s, domain::OriginId(u"f"_s), u"Вот план"_s, file,
                                                 std::chrono::microseconds(1));
    REQUIRE(carrier);
    CHECK(cache->outbox.heads()->isEmpty());
    CHECK(cache->files.nextUploads(5)->constFirst().message == *carrier);
    queue(cache, kParents, u"a"_s);
    CHECK(cache->outbox.heads()->constFirst().originId.value() == u"a"_s);

    SECTION("until it is there: then it is the next to go")
    {
        REQUIRE(cache->outbox.setUploaded(*carrier, u"https://s.test/1/План.pdf"_s));
        const OutboxEntry head = cache->outbox.heads()->constFirst();
        CHECK(head.originId.value() == u"f"_s);
        REQUIRE(head.file);
        CHECK(domain::captionIn(head.body, *head.file) == u"Вот план"_s);
        CHECK(cache->files.nextUploads(5)->isEmpty());
    }
    SECTION("but not before what is in flight")
    {
        REQUIRE(cache->outbox.setInFlight(cache->outbox.heads()->constFirst().key));
        REQUIRE(cache->outbox.setUploaded(*carrier, u"https://s.test/1/План.pdf"_s));
        CHECK(cache->outbox.heads()->constFirst().originId.value() == u"a"_s);
    }
    SECTION("paused, it is not uploaded")
    {
        REQUIRE(cache->files.setUpload(*carrier, domain::Upload::Paused));
        CHECK(cache->files.nextUploads(5)->isEmpty());
    }
    SECTION("taken back, its file is let go")
    {
        REQUIRE(cache->outbox.retract(*carrier, domain::OriginId(u"r"_s)));
        CHECK(cache->files.dropped()->join(u' ') == u"x/План.pdf"_s);
        CHECK(cache->outbox.setUploaded(*carrier, u"https://s.test/1"_s).error().code == base::ErrorCode::NotFound);
    }
}

TEST_CASE("what is fetched is let go, the longest unused first, and what the server does not have is kept")
{
    const TempCache cache;
    QList<domain::MessageId> ids;
    for (int i = 0; i < 3; ++i) {
        ids << queue(cache, kParents, QString::number(i));
        domain::SharedFile file{u"a.pdf"_s};
        file.url = u"https://s.test/%1"_s.arg(i);
        REQUIRE(cache->files.add(ids.last(), file));
        REQUIRE(cache->files.setLocal(ids.last(), u"%1/a.pdf"_s.arg(i), 100, 0, 0, std::chrono::seconds(i)));
    }
    REQUIRE(cache->files.fit(250));
    CHECK(cache->files.dropped()->join(u' ') == u"0/a.pdf"_s);
    CHECK(cache->files.kept()->size() == 2);
}
