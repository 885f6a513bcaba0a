// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/chat_service.h"
#include "session/invite_service.h"
#include "session/roster_service.h"
#include "session/school_service.h"
#include "session/search_service.h"
#include "support/simulated_client.h"
#include "xmpp/quiet.h"

#include <QFile>

#include <algorithm>

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

TEST_CASE("a message that was sent quietly bears it on the wire, is counted, and is not told as arrived")
{
    World world;
    Services services(world);
    QList<domain::ChatId> arrived;
    QObject::connect(&services.chats, &session::ChatService::messageArrived, &services.chats,
                     [&](const domain::ChatId& chat, domain::MessageId) { arrived << chat; });
    REQUIRE(services.client.comeOnline());
    const auto isQuiet = [](const SimulatedServer::Archived& message) {
        return std::ranges::any_of(message.content,
                                   [](const xmpp::Payload& payload) { return payload.as<xmpp::Quiet>() != nullptr; });
    };
    REQUIRE(await(services.chats.send(kStaff, u"для сведения"_s, {}, session::Sound::Quiet)));
    REQUIRE(await(services.chats.send(kStaff, u"как обычно"_s)));
    REQUIRE(waitUntil([&] { return services.client.waiting() == 0; }));
    CHECK(isQuiet(world.server.archive(kStaff.value()).at(0)));
    CHECK_FALSE(isQuiet(world.server.archive(kStaff.value()).at(1)));

    xmpp::Message quiet;
    quiet.body = u"ночью, на утро"_s;
    quiet.add(xmpp::Quiet());
    world.server.post(kParents.value(), quiet);
    world.server.post(kStaff.value(), u"после него"_s);
    REQUIRE(waitUntil([&] { return !arrived.isEmpty(); }));
    CHECK(arrived == QList{kStaff});
    CHECK(await(services.chats.chats({kParents}))->constFirst().unreadCount == 1);
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
    CHECK(page->chats == 2);
    REQUIRE(page->hits.size() == 4);
    QMap<domain::ChatId, QList<int>> totals;
    for (const session::SearchHit& hit : page->hits)
        totals[hit.message.chat] << hit.chatTotal;
    CHECK(totals.value(kParents) == QList<int>{5, 5, 5});
    CHECK(totals.value(kStaff) == QList<int>{1});
    CHECK(page->hits.first().message.chat == kStaff); // where it was said last
    CHECK(page->hits.last().message.chat == kParents);
}

TEST_CASE("hits by chat come page by page, each chat once, the one with the newest hit first")
{
    constexpr int chats = 45;
    World world;
    QStringList newestFirst;
    for (int chat = 0; chat < chats; ++chat) {
        const QString room = u"room%1"_s.arg(chat);
        world.server.addRoom(room, u"Чат %1"_s.arg(chat));
        newestFirst.prepend(room);
        for (int i = 0; i < 4; ++i)
            world.server.post(room, u"Экскурсия, вопрос %1"_s.arg(i));
    }
    Services services(world);
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return services.client.index->snapshot()->documents() == 4 * chats; }));
    QStringList found;
    for (int offset = 0; offset < chats; offset += 20) {
        const auto page = await(services.search.search({u"экскурсия"_s, {}, offset, 20, session::HitOrder::ByChat}));
        REQUIRE(page);
        CHECK(page->total == 4 * chats);
        CHECK(page->chats == chats);
        REQUIRE(page->hits.size() == 3 * std::min(20, chats - offset));
        for (qsizetype i = 0; i < page->hits.size(); i += 3) {
            found << page->hits.at(i).message.chat.value();
            CHECK(page->hits.at(i + 2).message.chat == page->hits.at(i).message.chat);
            CHECK(page->hits.at(i).chatTotal == 4);
        }
    }
    CHECK(found == newestFirst);
}

