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
