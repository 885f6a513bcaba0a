// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulated_client.h"
#include "sync/outbound.h"
#include "xmpp/correction.h"
#include "xmpp/fallback.h"
#include "xmpp/own_thing.h"
#include "xmpp/quiet.h"
#include "xmpp/reactions.h"
#include "xmpp/renamed.h"
#include "xmpp/reply.h"
#include "xmpp/retraction.h"
#include "xmpp/stanza_ids.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace syncing;
using namespace Qt::Literals::StringLiterals;
using support::bodies;
using support::SimulatedClient;
using support::SimulatedServer;

namespace {

const QString kParents = u"parents"_s;
const QString kStaff = u"staff"_s;

void fill(SimulatedServer& server, const QString& room, int count, const QString& prefix = u"m"_s)
{
    for (int i = 0; i < count; ++i)
        server.post(room, prefix % QString::number(i));
}

struct World
{
    support::TempProfile profile;
    SimulatedServer server;
    QString path = profile.file(u"cache.sqlite"_s);

    World()
    {
        server.addRoom(kParents, u"5«А» — родители"_s);
        server.addRoom(kStaff, u"Учительская"_s);
    }
};

} // namespace

TEST_CASE("a first sign-in brings the school, and the newest messages of each chat")
{
    World world;
    fill(world.server, kParents, 3);
    fill(world.server, kStaff, 450);
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const auto rows = client.ask([](store::Cache& cache) { return cache.chats.rows(); });
    REQUIRE(rows);
    CHECK(rows->size() == 2);
    CHECK(rows->constFirst().ownNick == SimulatedServer::nick());
    CHECK(client.timeline(kParents) == bodies(world.server, kParents));
    CHECK(client.timeline(kStaff).size() >= ArchiveCatchUp::kFirstMessages);
    CHECK(client.timeline(kStaff).constLast() == u"m449"_s);

    SECTION("older ones on demand")
    {
        const auto loaded = support::await(client.sync.archives().loadOlder(domain::ChatId(kStaff)));
        REQUIRE(loaded);
        CHECK(*loaded == 100);
    }
    SECTION("and all of them when there is nothing else to do")
    {
        REQUIRE(support::waitUntil([&] { return client.timeline(kStaff).size() == 450; }));
        CHECK(client.timeline(kStaff) == bodies(world.server, kStaff));
        CHECK(client.ask([](store::Cache& cache) { return cache.coverage.incompleteChats(); }).value() == 0);
    }
}

TEST_CASE("a live message is in the cache and can be found")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    world.server.post(kParents, u"Когда собрание?"_s);
    REQUIRE(support::waitUntil([&] { return client.timeline(kParents).size() == 1; }));
    CHECK(client.index->snapshot()->documents() == 1);
}

TEST_CASE("with nothing new a new session asks for the digest and no archive")
{
    World world;
    fill(world.server, kParents, 5);
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
        world.server.post(kStaff, u"живое"_s);
        REQUIRE(support::waitUntil([&] { return client.timeline(kStaff).size() == 1; }));
    }
    const int before = world.server.archiveQueries();
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    CHECK(world.server.archiveQueries() == before);
}

TEST_CASE("what was missed is read to the end, however much it is and in whatever order it comes")
{
    World world;
    fill(world.server, kParents, 5);
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
    }
    fill(world.server, kParents, 730, u"later "_s);
    world.server.setPageOrderRandom(true);
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    CHECK(client.timeline(kParents) == bodies(world.server, kParents));
    CHECK(client.index->snapshot()->documents() > 0);
}

TEST_CASE("a live message that comes before the digest does not hide what was missed")
{
    World world;
    fill(world.server, kParents, 5);
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
    }
    fill(world.server, kParents, 50, u"missed "_s);
    {
        SimulatedClient client(world.path, world.server);
        client.stream.start();
        REQUIRE(support::waitUntil([&] { return client.stream.isOnline(); }));
        // Dies after the first live message, before anything was caught up with.
        const int digests = world.server.digests();
        REQUIRE(support::waitUntil([&] { return world.server.digests() > digests; }));
        world.server.post(kParents, u"live"_s);
    }
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    CHECK(client.timeline(kParents) == bodies(world.server, kParents));
}

