// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roster.h"
#include "importer/roster_columns.h"
#include "importer/table.h"

#include <QDate>
#include <QList>

namespace importer {

enum class ProblemKind {
    NameMissing,         // the row is left out: no family or given name
    ClassUnreadable,     // the row is left out: "99Z"
    Repeated,            // the row is left out: the same pupil as in otherLine
    GuardianRow,         // the row is left out: it is marked as a parent's, and no child is named
    PhoneUnreadable,     // the value is left out
    EmailUnreadable,     // the value is left out
    BirthDateUnreadable, // the value is left out
    GuardianNameMissing, // the guardian is left out: contacts without a name
    NoClassName,         // the class is left open: a club or a group stands there
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
    QList<domain::RosterRow> rows; // label not valid where the file names no class: the user is asked which is meant
    QList<RowProblem> problems;    // by line
    int rowCount = 0;              // of the file, under the header, blank ones not counted

    bool operator==(const RosterDraft&) const = default;
};

// The rows of a table under its header (the first row), by the columns that were guessed or chosen by the user.
[[nodiscard]] Read<RosterDraft> draftRoster(const Table& table, const ColumnMap& columns, QDate today);

// All in one: bytes of a file, or what was pasted as UTF-8.
[[nodiscard]] Read<RosterDraft> readRoster(const QByteArray& bytes, QDate today);

} // namespace importer
