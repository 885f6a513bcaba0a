// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noun.h"
#include "domain/word_forms.h"
#include "support/qt_strings.h"

#include <QStringList>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

QString inLine(const Noun& noun)
{
    QStringList one(noun.one.begin(), noun.one.end());
    QStringList many(noun.many.begin(), noun.many.end());
    return one.join(u' ') + u" | "_s + many.join(u' ') + u" | "_s + noun.few;
}

QString bent(const QString& one, const QString& many, bool isAnimate)
{
    return inLine(declined(one, many, genderOf(one, isAnimate), isAnimate));
}

} // namespace

TEST_CASE("the words of every kind of organisation are bent as grammars bend them")
{
    const auto kindOf = [](OrganisationKind kind, size_t noun) {
        return inLine(nounOf(spokenNouns.at(noun), kind, {}));
    };
    CHECK(kindOf(OrganisationKind::School, 0) ==
          u"класс класса классу класс классом классе | классы классов классам классы классами классах | класса"_s);
    CHECK(kindOf(OrganisationKind::School, 1) ==
          u"ученик ученика ученику ученика учеником ученике | "
          "ученики учеников ученикам учеников учениками учениках | ученика"_s);
    CHECK(kindOf(OrganisationKind::School, 2) ==
          u"учитель учителя учителю учителя учителем учителе | "
          "учителя учителей учителям учителей учителями учителях | учителя"_s);
    CHECK(kindOf(OrganisationKind::School, 3) ==
          u"классный руководитель классного руководителя классному руководителю классного руководителя "
          "классным руководителем классном руководителе | "
          "классные руководители классных руководителей классным руководителям классных руководителей "
          "классными руководителями классных руководителях | классных руководителя"_s);
    CHECK(kindOf(OrganisationKind::College, 0) ==
          u"группа группы группе группу группой группе | группы групп группам группы группами группах | группы"_s);
    CHECK(kindOf(OrganisationKind::College, 1) ==
          u"студент студента студенту студента студентом студенте | "
          "студенты студентов студентам студентов студентами студентах | студента"_s);
    CHECK(kindOf(OrganisationKind::College, 2) ==
          u"преподаватель преподавателя преподавателю преподавателя преподавателем преподавателе | преподаватели "
          "преподавателей преподавателям преподавателей преподавателями преподавателях | преподавателя"_s);
    CHECK(kindOf(OrganisationKind::College, 3) ==
          u"куратор куратора куратору куратора куратором кураторе | "
          "кураторы кураторов кураторам кураторов кураторами кураторах | куратора"_s);
    CHECK(kindOf(OrganisationKind::ChildrensCentre, 0) ==
          u"объединение объединения объединению объединение объединением объединении | "
          "объединения объединений объединениям объединения объединениями объединениях | объединения"_s);
    CHECK(kindOf(OrganisationKind::ChildrensCentre, 1) ==
          u"учащийся учащегося учащемуся учащегося учащимся учащемся | "
          "учащиеся учащихся учащимся учащихся учащимися учащихся | учащихся"_s);
    CHECK(kindOf(OrganisationKind::ChildrensCentre, 2) ==
          u"педагог педагога педагогу педагога педагогом педагоге | "
          "педагоги педагогов педагогам педагогов педагогами педагогах | педагога"_s);
    CHECK(kindOf(OrganisationKind::ChildrensCentre, 3) ==
          u"руководитель объединения руководителя объединения руководителю объединения руководителя объединения "
          "руководителем объединения руководителе объединения | "
          "руководители объединений руководителей объединений руководителям объединений руководителей объединений "
          "руководителями объединений руководителях объединений | руководителя объединения"_s);
}

