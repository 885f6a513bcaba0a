// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/important.h"
#include "domain/personal_chat.h"
#include "store/message_places.h"
#include "store_builders.h"

using namespace store;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kModerator = u"Орлова Анна (классный руководитель)"_s;

ArchivedAct sign(std::int64_t at, const QString& target, const QString& nick, const QString& signs)
{
    ArchivedAct act;
    act.kind = OutboxKind::Reaction;
    act.archiveId = domain::ArchiveId(QString::number(at));
    act.nick = nick;
    act.at = std::chrono::microseconds(at);
    act.target = target;
    act.body = signs;
    return act;
}

void fillWithModerator(Cache& cache)
{
    fillSchool(cache);
    SchoolPage page;
    page.rev = domain::Rev(8);
    page.epoch = u"e1"_s;
    domain::ChatMember member;
    member.chat = kParents;
    member.person = domain::PersonId(u"p9"_s);
    member.nick = kModerator;
    member.role = domain::MemberRole::Moderator;
    page.rows.members << member;
    REQUIRE(cache.school.apply(page));
}

void put(Cache& cache, const QList<ArchivedMessage>& messages, const QList<ArchivedAct>& acts)
{
    auto changes = cache.messages.add(kParents, messages);
    REQUIRE(changes);
    REQUIRE(cache.acts.add(kParents, acts, *changes));
    REQUIRE(cache.acts.settleNew(*changes));
}

QStringList important(Cache& cache)
{
    const auto messages = MessagePlaces(cache.database()).important(kParents);
    REQUIRE(messages);
    QStringList bodies;
    for (const domain::Message& message : *messages)
        bodies << message.body;
    return bodies;
}

} // namespace

TEST_CASE("important is what a moderator has marked, newest first, until the mark or the message is gone")
{
    const TempCache cache;
    fillWithModerator(*cache.cache);
    put(*cache.cache, {archived(1000, u"Собрание в четверг"_s), archived(2000, u"Форма на физкультуру"_s), archived(3000, u"Спасибо"_s)},
        {sign(4000, u"1000"_s, kModerator, domain::importantSign()),
         sign(4100, u"2000"_s, kModerator, u"👍 "_s + domain::importantSign()),
         sign(4200, u"3000"_s, u"Щербакова Евгения"_s, domain::importantSign()), // no moderator
         sign(4300, u"3000"_s, kModerator, u"👍"_s)});
    CHECK(important(*cache.cache) == QStringList{u"Форма на физкультуру"_s, u"Собрание в четверг"_s});
    put(*cache.cache, {}, {sign(5000, u"2000"_s, kModerator, u"👍"_s)});
    CHECK(important(*cache.cache) == QStringList{u"Собрание в четверг"_s});
    REQUIRE(cache->messages.retract(kParents, domain::ArchiveId(u"1000"_s)));
    CHECK(important(*cache.cache).isEmpty());
}

TEST_CASE("a message is found by the name that the archive has for it")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    ArchivedMessage message = archived(1000);
    message.wireId = u"w1"_s;
    const auto added = cache->messages.add(kParents, {message});
    REQUIRE(added);
    MessagePlaces places(cache->database());
    CHECK(places.byArchiveId(kParents, domain::ArchiveId(u"1000"_s)).value() == added->added.constFirst());
    CHECK_FALSE(places.byArchiveId(kStaff, domain::ArchiveId(u"1000"_s)).value());
    CHECK(places.archiveIdOf(kParents, u"w1"_s).value() == domain::ArchiveId(u"1000"_s));
    CHECK(places.archiveIdOf(kParents, u"w2"_s).value().isEmpty());
}

TEST_CASE("a conversation of two is in the list once something is written there, under the other's name")
{
    const TempCache cache;
    fillSchool(*cache.cache);
    SchoolPage page;
    page.rev = domain::Rev(8);
    page.epoch = u"e1"_s;
    domain::Person self;
    self.id = domain::PersonId(u"p1"_s);
    self.name = {u"Петрова"_s, u"Мария"_s, u"Ивановна"_s};
    domain::Person other;
    other.id = domain::PersonId(u"p2"_s);
    other.name = {u"Орлова"_s, u"Анна"_s, {}};
    other.login = domain::Login(u"orlova"_s);
    page.rows.people = {self, other};
    REQUIRE(cache->school.apply(page));
    const domain::ChatId talk = domain::personalChat(other.login);
    CHECK(cache->chats.rows().value().size() == 2);
    const auto begun = cache->chats.rows({talk});
    REQUIRE(begun);
    REQUIRE(begun->size() == 1);
    CHECK(begun->constFirst().chat.title == u"Орлова Анна"_s);
    CHECK(begun->constFirst().mayWrite);

    REQUIRE(cache->messages.add(talk, {archived(9000, u"Привет"_s)}));
    const auto rows = cache->chats.rows();
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK(rows->constFirst().chat.id == talk); // the newest
    CHECK(rows->constFirst().unreadCount == 1);
    CHECK(cache->chats.titles().value().value(talk) == u"Орлова Анна"_s);
    CHECK(cache->chats.ownNick(talk).value() == u"Петрова Мария Ивановна"_s);

    // Somebody of whom nothing is known is called as the messages call him.
    const domain::ChatId stranger = domain::personalChat(domain::Login(u"x1"_s));
    REQUIRE(cache->messages.add(stranger, {archived(9500)}));
    CHECK(cache->chats.rows({stranger}).value().constFirst().chat.title == u"Щербакова Евгения"_s);
}
