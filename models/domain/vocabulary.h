// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

#include <QString>

#include <array>

namespace domain {

enum class OrganisationKind { School, College, ChildrensCentre };

// The words that an organisation uses (C12). They stand in titles of chats and in nicks, which every app shows, so they
// are data of the school and not translations of a user interface. Each kind of organisation has its own; of an
// organisation's own ones (Organisation::words) those are empty that are its kind's.
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

    QString unit;          // "класс"
    QString units;         // "классы"
    QString pupil;         // "ученик"
    QString classTeachers; // "классные руководители"
    QString management;    // "Руководство"
    QString activeParents; // "Родительский актив"
    QString activePupils;  // "Ученический актив"

    bool operator==(const Vocabulary&) const = default;
};

// Every word by the name that it has on the wire and in the store.
struct WordField
{
    const char* name;
    QString Vocabulary::* word;
};
inline constexpr std::array wordFields{
    WordField{"pupils", &Vocabulary::pupils},
    WordField{"parents", &Vocabulary::parents},
    WordField{"teachers", &Vocabulary::teachers},
    WordField{"staffRoom", &Vocabulary::staffRoom},
    WordField{"schoolChannel", &Vocabulary::schoolChannel},
    WordField{"staffChannel", &Vocabulary::staffChannel},
    WordField{"classTeacher", &Vocabulary::classTeacher},
    WordField{"subjectTeacher", &Vocabulary::subjectTeacher},
    WordField{"head", &Vocabulary::head},
    WordField{"deputy", &Vocabulary::deputy},
    WordField{"administrator", &Vocabulary::administrator},
    WordField{"introductionLead", &Vocabulary::introductionLead},
    WordField{"mother", &Vocabulary::mother},
    WordField{"father", &Vocabulary::father},
    WordField{"guardian", &Vocabulary::guardian},
    WordField{"legalRepresentative", &Vocabulary::legalRepresentative},
    WordField{"representative", &Vocabulary::representative},
    WordField{"unit", &Vocabulary::unit},
    WordField{"units", &Vocabulary::units},
    WordField{"pupil", &Vocabulary::pupil},
    WordField{"classTeachers", &Vocabulary::classTeachers},
    WordField{"management", &Vocabulary::management},
    WordField{"activeParents", &Vocabulary::activeParents},
    WordField{"activePupils", &Vocabulary::activePupils},
};

[[nodiscard]] Vocabulary vocabularyOf(OrganisationKind kind);
// Those of the kind, with the organisation's own in their places.
[[nodiscard]] Vocabulary vocabularyOf(OrganisationKind kind, const Vocabulary& own);
[[nodiscard]] QString wordFor(GuardianKind kind, const Vocabulary& words);
[[nodiscard]] QString wordFor(PositionKind kind, const Vocabulary& words);

} // namespace domain
