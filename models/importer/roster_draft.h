// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roster.h"
#include "importer/layout.h"

#include <QDate>
#include <QList>

namespace importer {

enum class ProblemKind {
    NameMissing,         // the row is left out: no family or given name
    NameUnusual,         // the row is left out: too long a name, or signs that no name has
    Formula,             // the row is left out: a formula or an error of the spreadsheet stands for a name or a class
    ClassUnreadable,     // the row is left out: "99Z"
    ClassMissing,        // the row is left out: a line of a load table without a class
    SubjectMissing,      // the row is left out: a line of a load table without a subject
    Repeated,            // the row is left out: the same person as in otherLine
    GuardianRow,         // the row is left out: it is marked as a parent's, and no child is named
    PhoneUnreadable,     // the value is left out
    EmailUnreadable,     // the value is left out
    BirthDateUnreadable, // the value is left out
    GuardianNameMissing, // the guardian is left out: contacts without a name
    GuardianNameUnusual, // the guardian is left out
    NoClassName,         // the class is left open: a club or a group stands there
    PositionUnknown,     // the employee comes without a position: a cook
};

struct RowProblem
{
    ProblemKind kind = ProblemKind::NameMissing;
    int line = 0;      // of the list, from 1
    int column = -1;   // of the file, from 0; -1 if it is the row as a whole
    QString cell;      // what stands there
    int otherLine = 0; // of Repeated

    bool operator==(const RowProblem&) const = default;
};

[[nodiscard]] bool leavesRowOut(ProblemKind kind);

// One of the staff, as a list has it.
struct StaffRow
{
    int line = 0;
    domain::PersonName name;
    QString positionText; // as it stands there
    std::optional<domain::PositionKind> position;
    domain::ClassLabel classTeacherOf; // not valid if of none
    domain::Contacts contacts;
    QString externalId;

    bool operator==(const StaffRow&) const = default;
};

// Who teaches what where; the name may have initials only.
struct LoadRow
{
    int line = 0;
    domain::PersonName teacher;
    QString subject;
    domain::ClassLabel label;

    bool operator==(const LoadRow&) const = default;
};

// Where the lines of one sheet are among those of the list.
struct SheetSpan
{
    QString name;
    int offset = 0; // the list's line less the sheet's

    bool operator==(const SheetSpan&) const = default;
};

// What a list asks for, before anything is compared with the school. Plain value.
struct RosterDraft
{
    ListKind kind = ListKind::Families;
    QList<domain::RosterRow> rows; // label not valid where the file names no class: the user is asked which is meant
    QList<StaffRow> staff;
    QList<LoadRow> load;        // several for a row that names several classes
    QList<RowProblem> problems; // by line
    int rowCount = 0;           // under the headers; blank ones and headings of classes not counted
    QList<SheetSpan> sheets;    // one, or several whose lines follow one another

    bool operator==(const RosterDraft&) const = default;
};

// Where a line of the list stands in the file: the sheet's name, empty if there is one only, and the line in it.
struct LinePlace
{
    QString sheet;
    int line = 0;

    bool operator==(const LinePlace&) const = default;
};
[[nodiscard]] LinePlace placeOf(const RosterDraft& draft, int line);

// A sheet and how it is read.
struct SheetToRead
{
    Sheet sheet;
    Layout layout;
};

// The rows of the sheets, which are all about one thing, by the layouts that were guessed or chosen by the user. Sheets
// without a name column are refused where there is one only, else passed over.
[[nodiscard]] Read<RosterDraft> draftList(const QList<SheetToRead>& sheets, QDate today);

// All in one: bytes of a file, or what was pasted as UTF-8; all sheets of the first one's kind.
[[nodiscard]] Read<RosterDraft> readRoster(const QByteArray& bytes, QDate today);

} // namespace importer
