// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

#include <QSqlQuery>

#include <algorithm>
#include <random>

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kSelf = u"Петрова Мария Ивановна"_s;

QList<qint64> times(const domain::TimelineWindow& window)
{
    QList<qint64> list;
    for (const domain::Message& message : window.messages)
        list << message.sentAt.toMSecsSinceEpoch();
    return list;
}

QList<ArchivedMessage> run(int from, int count)
{
    QList<ArchivedMessage> list;
    for (int i = from; i < from + count; ++i)
        list << archived(i * 1000);
    return list;
}

} // namespace

TEST_CASE("a message that comes twice is kept once")
{
    const TempCache cache;
    CHECK(cache->messages.add(kParents, {archived(1000), archived(2000)})->added.size() == 2);
    const auto again = cache->messages.add(kParents, {archived(2000), archived(3000)});
    REQUIRE(again);
    CHECK(again->added.size() == 1);
    CHECK(again->updated.isEmpty());
    // The same id in another room is another message.
    CHECK(cache->messages.add(kStaff, {archived(2000)})->added.size() == 1);
}

TEST_CASE("an own message that waits becomes the one in the archive and leaves the outbox")
{
    const TempCache cache;
    const domain::OriginId origin(u"o1"_s);
    const auto id = cache->outbox.queue(kParents, kSelf, origin, u"Завтра"_s, std::chrono::microseconds(5000));
    REQUIRE(id);
    ArchivedMessage reflected = archived(7000, u"Завтра"_s);
    reflected.originId = origin;
    reflected.nick = kSelf;
    reflected.own = true;

    const auto changes = cache->messages.add(kParents, {reflected});
    REQUIRE(changes);
    CHECK(changes->added.isEmpty());
    CHECK(changes->updated == QList{*id});
    CHECK(cache->outbox.count().value() == 0);
    const domain::Message message = cache->timeline.byIds({*id}).value().constFirst();
    CHECK(message.delivery == domain::Delivery::Sent);
    CHECK(message.archiveId == reflected.archiveId);
    CHECK(message.sentAt.toMSecsSinceEpoch() == 7);

    SECTION("and coming again it changes nothing")
    {
        const auto repeated = cache->messages.add(kParents, {reflected});
        REQUIRE(repeated);
        CHECK(repeated->added.isEmpty());
        CHECK(repeated->updated.isEmpty());
    }
}

TEST_CASE("somebody else's message with the origin id of mine does not confirm mine")
{
    const TempCache cache;
    const domain::OriginId origin(u"o1"_s);
    REQUIRE(cache->outbox.queue(kParents, kSelf, origin, u"Завтра"_s, std::chrono::microseconds(5000)));
    ArchivedMessage foreign = archived(7000);
    foreign.originId = origin;
    CHECK(cache->messages.add(kParents, {foreign})->added.size() == 1);
    CHECK(cache->outbox.count().value() == 1);
}

TEST_CASE("a waiting message stands last, whatever the computer's clock says")
{
    const TempCache cache;
    REQUIRE(cache->messages.add(kParents, {archived(9'000'000)}));
    const auto id =
        cache->outbox.queue(kParents, kSelf, domain::OriginId(u"o"_s), u"x"_s, std::chrono::microseconds(5));
    REQUIRE(id);
    CHECK(cache->timeline.newest(kParents, 10)->messages.constLast().id == *id);
}

TEST_CASE("a clock that runs a year ahead moves nothing but what waits")
{
    const TempCache cache;
    const domain::OriginId origin(u"o1"_s);
    constexpr std::int64_t year = 31'536'000'000'000;
    const auto id = cache->outbox.queue(kParents, kSelf, origin, u"Завтра"_s, std::chrono::microseconds(year));
    REQUIRE(id);
    REQUIRE(cache->messages.add(kParents, {archived(1000)}));
    CHECK(cache->timeline.newest(kParents, 10)->messages.constLast().id == *id);
    ArchivedMessage reflected = archived(2000, u"Завтра"_s);
    reflected.originId = origin;
    reflected.nick = kSelf;
    reflected.own = true;
    REQUIRE(cache->messages.add(kParents, {reflected, archived(3000)}));
    const auto window = cache->timeline.newest(kParents, 10);
    REQUIRE(window);
    CHECK(times(*window) == QList<qint64>{1, 2, 3}); // by the server's clock, whatever ours says
    CHECK(window->messages.at(1).id == *id);
}

