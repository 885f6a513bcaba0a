// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personal_chat.h"
#include "support/simulated_client.h"
#include "xmpp/correction.h"
#include "xmpp/reactions.h"
#include "xmpp/reply.h"
#include "xmpp/retraction.h"
#include "xmpp/stanza_ids.h"

using namespace Qt::Literals::StringLiterals;
using support::SimulatedClient;
using support::SimulatedServer;

namespace {

const QString kMother = u"eugenia"_s;
const domain::ChatId kTalk = domain::personalChat(domain::Login(kMother));

struct World
{
    support::TempProfile profile;
    SimulatedServer server;
    QString path = profile.file(u"cache.sqlite"_s);

    World()
    {
        server.addRoom(u"staff"_s, u"Учительская"_s);
        domain::Person mother;
        mother.id = domain::PersonId(u"p2"_s);
        mother.name = {u"Щербакова"_s, u"Евгения"_s, {}};
        mother.login = domain::Login(kMother);
        server.school.people << mother;
    }
};

domain::ChatSummary summary(SimulatedClient& client)
{
    const auto rows = client.ask([](store::Cache& cache) { return cache.chats.rows({kTalk}); });
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    return rows->constFirst();
}

QList<domain::Message> talk(SimulatedClient& client)
{
    const auto window = client.ask([](store::Cache& cache) { return cache.timeline.newest(kTalk, 1000); });
    REQUIRE(window);
    return window->messages;
}

} // namespace

TEST_CASE("what was written to the person alone is found at the first sign-in, under the name of who wrote it")
{
    World world;
    world.server.talk(kMother, u"Здравствуйте! Можно вам позвонить?"_s);
    world.server.talk(kMother, u"Да, после пяти."_s, true);
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const QList<domain::Message> messages = talk(client);
    REQUIRE(messages.size() == 2);
    CHECK(messages.at(0).nick == u"Щербакова Евгения"_s);
    CHECK_FALSE(messages.at(0).own);
    CHECK(messages.at(1).own);
    const domain::ChatSummary row = summary(client);
    CHECK(row.chat.title == u"Щербакова Евгения"_s);
    CHECK(row.ownNick == u"Петрова Мария Ивановна"_s);
    CHECK(row.unreadCount == 0); // who has answered has read
    const auto rows = client.ask([](store::Cache& cache) { return cache.chats.rows(); });
    REQUIRE(rows);
    CHECK(rows->constFirst().chat.id == kTalk);
    CHECK(rows->size() == 2);
}

TEST_CASE("what comes live is read at once and is news; a copy of what another device sent is own")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    QList<domain::MessageId> news;
    QObject::connect(&client.sync, &syncing::AccountSync::stored, &client.sync,
                     [&](const syncing::StoredItems& items, bool isLive) {
                         if (isLive && items.chat == kTalk)
                             news += items.changes.added;
                     });
    world.server.talk(kMother, u"Вы здесь?"_s);
    REQUIRE(support::waitUntil([&] { return talk(client).size() == 1; }));
    CHECK(news == QList{talk(client).constFirst().id});
    CHECK(summary(client).unreadCount == 1);
    world.server.talk(kMother, u"С телефона: да"_s, true);
    REQUIRE(support::waitUntil([&] { return talk(client).size() == 2; }));
    CHECK(talk(client).constLast().own);
}

TEST_CASE("what is written to one person is sent once it stands in the own archive; a refusal is the message's")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    const domain::MessageId first = client.write(kTalk.value(), u"Добрый вечер!"_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    CHECK(talk(client).constFirst().id == first);
    CHECK(talk(client).constFirst().delivery == domain::Delivery::Sent);
    REQUIRE(world.server.ownArchive().size() == 1);
    CHECK(world.server.ownArchive().constFirst().type == xmpp::Message::Type::Chat);
    CHECK(world.server.ownArchive().constFirst().to.toString() == u"eugenia@example"_s);

    world.server.refuseNext(u"Этому человеку написать нельзя."_s);
    client.write(kTalk.value(), u"А сейчас?"_s);
    REQUIRE(support::waitUntil([&] { return talk(client).constLast().delivery == domain::Delivery::Failed; }));
    CHECK(talk(client).constLast().failure == u"Этому человеку написать нельзя."_s);
    CHECK(world.server.ownArchive().size() == 1);
}