TEST_CASE("a message that is written offline is sent when the connection is back, once, in order")
{
    World world;
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
        client.stream.cut();
        client.write(kParents, u"first"_s);
        client.write(kParents, u"second"_s);
        client.write(kStaff, u"other"_s);
    }
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(bodies(world.server, kParents) == QStringList{u"first"_s, u"second"_s});
    CHECK(bodies(world.server, kStaff) == QStringList{u"other"_s});
    CHECK(client.timeline(kParents) == QStringList{u"first"_s, u"second"_s});
}

TEST_CASE("a message whose acknowledgement was lost is looked for in the archive before it is sent again")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    // The entry of the room crosses twice, then the message: cut there, taken or not.
    world.server.cutAfter(GENERATE(1, 2, 3, 4));
    const domain::MessageId id = client.write(kParents, u"only once"_s);
    REQUIRE(support::waitUntil([&] {
        client.stream.retryNow();
        return client.waiting() == 0;
    }));
    CHECK(bodies(world.server, kParents) == QStringList{u"only once"_s});
    const auto message = client.ask([id](store::Cache& cache) { return cache.timeline.byIds({id}); });
    REQUIRE(message);
    CHECK(message->constFirst().delivery == domain::Delivery::Sent);
}

TEST_CASE("a refused message fails with the room's sentence, and the next one goes")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    world.server.refuseNext(u"Чат закрыт до 8:00."_s);
    const domain::MessageId first = client.write(kParents, u"рано"_s);
    client.write(kParents, u"следующее"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    const auto message = client.ask([first](store::Cache& cache) { return cache.timeline.byIds({first}); });
    REQUIRE(message);
    CHECK(message->constFirst().delivery == domain::Delivery::Failed);
    CHECK(message->constFirst().failure == u"Чат закрыт до 8:00."_s);
    CHECK(bodies(world.server, kParents) == QStringList{u"следующее"_s});
}

TEST_CASE("a message of somebody who has just become a member waits until the room knows it")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    world.server.setMissingRooms({kParents});
    client.write(kParents, u"я уже тут"_s);
    REQUIRE(support::waitUntil([&] { return world.server.roomRefusals() > 0; }));
    CHECK(client.waiting() == 1);
    world.server.setMissingRooms({});
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(bodies(world.server, kParents) == QStringList{u"я уже тут"_s});
}