TEST_CASE("messages of one moment stand in one order, whatever window shows them")
{
    const TempCache cache;
    QList<ArchivedMessage> together;
    for (int i = 0; i < 50; ++i) {
        together << archived(5000, QString::number(i));
        together.last().archiveId = domain::ArchiveId(QString::number(5000 + i));
    }
    const auto added = cache->messages.add(kParents, together);
    REQUIRE(added);
    const auto idsOf = [](const domain::TimelineWindow& window) {
        QList<domain::MessageId> ids;
        for (const domain::Message& message : window.messages)
            ids << message.id;
        return ids;
    };
    QList<domain::MessageId> backwards;
    for (auto window = cache->timeline.newest(kParents, 7); window;
         window = cache->timeline.before(window->messages.constFirst().id, 7)) {
        backwards = idsOf(*window) + backwards;
        if (window->atStart)
            break;
    }
    QList<domain::MessageId> forwards;
    for (auto window = cache->timeline.oldest(kParents, 7); window;
         window = cache->timeline.after(window->messages.constLast().id, 7)) {
        forwards += idsOf(*window);
        if (window->atEnd)
            break;
    }
    CHECK(backwards == added->added);
    CHECK(forwards == added->added);
    CHECK(idsOf(*cache->timeline.around(added->added.at(25), 10)) == added->added.mid(20, 10));
}

TEST_CASE("a retraction takes the text away, by announcement or by tombstone")
{
    const TempCache cache;
    const auto added = cache->messages.add(kParents, {archived(1000, u"грубость"_s)});
    REQUIRE(added);
    SECTION("announced")
    {
        CHECK(cache->messages.retract(kParents, domain::ArchiveId(u"1000"_s)).value() == added->added);
        CHECK(cache->messages.retract(kParents, domain::ArchiveId(u"1000"_s)).value().isEmpty());
        CHECK(cache->messages.retract(kStaff, domain::ArchiveId(u"1000"_s)).value().isEmpty());
    }
    SECTION("found in the archive later")
    {
        ArchivedMessage tombstone = archived(1000, {});
        tombstone.retracted = true;
        CHECK(cache->messages.add(kParents, {tombstone})->updated == added->added);
    }
    const domain::Message message = cache->timeline.byIds(added->added).value().constFirst();
    CHECK(message.retracted);
    CHECK(message.body.isEmpty());
}

TEST_CASE("every change of a message moves the index's mark")
{
    const TempCache cache;
    REQUIRE(cache->messages.add(kParents, {archived(1000), archived(2000)}));
    const auto first = cache->messages.changedAfter(0, 10);
    REQUIRE(first);
    REQUIRE(first->size() == 2);
    const std::int64_t mark = first->constLast().changed;
    REQUIRE(cache->messages.retract(kParents, domain::ArchiveId(u"1000"_s)));
    const auto later = cache->messages.changedAfter(mark, 10);
    REQUIRE(later);
    REQUIRE(later->size() == 1);
    CHECK(later->constFirst().retracted);
    CHECK(cache->messages.lastChange().value() == later->constFirst().changed);
}

TEST_CASE("windows say where they stand")
{
    const TempCache cache;
    REQUIRE(cache->messages.add(kParents, run(1, 10)));
    const auto newest = cache->timeline.newest(kParents, 4);
    REQUIRE(newest);
    CHECK(times(*newest) == QList<qint64>{7, 8, 9, 10});
    CHECK_FALSE(newest->atStart);
    CHECK(newest->atEnd);

    const auto before = cache->timeline.before(newest->messages.constFirst().id, 100);
    REQUIRE(before);
    CHECK(times(*before) == QList<qint64>{1, 2, 3, 4, 5, 6});
    CHECK(before->atStart);
    CHECK_FALSE(before->atEnd);

    CHECK(times(*cache->timeline.after(before->messages.constFirst().id, 2)) == QList<qint64>{2, 3});
    CHECK(times(*cache->timeline.around(before->messages.at(4).id, 4)) == QList<qint64>{3, 4, 5, 6});
    CHECK(times(*cache->timeline.atTime(kParents, QDateTime::fromMSecsSinceEpoch(6, Qt::UTC), 2)) ==
          QList<qint64>{5, 6});
    CHECK(cache->timeline.newest(kStaff, 5)->messages.isEmpty());
    CHECK(cache->timeline.before(domain::MessageId(999), 5).error().code == base::ErrorCode::NotFound);
}

