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

// Restricted: known to the school as the child's relative, but by a court's decision in none of its chats.
enum class GuardianRights { Full, Restricted };

// A person answers for a child.
struct GuardianLink
{
    PersonId guardian;
    PersonId child;
    GuardianKind kind = GuardianKind::Other;
    GuardianRights rights = GuardianRights::Full;
    QDate startsOn = {};      // null: always has
    QDate endsOn = {};        // last day; null: no end is known
    bool activeGroup = false; // of the class's parents
    bool dormant = false;     // kept by the service: today is not within the dates

    bool operator==(const GuardianLink&) const = default;
};

// The link gives what a guardian has: chats, one-to-one, sight of the child.
[[nodiscard]] bool isInForce(const GuardianLink& link);

// What a person is in the school as a whole. Teachers have rights only when confirmed (S15).
enum class PositionKind { Head, Deputy, Administrator, IntroductionLead, Teacher };
enum class Verification { None, Pending, Confirmed, Refused };

struct Position
{
    PersonId person;
    PositionKind kind = PositionKind::Teacher;
    Verification verification = Verification::None;
    QString orderNumber = {}; // of the order that appoints; asked for administrators
    QDate orderDate = {};
    QString reason = {}; // why it was refused
    QString orderScan = {}; // address of the order's scan among the school's files

    bool operator==(const Position&) const = default;
};

// What a person is in one unit. A pupil sits in one class only (S9). The deputy can do what the class teacher can.
enum class SeatKind { ClassTeacher, SubjectTeacher, Pupil, Leader, ClassDeputy };

struct Seat
{
    SeatId id;
    PersonId person;
    UnitId unit;
    SeatKind kind = SeatKind::Pupil;
    QString subject; // of SubjectTeacher only
    // A substitution has dates and says for whom; it begins and ends by itself.
    QDate startsOn = {};
    QDate endsOn = {}; // last day
    PersonId standsInFor = {};
    bool activeGroup = false; // of the class's pupils
    bool dormant = false;     // kept by the service: today is not within the dates

    bool operator==(const Seat&) const = default;
};

// Leads the class: moderates its chats, invites its families, sees their contacts.
[[nodiscard]] bool leadsClass(SeatKind kind);
// The day lies within the dates; null ones are open.
[[nodiscard]] bool isWithin(const QDate& startsOn, const QDate& endsOn, const QDate& day);

} // namespace domain
