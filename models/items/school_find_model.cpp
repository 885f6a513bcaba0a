// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/school_find_model.h"

#include "domain/school_index.h"
#include "items/roles.h"
#include "text/names.h"

#include <algorithm>

namespace items {
namespace {

PlaceKind placeOf(domain::SeatKind kind)
{
    switch (kind) {
    case domain::SeatKind::ClassTeacher:
    case domain::SeatKind::ClassDeputy:
        return PlaceKind::ClassTeacher;
    case domain::SeatKind::SubjectTeacher:
        return PlaceKind::SubjectTeacher;
    case domain::SeatKind::Leader:
        return PlaceKind::Leader;
    case domain::SeatKind::Pupil:
        break;
    }
    return PlaceKind::Pupil;
}

// Where the person is sought: the first seat, else the child's, else the staff.
void place(FoundRow& row, const domain::SchoolIndex& index)
{
    const auto sit = [&](const domain::PersonId& person) {
        for (const domain::Seat* seat : index.seatsOf(person)) {
            const domain::Unit* unit = index.unit(seat->unit);
            if (unit == nullptr || unit->archived)
                continue;
            row.unit = unit->id;
            row.unitName = unit->name;
            row.place = placeOf(seat->kind);
            return true;
        }
        return false;
    };
    if (sit(row.person) || !index.positionsOf(row.person).isEmpty())
        return;
    for (const domain::GuardianLink* link : index.childrenOf(row.person)) {
        row.place = PlaceKind::Guardian;
        if (sit(link->child)) {
            row.place = PlaceKind::Guardian;
            return;
        }
    }
}

} // namespace

QString foundRowKey(const FoundRow& row)
{
    return row.person.isEmpty() ? QLatin1Char('u') + row.unit.value() : QLatin1Char('p') + row.person.value();
}

SchoolFindModel::SchoolFindModel(Describe<FoundRow> describe, QObject* parent)
    : RowsModel(parent)
    , m_describe(std::move(describe))
{
}

void SchoolFindModel::setSchool(const domain::School& school)
{
    const domain::SchoolIndex index(school);
    m_units.clear();
    m_people.clear();
    for (const domain::Unit& unit : school.units) {
        FoundRow row;
        row.unit = unit.id;
        row.name = unit.name;
        row.archived = unit.archived;
        m_units << Entry{row, unit.label};
    }
    std::ranges::sort(m_units, [](const Entry& a, const Entry& b) {
        return std::tuple(a.row.archived, a.label, a.row.name) < std::tuple(b.row.archived, b.label, b.row.name);
    });
    for (const domain::Person& person : school.people) {
        FoundRow row;
        row.person = person.id;
        row.name = domain::fullName(person.name);
        row.departed = person.state == domain::PersonState::Departed;
        place(row, index);
        m_people << Entry{row, {}};
    }
    std::ranges::sort(m_people, [](const Entry& a, const Entry& b) {
        const int byName = a.row.name.localeAwareCompare(b.row.name);
        return byName != 0 ? byName < 0 : a.row.person < b.row.person;
    });
    look();
}

void SchoolFindModel::find(const QString& typed)
{
    m_typed = typed.simplified();
    look();
}

void SchoolFindModel::look()
{
    QList<FoundRow> found;
    if (!m_typed.isEmpty()) {
        const domain::ClassLabel label = domain::classLabelFrom(m_typed);
        for (const Entry& entry : std::as_const(m_units)) {
            if (label.isValid() ? entry.label == label : text::nameBeginsWith(entry.row.name, m_typed))
                found << entry.row;
        }
        for (const Entry& entry : std::as_const(m_people)) {
            if (found.size() >= kMost)
                break;
            if (text::nameBeginsWith(entry.row.name, m_typed))
                found << entry.row;
        }
    }
    setRows(found);
}

QVariant SchoolFindModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundRow& row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_describe(row);
    case UnitIdRole:
        return row.unit.value();
    default:
        return {};
    }
}

} // namespace items
