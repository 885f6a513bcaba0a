// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_builders.h"

#include <algorithm>
#include <random>

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kAuthor = u"Щербакова Евгения"_s;
const QString kOther = u"Орлова Анна"_s;

ArchivedMessage named(std::int64_t at, const QString& wireId, const QString& body)
{
    ArchivedMessage message = archived(at, body);
    message.wireId = wireId;
    return message;
}

ArchivedAct act(OutboxKind kind, std::int64_t at, const QString& target, const QString& body = {},
                const QString& nick = kAuthor)
{
    ArchivedAct a;
    a.kind = kind;
    a.archiveId = domain::ArchiveId(QString::number(at));
    a.nick = nick;
    a.at = std::chrono::microseconds(at);
    a.target = target;
    a.body = body;
    return a;
}

MessageChanges put(const TempCache& cache, const QList<ArchivedMessage>& messages, const QList<ArchivedAct>& acts)
{
    auto changes = cache->messages.add(kParents, messages);
    REQUIRE(changes);
    REQUIRE(cache->acts.add(kParents, acts, *changes));
    REQUIRE(cache->acts.settleNew(*changes));
    return *changes;
}

QList<domain::Message> shown(const TempCache& cache)
{
    return cache->timeline.newest(kParents, 100).value().messages;
}

} // namespace

TEST_CASE("messages and what is done to them give the same in any order and however often they come")
{
    const QList<ArchivedMessage> messages{named(1000, u"a"_s, u"первое"_s), named(2000, u"b"_s, u"второе"_s),
                                          named(3000, u"c"_s, u"третье"_s)};
    const QList<ArchivedAct> acts{act(OutboxKind::Edit, 4000, u"a"_s, u"первое, лучше"_s),
                                  act(OutboxKind::Edit, 5000, u"a"_s, u"первое, совсем хорошо"_s),
                                  act(OutboxKind::Edit, 5500, u"b"_s, u"второе, лучше"_s),
                                  act(OutboxKind::Retraction, 6000, u"2000"_s),
                                  act(OutboxKind::Retraction, 6500, u"3000"_s, {}, kOther),
                                  act(OutboxKind::Reaction, 7000, u"3000"_s, u"👍 ❤️"_s, kOther),
                                  act(OutboxKind::Reaction, 8000, u"3000"_s, u"🎉"_s, kOther),
                                  act(OutboxKind::Reaction, 8500, u"3000"_s, u"🎉"_s)};
    std::mt19937 random(GENERATE(range(1u, 13u)));
    const TempCache cache;
    for (int round = 0; round < 12; ++round) {
        const auto some = [&](const auto& all) {
            auto picked = all;
            std::ranges::shuffle(picked, random);
            return picked.first(std::uniform_int_distribution<qsizetype>(0, picked.size())(random));
        };
        put(cache, some(messages), some(acts));
    }
    put(cache, messages, acts);
    const QList<domain::Message> rows = shown(cache);
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(0).body == u"первое, совсем хорошо"_s);
    CHECK(rows.at(0).edited);
    CHECK(rows.at(1).retracted);
    CHECK(rows.at(1).body.isEmpty());
    CHECK_FALSE(rows.at(2).retracted);
    CHECK(rows.at(2).reactions == QList{domain::Reaction{u"🎉"_s, 2, false}});
    CHECK(cache->acts.ignored().value() == MessageActs::Ignored{1, 0});
    const auto versions = cache->acts.history(rows.at(0).id);
    REQUIRE(versions);
    REQUIRE(versions->size() == 3);
    CHECK(versions->at(0).body == u"первое"_s);
    CHECK(cache->acts.history(rows.at(1).id)->isEmpty());
}

TEST_CASE("a message that is taken back leaves none of its versions behind")
{
    const TempCache cache;
    put(cache, {named(1000, u"a"_s, u"тайна"_s)}, {act(OutboxKind::Edit, 2000, u"a"_s, u"тайна!"_s)});
    const QString way = GENERATE(u"by its author"_s, u"by the room"_s, u"by the room, naming the version"_s);
    if (way == u"by its author"_s)
        put(cache, {}, {act(OutboxKind::Retraction, 3000, u"1000"_s)});
    else
        REQUIRE(cache->messages.retract(kParents, domain::ArchiveId(way.contains(u"version"_s) ? u"2000"_s : u"1000"_s))
                    ->size() == 1);
    CHECK(shown(cache).constFirst().retracted);
    Statement texts(cache->database(), u"SELECT count(*) FROM messages, acts WHERE messages.body || acts.body ||"
                                       " coalesce(messages.first_body, '') LIKE '%тайна%'"_s);
    CHECK(texts.first([](const Row& row) { return row.number(0); })->value_or(-1) == 0);
    Statement edits(cache->database(), u"SELECT count(*) FROM acts WHERE kind = 1"_s);
    CHECK(edits.first([](const Row& row) { return row.number(0); })->value_or(-1) == 0);
}

