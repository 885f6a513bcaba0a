// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/list_plans.h"

#include "domain/person_name.h"
#include "importer/roster_cells.h"
#include "text/names.h"

#include <algorithm>

namespace session {

using namespace domain;

namespace {

// "М." and "М" stand for Мария; an empty one for anything.
bool mayStandFor(const QString& written, const QString& name)
{
    QString bare = written;
    bare.remove(QLatin1Char('.'));
    if (bare.isEmpty())
        return true;
    return bare.size() == 1 ? text::nameKey(name).startsWith(text::nameKey(bare)) : text::sameName(bare, name);
}

bool mayBe(const PersonName& written, const PersonName& known)
{
    return text::sameName(written.family, known.family) && mayStandFor(written.given, known.given) &&
           mayStandFor(written.patronymic, known.patronymic);
}

QList<PersonId> teachersNamed(const PersonName& name, const School& school)
{
    QList<PersonId> found;
    for (const Person& person : school.people) {
        const bool isStaff = std::ranges::find(school.positions, person.id, &Position::person) != school.positions.end();
        if (isStaff && person.state == PersonState::Active && mayBe(name, person.name))
            found << person.id;
    }
    return found;
}

} // namespace

QList<PersonId> staffNamed(const School& school, const QString& name)
{
    return teachersNamed(tidied(importer::readFullName(name)), school);
}

QList<StaffEntry> staffIn(const importer::RosterDraft& draft, QList<ListProblem>& problems)
{
    QList<StaffEntry> entries;
    for (const importer::StaffRow& row : draft.staff) {
        if (!row.position || *row.position == PositionKind::Administrator) {
            problems << ListProblem{ListProblemKind::NoPosition, row.line, row.positionText};
            continue;
        }
        StaffEntry entry;
        entry.line = row.line;
        entry.name = row.name;
        entry.kind = *row.position;
        entry.externalId = row.externalId;
        entry.contacts = row.contacts;
        entries << entry;
    }
    return entries;
}

QList<LoadLine> loadIn(const importer::RosterDraft& draft, const School& school, int year,
                       QList<ListProblem>& problems)
{
    QList<LoadLine> lines;
    for (const importer::LoadRow& row : draft.load) {
        const QList<PersonId> teachers = teachersNamed(row.teacher, school);
        const auto unit = std::ranges::find_if(school.units, [&](const Unit& each) {
            return each.kind == UnitKind::Class && !each.archived && each.year == year && each.label == row.label;
        });
        if (teachers.size() != 1)
            problems << ListProblem{teachers.isEmpty() ? ListProblemKind::UnknownTeacher
                                                       : ListProblemKind::SeveralTeachers,
                                    row.line, fullName(row.teacher)};
        else if (unit == school.units.cend())
            problems << ListProblem{ListProblemKind::UnknownClass, row.line, displayLabel(row.label)};
        else
            lines << LoadLine{teachers.first(), unit->id, row.subject, true};
    }
    return lines;
}

} // namespace session