TEST_CASE("words for units are bent by their endings")
{
    CHECK(bent(u"отряд"_s, u"отряды"_s, false) ==
          u"отряд отряда отряду отряд отрядом отряде | отряды отрядов отрядам отряды отрядами отрядах | отряда"_s);
    CHECK(bent(u"бригада"_s, u"бригады"_s, false) ==
          u"бригада бригады бригаде бригаду бригадой бригаде | "
          "бригады бригад бригадам бригады бригадами бригадах | бригады"_s);
    CHECK(bent(u"звено"_s, u"звенья"_s, false) ==
          u"звено звена звену звено звеном звене | звенья звеньев звеньям звенья звеньями звеньях | звена"_s);
    CHECK(bent(u"студия"_s, u"студии"_s, false) ==
          u"студия студии студии студию студией студии | студии студий студиям студии студиями студиях | студии"_s);
    CHECK(bent(u"кружок"_s, u"кружки"_s, false) ==
          u"кружок кружка кружку кружок кружком кружке | кружки кружков кружкам кружки кружками кружках | кружка"_s);
    CHECK(bent(u"ступень"_s, u"ступени"_s, false) ==
          u"ступень ступени ступени ступень ступенью ступени | "
          "ступени ступеней ступеням ступени ступенями ступенях | ступени"_s);
    CHECK(bent(u"модуль"_s, u"модули"_s, false) ==
          u"модуль модуля модулю модуль модулем модуле | модули модулей модулям модули модулями модулях | модуля"_s);
    CHECK(bent(u"ячейка"_s, u"ячейки"_s, false) ==
          u"ячейка ячейки ячейке ячейку ячейкой ячейке | ячейки ячеек ячейкам ячейки ячейками ячейках | ячейки"_s);
    CHECK(bent(u"отделение"_s, u"отделения"_s, false) ==
          u"отделение отделения отделению отделение отделением отделении | "
          "отделения отделений отделениям отделения отделениями отделениях | отделения"_s);
    CHECK(bent(u"младшая группа"_s, u"младшие группы"_s, false) ==
          u"младшая группа младшей группы младшей группе младшую группу младшей группой младшей группе | младшие группы "
          "младших групп младшим группам младшие группы младшими группами младших группах | младших группы"_s);
    CHECK(bent(u"поток"_s, u"потоки"_s, false) ==
          u"поток потока потоку поток потоком потоке | потоки потоков потокам потоки потоками потоках | потока"_s);
}

TEST_CASE("words for people are bent by their endings")
{
    CHECK(bent(u"наставник"_s, u"наставники"_s, true) ==
          u"наставник наставника наставнику наставника наставником наставнике | "
          "наставники наставников наставникам наставников наставниками наставниках | наставника"_s);
    CHECK(bent(u"воспитанник"_s, u"воспитанники"_s, true) ==
          u"воспитанник воспитанника воспитаннику воспитанника воспитанником воспитаннике | "
          "воспитанники воспитанников воспитанникам воспитанников воспитанниками воспитанниках | воспитанника"_s);
    CHECK(bent(u"питомец"_s, u"питомцы"_s, true) ==
          u"питомец питомца питомцу питомца питомцем питомце | "
          "питомцы питомцев питомцам питомцев питомцами питомцах | питомца"_s);
    CHECK(bent(u"вожатый"_s, u"вожатые"_s, true) ==
          u"вожатый вожатого вожатому вожатого вожатым вожатом | "
          "вожатые вожатых вожатым вожатых вожатыми вожатых | вожатых"_s);
    CHECK(bent(u"староста"_s, u"старосты"_s, true) ==
          u"староста старосты старосте старосту старостой старосте | "
          "старосты старост старостам старост старостами старостах | старосты"_s);
    CHECK(bent(u"мастер производственного обучения"_s, u"мастера производственного обучения"_s, true)
              .startsWith(u"мастер производственного обучения мастера производственного обучения "
                          "мастеру производственного обучения"_s));
    CHECK(bent(u"заведующий отделением"_s, u"заведующие отделением"_s, true)
              .startsWith(u"заведующий отделением заведующего отделением заведующему отделением"_s));
    // Several of another word than one.
    CHECK(bent(u"классный руководитель"_s, u"наставники"_s, true)
              .contains(u"| наставники наставников наставникам наставников наставниками наставниках |"_s));
    CHECK(bent(u"группа"_s, u"отряды"_s, false).contains(u"| отряды отрядов отрядам отряды отрядами отрядах |"_s));
    CHECK(bent(u"ученик"_s, u"слушатели"_s, true).contains(u"| слушатели слушателей слушателям слушателей "_s));
    CHECK(bent(u"тренер"_s, u"тренеры"_s, true) ==
          u"тренер тренера тренеру тренера тренером тренере | "
          "тренеры тренеров тренерам тренеров тренерами тренерах | тренера"_s);
}

