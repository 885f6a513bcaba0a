// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

#include <QHash>
#include <QSet>

namespace domain {

// Answers in constant time what the rules ask of a school again and again. Built in one pass; borrows the school, which
// must stay as it is meanwhile.
class SchoolIndex
{
public:
    explicit SchoolIndex(const School& school);

    [[nodiscard]] const School& school() const { return m_school; }
    // Null when there is no such row.
    [[nodiscard]] const Person* person(const PersonId& id) const { return m_people.value(id); }
    [[nodiscard]] const Unit* unit(const UnitId& id) const { return m_units.value(id); }
    [[nodiscard]] const Chat* chat(const ChatId& id) const { return m_chats.value(id); }

    [[nodiscard]] QList<const Seat*> seatsIn(const UnitId& unit) const { return m_seatsIn.value(unit); }
    [[nodiscard]] QList<const Seat*> seatsOf(const PersonId& person) const { return m_seatsOf.value(person); }
    [[nodiscard]] QList<const GuardianLink*> childrenOf(const PersonId& guardian) const
    {
        return m_childrenOf.value(guardian);
    }
    [[nodiscard]] QList<const GuardianLink*> guardiansOf(const PersonId& child) const
    {
        return m_guardiansOf.value(child);
    }
    [[nodiscard]] QList<const Position*> positionsOf(const PersonId& person) const
    {
        return m_positionsOf.value(person);
    }

    [[nodiscard]] QList<const ChatMember*> membersOf(const ChatId& chat) const { return m_membersOf.value(chat); }

    [[nodiscard]] bool isActive(const PersonId& person) const;
    [[nodiscard]] bool isConfirmed(const PersonId& person) const; // active staff with a confirmed position (S15)
    [[nodiscard]] bool isConfirmed(const PersonId& person, PositionKind kind) const;
    // Head, deputy or administrator: may publish in channels and be written to by families.
    [[nodiscard]] bool isAdministration(const PersonId& person) const;
    [[nodiscard]] bool hasConsented(const PersonId& person, const UnitId& unit) const;
    // Has an account and has acknowledged the rules, of whatever version: without these nobody is in any chat (S6). Whoever
    // comes in acknowledges the version in force.
    [[nodiscard]] bool isAdmitted(const PersonId& person) const;
    // Has acknowledged the version in force.
    [[nodiscard]] bool knowsRules(const PersonId& person) const;
    // From when on the person may only read, because a newer version waits to be acknowledged; null: none does.
    [[nodiscard]] QDateTime readOnlyFrom(const PersonId& person) const;

private:
    const School& m_school;
    QHash<PersonId, const Person*> m_people;
    QHash<UnitId, const Unit*> m_units;
    QHash<ChatId, const Chat*> m_chats;
    QHash<UnitId, QList<const Seat*>> m_seatsIn;
    QHash<PersonId, QList<const Seat*>> m_seatsOf;
    QHash<PersonId, QList<const GuardianLink*>> m_childrenOf;
    QHash<PersonId, QList<const GuardianLink*>> m_guardiansOf;
    QHash<PersonId, QList<const Position*>> m_positionsOf;
    QHash<ChatId, QList<const ChatMember*>> m_membersOf;
    QHash<PersonId, int> m_acknowledged; // the newest version
    QSet<std::pair<PersonId, UnitId>> m_consented;
};

// The version in force; null when the school has none yet.
[[nodiscard]] const Rules* rulesInForce(const School& school);

} // namespace domain
