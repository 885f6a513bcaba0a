// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QString>

namespace domain {

struct PersonName
{
    QString family;
    QString given;
    QString patronymic; // may be empty

    bool operator==(const PersonName&) const = default;
};

// "Петрова Мария Ивановна"; parts that are empty leave no gap.
[[nodiscard]] QString fullName(const PersonName& name);
// "Петрова Мария"
[[nodiscard]] QString shortName(const PersonName& name);

// Seen only by administrators and the class teachers of the person's (or child's) class.
struct Contacts
{
    QString phone; // +7XXXXXXXXXX, or empty
    QString email;

    bool operator==(const Contacts&) const = default;
};

enum class PersonState { Active, Departed };

struct Person
{
    PersonId id;
    PersonName name;
    PersonState state = PersonState::Active;
    Login login;        // empty until the person has an account
    QDate bornOn;       // null if unknown
    Contacts contacts;  // empty for whoever may not see them
    QString externalId; // in the school's other systems; empty if there is none

    bool operator==(const Person&) const = default;
};

enum class GuardianKind { Mother, Father, Guardian, LegalRepresentative, Other };

// A person answers for a child.
struct GuardianLink
{
    PersonId guardian;
    PersonId child;
    GuardianKind kind = GuardianKind::Other;

    auto operator<=>(const GuardianLink&) const = default;
};

// What a person is in the school as a whole. Teachers have rights only when confirmed (S15).
enum class PositionKind { Head, Deputy, Administrator, IntroductionLead, Teacher };
enum class Verification { None, Pending, Confirmed, Refused };

struct Position
{
    PersonId person;
    PositionKind kind = PositionKind::Teacher;
    Verification verification = Verification::None;

    auto operator<=>(const Position&) const = default;
};

// What a person is in one unit. A pupil sits in one class only (S9).
enum class SeatKind { ClassTeacher, SubjectTeacher, Pupil, Leader };

struct Seat
{
    SeatId id;
    PersonId person;
    UnitId unit;
    SeatKind kind = SeatKind::Pupil;
    QString subject; // of SubjectTeacher only

    bool operator==(const Seat&) const = default;
};

} // namespace domain