TEST_CASE("a room that has forgotten us is entered again")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    client.write(kParents, u"one"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    world.server.forgetOccupants();
    client.write(kParents, u"two"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(bodies(world.server, kParents) == QStringList{u"one"_s, u"two"_s});
}

TEST_CASE("a message that the room takes back loses its text, live and from the archive")
{
    World world;
    const qint64 early = world.server.post(kParents, u"грубость"_s);
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const qint64 late = world.server.post(kParents, u"ещё грубость"_s);
    world.server.moderate(kParents, early);
    world.server.moderate(kParents, late);
    REQUIRE(support::waitUntil([&] { return client.timeline(kParents) == QStringList{u""_s, u""_s}; }));
    REQUIRE(support::waitUntil([&] { return client.index->snapshot()->documents() == 0; }));
}

TEST_CASE("only the room itself can take a message back")
{
    World world;
    const qint64 id = world.server.post(kParents, u"правда"_s);
    const xmpp::Jid room = xmpp::Jid::parse(u"parents@rooms.example"_s).value();
    xmpp::Message forged;
    forged.type = xmpp::Message::Type::Groupchat;
    forged.from = room.withResource(u"Кто-то").value();
    forged.add(xmpp::Retraction{QString::number(id), xmpp::Moderation{}});
    const auto item = readRoomItem(forged, room, QString::number(id + 1));
    REQUIRE(item);
    CHECK(item->retracts.isEmpty());
    forged.from = room;
    CHECK(readRoomItem(forged, room, QString::number(id + 1))->retracts.value() == QString::number(id));
    CHECK_FALSE(readRoomItem(forged, xmpp::Jid::parse(u"staff@rooms.example"_s).value(), u"5"_s));
    CHECK_FALSE(readRoomItem(forged, room, u"not a number"_s));
}

TEST_CASE("the room corrects what it has said itself, and nobody corrects it for the room")
{
    const xmpp::Jid room = xmpp::Jid::parse(u"parents@rooms.example"_s).value();
    xmpp::Message correction;
    correction.type = xmpp::Message::Type::Groupchat;
    correction.from = room;
    correction.body = u"Объявление исправлено (Петрова А. А.): в пятницу"_s;
    correction.add(xmpp::Correction{u"1700000000000000.a"_s});
    const auto item = readRoomItem(correction, room, u"1700000000000001"_s);
    REQUIRE(item);
    CHECK_FALSE(item->message);
    REQUIRE(item->act);
    CHECK(item->act->kind == store::OutboxKind::Edit);
    CHECK(item->act->target == u"1700000000000000.a"_s);
    CHECK(item->act->nick.isEmpty()); // who edits is who has said it: acts of others are not applied
    correction.from = room.withResource(u"Кто-то").value();
    CHECK(readRoomItem(correction, room, u"1700000000000002"_s)->act->nick == u"Кто-то"_s);
}

TEST_CASE("what the room says by itself is a message without a sender")
{
    const xmpp::Jid room = xmpp::Jid::parse(u"parents@rooms.example"_s).value();
    xmpp::Message reminder;
    reminder.type = xmpp::Message::Type::Groupchat;
    reminder.from = room;
    reminder.body = u"Модератор напоминает правила общения."_s;
    const auto item = readRoomItem(reminder, room, u"1700000000000000"_s);
    REQUIRE(item);
    REQUIRE(item->message);
    CHECK(item->message->nick.isEmpty());
    CHECK(item->message->body == reminder.body);
}

TEST_CASE("a push brings the new chat and its messages")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    world.server.addRoom(u"new"_s, u"5«А» — ученики"_s);
    fill(world.server, u"new"_s, 3);
    world.server.push();
    // In any order: the room is in the server's digest, the chat in the service's changes.
    REQUIRE(support::waitUntil([&] { return client.timeline(u"new"_s).size() == 3; }));
    CHECK(support::waitUntil(
        [&] { return client.ask([](store::Cache& cache) { return cache.chats.rows(); })->size() == 3; }));
}

TEST_CASE("a room that is named before it is there is read once it is, and until then not everything is up to date")
{
    World world;
    fill(world.server, kParents, 3);
    fill(world.server, kStaff, 2);
    world.server.setMissingRooms({kStaff});
    SimulatedClient client(world.path, world.server);
    client.stream.start();
    REQUIRE(support::waitUntil([&] { return client.timeline(kParents).size() == 3; }));
    REQUIRE(support::waitUntil([&] { return !client.sync.archives().isRunning(); }));
    CHECK_FALSE(client.isUpToDate());
    CHECK(client.sync.archives().progress() == ArchiveCatchUp::Progress{1, 2});

    world.server.setMissingRooms({});
    world.server.push();
    REQUIRE(client.comeOnline());
    CHECK(client.timeline(kStaff) == bodies(world.server, kStaff));
}