TEST_CASE("what was handed over when the connection broke is neither lost nor sent twice")
{
    World world;
    for (int stanzas = 1; stanzas < 6; ++stanzas) {
        SimulatedClient client(world.path, world.server);
        REQUIRE(client.comeOnline());
        world.server.cutAfter(stanzas);
        client.write(kTalk.value(), u"Попытка %1"_s.arg(stanzas));
        REQUIRE(support::waitUntil([&] {
            client.stream.retryNow();
            return client.isUpToDate() && client.waiting() == 0;
        }));
        CHECK(talk(client).size() == stanzas);
        CHECK(world.server.ownArchive().size() == stanzas);
    }
}

TEST_CASE("between two people answers, signs, edits and retractions name messages as their senders do")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    client.write(kTalk.value(), u"Собрание в пятницу."_s);
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    const domain::Message own = talk(client).constFirst();
    const QString wire = world.server.ownArchive().constFirst().id;

    world.server.talk(kMother, u"Спасибо!"_s, false, {xmpp::Payload(xmpp::Reply{wire})});
    world.server.talk(kMother, {}, false, {xmpp::Payload(xmpp::Reactions{wire, {u"👍"_s}})});
    world.server.talk(kMother, u"Придём"_s);
    const QString said = world.server.ownArchive().constLast().id;
    world.server.talk(kMother, u"Придём вдвоём"_s, false, {xmpp::Payload(xmpp::Correction{said})});
    REQUIRE(support::waitUntil([&] { return talk(client).size() == 3 && talk(client).constLast().edited; }));
    CHECK(talk(client).at(0).reactions == QList{domain::Reaction{u"👍"_s, 1, false}});
    REQUIRE(talk(client).at(1).quote);
    CHECK(talk(client).at(1).quote->message == own.id);
    CHECK(talk(client).at(2).body == u"Придём вдвоём"_s);

    // And what this program says of theirs names it so, too.
    const domain::MessageId theirs = talk(client).at(2).id;
    REQUIRE(client.ask([&](store::Cache& cache) {
        return cache.outbox.react(theirs, domain::OriginId(u"o-react"_s), {u"🙏"_s});
    }));
    client.sync.outbox().flush();
    REQUIRE(support::waitUntil([&] { return client.waiting() == 0; }));
    const auto* reactions = world.server.ownArchive().constLast().payload<xmpp::Reactions>();
    REQUIRE(reactions);
    CHECK(reactions->id == said);
    CHECK(talk(client).at(2).reactions == QList{domain::Reaction{u"🙏"_s, 1, true}});
    world.server.talk(kMother, {}, false, {xmpp::Payload(xmpp::Retraction{said})});
    REQUIRE(support::waitUntil([&] { return talk(client).at(2).retracted; }));
}

TEST_CASE("a long past of conversations comes whole, whoever wrote in between")
{
    World world;
    for (int i = 0; i < 450; ++i)
        world.server.talk(i % 3 == 0 ? kMother : u"other%1"_s.arg(i % 7), u"m%1"_s.arg(i));
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    REQUIRE(support::waitUntil([&] { return talk(client).size() == 150; }));
    const QList<domain::Message> messages = talk(client);
    for (int i = 0; i < 150; ++i)
        CHECK(messages.at(i).body == u"m%1"_s.arg(3 * i));
}

TEST_CASE("a groupchat stanza from a person's address is no message of any chat")
{
    World world;
    SimulatedClient client(world.path, world.server);
    REQUIRE(client.comeOnline());
    xmpp::Message forged;
    forged.type = xmpp::Message::Type::Groupchat;
    forged.from = xmpp::Jid::parse(u"eugenia@example/x"_s).value();
    forged.body = u"подделка"_s;
    forged.add(xmpp::StanzaId{u"1700000000000001"_s, xmpp::Jid::parse(u"eugenia@example"_s).value()});
    Q_EMIT client.stream.messageReceived(forged);
    world.server.post(u"staff"_s, u"после неё"_s);
    REQUIRE(support::waitUntil([&] { return client.timeline(u"staff"_s).contains(u"после неё"_s); }));
    CHECK(talk(client).isEmpty());
}
