// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulated_client.h"
#include "xmpp/retraction.h"

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