TEST_CASE("of a chat that was closed for a time all is there when it is open again, whoever notices it first")
{
    World world;
    fill(world.server, kParents, 2);
    SimulatedClient client(world.path, world.server);
    client.sync.setOpenChat(domain::ChatId(kParents));
    REQUIRE(client.comeOnline());
    REQUIRE(support::waitUntil([&] { return world.server.hasJoined(kParents); }));
    const QSet<domain::ChatId> closed{domain::ChatId(kParents)};
    world.server.setClosed({kParents});
    client.sync.setClosed(closed);
    fill(world.server, kParents, 3, u"meanwhile "_s);
    const domain::MessageId tried = client.write(kParents, u"а я?"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    const auto message = client.ask([tried](store::Cache& cache) { return cache.timeline.byIds({tried}); });
    CHECK(message->constFirst().failure == u"До завтра этот чат для вас закрыт."_s); // at the first attempt
    CHECK(world.server.roomRefusals() == 1);
    CHECK(client.timeline(kParents).size() == 3); // what was here stays, and the failed one

    SECTION("we do")
    {
        world.server.setClosed({});
        client.sync.setClosed({});
        REQUIRE(support::waitUntil([&] { return world.server.hasJoined(kParents); }));
        world.server.post(kParents, u"и дальше"_s);
    }
    SECTION("the server does, and its first message does not hide the others")
    {
        world.server.setClosed({});
        world.server.post(kParents, u"и дальше"_s);
        REQUIRE(support::waitUntil([&] { return client.timeline(kParents).contains(u"и дальше"_s); }));
        client.sync.setClosed({});
    }
    SECTION("another session has begun meanwhile")
    {
        client.stream.cut();
        REQUIRE(client.comeOnline());
        world.server.setClosed({});
        world.server.post(kParents, u"и дальше"_s);
        REQUIRE(support::waitUntil([&] { return client.timeline(kParents).contains(u"и дальше"_s); }));
        client.sync.setClosed({});
    }
    CHECK(support::waitUntil([&] {
        QStringList here = client.timeline(kParents);
        here.removeAll(u"а я?"_s);
        return here == bodies(world.server, kParents);
    }));
}

TEST_CASE("a message of a chat that the digest did not name makes the archives be read")
{
    World world;
    world.server.setClosed({kStaff});
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    fill(world.server, kStaff, 2, u"meanwhile "_s);
    const int digests = world.server.digests();
    world.server.setClosed({});
    world.server.post(kStaff, u"и дальше"_s);
    REQUIRE(support::waitUntil([&] { return world.server.digests() > digests; }));
    CHECK(support::waitUntil([&] { return client.timeline(kStaff) == bodies(world.server, kStaff); }));
}

TEST_CASE("a read mark reaches the person's other computer")
{
    World world;
    fill(world.server, kParents, 3);
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
        const auto last =
            client.ask([](store::Cache& cache) { return cache.timeline.newest(domain::ChatId(kParents), 1); });
        REQUIRE(client.ask([id = last->messages.constFirst().id](store::Cache& cache) {
            return cache.chats.markRead(domain::ChatId(kParents), id);
        }));
        client.sync.readMarks().publish();
        REQUIRE(support::waitUntil(
            [&] { return client.ask([](store::Cache& cache) { return cache.chats.marksToTell(); })->isEmpty(); }));
    }
    SimulatedClient other(world.profile.file(u"other.sqlite"_s), world.server);
    REQUIRE(other.comeOnline());
    REQUIRE(support::waitUntil([&] {
        const auto rows = other.ask([](store::Cache& cache) { return cache.chats.rows({domain::ChatId(kParents)}); });
        return rows->constFirst().unreadCount == 0;
    }));
}

TEST_CASE("how a chat is kept in the list reaches the person's other computer, at its sign-in and live")
{
    World world;
    const auto folderIn = [](SimulatedClient& client) {
        return client.ask([](store::Cache& cache) { return cache.chats.rows({domain::ChatId(kParents)}); })
            ->constFirst()
            .folder;
    };
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.ask([](store::Cache& cache) -> base::Result<void> { // without a connection
            if (const auto put = cache.chats.setFolder(domain::ChatId(kParents), u"Выпускной"_s); !put)
                return put;
            return cache.own.noteChat(domain::ChatId(kParents), 1000);
        }));
        REQUIRE(client.comeOnline());
        REQUIRE(support::waitUntil(
            [&] { return client.ask([](store::Cache& cache) { return cache.own.toTell(); })->isEmpty(); }));
    }
    SimulatedClient other(world.profile.file(u"other.sqlite"_s), world.server);
    REQUIRE(other.comeOnline());
    REQUIRE(support::waitUntil([&] { return folderIn(other) == u"Выпускной"_s; }));

    world.server.publish(OwnThings::nodeName(), u"chat/parents"_s,
                         xmpp::Payload(xmpp::OwnThing{2000, u"{\"folder\":\"Прошлый год\"}"_s}));
    REQUIRE(support::waitUntil([&] { return folderIn(other) == u"Прошлый год"_s; }));
    // Somebody who was late says something older: he is told.
    world.server.publish(OwnThings::nodeName(), u"chat/parents"_s,
                         xmpp::Payload(xmpp::OwnThing{1500, u"{\"folder\":\"Опоздавшее\"}"_s}));
    CHECK(support::waitUntil([&] {
        const auto* own = world.server.node(OwnThings::nodeName()).value(u"chat/parents"_s).as<xmpp::OwnThing>();
        return own && own->changedAt == 2000;
    }));
    CHECK(folderIn(other) == u"Прошлый год"_s);
}