TEST_CASE("what people of a role write is found by the role's name, in both languages and by its beginning")
{
    World world;
    // Who writes among the parents, and what the school knows of them.
    const auto add = [&world](const QString& person, const QString& nick) {
        domain::ChatMember member;
        member.chat = kParents;
        member.person = domain::PersonId(person);
        member.nick = nick;
        world.server.school.members << member;
        world.server.post(kParents.value(), u"Экскурсия в мае"_s, nick);
        return member.person;
    };
    const auto seat = [&world](const domain::PersonId& person, domain::SeatKind kind) {
        world.server.school.seats << domain::Seat{domain::SeatId(u"seat-"_s + person.value()), person,
                                                  domain::UnitId(u"5A"_s), kind, {}};
    };
    const domain::PersonId pupil = add(u"pupil"_s, u"Воробьёва Любовь"_s);
    seat(pupil, domain::SeatKind::Pupil);
    world.server.school.guardians << domain::GuardianLink{add(u"mother"_s, u"Самсонова Евгения"_s), pupil};
    seat(add(u"teacher"_s, u"Озёрная Вера"_s), domain::SeatKind::SubjectTeacher);
    seat(add(u"classTeacher"_s, u"Рябова Нина"_s), domain::SeatKind::ClassTeacher);
    world.server.school.positions << domain::Position{add(u"head"_s, u"Осипова Анна"_s), domain::PositionKind::Head};
    add(u"stranger"_s, u"Кто-то"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return services.client.index->snapshot()->documents() == 6; }));

    const auto [typed, who] = GENERATE(table<QString, QStringList>({
        {u"роль:родитель"_s, {u"Самсонова Евгения"_s}},
        {u"РОЛЬ:Родители экскурсия"_s, {u"Самсонова Евгения"_s}},
        {u"role:parent"_s, {u"Самсонова Евгения"_s}},
        {u"роль:уче"_s, {u"Воробьёва Любовь"_s}},
        {u"role:student экскурс"_s, {u"Воробьёва Любовь"_s}},
        {u"роль:учитель"_s, {u"Рябова Нина"_s, u"Озёрная Вера"_s}},
        {u"роль:классный"_s, {u"Рябова Нина"_s}},
        {u"роль:директор"_s, {u"Осипова Анна"_s}},
        {u"role:head роль:родитель"_s, {}},
        {u"-роль:родитель -роль:учитель экскурсия"_s,
         {u"Кто-то"_s, u"Осипова Анна"_s, u"Воробьёва Любовь"_s}},
    }));
    CAPTURE(typed);
    const auto page = await(services.search.search({typed, {}, 0, 20}));
    REQUIRE(page);
    QStringList found;
    for (const session::SearchHit& hit : page->hits)
        found << hit.message.nick;
    CHECK(found == who);
    CHECK(page->total == who.size());
    CHECK(page->unknown.isEmpty());
}

TEST_CASE("a value of a filter that means nothing here finds nothing and is told")
{
    World world;
    world.server.post(kParents.value(), u"Экскурсия в мае"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return services.client.index->snapshot()->documents() == 1; }));
    const auto [typed, unknown] = GENERATE(table<QString, QStringList>({
        {u"экскурсия от:Абракадабра"_s, {u"Абракадабра"_s}},
        {u"экскурсия в:Абракадабра"_s, {u"Абракадабра"_s}},
        {u"экскурсия роль:волшебник"_s, {u"волшебник"_s}},
        {u"экскурсия роль:ро"_s, {u"ро"_s}}, // too short to say which
        {u"экскурсия после:когда-то"_s, {u"когда-то"_s}},
        {u"экскурсия до:31.02"_s, {u"31.02"_s}},
        {u"экскурсия есть:кот"_s, {u"кот"_s}},
        {u"от:Абракадабра роль:волшебник"_s, {u"Абракадабра"_s, u"волшебник"_s}},
    }));
    CAPTURE(typed);
    const auto page = await(services.search.search({typed, {}, 0, 20}));
    REQUIRE(page);
    CHECK(page->total == 0);
    CHECK(page->unknown == unknown);
    CHECK_FALSE(page->asksNothing);
}

