// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contact_policy.h"

#include "domain/membership.h"

#include <QSet>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

class KeyRing
{
public:
    explicit KeyRing(const SchoolIndex& index)
        : m_index(index)
    {
        for (const Person& person : index.school().people) {
            if (!person.login.isEmpty())
                m_keys[person.id];
        }
    }

    void give(const PersonId& person, const QString& key)
    {
        if (m_index.isAdmitted(person))
            m_keys[person].insert(key);
    }

    [[nodiscard]] std::map<Login, QStringList> rings() const
    {
        std::map<Login, QStringList> rings;
        for (const auto& [person, keys] : m_keys) {
            QStringList list = keys.values();
            list.sort();
            rings.emplace(m_index.person(person)->login, list);
        }
        return rings;
    }

private:
    const SchoolIndex& m_index;
    std::map<PersonId, QSet<QString>> m_keys;
};

// A person of a family has a key of his own, which those of the staff hold who may talk with him: so the families of one
// teacher hold no key in common.
void giveOwn(KeyRing& ring, const PersonId& person, const QList<PersonId>& staff, const QString& key)
{
    ring.give(person, key);
    for (const PersonId& each : staff)
        ring.give(each, key);
}

// The school answers for what its staff and a pupil write to each other: the server lets nothing encrypted pass by such a
// key.
QString openKey(const PersonId& pupil)
{
    return u'?' + pupil.value();
}

struct ClassPeople
{
    QList<PersonId> teachers;
    QSet<PersonId> pupils;    // who have consented to be in the class's chats
    QSet<PersonId> guardians; // likewise
};

ClassPeople peopleOf(const SchoolIndex& index, const UnitId& unit)
{
    ClassPeople people;
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind != SeatKind::Pupil) {
            if (index.isConfirmed(seat->person))
                people.teachers << seat->person;
            continue;
        }
        if (!index.isActive(seat->person))
            continue;
        if (index.hasConsented(seat->person, unit))
            people.pupils.insert(seat->person);
        for (const GuardianLink* link : index.guardiansOf(seat->person)) {
            if (index.hasConsented(link->guardian, unit))
                people.guardians.insert(link->guardian);
        }
    }
    return people;
}

void openClass(KeyRing& ring, const ContactPolicy& policy, const QString& unit, const ClassPeople& people)
{
    for (const PersonId& pupil : people.pupils) {
        if (policy.pupils == ContactReach::OwnClass)
            ring.give(pupil, unit);
        if (policy.pupilsTeachers == ContactReach::OwnClass)
            giveOwn(ring, pupil, people.teachers, openKey(pupil));
    }
    for (const PersonId& guardian : people.guardians) {
        if (policy.guardians == ContactReach::OwnClass)
            ring.give(guardian, unit + u"/families"_s);
        if (policy.guardiansTeachers == ContactReach::OwnClass)
            giveOwn(ring, guardian, people.teachers, guardian.value());
    }
}

} // namespace

std::map<Login, QStringList> contactKeys(const SchoolIndex& index)
{
    const ContactPolicy& policy = index.school().organisation.contacts;
    KeyRing ring(index);
    QList<PersonId> administration;
    for (const Person& person : index.school().people) {
        if (index.isConfirmed(person.id))
            ring.give(person.id, staffKey);
        if (index.isAdministration(person.id))
            administration << person.id;
    }
    for (const Unit& unit : index.school().units) {
        if (!hasRuleChats(unit.kind) || unit.archived)
            continue;
        const ClassPeople people = peopleOf(index, unit.id);
        openClass(ring, policy, unit.id.value(), people);
        for (const PersonId& pupil : people.pupils) {
            if (policy.pupils == ContactReach::WholeSchool)
                ring.give(pupil, u"pupils"_s);
            if (policy.pupilsAdministration == ContactReach::WholeSchool)
                giveOwn(ring, pupil, administration, openKey(pupil));
        }
        for (const PersonId& guardian : people.guardians) {
            if (policy.guardiansAdministration == ContactReach::WholeSchool)
                giveOwn(ring, guardian, administration, guardian.value());
        }
    }
    return ring.rings();
}

} // namespace domain
