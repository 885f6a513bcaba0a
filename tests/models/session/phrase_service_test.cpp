// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/phrase_service.h"
#include "session/school_service.h"
#include "support/simulated_client.h"
#include "xmpp/own_thing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using support::await;
using support::waitUntil;

namespace {

// One of the computers of a teacher.
struct Computer
{
    Computer(const QString& path, support::SimulatedServer& server)
        : client(path, server)
    {
        phrases.reload();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const domain::Phrase& phrase : phrases.phrases())
            texts << phrase.text;
        return texts;
    }
    void save(const QList<domain::Phrase>& after) { REQUIRE(await(phrases.save(phrases.phrases(), after))); }

    support::SimulatedClient client;
    session::SchoolService school{client.storage, client.sync};
    session::PhraseService phrases{client.storage, client.sync, school, client.clock};
};

struct World
{
    support::TempProfile profile;
    support::SimulatedServer server;
    QString first = profile.file(u"first.sqlite"_s);
    QString second = profile.file(u"second.sqlite"_s);

    World()
    {
        server.addRoom(u"staff"_s, u"Учительская"_s);
        domain::Position teacher;
        teacher.person = server.school.people.first().id;
        teacher.verification = domain::Verification::Confirmed;
        server.school.positions << teacher;
    }
};

} // namespace

TEST_CASE("the staff begin with some phrases, change them, and find them so after a restart and on another computer")
{
    World world;
    QStringList wanted;
    {
        Computer computer(world.first, world.server);
        REQUIRE(computer.client.comeOnline());
        REQUIRE(waitUntil([&] { return computer.texts().size() == domain::firstPhrases().size(); }));
        QList<domain::Phrase> phrases = computer.phrases.phrases();
        phrases[0].text = u"Добрый день!"_s;
        phrases.removeAt(1);
        phrases.move(1, 0);
        phrases << domain::Phrase{{}, u"  Моя фраза\nв две строки "_s, 0} << domain::Phrase{{}, u"  "_s, 0};
        computer.save(phrases);
        const QStringList all = [] {
            QStringList texts;
            for (const domain::Phrase& phrase : domain::firstPhrases())
                texts << phrase.text;
            return texts;
        }();
        wanted = QStringList{all.at(2), u"Добрый день!"_s} + all.mid(3) + QStringList{u"Моя фраза\nв две строки"_s};
        REQUIRE(waitUntil([&] { return computer.texts() == wanted; }));
        REQUIRE(waitUntil([&] {
            return computer.client.ask([](store::Cache& cache) { return cache.own.toTell(); })->isEmpty();
        }));
    }
    {
        Computer restarted(world.first, world.server);
        CHECK(waitUntil([&] { return restarted.texts() == wanted; }));
    }
    Computer other(world.second, world.server);
    REQUIRE(other.client.comeOnline());
    CHECK(waitUntil([&] { return other.texts() == wanted; }));
}

TEST_CASE("phrases that were added without a connection on two computers are there on both")
{
    World world;
    {
        Computer computer(world.first, world.server);
        computer.save({{{}, u"дома"_s, 0}});
    }
    {
        Computer computer(world.second, world.server);
        computer.save({{{}, u"в кабинете"_s, 0}});
        REQUIRE(computer.client.comeOnline());
        REQUIRE(waitUntil([&] { return world.server.node(syncing::OwnThings::nodeName()).size() == 1; }));
    }
    Computer computer(world.first, world.server);
    REQUIRE(computer.client.comeOnline());
    REQUIRE(waitUntil([&] { return world.server.node(syncing::OwnThings::nodeName()).size() == 2; }));
    CHECK(waitUntil([&] {
        return computer.texts().contains(u"дома"_s) && computer.texts().contains(u"в кабинете"_s);
    }));
}

TEST_CASE("what another computer changes comes at once, and stays when a list from before it is saved")
{
    World world;
    Computer computer(world.first, world.server);
    REQUIRE(computer.client.comeOnline());
    computer.save({});
    REQUIRE(waitUntil([&] { return computer.texts().isEmpty(); }));
    const QList<domain::Phrase> before = computer.phrases.phrases();
    world.server.publish(syncing::OwnThings::nodeName(), u"phrase/x"_s,
                         xmpp::Payload(xmpp::OwnThing{1, u"{\"place\":0,\"text\":\"оттуда\"}"_s}));
    REQUIRE(waitUntil([&] { return computer.texts() == QStringList{u"оттуда"_s}; }));
    REQUIRE(await(computer.phrases.save(before, {{{}, u"отсюда"_s, 0}})));
    CHECK(waitUntil([&] { return computer.texts().size() == 2; }));
}
