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

// The guardian's own key, which those who may talk with the guardian hold as well.
void giveGuardian(KeyRing& ring, const PersonId& guardian, const QList<PersonId>& staff)
{
    ring.give(guardian, guardian.value());
    for (const PersonId& each : staff)
        ring.give(each, guardian.value());
}

} // namespace

std::map<Login, QStringList> contactKeys(const SchoolIndex& index)
{
    KeyRing ring(index);
    QList<PersonId> administration;
    for (const Person& person : index.school().people) {
        if (index.isConfirmed(person.id))
            ring.give(person.id, u"staff"_s);
        if (index.isAdministration(person.id))
            administration << person.id;
    }
    for (const Unit& unit : index.school().units) {
        if (!hasRuleChats(unit.kind) || unit.archived)
            continue;
        QList<PersonId> teachers;
        QSet<PersonId> guardians;
        for (const Seat* seat : index.seatsIn(unit.id)) {
            const bool isPupil = seat->kind == SeatKind::Pupil;
            if (!isPupil && index.isConfirmed(seat->person))
                teachers << seat->person;
            if (isPupil ? index.hasConsented(seat->person, unit.id) : index.isConfirmed(seat->person))
                ring.give(seat->person, unit.id.value());
            if (!isPupil || !index.isActive(seat->person))
                continue;
            for (const GuardianLink* link : index.guardiansOf(seat->person)) {
                if (index.hasConsented(link->guardian, unit.id))
                    guardians.insert(link->guardian);
            }
        }
        for (const PersonId& guardian : guardians)
            giveGuardian(ring, guardian, teachers + administration);
    }
    return ring.rings();
}

} // namespace domain