TEST_CASE("several are proposed of one")
{
    const auto many = [](const QString& one, bool isAnimate) { return manyOf(one, genderOf(one, isAnimate)); };
    CHECK(many(u"отряд"_s, false) == u"отряды"_s);
    CHECK(many(u"бригада"_s, false) == u"бригады"_s);
    CHECK(many(u"студия"_s, false) == u"студии"_s);
    CHECK(many(u"объединение"_s, false) == u"объединения"_s);
    CHECK(many(u"училище"_s, false) == u"училища"_s);
    CHECK(many(u"кружок"_s, false) == u"кружки"_s);
    CHECK(many(u"младшая группа"_s, false) == u"младшие группы"_s);
    CHECK(many(u"питомец"_s, true) == u"питомцы"_s);
    CHECK(many(u"преподаватель"_s, true) == u"преподаватели"_s);
    CHECK(many(u"учащийся"_s, true) == u"учащиеся"_s);
    CHECK(many(u"вожатый"_s, true) == u"вожатые"_s);
    CHECK(many(u"классный руководитель"_s, true) == u"классные руководители"_s);
    CHECK(many(u"мастер обучения"_s, true) == u"мастеры обучения"_s); // and a person corrects it
    CHECK(many({}, true).isEmpty());
}

TEST_CASE("a form that a person has corrected is said instead of the one by rule")
{
    const WordEntry one{u"модуль"_s, {{genderForm, genderName(Gender::Neuter)}}};
    const WordEntry many{u"модули"_s, {{formName(GrammarCase::Genitive), u"модулéй"_s}}};
    Vocabulary own;
    own.unit = written(one);
    own.units = written(many);
    CHECK(own.units == u"модули|genitive=модулéй"_s);
    CHECK(entryIn(own.unit) == one);
    CHECK(entryIn(own.units) == many);
    CHECK(canBeBent(one, &Vocabulary::unit));
    CHECK(canBeBent(many, &Vocabulary::units));
    const Noun noun = nounOf(unitNoun, OrganisationKind::School, own);
    CHECK(noun.gender == Gender::Neuter);
    CHECK(noun.many.at(static_cast<size_t>(GrammarCase::Genitive)) == u"модулéй"_s);
    CHECK(noun.many.at(static_cast<size_t>(GrammarCase::Dative)) == u"модулям"_s);
    // Wherever it stands as it is, only the word is said.
    CHECK(vocabularyOf(OrganisationKind::School, own).units == u"модули"_s);

    SECTION("an entry without forms is the word")
    {
        CHECK(written({u"отряд"_s, {{formName(GrammarCase::Dative), {}}}}) == u"отряд"_s);
        CHECK(written({{}, {{formName(GrammarCase::Dative), u"отряду"_s}}}).isEmpty());
        CHECK(entryIn(u"отряд"_s) == WordEntry{u"отряд"_s});
    }
    SECTION("only nouns of sentences have forms, and only those that there are")
    {
        CHECK_FALSE(canBeBent({u"заведующий"_s, {{formName(GrammarCase::Dative), u"ему"_s}}}, &Vocabulary::head));
        CHECK_FALSE(canBeBent({u"друг"_s, {{u"vocative"_s, u"друже"_s}}}, &Vocabulary::pupil));
        CHECK_FALSE(canBeBent({u"друг"_s, {{formName(GrammarCase::Nominative), u"друг"_s}}}, &Vocabulary::pupil));
        CHECK_FALSE(canBeBent({u"друг"_s, {{genderForm, u"neuter"_s}}}, &Vocabulary::pupil));
        CHECK_FALSE(canBeBent({u"модуль"_s, {{genderForm, u"common"_s}}}, &Vocabulary::unit));
    }
}

TEST_CASE("what nobody bends stays, and any text is answered")
{
    CHECK(bent(u"НИИ"_s, u"НИИ"_s, false) == u"НИИ НИИ НИИ НИИ НИИ НИИ | НИИ НИИ НИИ НИИ НИИ НИИ | НИИ"_s);
    CHECK(bent(u"house"_s, u"houses"_s, false) ==
          u"house house house house house house | houses houses houses houses houses houses | house"_s);
    for (const QString& text : {u"а"_s, u"ь"_s, u"ый"_s, u"ся"_s, u"ийся"_s, u"ец"_s, u"5"_s, u"—"_s, u"«Дом»"_s, u"к"_s})
        CHECK_FALSE(bent(text, text, true).isEmpty());
    CHECK(declined({}, {}, Gender::Masculine, true) == Noun());
}