TEST_CASE("chats work while the service is away, if it was there once")
{
    World world;
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
    }
    world.server.setServiceAvailable(false);
    world.server.post(kParents, u"без службы"_s);
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    CHECK(client.timeline(kParents) == QStringList{u"без службы"_s});
}

TEST_CASE("after any sequence of cuts and restarts the cache equals the archive and everything written is there once")
{
    const unsigned seed = GENERATE(range(1u, 16u));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    World world;
    world.server.setPageOrderRandom(seed % 2 == 0);
    fill(world.server, kParents, upTo(250));
    fill(world.server, kStaff, upTo(30));
    QStringList written;
    auto client = std::make_unique<SimulatedClient>(world.path, world.server);
    REQUIRE(client->comeOnline());

    for (int step = 0; step < 40; ++step) {
        const QString room = upTo(2) == 0 ? kParents : kStaff;
        switch (upTo(6)) {
        case 0:
            fill(world.server, room, 1 + upTo(120), u"s%1 "_s.arg(step));
            break;
        case 1:
            world.server.cutAfter(1 + upTo(30));
            break;
        case 2:
            client->stream.cut();
            break;
        case 3:
            client = std::make_unique<SimulatedClient>(world.path, world.server);
            client->stream.start();
            break;
        case 4:
            written << u"own %1"_s.arg(step);
            client->write(room, written.constLast());
            break;
        default:
            // Some turns of the loop only, so that the next fault meets work under way.
            for (int turn = upTo(60); turn > 0; --turn) {
                QCoreApplication::processEvents();
                client->stream.retryNow();
            }
        }
    }
    REQUIRE(support::waitUntil(
        [&] {
            client->stream.retryNow();
            return client->isUpToDate() && client->waiting() == 0 &&
                   client->ask([](store::Cache& cache) { return cache.coverage.incompleteChats(); }).value() == 0;
        },
        std::chrono::seconds(60)));
    for (const QString& room : {kParents, kStaff})
        CHECK(client->timeline(room) == bodies(world.server, room));
    QStringList arrived = bodies(world.server, kParents) + bodies(world.server, kStaff);
    arrived = arrived.filter(QRegularExpression(u"^own "_s));
    CHECK(QSet<QString>(arrived.cbegin(), arrived.cend()) == QSet<QString>(written.cbegin(), written.cend()));
    CHECK(arrived.size() == written.size());
    REQUIRE(support::waitUntil([&] {
        return client->index->snapshot()->documents() ==
               client->ask([](store::Cache& cache) { return cache.messages.count(); }).value();
    }));
}

namespace {

xmpp::Message words(const QString& body, const QString& id = {})
{
    xmpp::Message message;
    message.id = id;
    message.body = body;
    return message;
}

template <typename T>
xmpp::Message with(const T& payload, const QString& body = {})
{
    xmpp::Message message = words(body);
    message.add(payload);
    return message;
}

domain::Message only(SimulatedClient& client, const QString& room)
{
    const auto window =
        client.ask([room](store::Cache& cache) { return cache.timeline.newest(domain::ChatId(room), 10); });
    REQUIRE(window);
    REQUIRE(window->messages.size() == 1);
    return window->messages.constFirst();
}

} // namespace

