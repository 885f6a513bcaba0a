// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/chat_service.h"
#include "session/invite_service.h"
#include "session/roster_service.h"
#include "session/school_service.h"
#include "session/search_service.h"
#include "support/simulated_client.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using support::await;
using support::SimulatedClient;
using support::SimulatedServer;
using support::waitUntil;

namespace {

const domain::ChatId kParents{u"parents"_s};
const domain::ChatId kStaff{u"staff"_s};

struct World
{
    support::TempProfile profile;
    SimulatedServer server;

    World()
    {
        server.addRoom(kParents.value(), u"5«А» — родители"_s);
        server.addRoom(kStaff.value(), u"Учительская"_s);
    }
};

struct Services
{
    explicit Services(World& world)
        : client(world.profile.file(u"cache.sqlite"_s), world.server)
    {
    }
    SimulatedClient client;
    session::SchoolService school{client.storage, client.sync};
    session::ChatService chats{client.storage, client.sync, client.clock};
    session::SearchService search{client.storage, client.sync, client.clock};
};

} // namespace

TEST_CASE("a message is in the list and the timeline as soon as it was written, and is sent later")
{
    World world;
    Services services(world);
    REQUIRE(services.client.comeOnline());
    services.client.stream.cut();
    REQUIRE(await(services.chats.saveDraft(kParents, u"Завтра"_s)));
    const auto id = await(services.chats.send(kParents, u"Завтра в 18:00"_s));
    REQUIRE(id);
    const auto row = await(services.chats.chats({kParents}));
    REQUIRE(row);
    CHECK(row->constFirst().last.body == u"Завтра в 18:00"_s);
    CHECK(row->constFirst().last.delivery == domain::Delivery::Waiting);
    CHECK(row->constFirst().draft.isEmpty());

    QList<domain::MessageId> updated;
    QObject::connect(&services.chats, &session::ChatService::messagesChanged, &services.chats,
                     [&](const domain::ChatId&, const QList<domain::MessageId>& ids, session::MessageChange change) {
                         if (change == session::MessageChange::Updated)
                             updated += ids;
                     });
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return updated.contains(*id); }));
    CHECK(await(services.chats.messages({*id}))->constFirst().delivery == domain::Delivery::Sent);
}

