// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

namespace domain {

// The words that an organisation of its kind uses (C12). They stand in titles of chats and in nicks, which every app
// shows, so they are data of the school and not translations of a user interface.
struct Vocabulary
{
    QString pupils;         // "ученики"
    QString parents;        // "родители"
    QString teachers;       // "учителя"
    QString staffRoom;      // "Учительская"
    QString schoolChannel;  // "Общешкольный"
    QString staffChannel;   // "Сотрудники"
    QString classTeacher;   // "классный руководитель"
    QString subjectTeacher; // "учитель"
    QString head;           // "директор"
    QString deputy;         // "заместитель директора"
    QString administrator;  // "администратор"
    QString introductionLead;

    QString mother;
    QString father;
    QString guardian;
    QString legalRepresentative;
    QString representative; // of kind Other
};

[[nodiscard]] Vocabulary vocabularyOf(OrganisationKind kind);
[[nodiscard]] QString wordFor(GuardianKind kind, const Vocabulary& words);
[[nodiscard]] QString wordFor(PositionKind kind, const Vocabulary& words);

} // namespace domain
