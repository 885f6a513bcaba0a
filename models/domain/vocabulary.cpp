// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vocabulary.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

Vocabulary vocabularyOf(OrganisationKind kind)
{
    Vocabulary words{
        .pupils = u"ученики"_s,
        .parents = u"родители"_s,
        .teachers = u"учителя"_s,
        .staffRoom = u"Учительская"_s,
        .schoolChannel = u"Общешкольный"_s,
        .staffChannel = u"Сотрудники"_s,
        .classTeacher = u"классный руководитель"_s,
        .subjectTeacher = u"учитель"_s,
        .head = u"директор"_s,
        .deputy = u"заместитель директора"_s,
        .administrator = u"администратор"_s,
        .introductionLead = u"ответственный за внедрение"_s,
        .mother = u"мама"_s,
        .father = u"папа"_s,
        .guardian = u"опекун"_s,
        .legalRepresentative = u"законный представитель"_s,
        .representative = u"представитель"_s,
        .unit = u"класс"_s,
        .units = u"классы"_s,
        .pupil = u"ученик"_s,
        .classTeachers = u"классные руководители"_s,
        .management = u"Руководство"_s,
        .activeParents = u"Родительский актив"_s,
        .activePupils = u"Ученический актив"_s,
    };
    switch (kind) {
    case OrganisationKind::School:
        break;
    case OrganisationKind::College:
        words.pupils = u"студенты"_s;
        words.teachers = u"преподаватели"_s;
        words.staffRoom = u"Преподавательская"_s;
        words.schoolChannel = u"Общий"_s;
        words.classTeacher = u"куратор"_s;
        words.subjectTeacher = u"преподаватель"_s;
        words.unit = u"группа"_s;
        words.units = u"группы"_s;
        words.pupil = u"студент"_s;
        words.classTeachers = u"кураторы"_s;
        words.activePupils = u"Студенческий актив"_s;
        break;
    case OrganisationKind::ChildrensCentre:
        words.pupils = u"учащиеся"_s;
        words.teachers = u"педагоги"_s;
        words.staffRoom = u"Педагогическая"_s;
        words.schoolChannel = u"Общий"_s;
        words.classTeacher = u"руководитель объединения"_s;
        words.subjectTeacher = u"педагог"_s;
        words.unit = u"объединение"_s;
        words.units = u"объединения"_s;
        words.pupil = u"учащийся"_s;
        words.classTeachers = u"руководители объединений"_s;
        words.activePupils = u"Актив учащихся"_s;
        break;
    }
    return words;
}

Vocabulary vocabularyOf(OrganisationKind kind, const Vocabulary& own)
{
    Vocabulary words = vocabularyOf(kind);
    for (const auto& [name, word] : wordFields) {
        if (!(own.*word).isEmpty())
            words.*word = (own.*word).section(u'|', 0, 0); // without its forms (word_forms.h)
    }
    return words;
}

QString wordFor(GuardianKind kind, const Vocabulary& words)
{
    switch (kind) {
    case GuardianKind::Mother:
        return words.mother;
    case GuardianKind::Father:
        return words.father;
    case GuardianKind::Guardian:
        return words.guardian;
    case GuardianKind::LegalRepresentative:
        return words.legalRepresentative;
    case GuardianKind::Other:
        break;
    }
    return words.representative;
}

QString wordFor(PositionKind kind, const Vocabulary& words)
{
    switch (kind) {
    case PositionKind::Head:
        return words.head;
    case PositionKind::Deputy:
        return words.deputy;
    case PositionKind::Administrator:
        return words.administrator;
    case PositionKind::IntroductionLead:
        return words.introductionLead;
    case PositionKind::Teacher:
        break;
    }
    return words.subjectTeacher;
}

} // namespace domain