TEST_CASE("nothing but white space, and what is too long for a stanza, is not sent")
{
    World world;
    Services services(world);
    CHECK(await(services.chats.send(kParents, u" \n "_s)).error().code == base::ErrorCode::InvalidInput);
    CHECK(await(services.chats.send(kParents, QString(40'000, u'я'))).error().code == base::ErrorCode::TooLarge);
    CHECK(services.client.waiting() == 0);
}

TEST_CASE("a refused message can be sent again or thrown away")
{
    World world;
    Services services(world);
    REQUIRE(services.client.comeOnline());
    world.server.refuseNext(u"Чат закрыт до 8:00."_s);
    const auto id = await(services.chats.send(kParents, u"рано"_s));
    REQUIRE(id);
    REQUIRE(waitUntil([&] { return services.client.waiting() == 0; }));
    SECTION("again")
    {
        REQUIRE(await(services.chats.retry(*id)));
        REQUIRE(waitUntil([&] { return services.client.waiting() == 0; }));
        CHECK(support::bodies(world.server, kParents.value()) == QStringList{u"рано"_s});
    }
    SECTION("away")
    {
        REQUIRE(await(services.chats.discard(*id)));
        CHECK(await(services.chats.messages({*id}))->isEmpty());
    }
}

TEST_CASE("only what others write live is told as arrived")
{
    World world;
    world.server.post(kParents.value(), u"старое"_s);
    Services services(world);
    QList<domain::ChatId> arrived;
    QObject::connect(&services.chats, &session::ChatService::messageArrived, &services.chats,
                     [&](const domain::ChatId& chat, domain::MessageId) { arrived << chat; });
    REQUIRE(services.client.comeOnline());
    REQUIRE(await(services.chats.send(kStaff, u"своё"_s)));
    world.server.post(kParents.value(), u"новое"_s);
    REQUIRE(waitUntil([&] { return !arrived.isEmpty() && services.client.waiting() == 0; }));
    CHECK(arrived == QList{kParents});
}

TEST_CASE("reading a chat empties its counter")
{
    World world;
    world.server.post(kParents.value(), u"раз"_s);
    world.server.post(kParents.value(), u"два"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    const auto before = await(services.chats.chats({kParents}));
    REQUIRE(before);
    CHECK(before->constFirst().unreadCount == 2);
    REQUIRE(await(services.chats.markRead(kParents, before->constFirst().last.id)));
    CHECK(await(services.chats.chats({kParents}))->constFirst().unreadCount == 0);
}

TEST_CASE("a message is found by another form of its word, with what to mark, chat by chat")
{
    World world;
    world.server.post(kParents.value(), u"Когда будет собрание?"_s);
    world.server.post(kStaff.value(), u"Педсовет вместо собрания"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return services.client.index->snapshot()->documents() == 2; }));

    const auto page = await(services.search.search({u"собраниями"_s, {}, 0, 20}));
    REQUIRE(page);
    CHECK(page->total == 2);
    REQUIRE(page->hits.size() == 2);
    CHECK(page->hits.at(0).chatTitle == u"Учительская"_s);
    const session::SearchHit& hit = page->hits.at(1);
    REQUIRE(hit.spans.size() == 1);
    CHECK(hit.message.body.mid(hit.spans.at(0).start, hit.spans.at(0).length) == u"собрание"_s);
    CHECK(page->coverage == session::SearchCoverage{2, 2, 0});

    CHECK(await(services.search.search({u"собран"_s, kParents, 0, 20}))->total == 1);
    CHECK(await(services.search.search({u"собран"_s, {}, 1, 20}))->hits.size() == 1);
    CHECK(await(services.search.search({u"собрание в:Учительская"_s, {}, 0, 20}))->total == 1);
    CHECK(await(services.search.search({u"собрание от:Щербакова"_s, {}, 0, 20}))->total == 2);
    CHECK(await(services.search.search({u"каникулы"_s, {}, 0, 20}))->total == 0);
}

TEST_CASE("a search without hits says what may have been meant, in the chat that is searched")
{
    using Kind = msgindex::Suggestion::Kind;
    World world;
    world.server.post(kParents.value(), u"Когда будет собрание?"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    const auto suggested = [&](const QString& typed, const domain::ChatId& chat) {
        return await(services.search.search({typed, chat, 0, 20})).value().suggestion;
    };
    CHECK(suggested(u"cj,hfybt"_s, {}) == msgindex::Suggestion{Kind::OtherLayout, u"собрание"_s});
    CHECK(suggested(u"sobranie"_s, kParents) == msgindex::Suggestion{Kind::Transliterated, u"собрание"_s});
    CHECK(suggested(u"сабрание"_s, {}) == msgindex::Suggestion{Kind::Typo, u"собрание"_s});
    CHECK_FALSE(suggested(u"сабрание"_s, kStaff).has_value());
    CHECK_FALSE(suggested(u"собрание"_s, {}).has_value());
}

TEST_CASE("what a message holds narrows a search, and the facets count it")
{
    using Kind = session::SearchFacet::Kind;
    World world;
    world.server.post(kParents.value(), u"План экскурсии https://files.example/1/plan.pdf"_s);
    world.server.post(kParents.value(), u"Экскурсия: фото https://files.example/1/a.jpg"_s);
    world.server.post(kStaff.value(), u"Экскурсия в мае"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    const auto total = [&](const QString& typed) {
        return await(services.search.search({typed, {}, 0, 20})).value().total;
    };
    CHECK(total(u"экскурсия есть:файл"_s) == 2);
    CHECK(total(u"has:picture"_s) == 1);
    CHECK(total(u"есть:ссылка экскурсия"_s) == 2);
    CHECK(total(u"есть:что-то"_s) == 0);

    CHECK(total(u"экскурсия"_s) == 3);
    const auto facets = await(services.search.facets({u"экскурсия"_s, {}, 0, 20}));
    REQUIRE(facets);
    CHECK(facets->contains({Kind::Chat, u"5«А» — родители"_s, {}, {}, 2}));
    CHECK(facets->contains({Kind::Chat, u"Учительская"_s, {}, {}, 1}));
    CHECK(facets->contains({Kind::File, {}, {}, {}, 2}));
    CHECK(facets->contains({Kind::Picture, {}, {}, {}, 1}));
}

TEST_CASE("hits by chat: the newest few of each, with how many there are")
{
    World world;
    for (int i = 1; i <= 5; ++i)
        world.server.post(kParents.value(), u"Экскурсия, вопрос %1"_s.arg(i));
    world.server.post(kStaff.value(), u"Экскурсия в мае"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    const auto page = await(services.search.search({u"экскурсия"_s, {}, 0, 20, session::HitOrder::ByChat}));
    REQUIRE(page);
    CHECK(page->total == 6);
    REQUIRE(page->hits.size() == 4);
    QMap<domain::ChatId, QList<int>> totals;
    for (const session::SearchHit& hit : page->hits)
        totals[hit.message.chat] << hit.chatTotal;
    CHECK(totals.value(kParents) == QList<int>{5, 5, 5});
    CHECK(totals.value(kStaff) == QList<int>{1});
    const auto first = page->hits.first().message.chat;
    CHECK(page->hits.last().message.chat != first);
}

TEST_CASE("a search in one chat does not cancel a search in all")
{
    World world;
    world.server.post(kParents.value(), u"Когда будет собрание?"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    auto everywhere = services.search.search({u"собрание"_s, {}, 0, 20});
    auto inChat = services.search.search({u"собрание"_s, kParents, 0, 20});
    CHECK(await(everywhere));
    CHECK(await(inChat));
}

TEST_CASE("past searches are kept, without white space that says nothing")
{
    World world;
    Services services(world);
    services.search.noteSearch(u"  собрание  в мае "_s);
    services.search.noteSearch(u"  "_s);
    services.search.setSaved(u"от:Петрова"_s, true);
    auto past = await(services.search.pastSearches());
    REQUIRE(past);
    REQUIRE(past->size() == 2);
    CHECK(past->at(0).query == u"от:Петрова"_s);
    CHECK(past->at(0).saved);
    CHECK(past->at(1).query == u"собрание в мае"_s);
    services.search.forgetSearch(u"собрание в мае"_s);
    CHECK(await(services.search.pastSearches())->size() == 1);
}

TEST_CASE("a newer search cancels the one before")
{
    World world;
    Services services(world);
    auto first = services.search.search({u"а"_s, {}, 0, 20});
    auto second = services.search.search({u"аб"_s, {}, 0, 20});
    CHECK(await(first).error().code == base::ErrorCode::Cancelled);
    CHECK(await(second));
}

TEST_CASE("the school and oneself are known offline")
{
    World world;
    {
        Services services(world);
        REQUIRE(services.client.comeOnline());
    }
    Services services(world);
    services.school.reload();
    REQUIRE(waitUntil([&] { return !services.school.school()->chats.isEmpty(); }));
    CHECK(services.school.self().person.value() == u"p1"_s);
    CHECK(services.school.self().name.family == u"Петрова"_s);
    CHECK(await(services.school.createClass({5, u"А"_s}, 2026)).error().code == base::ErrorCode::Offline);
}

TEST_CASE("a roster file is read elsewhere, and what is no roster says why")
{
    World world;
    Services services(world);
    session::RosterService rosters(services.client.sync, services.client.clock, world.profile.file({}));
    const QString path = world.profile.file(u"list.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    SECTION("a list")
    {
        file.write(QByteArray("Фамилия;Имя;Класс\nЕфимова;Любовь;5А\n"));
        file.close();
        const auto read = await(rosters.read(path));
        REQUIRE(read);
        REQUIRE(read->draft.rows.size() == 1);
        CHECK(read->draft.rows.constFirst().pupil.family == u"Ефимова"_s);
    }
    SECTION("an empty file")
    {
        file.close();
        const auto read = await(rosters.read(path));
        REQUIRE(read);
        CHECK(read->refusal.has_value());
    }
    CHECK(await(rosters.read(u"/no/such/file"_s)).error().code == base::ErrorCode::NotFound);
}