TEST_CASE("a search says in how many chats older messages are on the server only, and from when on nothing is missing")
{
    World world;
    world.server.post(kParents.value(), u"Экскурсия в мае"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return services.client.index->snapshot()->documents() == 1; }));
    services.client.stream.cut();
    const auto coverage = [&](const domain::ChatId& chat = {}) {
        return await(services.search.search({u"экскурсия"_s, chat, 0, 20}))->coverage;
    };
    const auto place = [](const QDateTime& at) {
        return store::ArchivePlace{domain::ArchiveId(QString::number(at.toMSecsSinceEpoch())),
                                   std::chrono::milliseconds(at.toMSecsSinceEpoch())};
    };
    const auto miss = [&](const domain::ChatId& chat, const QDateTime& until) {
        REQUIRE(services.client.ask([chat, end = place(until)](store::Cache& cache) {
            return cache.coverage.missedUntil(chat, end);
        }));
    };
    const auto readBackTo = [&](const domain::ChatId& chat, const QDateTime& at) {
        REQUIRE(services.client.ask([chat, before = place(at)](store::Cache& cache) -> base::Result<bool> {
            const auto gaps = cache.coverage.gaps(chat);
            if (!gaps)
                return base::failWith(gaps);
            const auto shrunk = cache.coverage.shrink(gaps->constFirst(), before);
            return shrunk ? base::Result<bool>(true) : base::failWith(shrunk);
        }));
    };
    const QDateTime may(QDate(2027, 5, 1), QTime(8, 0), Qt::UTC);
    const QDateTime june(QDate(2027, 6, 1), QTime(8, 0), Qt::UTC);
    CHECK(coverage() == session::SearchCoverage{1, 1, 0, {}});
    miss(kParents, june);
    CHECK(coverage() == session::SearchCoverage{1, 1, 1, {}}); // nothing of it is here yet
    readBackTo(kParents, may);
    CHECK(coverage() == session::SearchCoverage{1, 1, 1, may});
    miss(kStaff, june.addDays(1));
    readBackTo(kStaff, june);
    CHECK(coverage() == session::SearchCoverage{1, 1, 2, june});
    CHECK(coverage(kParents) == session::SearchCoverage{1, 1, 1, may});
}

TEST_CASE("a search says how much of the cache it has looked at, and looks at the rest by itself")
{
    World world;
    world.server.post(kParents.value(), u"Экскурсия в мае"_s);
    Services services(world);
    REQUIRE(services.client.comeOnline());
    REQUIRE(waitUntil([&] { return services.client.index->snapshot()->documents() == 1; }));
    services.client.stream.cut();
    REQUIRE(services.client.ask([](store::Cache& cache) {
        store::ArchivedMessage message;
        message.archiveId = domain::ArchiveId(u"behind"_s);
        message.nick = u"Самсонова Евгения"_s;
        message.sentAt = std::chrono::microseconds(1);
        message.body = u"Экскурсии не будет"_s;
        return cache.messages.add(kParents, {message});
    }));
    int told = 0;
    QObject::connect(&services.search, &session::SearchService::resultsChanged, &services.search, [&] { ++told; });
    const auto behind = await(services.search.search({u"экскурсия"_s, {}, 0, 20}));
    REQUIRE(behind);
    CHECK(behind->total == 1);
    CHECK(behind->coverage == session::SearchCoverage{1, 2, 0, {}});
    REQUIRE(waitUntil([&] { return told > 0; }));
    const auto whole = await(services.search.search({u"экскурсия"_s, {}, 0, 20}));
    REQUIRE(whole);
    CHECK(whole->total == 2);
    CHECK(whole->coverage == session::SearchCoverage{2, 2, 0, {}});
}

TEST_CASE("the words of a query are marked in any text, in the form in which they stand")
{
    World world;
    Services services(world);
    const auto marked = [&](const QString& query, const QString& text) {
        QStringList words;
        const domain::Highlighter highlighter = services.search.highlighter(query);
        if (!highlighter)
            return words;
        for (const domain::TextSpan& span : highlighter(text))
            words << text.mid(span.start, span.length);
        return words;
    };
    CHECK(marked(u"экскурсия ма"_s, u"Про экскурсию в мае"_s) == QStringList{u"экскурсию"_s, u"мае"_s});
    CHECK(marked(u"экскурсия -май от:Петрова"_s, u"Петрова: экскурсии в мае"_s) == QStringList{u"экскурсии"_s});
    CHECK(marked(u"\"сдать деньги\""_s, u"сдать тетради и деньги"_s).isEmpty());
    CHECK_FALSE(services.search.highlighter(u"есть:файл"_s));
    CHECK_FALSE(services.search.highlighter({}));
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