TEST_CASE("edits, retractions and reactions of others are no rows, and change what they are about, live and from archive")
{
    const bool isLive = GENERATE(false, true);
    World world;
    SimulatedClient client(world.path, world.server);
    if (isLive)
        REQUIRE(client.comeOnline());
    const qint64 first = world.server.post(kParents, words(u"Собрание в 18:00"_s, u"w1"_s));
    const qint64 second = world.server.post(kParents, words(u"ой"_s, u"w2"_s));
    world.server.post(kParents, with(xmpp::Correction{u"w1"_s}, u"Собрание в 18:30"_s));
    world.server.post(kParents, with(xmpp::Retraction{QString::number(second)}));
    world.server.post(kParents, with(xmpp::Reactions{QString::number(first), {u"👍"_s, u"не знак"_s}}), u"Орлова Анна"_s);
    if (!isLive)
        REQUIRE(client.comeOnline());
    REQUIRE(support::waitUntil([&] { return client.timeline(kParents) == QStringList{u"Собрание в 18:30"_s, u""_s}; }));
    REQUIRE(support::waitUntil([&] { return client.index->snapshot()->documents() == 1; }));
    const auto window =
        client.ask([](store::Cache& cache) { return cache.timeline.newest(domain::ChatId(kParents), 10); });
    REQUIRE(window);
    CHECK(window->messages.at(0).edited);
    CHECK(support::waitUntil([&] {
        const auto rows = client.ask([id = window->messages.at(0).id](store::Cache& cache) {
            return cache.timeline.byIds({id});
        });
        return rows && rows->constFirst().reactions == QList{domain::Reaction{u"👍"_s, 1, false}};
    }));
    CHECK(window->messages.at(1).retracted);
    const auto rows = client.ask([](store::Cache& cache) { return cache.chats.rows({domain::ChatId(kParents)}); });
    REQUIRE(rows);
    CHECK(rows->constFirst().unreadCount == 1);
}

TEST_CASE("a name that the room takes out is gone from what is here, live and when it was missed; only the room can do it")
{
    const bool isLive = GENERATE(false, true);
    World world;
    const QString former = u"Щербакова Евгения"_s;
    const QString gone = u"участник удалён"_s;
    const xmpp::Jid room = xmpp::Jid::parse(u"parents@rooms.example"_s).value();
    const xmpp::Renamed taken{gone, {xmpp::Renamed::hashOf(room, former)}};
    const auto nicks = [](SimulatedClient& client) {
        QStringList list;
        const auto window =
            client.ask([](store::Cache& cache) { return cache.timeline.newest(domain::ChatId(kParents), 10); });
        for (const domain::Message& message : window->messages)
            list << message.nick;
        return list;
    };
    world.server.post(kParents, u"было"_s, former);
    {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
        world.server.post(kParents, with(taken), u"Орлова Анна"_s);
        if (isLive)
            world.server.post(kParents, with(taken), QString());
        world.server.post(kParents, u"позже"_s, former); // somebody of that name, come in anew
        REQUIRE(support::waitUntil([&] { return client.timeline(kParents).size() == 2; }));
        CHECK(nicks(client) == QStringList{isLive ? gone : former, former});
    }
    if (!isLive)
        world.server.post(kParents, with(taken), QString());
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    CHECK(nicks(client) == (isLive ? QStringList{gone, former} : QStringList{gone, gone}));
    CHECK(client.timeline(kParents) == QStringList{u"было"_s, u"позже"_s});
}

TEST_CASE("an edit or a retraction by somebody else, or in another room, is ignored and counted")
{
    World world;
    const qint64 id = world.server.post(kParents, words(u"правда"_s, u"w1"_s));
    world.server.post(kParents, with(xmpp::Correction{u"w1"_s}, u"ложь"_s), u"Орлова Анна"_s);
    world.server.post(kParents, with(xmpp::Retraction{QString::number(id)}), u"Орлова Анна"_s);
    world.server.post(kStaff, with(xmpp::Correction{u"w1"_s}, u"ложь"_s));
    world.server.post(kStaff, with(xmpp::Retraction{QString::number(id)}));
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    CHECK(client.timeline(kParents) == QStringList{u"правда"_s});
    CHECK(client.timeline(kStaff).isEmpty());
    CHECK(client.ask([](store::Cache& cache) { return cache.acts.ignored(); }).value() ==
          store::MessageActs::Ignored{2, 2});
}

