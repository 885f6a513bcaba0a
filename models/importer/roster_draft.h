// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/unit.h"
#include "importer/roster_columns.h"
#include "importer/table.h"

#include <QDate>
#include <QList>

namespace importer {

struct GuardianDraft
{
    domain::PersonName name;
    domain::GuardianKind kind = domain::GuardianKind::Other;
    domain::Contacts contacts;

    bool operator==(const GuardianDraft&) const = default;
};

struct PupilDraft
{
    int line = 0; // of the file, for messages
    domain::PersonName name;
    domain::ClassLabel classLabel; // not valid where the file names no class: the caller asks which one is meant
    QString group;                 // what stands in the column of classes when it is none: a club, a course
    domain::Contacts contacts;
    QDate bornOn; // null if unknown
    QString externalId;
    QList<GuardianDraft> guardians;

    bool operator==(const PupilDraft&) const = default;
};

enum class ProblemKind {
    NameMissing,         // the row is left out: no family or given name
    ClassUnreadable,     // the row is left out: "99Z"
    Repeated,            // the row is left out: the same pupil as in otherLine
    GuardianRow,         // the row is left out: it is marked as a parent's, and no child is named
    PhoneUnreadable,     // the value is left out
    EmailUnreadable,     // the value is left out
    BirthDateUnreadable, // the value is left out
    GuardianNameMissing, // the guardian is left out: contacts without a name
};

struct RowProblem
{
    ProblemKind kind = ProblemKind::NameMissing;
    int line = 0;      // of the file, from 1
    int column = -1;   // of the file, from 0; -1 if it is the row as a whole
    QString cell;      // what stands there
    int otherLine = 0; // of Repeated

    bool operator==(const RowProblem&) const = default;
};

[[nodiscard]] bool leavesRowOut(ProblemKind kind);

// What a roster file asks for, before anything is compared with the school. Plain value.
struct RosterDraft
{
    QList<PupilDraft> pupils;
    QList<RowProblem> problems; // by line
    int rowCount = 0;           // under the header, blank ones not counted

    bool operator==(const RosterDraft&) const = default;
};

// The rows of a table under its header (the first row), by the columns that were guessed or chosen by the user.
[[nodiscard]] Read<RosterDraft> draftRoster(const Table& table, const ColumnMap& columns, QDate today);

// All in one: bytes of a file, or what was pasted as UTF-8.
[[nodiscard]] Read<RosterDraft> readRoster(const QByteArray& bytes, QDate today);

} // namespace importer