TEST_CASE("answers follow what they quote")
{
    const TempCache cache;
    ArchivedMessage answer = named(2000, u"b"_s, u"Да"_s);
    answer.replyTo = domain::ArchiveId(u"1000"_s);
    answer.replyBody = u"Придёте?"_s;
    put(cache, {answer}, {});
    CHECK(shown(cache).constFirst().quote->body == u"Придёте?"_s);
    put(cache, {named(1000, u"a"_s, u"Придёте завтра?"_s)}, {});
    CHECK(shown(cache).at(1).quote->message == shown(cache).at(0).id);
    const MessageChanges changes = put(cache, {}, {act(OutboxKind::Edit, 3000, u"a"_s, u"Придёте в среду?"_s)});
    CHECK(changes.updated.contains(shown(cache).at(1).id));
    CHECK(shown(cache).at(1).quote->body == u"Придёте в среду?"_s);
    put(cache, {}, {act(OutboxKind::Retraction, 4000, u"1000"_s)});
    CHECK(shown(cache).at(1).quote->retracted);
    CHECK(shown(cache).at(1).quote->body.isEmpty());
}

TEST_CASE("reactions by the thousand are one row a person and a dozen signs")
{
    const TempCache cache;
    put(cache, {named(1, u"a"_s, u"Ура"_s)}, {});
    QList<ArchivedAct> acts;
    for (int i = 0; i < 3000; ++i)
        acts << act(OutboxKind::Reaction, 100 + i, u"1"_s, QString::fromUcs4(U"\U0001F600") + u" junk"_s,
                    u"Житель %1"_s.arg(i % 1000));
    put(cache, {}, acts);
    CHECK(shown(cache).constFirst().reactions == QList{domain::Reaction{u"😀"_s, 1000, false}});
    Statement rows(cache->database(), u"SELECT count(*) FROM acts"_s);
    CHECK(rows.first([](const Row& row) { return row.number(0); })->value_or(-1) == 1000);
}

TEST_CASE("a read mark of another device may stand at an edit")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    const bool isEarly = GENERATE(false, true);
    if (isEarly)
        REQUIRE(cache->chats.markReadElsewhere(kParents, domain::ArchiveId(u"3000"_s)));
    put(cache, {named(1000, u"a"_s, u"раз"_s)}, {act(OutboxKind::Edit, 3000, u"a"_s, u"два"_s)});
    if (!isEarly)
        REQUIRE(cache->chats.markReadElsewhere(kParents, domain::ArchiveId(u"3000"_s)));
    CHECK(cache->chats.rows({kParents})->constFirst().unreadCount == 0);
}

TEST_CASE("edits and retractions of own messages act at once, and before sending where that is possible")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    const domain::OriginId origin(u"o1"_s);
    const domain::MessageId id =
        cache->outbox.queue(kParents, u"Петрова Мария Ивановна"_s, origin, u"раз"_s, std::chrono::microseconds(1))
            .value();
    SECTION("never handed over: edited in place")
    {
        CHECK(cache->outbox.edit(id, domain::OriginId(u"o2"_s), u"два"_s).value() == OutboxRows::Effect::Changed);
        CHECK(cache->outbox.count().value() == 1);
        CHECK(cache->outbox.heads()->constFirst().body == u"два"_s);
        CHECK_FALSE(shown(cache).constFirst().edited);
        CHECK(cache->outbox.retract(id, domain::OriginId(u"o3"_s)).value() == OutboxRows::Effect::Removed);
        CHECK(cache->outbox.count().value() == 0);
        CHECK(shown(cache).isEmpty());
    }
    SECTION("handed over: the act follows it")
    {
        REQUIRE(cache->outbox.setInFlight(cache->outbox.heads()->constFirst().key));
        REQUIRE(cache->outbox.edit(id, domain::OriginId(u"o2"_s), u"два"_s));
        CHECK(cache->outbox.count().value() == 2);
        CHECK(shown(cache).constFirst().body == u"два"_s);
        SECTION("and it becomes its text when it is refused")
        {
            CHECK(cache->outbox.fail(origin, u"нет"_s).value()->message == id);
            CHECK(cache->outbox.count().value() == 0);
            CHECK(shown(cache).constFirst().body == u"два"_s);
            CHECK(shown(cache).constFirst().delivery == domain::Delivery::Failed);
        }
        SECTION("and it just goes when it was to be taken back and is refused")
        {
            REQUIRE(cache->outbox.retract(id, domain::OriginId(u"o3"_s)));
            CHECK(shown(cache).constFirst().retracted);
            CHECK(cache->outbox.fail(origin, u"нет"_s).value()->removed);
            CHECK(shown(cache).isEmpty());
        }
        SECTION("and counts once the message is in the archive")
        {
            ArchivedMessage reflected = named(7000, u"o1"_s, u"раз"_s);
            reflected.originId = origin;
            reflected.nick = u"Петрова Мария Ивановна"_s;
            reflected.own = true;
            put(cache, {reflected}, {});
            CHECK(shown(cache).constFirst().body == u"два"_s);
            CHECK(cache->outbox.heads()->constFirst().kind == OutboxKind::Edit);
            CHECK(cache->outbox.heads()->constFirst().targetWireId == u"o1"_s);
        }
    }
    SECTION("other people's cannot be changed")
    {
        put(cache, {named(9000, u"x"_s, u"чужое"_s)}, {});
        const domain::MessageId other = shown(cache).constLast().archiveId.isEmpty() ? shown(cache).constFirst().id
                                                                                     : shown(cache).constLast().id;
        CHECK(cache->outbox.edit(other, domain::OriginId(u"o2"_s), u"моё"_s).error().code == base::ErrorCode::NotFound);
        CHECK(cache->outbox.retract(other, domain::OriginId(u"o2"_s)).error().code == base::ErrorCode::NotFound);
        CHECK(cache->outbox.react(id, domain::OriginId(u"o4"_s), {u"👍"_s}).error().code == base::ErrorCode::NotFound);
    }
}