TEST_CASE("an answer shows what it answers, without the quotation for other programs")
{
    World world;
    const qint64 id = world.server.post(kParents, words(u"Когда собрание?"_s), SimulatedServer::nick());
    xmpp::Message answer = words(u"> Петрова:\n> Когда собрание?\nВ 18:00"_s);
    answer.add(xmpp::Reply{QString::number(id), xmpp::Jid::parse(u"parents@rooms.example/Петрова Мария Ивановна"_s).value()});
    answer.add(xmpp::Fallback{QString(xmpp::ns::reply), xmpp::Fallback::Range{0, 29}});
    world.server.post(kParents, answer);
    xmpp::Message lost = words(u"> Кто-то:\n> Старое\nДа"_s);
    lost.add(xmpp::Reply{u"17"_s, {}});
    lost.add(xmpp::Fallback{QString(xmpp::ns::reply), xmpp::Fallback::Range{0, 19}});
    world.server.post(kParents, lost);
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const auto window =
        client.ask([](store::Cache& cache) { return cache.timeline.newest(domain::ChatId(kParents), 10); });
    REQUIRE(window);
    const domain::Message known = window->messages.at(1);
    CHECK(known.body == u"В 18:00"_s);
    REQUIRE(known.quote);
    CHECK(known.quote->message == window->messages.at(0).id);
    CHECK(known.quote->body == u"Когда собрание?"_s);
    CHECK(known.quote->nick == SimulatedServer::nick());
    CHECK(known.callsMe);
    const domain::Message unknown = window->messages.at(2);
    CHECK(unknown.body == u"Да"_s);
    REQUIRE(unknown.quote);
    CHECK(unknown.quote->message.isNone());
    CHECK(unknown.quote->body == u"Старое"_s);
    const auto rows = client.ask([](store::Cache& cache) { return cache.chats.rows({domain::ChatId(kParents)}); });
    CHECK(rows->constFirst().mentionCount == 1);
}

TEST_CASE("what is done to own messages offline is sent once, after them and in order")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const domain::MessageId sent = client.write(kParents, u"с ашибкой"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    client.stream.cut();
    const auto act = [&](auto work) { REQUIRE(client.ask(work)); };
    const auto origin = [] { return domain::OriginId(xmpp::StanzaStream::makeId()); };
    act([=](store::Cache& cache) { return cache.outbox.edit(sent, origin(), u"с ошибкой"_s); });
    act([=](store::Cache& cache) { return cache.outbox.edit(sent, origin(), u"без ошибки"_s); });
    act([=](store::Cache& cache) { return cache.outbox.react(sent, origin(), {u"👍"_s}); });
    const domain::MessageId never = client.write(kParents, u"лишнее"_s);
    const domain::MessageId waiting = client.write(kParents, u"черновое"_s);
    act([=](store::Cache& cache) { return cache.outbox.retract(never, origin()); });
    act([=](store::Cache& cache) { return cache.outbox.edit(waiting, origin(), u"чистовое"_s); });
    CHECK(client.timeline(kParents) == QStringList{u"без ошибки"_s, u"чистовое"_s});
    CHECK(client.waiting() == 3);

    REQUIRE(client.comeOnline());
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    const auto archive = world.server.archive(kParents);
    REQUIRE(archive.size() == 4);
    CHECK(archive.at(1).body == u"без ошибки"_s);
    CHECK(archive.at(2).body.contains(u"👍"_s));
    CHECK(archive.at(3).body == u"чистовое"_s);
    CHECK(client.timeline(kParents) == QStringList{u"без ошибки"_s, u"чистовое"_s});
    const auto rows = client.ask([sent](store::Cache& cache) { return cache.timeline.byIds({sent}); });
    CHECK(rows->constFirst().reactions == QList{domain::Reaction{u"👍"_s, 1, true}});
    CHECK_FALSE(rows->constFirst().actWaiting);

    SECTION("and another computer of the person shows the same")
    {
        const support::TempProfile other;
        SimulatedClient second(other.file(u"cache.sqlite"_s), world.server);
        REQUIRE(second.comeOnline());
        CHECK(second.timeline(kParents) == QStringList{u"без ошибки"_s, u"чистовое"_s});
    }
}

TEST_CASE("what is edited or taken back in the moment before it is handed over goes as it is then, or not at all")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    // The outbox has been asked to send, and has read the first version, when the second one comes.
    const domain::MessageId edited = client.write(kParents, u"Собрание в пятницу"_s);
    REQUIRE(client.ask([edited](store::Cache& cache) {
        return cache.outbox.edit(edited, domain::OriginId(u"edit"_s), u"Собрание в четверг"_s);
    }));
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(bodies(world.server, kParents) == QStringList{u"Собрание в четверг"_s});
    const domain::MessageId taken = client.write(kParents, u"Не туда"_s);
    REQUIRE(client.ask([taken](store::Cache& cache) {
        return cache.outbox.retract(taken, domain::OriginId(u"retraction"_s));
    }));
    REQUIRE(client.ask([](store::Cache& cache) { return cache.outbox.count(); }).value() == 0);
    client.write(kParents, u"Дальше"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(bodies(world.server, kParents) == QStringList{u"Собрание в четверг"_s, u"Дальше"_s});
}