TEST_CASE("windows show the gaps of the archive")
{
    const TempCache cache;
    REQUIRE(cache->coverage.missedUntil(kParents, place(3000)));
    REQUIRE(cache->messages.add(kParents, run(2, 2)));
    CHECK(cache->coverage.gaps(kParents)->size() == 1);
    CHECK(cache->timeline.newest(kParents, 10)->olderOnServer);
    REQUIRE(cache->coverage.shrink(cache->coverage.gaps(kParents)->constFirst(), place(2000)));

    REQUIRE(cache->coverage.missedUntil(kParents, place(9000)));
    const auto second = cache->messages.add(kParents, run(8, 2));
    REQUIRE(second);
    const ArchiveGap gap = cache->coverage.gaps(kParents)->constFirst();
    REQUIRE(cache->coverage.shrink(gap, place(8000)));
    CHECK(cache->timeline.newest(kParents, 10)->afterGap == QList{second->added.constFirst()});
    REQUIRE(cache->coverage.close(gap));
    CHECK(cache->timeline.newest(kParents, 10)->afterGap.isEmpty());
}

TEST_CASE("any sequence of pages in any order gives one ordered timeline without doubles")
{
    std::mt19937 random(GENERATE(1u, 2u, 3u, 4u, 5u));
    const TempCache cache;
    QList<int> all;
    for (int page = 0; page < 60; ++page) {
        const int from = std::uniform_int_distribution<int>(1, 400)(random);
        const int count = std::uniform_int_distribution<int>(1, 40)(random);
        QList<ArchivedMessage> messages = run(from, count);
        std::shuffle(messages.begin(), messages.end(), random);
        REQUIRE(cache->messages.add(kParents, messages));
        for (int i = from; i < from + count; ++i)
            all << i;
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());

    QList<qint64> seen;
    auto window = cache->timeline.newest(kParents, 7);
    REQUIRE(window);
    for (;;) {
        seen = times(*window) + seen;
        if (window->atStart)
            break;
        window = cache->timeline.before(window->messages.constFirst().id, 7);
        REQUIRE(window);
    }
    CHECK(std::ranges::equal(seen, all));
}

TEST_CASE("timelines, unread counts and archive ids are found by index, never by reading all messages")
{
    const TempCache cache;
    REQUIRE(cache->messages.add(kParents, run(1, 10)));
    const QString sql = GENERATE(
        u"SELECT message FROM messages AS m WHERE room = 1 AND (sent_at, message) < (5, 5)"
        " ORDER BY sent_at DESC, message DESC LIMIT 9"_s,
        u"SELECT message FROM messages AS m WHERE room = 1 AND (sent_at, message) > (5, 5)"
        " ORDER BY sent_at, message LIMIT 9"_s,
        u"SELECT 1 FROM messages AS u WHERE u.room = 1 AND u.sent_at > 5 AND u.own = 0 AND u.retracted = 0 LIMIT 9"_s,
        u"SELECT message FROM messages WHERE room = 1 AND archive_id = '5'"_s,
        u"SELECT coalesce(max(changed), 0) FROM messages"_s,
        u"SELECT message FROM messages WHERE room = 1 AND wire_id = 'a'"_s,
        u"SELECT message FROM messages WHERE room = 1 AND reply_to = '5'"_s,
        u"SELECT 1 FROM messages WHERE room = 1 AND sent_at > 5 AND calls_me = 1 AND retracted = 0 LIMIT 9"_s,
        u"SELECT body FROM acts WHERE room = 1 AND target = 'a' AND kind = 1 AND sender = 1 ORDER BY at DESC LIMIT 1"_s,
        u"SELECT message FROM messages WHERE changed > 5 ORDER BY changed LIMIT 9"_s);
    QSqlQuery query = cache->database().newQuery();
    REQUIRE(query.exec(u"EXPLAIN QUERY PLAN "_s + sql));
    while (query.next()) {
        const QString step = query.value(3).toString();
        INFO(step.toStdString());
        CHECK(step.startsWith(u"SEARCH"_s));
        CHECK(step.contains(u"INDEX"_s));
    }
}
