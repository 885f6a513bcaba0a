// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "importer/roster_draft.h"
#include "session/school_acts.h"

namespace session {

// Lists of staff and of load, as the service takes them. Pure functions.

enum class ListProblemKind {
    NoPosition,     // the employee's position is none that the program knows
    UnknownTeacher, // nobody of the staff has this name
    SeveralTeachers,
    UnknownClass, // of this school year
};
struct ListProblem
{
    ListProblemKind kind = ListProblemKind::UnknownTeacher;
    int line = 0; // of the list
    QString what; // as it stands there

    bool operator==(const ListProblem&) const = default;
};

// Of the staff who has that name: in full, or family name and initials ("Петрова А. И.") or the family name alone; more
// than one where that is not enough to tell.
[[nodiscard]] QList<domain::PersonId> staffNamed(const domain::School& school, const QString& name);

// Employees with a position, with the number and date of the order that the list comes with.
[[nodiscard]] QList<StaffEntry> staffIn(const importer::RosterDraft& draft, QList<ListProblem>& problems);

// Lines whose teacher and class are found: a teacher by the full name, or by family name and initials where that is
// enough to tell.
[[nodiscard]] QList<LoadLine> loadIn(const importer::RosterDraft& draft, const domain::School& school, int year,
                                     QList<ListProblem>& problems);

} // namespace session