TEST_CASE("an edit whose acknowledgement was lost is not sent twice")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const domain::MessageId id = client.write(kParents, u"раз"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    world.server.cutAfter(GENERATE(1, 2, 3));
    REQUIRE(client.ask([id](store::Cache& cache) {
        return cache.outbox.edit(id, domain::OriginId(xmpp::StanzaStream::makeId()), u"два"_s);
    }));
    client.sync.outbox().flush();
    REQUIRE(support::waitUntil([&] {
        client.stream.retryNow();
        return client.waiting() == 0;
    }));
    CHECK(bodies(world.server, kParents) == QStringList{u"раз"_s, u"два"_s});
    CHECK(only(client, kParents).body == u"два"_s);
}

TEST_CASE("a refused edit is undone and told")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const domain::MessageId id = client.write(kParents, u"раз"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    QStringList told;
    QObject::connect(&client.sync, &AccountSync::refused, &client.sync,
                     [&](const domain::ChatId&, const store::OutboxRows::Refused& what, const QString& sentence) {
                         CHECK(what.kind == store::OutboxKind::Edit);
                         told << sentence;
                     });
    world.server.refuseNext(u"Чат закрыт до 8:00."_s);
    REQUIRE(client.ask([id](store::Cache& cache) {
        return cache.outbox.edit(id, domain::OriginId(xmpp::StanzaStream::makeId()), u"два"_s);
    }));
    CHECK(only(client, kParents).body == u"два"_s);
    client.sync.outbox().flush();
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(told == QStringList{u"Чат закрыт до 8:00."_s});
    CHECK(only(client, kParents).body == u"раз"_s);
    CHECK_FALSE(only(client, kParents).edited);
}

TEST_CASE("what we send reads well in a program that knows nothing of it")
{
    store::OutboxEntry entry;
    entry.originId = domain::OriginId(u"o"_s);
    entry.body = u"В 18:00"_s;
    entry.replyTo = domain::ArchiveId(u"17"_s);
    entry.replyNick = u"Щербакова Евгения (мама: Ефимова Любовь)"_s;
    entry.replyBody = u"Когда\nсобрание?"_s;
    const xmpp::Jid room = xmpp::Jid::parse(u"parents@rooms.example"_s).value();
    const xmpp::Message answer = stanzaFor(entry, room);
    CHECK(answer.body == u"> Щербакова Евгения:\n> Когда\n> собрание?\nВ 18:00"_s);
    CHECK(xmpp::splitBody(answer, answer.body, xmpp::ns::reply).said == u"В 18:00"_s);
    CHECK(answer.payload<xmpp::Reply>()->to.resource() == entry.replyNick);

    CHECK_FALSE(answer.payload<xmpp::Quiet>());
    entry.quiet = true; // an element beside the text, which is the same
    CHECK(stanzaFor(entry, room).payload<xmpp::Quiet>());
    CHECK(stanzaFor(entry, room).body == answer.body);

    entry = {};
    entry.kind = store::OutboxKind::Retraction;
    entry.target = domain::ArchiveId(u"17"_s);
    entry.targetNick = u"Петрова Мария"_s;
    entry.targetBody = u"ы"_s.repeated(500);
    CHECK(stanzaFor(entry, room).body.size() < 250);
    CHECK(stanzaFor(entry, room).body.contains(QChar(0x2026)));
    CHECK(stanzaFor(entry, room).body.endsWith(u"Сообщение удалено автором."_s));
    CHECK(stanzaFor(entry, room).payload<xmpp::Retraction>()->targetId == u"17"_s);

    entry.kind = store::OutboxKind::Reaction;
    entry.body.clear();
    CHECK(stanzaFor(entry, room).body.isEmpty());
}
