// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/roster.h"
#include "authority/token.h"
#include "domain/membership.h"
#include "domain/person_name.h"
#include "domain/school_index.h"

#include <algorithm>
#include <optional>

namespace authority {

using namespace domain;

namespace {

using contract::RosterChangeKind;
using contract::RosterProblemKind;

void overwrite(QString& known, const QString& read)
{
    if (!read.isEmpty())
        known = read;
}

// What a list says about a person who is known already. A name that is the same but for ё or case stays as it is.
Person merged(Person person, const PersonName& name, const Contacts& contacts)
{
    if (nameKey(person.name) != nameKey(name)) {
        person.name.family = name.family;
        person.name.given = name.given;
    }
    if (person.name.patronymic.isEmpty() || !mayBeSamePatronymic(person.name, name))
        overwrite(person.name.patronymic, name.patronymic);
    overwrite(person.contacts.phone, contacts.phone.trimmed());
    overwrite(person.contacts.email, contacts.email.trimmed());
    return person;
}

bool shareContact(const Contacts& a, const Contacts& b)
{
    const auto same = [](const QString& x, const QString& y) {
        return !x.trimmed().isEmpty() && x.trimmed().compare(y.trimmed(), Qt::CaseInsensitive) == 0;
    };
    return same(a.phone, b.phone) || same(a.email, b.email);
}

class Planner
{
public:
    Planner(const School& school, int year)
        : m_index(school)
        , m_year(year)
    {
        for (const Unit& unit : school.units) {
            if (unit.kind == UnitKind::School)
                m_root = unit.id;
            if (unit.kind == UnitKind::Class && !unit.archived && unit.year == year)
                m_classes.emplace(unit.label, unit.id);
        }
        for (const Person& person : school.people)
            know(person);
        for (const Seat& seat : school.seats) {
            const Unit* const unit = m_index.unit(seat.unit);
            if (seat.kind == SeatKind::Pupil && unit && hasRuleChats(unit->kind) && !unit->archived)
                m_seats.emplace(seat.person, seat);
        }
        for (const GuardianLink& link : school.guardians)
            m_links[link.child].append(link);
    }

    void take(const RosterRow& row)
    {
        ++m_plan.rowsReceived;
        const PersonName name = tidied(row.pupil);
        const ClassLabel label = classLabelFrom(QString::number(row.label.grade), row.label.letter);
        if (!label.isValid())
            return problem(RosterProblemKind::NoClass, row.line);
        if (name.family.isEmpty() || name.given.isEmpty())
            return problem(RosterProblemKind::NoName, row.line);
        if (!isWritable(name))
            return problem(RosterProblemKind::InvalidName, row.line);

        const std::optional<Person> match = known(row, name, label);
        if (!match)
            return problem(RosterProblemKind::SeveralCandidates, row.line);
        const bool isNew = match->id.isEmpty();
        if (!isNew && m_taken.contains(match->id))
            return problem(RosterProblemKind::DoubledRow, row.line);

        const qsizetype before = m_plan.changes.size();
        const PersonId pupil = isNew ? addPupil(row, name, label) : changePupil(*match, row, name, label);
        m_taken.insert(pupil);
        for (const RosterGuardian& guardian : row.guardians)
            takeGuardian(row, label, pupil, guardian);
        if (m_plan.changes.size() == before)
            ++m_plan.rowsUnchanged;
    }

    [[nodiscard]] RosterPlan result()
    {
        for (const PersonId& id : m_touched)
            m_plan.people << m_people.value(id);
        return std::move(m_plan);
    }

private:
    void problem(RosterProblemKind kind, int line) { m_plan.problems << contract::RosterProblem{kind, line}; }

    void note(RosterChangeKind kind, const RosterRow& row, const ClassLabel& label, const PersonName& name,
              const PersonName& child = {})
    {
        m_plan.changes << contract::RosterChange{kind, row.line, label, name, child};
    }

    void know(const Person& person)
    {
        m_people.insert(person.id, person);
        m_byName[nameKey(person.name)] << person.id;
    }

    void write(const Person& person)
    {
        if (!m_people.contains(person.id) || nameKey(m_people.value(person.id).name) != nameKey(person.name))
            m_byName[nameKey(person.name)] << person.id;
        m_people.insert(person.id, person);
        if (!m_touched.contains(person.id))
            m_touched << person.id;
    }

    UnitId classOf(const PersonId& pupil) const
    {
        const auto seat = m_seats.find(pupil);
        return seat == m_seats.end() ? UnitId() : seat->second.unit;
    }

    UnitId classFor(const RosterRow& row, const ClassLabel& label)
    {
        if (const auto found = m_classes.find(label); found != m_classes.end())
            return found->second;
        Unit unit;
        unit.id = UnitId(randomName());
        unit.kind = UnitKind::Class;
        unit.parent = m_root;
        unit.label = label;
        unit.name = displayLabel(label);
        unit.year = m_year;
        m_plan.units << unit;
        m_classes.emplace(label, unit.id);
        note(RosterChangeKind::NewClass, row, label, {});
        return unit.id;
    }

