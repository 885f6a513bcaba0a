// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/own_sentences.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

Vocabulary withUnit(const QString& unit, const QString& units)
{
    Vocabulary own;
    own.unit = unit;
    own.units = units;
    return own;
}

Vocabulary withLeader(const QString& one, const QString& many)
{
    Vocabulary own;
    own.classTeacher = one;
    own.classTeachers = many;
    return own;
}

QString inSchool(const Vocabulary& own, const QString& school, const QString& college, const QString& centre)
{
    return OwnSentences(OrganisationKind::School, own).ifCertain({school, college, centre}).value_or(u"not certain"_s);
}

const Said isThere{u"Класс %1 уже есть: этот класс создан."_s, u"Группа %1 уже есть: эта группа создана."_s,
                   u"Объединение %1 уже есть: это объединение создано."_s};
const Said choose{u"Выберите класс"_s, u"Выберите группу"_s, u"Выберите объединение"_s};

} // namespace

TEST_CASE("a school says its own word in the form that the sentence asks for, and what agrees with it")
{
    const OwnSentences squads(OrganisationKind::School, withUnit(u"отряд"_s, u"отряды"_s));
    CHECK(squads.spoken(choose) == u"Выберите отряд"_s);
    CHECK(squads.spoken(isThere) == u"Отряд %1 уже есть: этот отряд создан."_s);
    const OwnSentences brigades(OrganisationKind::School, withUnit(u"бригада"_s, u"бригады"_s));
    CHECK(brigades.spoken(choose) == u"Выберите бригаду"_s);
    CHECK(brigades.spoken(isThere) == u"Бригада %1 уже есть: эта бригада создана."_s);
    const OwnSentences links(OrganisationKind::College, withUnit(u"звено"_s, u"звенья"_s));
    CHECK(links.spoken(choose) == u"Выберите звено"_s);
    CHECK(links.spoken(isThere) == u"Звено %1 уже есть: это звено создано."_s);
}

TEST_CASE("an organisation without a word of its own there speaks as its kind does")
{
    Vocabulary own;
    own.head = u"заведующий"_s;
    const OwnSentences sentences(OrganisationKind::College, own);
    CHECK_FALSE(sentences.isNeeded());
    CHECK(sentences.spoken(choose) == choose.college);
}

TEST_CASE("the words that are not the organisation's own are those of its kind, whatever gender the sentence has")
{
    const OwnSentences squads(OrganisationKind::College, withUnit(u"отряд"_s, u"отряды"_s));
    CHECK(squads.spoken({u"Не все выбранные ученики числятся в этом классе."_s,
                         u"Не все выбранные студенты числятся в этой группе."_s,
                         u"Не все выбранные учащиеся числятся в этом объединении."_s}) ==
          u"Не все выбранные студенты числятся в этом отряде."_s);
    const OwnSentences brigades(OrganisationKind::School, withUnit(u"бригада"_s, u"бригады"_s));
    CHECK(brigades.spoken({u"Вся школа или класс"_s, u"Весь колледж или группа"_s, u"Весь центр или объединение"_s}) ==
          u"Вся школа или бригада"_s);
}

TEST_CASE("one form of three cases is told by the other kinds")
{
    const Vocabulary own = withUnit(u"звено"_s, u"звенья"_s);
    // «группы» and «объединения» are one or many.
    CHECK(inSchool(own, u"Чаты класса"_s, u"Чаты группы"_s, u"Чаты объединения"_s) == u"Чаты звена"_s);
    CHECK(inSchool(own, u"Создать классы"_s, u"Создать группы"_s, u"Создать объединения"_s) == u"Создать звенья"_s);
    // «класс» and «объединение» are nominative or accusative.
    const Vocabulary brigade = withUnit(u"бригада"_s, u"бригады"_s);
    CHECK(inSchool(brigade, u"В &класс"_s, u"В &группу"_s, u"В &объединение"_s) == u"В &бригаду"_s);
    CHECK(inSchool(brigade, u"Показать: класс"_s, u"Показать: группа"_s, u"Показать: объединение"_s) ==
          u"Показать: бригада"_s);
}

TEST_CASE("numbers ask for their own form")
{
    Vocabulary own;
    own.pupil = u"вожатый"_s;
    own.pupils = u"вожатые"_s;
    CHECK(inSchool(own, u"%n новый ученик"_s, u"%n новый студент"_s, u"%n новый учащийся"_s) == u"%n новый вожатый"_s);
    CHECK(inSchool(own, u"%n новых ученика"_s, u"%n новых студента"_s, u"%n новых учащихся"_s) ==
          u"%n новых вожатых"_s);
    CHECK(inSchool(own, u"%n учеников"_s, u"%n студентов"_s, u"%n учащихся"_s) == u"%n вожатых"_s);
    CHECK(inSchool(withUnit(u"звено"_s, u"звенья"_s), u"%n класса"_s, u"%n группы"_s, u"%n объединения"_s) ==
          u"%n звена"_s);
}

