// SPDX-License-Identifier: GPL-3.0-or-later
// What those hear whom moderation concerns: the blocked one and the others, each of the own matters only, in words that
// any app shows.
#include "authority/moderation.h"
#include "authority/own_account.h"
#include "evening.h"

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Concerned : Evening
{
    int said = 0;

    QString says(const PersonId& who, const QString& words)
    {
        const auto answer = support::await(house.authority->listen(
            {house.loginOf(who), Language::Russian}, words, OpId(u"said/%1"_s.arg(++said))));
        REQUIRE(answer);
        return *answer;
    }
    contract::ModerationOwnReply own(const PersonId& who)
    {
        const auto reply = ask<contract::ModerationOwnReply>(who, Act::ModerationOwn, contract::ModerationOwnRequest{});
        REQUIRE(reply);
        return *reply;
    }
    BlockId blocked()
    {
        recordMany(4);
        const auto made = block(teacher, house.clock.now().addDays(7));
        REQUIRE(made);
        return made->block;
    }
};

} // namespace

TEST_CASE("whatever somebody writes to the school, the answer says what can be asked")
{
    Concerned evening;
    const QString menu = evening.says(evening.neighbour, u"Здравствуйте, а как…"_s);
    for (const QString& words : {u"1 — мои нарушения"_s, u"2 — мои ограничения"_s, u"3 — кто просит прощения"_s,
                                 u"4 — правила общения"_s, u"«Жалоба»"_s, u"«Апелляция»"_s}) {
        CHECK(menu.contains(words));
    }
    CHECK(evening.says(evening.neighbour, u"4"_s).contains(u"3. Не допускаются оскорбления"_s));
}

TEST_CASE("U13: a person hears of the own record and of nobody else's")
{
    Concerned evening;
    CHECK(evening.says(evening.shouter, u"1"_s) == u"Записанных нарушений у вас нет."_s);
    REQUIRE(evening.record(evening.teacher, evening.shout(u"Да вы все тут"_s)));
    const QString record = evening.says(evening.shouter, u"Мои нарушения"_s);
    CHECK(record.contains(u"Чат «5«А» — родители»:"_s));
    CHECK(record.contains(u"пункт 3 правил: «Да вы все тут»"_s));
    CHECK(record.contains(u"Учитывается: 1."_s));
    CHECK(evening.says(evening.neighbour, u"1"_s) == u"Записанных нарушений у вас нет."_s);
    CHECK(evening.own(evening.shouter).violations.size() == 1);
    CHECK(evening.own(evening.neighbour) == contract::ModerationOwnReply{});
}

TEST_CASE("the blocked person hears what, which rule, until when, and what can be done")
{
    Concerned evening;
    CHECK(evening.says(evening.shouter, u"2"_s) == u"Ограничений у вас нет."_s);
    evening.blocked();
    QString told = evening.says(evening.shouter, u"2"_s);
    for (const QString& words : {u"до 8 сентября 2026 года, 14:00 вы читаете и не пишете"_s, u"пункт 3"_s,
                                 u"Не допускаются оскорбления"_s, u"вернётся сама"_s, u"«Извинение»"_s, u"«Апелляция»"_s}) {
        INFO(words.toStdString());
        CHECK(told.contains(words));
    }
    evening.says(evening.shouter, u"Извинение: погорячилась"_s);
    evening.says(evening.shouter, u"Апелляция: не согласна"_s);
    told = evening.says(evening.shouter, u"2"_s);
    CHECK(told.contains(u"участники могут возразить до 2 сентября 2026 года, 14:00"_s));
    CHECK(told.contains(u"апелляция ждёт решения"_s));
    const auto own = evening.own(evening.shouter);
    REQUIRE(own.blocks.size() == 1);
    CHECK(own.blocks.first().apologies.size() == 1);
    CHECK(own.blocks.first().appeals.size() == 1);
    evening.house.clock.advance(std::chrono::hours(24 * 8));
    CHECK(evening.says(evening.shouter, u"2"_s) == u"Ограничений у вас нет."_s);
}

TEST_CASE("U13: the own page shows what is recorded and what can be done, and to others only the apology")
{
    Concerned evening;
    const BlockId block = evening.blocked();
    evening.says(evening.shouter, u"Извинение: погорячилась"_s);
    const OwnAccount account(*evening.house.ledger, evening.house.server,
                             {u"school.test"_s, QUrl(u"https://join.school.test"_s)});
    const auto mine = account.page(evening.shouter);
    REQUIRE(mine);
    REQUIRE(mine->violations.size() == 4);
    CHECK(mine->violations.first().chat == u"5«А» — родители"_s);
    CHECK(mine->violations.first().item.startsWith(u"3. Не допускаются оскорбления"_s));
    CHECK(mine->violations.first().text == u"Да вы все тут…"_s);
    CHECK_FALSE(mine->violations.first().counts); // the block stands on it
    REQUIRE(mine->restrictions.size() == 1);
    CHECK(mine->restrictions.first().block == block);
    CHECK(mine->restrictions.first().objectionsUntil == evening.house.clock.now().addDays(1));
    CHECK_FALSE(mine->restrictions.first().isAppealed);
    CHECK(mine->apologies.isEmpty());
    const auto others = account.page(evening.neighbour);
    REQUIRE(others);
    CHECK(others->violations.isEmpty());
    CHECK(others->restrictions.isEmpty());
    REQUIRE(others->apologies.size() == 1);
    CHECK(others->apologies.first().text == u"погорячилась"_s);
    evening.settle();
    CHECK(evening.toldTo(evening.shouter).filter(u"https://join.school.test/my/record"_s).size() == 1);
    CHECK(evening.house.server.said.last().second.contains(u"https://join.school.test/my/record"_s));
}

