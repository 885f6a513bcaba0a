// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"
#include "support/qt_strings.h"

using domain::itemOf;
using domain::itemsOf;
using domain::RuleItem;
using domain::Rules;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("rules without numbers are cited by the place of the paragraph")
{
    Rules rules;
    rules.text = u"Чаты созданы для учёбы.\n\nНе допускаются оскорбления.\n \nПедагоги отвечают днём."_s;
    CHECK(itemsOf(rules).size() == 3);
    CHECK(itemOf(rules, u"2"_s) == RuleItem{u"2"_s, u"Не допускаются оскорбления."_s});
    CHECK_FALSE(itemOf(rules, u"4"_s));
    CHECK_FALSE(itemOf(rules, {}));
}

TEST_CASE("rules with numbers are cited by them, and a paragraph without one goes on")
{
    Rules rules;
    rules.text = u"Принято педагогическим советом.\n\n1. Общие положения.\n\n2.1. Не допускаются оскорбления.\n\n"
                 u"Это касается и картинок.\n\n10) Прочее."_s;
    CHECK(itemsOf(rules) == QList<RuleItem>{{u"1"_s, u"Общие положения."_s},
                                            {u"2.1"_s, u"Не допускаются оскорбления.\n\nЭто касается и картинок."_s},
                                            {u"10"_s, u"Прочее."_s}});
}

TEST_CASE("rules without a text have no items")
{
    CHECK(itemsOf({}).isEmpty());
}

TEST_CASE("what a block takes away is a sentence of the rules, and rules without one leave the chat to be read")
{
    using domain::BlockKind;
    const auto kindOf = [](const QString& text) {
        Rules rules;
        rules.text = text;
        return domain::blockKindOf(rules);
    };
    CHECK(kindOf(u"1. Ограничение — не более чем на месяц."_s) == BlockKind::ReadOnly);
    CHECK(kindOf(u"4.2. На время ограничения участник читает чат и не пишет в нём."_s) == BlockKind::ReadOnly);
    CHECK(kindOf(u"На срок ограничения участник выходит из чата."_s) == BlockKind::Out);
    CHECK(kindOf(u"1. Вежливость. Пока действует ограничение, чат для него закрыт."_s) == BlockKind::Out);
    // Of something else, or in another sentence.
    CHECK(kindOf(u"Ограничение доступа к закрытым чатам."_s) == BlockKind::ReadOnly);
    CHECK(kindOf(u"Ограничение вводит модератор. Чат закрыт ночью."_s) == BlockKind::ReadOnly);

    const QString rules = u"1. Вежливость.\n\n2.4 Ограничить можно на месяц."_s;
    CHECK(domain::withBlockKind(rules, BlockKind::ReadOnly) == rules);
    const QString closed = domain::withBlockKind(rules, BlockKind::Out);
    CHECK(closed.endsWith(u"\n\n3. На время ограничения чат для участника закрыт: он его не читает и в нём не пишет."_s));
    CHECK(kindOf(closed) == BlockKind::Out);
    CHECK(domain::withBlockKind(closed, BlockKind::Out) == closed);
    const QString reading = domain::withBlockKind(closed, BlockKind::ReadOnly);
    CHECK(reading.endsWith(u"\n\n3. На время ограничения участник читает чат и не пишет в нём."_s));
    CHECK(domain::withBlockKind(reading, BlockKind::Out) == closed);
}