TEST_CASE("prepositions follow the word that they stand before")
{
    Vocabulary own = withUnit(u"взвод"_s, u"взводы"_s);
    CHECK(inSchool(own, u"место в классе"_s, u"место в группе"_s, u"место в объединении"_s) == u"место во взводе"_s);
    CHECK(inSchool(own, u"Вместе с классом"_s, u"Вместе с группой"_s, u"Вместе с объединением"_s) ==
          u"Вместе со взводом"_s);
    own = withUnit(u"отряд"_s, u"отряды"_s);
    CHECK(inSchool(own, u"О классе"_s, u"О группе"_s, u"Об объединении"_s) == u"Об отряде"_s);
    own.pupil = u"воспитанник"_s;
    CHECK(inSchool(own, u"С учеником ничего не произойдёт."_s, u"Со студентом ничего не произойдёт."_s,
                   u"С учащимся ничего не произойдёт."_s) == u"С воспитанником ничего не произойдёт."_s);
}

TEST_CASE("the leader of a class may be called shortly")
{
    const Vocabulary own = withLeader(u"наставник"_s, u"наставники"_s);
    CHECK(inSchool(own, u"прежний руководитель из них выйдет"_s, u"прежний куратор из них выйдет"_s,
                   u"прежний руководитель из них выйдет"_s) == u"прежний наставник из них выйдет"_s);
    // And the head of the organisation is none.
    CHECK(inSchool(own, u"руководитель и все, кто ведёт класс"_s, u"руководитель и все, кто ведёт группу"_s,
                   u"руководитель и все, кто ведёт объединение"_s) == u"руководитель и все, кто ведёт класс"_s);
}

TEST_CASE("a person whose genitive is no accusative has the one that the word before asks for")
{
    const Vocabulary own = withLeader(u"староста"_s, u"старосты"_s);
    CHECK(inSchool(own, u"Замещать классного руководителя должен кто-то другой."_s,
                   u"Замещать куратора должен кто-то другой."_s,
                   u"Замещать руководителя объединения должен кто-то другой."_s) ==
          u"Замещать старосту должен кто-то другой."_s);
    CHECK(inSchool(own, u"заместитель классного руководителя"_s, u"заместитель куратора"_s,
                   u"заместитель руководителя объединения"_s) == u"заместитель старосты"_s);
}

TEST_CASE("sentences that are built differently are read in the one whose word has the gender of the own one")
{
    const Said split{u"Разделить можно класс или секцию."_s, u"Разделить можно группу."_s,
                     u"Разделить можно объединение или секцию."_s};
    CHECK(inSchool(withUnit(u"бригада"_s, u"бригады"_s), split.school, split.college, split.centre) ==
          u"Разделить можно бригаду."_s);
    CHECK(inSchool(withUnit(u"отряд"_s, u"отряды"_s), split.school, split.college, split.centre) ==
          u"Разделить можно отряд или секцию."_s);
}

TEST_CASE("where one kind uses another word altogether, its word stays and the rest is told by all")
{
    // «объединения» alone would be one or many.
    CHECK(OwnSentences(OrganisationKind::ChildrensCentre, withUnit(u"звено"_s, u"звенья"_s))
              .ifCertain({u"Укажите ребёнка из этого класса."_s, u"Укажите студента из этой группы."_s,
                          u"Укажите ребёнка из этого объединения."_s}) == u"Укажите ребёнка из этого звена."_s);
}

TEST_CASE("where the form is not certain, the sentence stays as the kind says it")
{
    // Built differently, and «группы» alone is one or many.
    const Said odd{u"Про класс, и не один"_s, u"Про все эти группы"_s, u"Про объединение"_s};
    const OwnSentences brigades(OrganisationKind::School, withUnit(u"часть"_s, u"части"_s));
    CHECK(brigades.ifCertain(odd) == u"Про все эти части"_s); // all of them are «части»
    const OwnSentences studios(OrganisationKind::School, withUnit(u"мастерская"_s, u"мастерские"_s));
    CHECK(studios.ifCertain(odd) == std::nullopt);
    CHECK(studios.spoken(odd) == odd.school);
}