    // The pupil whom the row means; a person without id when it is a new one; nothing when several fit.
    std::optional<Person> known(const RosterRow& row, const PersonName& name, const ClassLabel& label) const
    {
        const QString externalId = row.externalId.trimmed();
        QList<Person> inClass;
        QList<Person> elsewhere;
        const auto unit = m_classes.find(label);
        for (const PersonId& id : m_byName.value(nameKey(name))) {
            const Person& person = *m_people.constFind(id);
            const bool differs =
                (!externalId.isEmpty() && !person.externalId.isEmpty() && person.externalId != externalId) ||
                !mayBeSamePatronymic(person.name, name) ||
                (person.bornOn.isValid() && row.bornOn.isValid() && person.bornOn != row.bornOn);
            if (differs || !m_seats.contains(id))
                continue;
            if (unit != m_classes.end() && classOf(id) == unit->second)
                inClass << person;
            else if (person.bornOn.isValid() && person.bornOn == row.bornOn)
                elsewhere << person;
        }
        for (const Person& person : m_index.school().people) {
            if (!externalId.isEmpty() && person.externalId == externalId && m_seats.contains(person.id))
                return m_people.value(person.id);
        }
        const QList<Person>& candidates = inClass.isEmpty() ? elsewhere : inClass;
        if (candidates.size() > 1)
            return std::nullopt;
        return candidates.isEmpty() ? Person{} : candidates.first();
    }

    PersonId addPupil(const RosterRow& row, const PersonName& name, const ClassLabel& label)
    {
        const UnitId unit = classFor(row, label);
        Person pupil;
        pupil.id = PersonId(randomName());
        pupil.name = name;
        pupil.bornOn = row.bornOn;
        pupil.externalId = row.externalId.trimmed();
        pupil.contacts = {row.contacts.phone.trimmed(), row.contacts.email.trimmed()};
        write(pupil);
        const Seat seat{SeatId(randomName()), pupil.id, unit, SeatKind::Pupil, {}};
        m_plan.seatsTaken << seat;
        m_seats.emplace(pupil.id, seat);
        note(RosterChangeKind::NewPupil, row, label, name);
        return pupil.id;
    }

    PersonId changePupil(const Person& person, const RosterRow& row, const PersonName& name, const ClassLabel& label)
    {
        Person changed = merged(person, name, row.contacts);
        if (row.bornOn.isValid())
            changed.bornOn = row.bornOn;
        overwrite(changed.externalId, row.externalId.trimmed());
        const UnitId unit = classFor(row, label);
        if (classOf(person.id) != unit) {
            Seat& seat = m_seats.at(person.id);
            m_plan.seatsLeft << seat;
            seat = Seat{SeatId(randomName()), person.id, unit, SeatKind::Pupil, {}};
            m_plan.seatsTaken << seat;
            note(RosterChangeKind::MovedPupil, row, label, name);
        }
        if (!(changed == person)) {
            write(changed);
            note(RosterChangeKind::ChangedPupil, row, label, changed.name);
        }
        return person.id;
    }

    void takeGuardian(const RosterRow& row, const ClassLabel& label, const PersonId& child,
                      const RosterGuardian& guardian)
    {
        const PersonName name = tidied(guardian.name);
        if (name.family.isEmpty() && name.given.isEmpty())
            return;
        if (!isWritable(name))
            return problem(RosterProblemKind::InvalidName, row.line);
        for (GuardianLink& link : m_links[child]) {
            const Person known = m_people.value(link.guardian);
            if (nameKey(known.name) == nameKey(name) && mayBeSamePatronymic(known.name, name))
                return changeGuardian(row, label, link, known, guardian);
        }
        Person person;
        RosterChangeKind kind = RosterChangeKind::NewGuardian;
        for (const PersonId& id : m_byName.value(nameKey(name))) {
            const Person known = m_people.value(id);
            if (id != child && !m_seats.contains(id) && shareContact(known.contacts, guardian.contacts) &&
                mayBeSamePatronymic(known.name, name)) {
                person = known;
                kind = RosterChangeKind::LinkedGuardian;
            }
        }
        if (kind == RosterChangeKind::NewGuardian) {
            person.id = PersonId(randomName());
            person.name = name;
        }
        const Person changed = merged(person, name, guardian.contacts);
        if (kind == RosterChangeKind::NewGuardian || !(changed == person))
            write(changed);
        const GuardianLink link{person.id, child, guardian.kind};
        m_links[child].append(link);
        m_plan.links << link;
        note(kind, row, label, name, m_people.value(child).name);
    }

    void changeGuardian(const RosterRow& row, const ClassLabel& label, GuardianLink& link, const Person& known,
                        const RosterGuardian& guardian)
    {
        const Person changed = merged(known, tidied(guardian.name), guardian.contacts);
        const bool isOther = guardian.kind != GuardianKind::Other && guardian.kind != link.kind;
        if (!isOther && changed == known)
            return;
        if (isOther) {
            link.kind = guardian.kind;
            m_plan.links << link;
        }
        if (!(changed == known))
            write(changed);
        note(RosterChangeKind::ChangedGuardian, row, label, changed.name, m_people.value(link.child).name);
    }

    const SchoolIndex m_index;
    const int m_year;
    UnitId m_root;
    std::map<ClassLabel, UnitId> m_classes;
    QHash<PersonId, Person> m_people; // as they will be
    QHash<QString, QList<PersonId>> m_byName;
    std::map<PersonId, Seat> m_seats; // of pupils, in classes
    QHash<PersonId, QList<GuardianLink>> m_links;
    QSet<PersonId> m_taken;    // pupils who had their row
    QList<PersonId> m_touched; // in the order of the list
    RosterPlan m_plan;
};

} // namespace

RosterPlan planRoster(const School& school, const QList<RosterRow>& rows, int year)
{
    Planner planner(school, year);
    for (const RosterRow& row : rows)
        planner.take(row);
    return planner.result();
}

} // namespace authority
