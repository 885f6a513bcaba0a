// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/school_index.h"

#include <algorithm>

namespace domain {

SchoolIndex::SchoolIndex(const School& school)
    : m_school(school)
{
    for (const Person& person : school.people)
        m_people.insert(person.id, &person);
    for (const Unit& unit : school.units)
        m_units.insert(unit.id, &unit);
    for (const Chat& chat : school.chats)
        m_chats.insert(chat.id, &chat);
    // What is out of its dates is as if it were not.
    for (const Seat& seat : school.seats) {
        if (seat.dormant)
            continue;
        m_seatsIn[seat.unit] << &seat;
        m_seatsOf[seat.person] << &seat;
    }
    for (const GuardianLink& link : school.guardians) {
        if (!isInForce(link))
            continue;
        m_childrenOf[link.guardian] << &link;
        m_guardiansOf[link.child] << &link;
    }
    for (const ChatMember& member : school.members)
        m_membersOf[member.chat] << &member;
    for (const Position& position : school.positions)
        m_positionsOf[position.person] << &position;
    for (const Acknowledgement& each : school.acknowledgements) {
        int& newest = m_acknowledged[each.person];
        newest = std::max(newest, each.rulesVersion);
    }
    for (const Consent& consent : school.consents) {
        if (consent.state == ConsentState::Given)
            m_consented.insert({consent.person, consent.unit});
    }
}

bool SchoolIndex::isActive(const PersonId& id) const
{
    const Person* found = person(id);
    return found && found->state == PersonState::Active;
}

bool SchoolIndex::isConfirmed(const PersonId& id) const
{
    const QList<const Position*> positions = positionsOf(id);
    return isActive(id) && std::ranges::any_of(positions, [](const Position* position) {
               return position->verification == Verification::Confirmed;
           });
}

bool SchoolIndex::isConfirmed(const PersonId& id, PositionKind kind) const
{
    const QList<const Position*> positions = positionsOf(id);
    return isActive(id) && std::ranges::any_of(positions, [&](const Position* position) {
               return position->kind == kind && position->verification == Verification::Confirmed;
           });
}

bool SchoolIndex::isAdministration(const PersonId& id) const
{
    return isConfirmed(id, PositionKind::Head) || isConfirmed(id, PositionKind::Deputy) ||
           isConfirmed(id, PositionKind::Administrator);
}

bool SchoolIndex::hasConsented(const PersonId& id, const UnitId& unitId) const
{
    return m_consented.contains({id, unitId});
}

bool SchoolIndex::isAdmitted(const PersonId& id) const
{
    return isActive(id) && !person(id)->login.isEmpty() && m_acknowledged.contains(id);
}

bool SchoolIndex::knowsRules(const PersonId& id) const
{
    const Rules* const rules = rulesInForce(m_school);
    return rules && m_acknowledged.value(id) == rules->version;
}

QDateTime SchoolIndex::readOnlyFrom(const PersonId& id) const
{
    const int known = m_acknowledged.value(id);
    QDateTime from;
    for (const Rules& rules : m_school.rules) {
        if (rules.version > known && rules.acknowledgeBy.isValid() && (!from.isValid() || rules.acknowledgeBy < from))
            from = rules.acknowledgeBy;
    }
    return from;
}

const Rules* rulesInForce(const School& school)
{
    return school.rules.isEmpty() ? nullptr : &school.rules.last();
}

} // namespace domain