TEST_CASE("G5: an objection is made by number or by word while there is time, and is told to nobody")
{
    Concerned evening;
    CHECK(evening.says(evening.neighbour, u"Возражаю"_s).startsWith(u"Сейчас возражать не на что"_s));
    const BlockId block = evening.blocked();
    evening.says(evening.shouter, u"Извинение: погорячилась"_s);
    CHECK(evening.says(evening.neighbour, u"3"_s).contains(u"«погорячилась» Возразить можно до 2 сентября"_s));
    REQUIRE(evening.own(evening.neighbour).apologies.size() == 1);
    CHECK(evening.own(evening.neighbour).apologies.first().block == block);
    CHECK(evening.own(evening.shouter).apologies.isEmpty()); // nobody objects to himself
    CHECK(evening.says(evening.neighbour, u"Возражаю 7"_s).startsWith(u"1. Чат"_s)); // there is one only
    CHECK(evening.says(evening.neighbour, u"Возражаю 1"_s).startsWith(u"Возражение принято"_s));
    CHECK(evening.own(evening.neighbour).apologies.first().objected);
    CHECK(evening.says(evening.neighbour, u"3"_s).contains(u"Ваше возражение принято"_s));
    // Not even to the one who asked for pardon.
    const auto own = evening.own(evening.shouter);
    CHECK(own.blocks.first().objections.isEmpty());
    CHECK_FALSE(evening.says(evening.shouter, u"2"_s).contains(u"возразил"_s));

    evening.house.clock.advance(std::chrono::hours(24));
    CHECK(evening.own(evening.neighbour).apologies.isEmpty());
    CHECK(evening.says(evening.neighbour, u"Возражаю"_s).startsWith(u"Сейчас возражать не на что"_s));
}

TEST_CASE("of several blocks the number says which one is meant")
{
    Concerned evening;
    evening.blocked();
    const ChatId parents = evening.chat;
    const UnitId second = evening.house.createClass(7, u"Б"_s);
    evening.house.seat(evening.teacher, second, SeatKind::ClassTeacher);
    // The same mother has a child there too.
    evening.house.importPupils(second, 1);
    const auto& people = evening.house.ledger->school().people;
    const auto elder = std::ranges::find_if(
        people, [](const Person& person) { return person.name.family == u"Ученикн"_s && person.name.given == u"Б"_s; });
    REQUIRE(elder != people.end());
    REQUIRE(evening.house.call<contract::CommandReply>(
        evening.house.admin, Act::GuardiansSet,
        contract::GuardiansSetRequest{evening.house.op(), {evening.shouter, elder->id, GuardianKind::Mother}, true}));
    evening.house.join(evening.shouter, second);
    evening.chat = evening.house.chat(second, ChatKind::ClassParents);
    evening.house.clock.advance(std::chrono::hours(1));
    evening.blocked();
    REQUIRE(evening.own(evening.shouter).blocks.size() == 2);
    const QString list = evening.says(evening.shouter, u"Апелляция: не согласна"_s);
    CHECK(list.contains(u"Назовите номер"_s));
    CHECK(evening.house.ledger->school().appeals.isEmpty());
    CHECK(evening.says(evening.shouter, u"Апелляция 2: не согласна"_s).startsWith(u"Апелляция принята"_s));
    const auto& school = evening.house.ledger->school();
    REQUIRE(school.appeals.size() == 1);
    const auto block = std::ranges::find(school.blocks, school.appeals.first().block, &Block::id);
    CHECK(block->chat == parents); // the newest stands first
}

TEST_CASE("a complaint comes from any app by the words of the message, and reaches the queue as any other")
{
    Concerned evening;
    evening.shout(u"Ёлки, да вы все тут «бездельники»!"_s);
    evening.write(evening.neighbour, u"Что вы такое говорите"_s);
    CHECK(evening.says(evening.neighbour, u"Жалоба"_s).startsWith(u"Напишите «Жалоба» и слова"_s));
    CHECK(evening.says(evening.neighbour, u"Жалоба: чего не было"_s).startsWith(u"Такого сообщения"_s));
    const QString answer = evening.says(evening.neighbour, u"Жалоба: елки да вы все тут бездельники"_s);
    CHECK(answer.startsWith(u"Жалоба принята"_s));
    const auto queue = evening.queue(evening.teacher);
    REQUIRE(queue->total == 1);
    CHECK(queue->entries.first().report.author == evening.shouter);
    CHECK(queue->entries.first().report.reporter == evening.neighbour);
    // One's own words are nobody's offence.
    CHECK(evening.says(evening.neighbour, u"Жалоба: что вы такое говорите"_s).startsWith(u"Такого сообщения"_s));

    SECTION("what was quoted is the message, what was written the remark")
    {
        evening.shout(u"И дети ваши"_s);
        evening.says(evening.neighbour, u"> И дети ваши\nЖалоба. Грубит"_s);
        const auto entries = evening.queue(evening.teacher)->entries;
        const auto quoted = std::ranges::find(entries, u"И дети ваши"_s, &contract::QueueEntry::text);
        REQUIRE(quoted != entries.end());
        CHECK(quoted->report.remark == u"Грубит"_s);
    }
    SECTION("whoever is not in the chat finds nothing in it")
    {
        CHECK(evening.says(evening.house.createStaff(u"Посторонний"_s), u"Жалоба: да вы все тут"_s)
                  .startsWith(u"Такого сообщения"_s));
    }
}
