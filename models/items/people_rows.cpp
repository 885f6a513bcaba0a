// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/people_rows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace items {
namespace {

// What is asked of a school again and again, found by key.
class Lookup
{
public:
    explicit Lookup(const domain::School& school)
    {
        for (const domain::Person& person : school.people)
            m_people.insert(person.id, &person);
        for (const domain::Invite& invite : school.invites) {
            if (invite.person.isEmpty())
                continue;
            const domain::Invite*& newest = m_invites[invite.person];
            if (newest == nullptr || newest->createdAt < invite.createdAt)
                newest = &invite;
        }
        for (const domain::GuardianLink& link : school.guardians)
            m_guardians[link.child] << &link;
        for (const domain::Consent& consent : school.consents) {
            if (consent.state == domain::ConsentState::Refused)
                m_refusals.insert({consent.person, consent.unit});
        }
    }

    [[nodiscard]] const domain::Person* person(const domain::PersonId& id) const { return m_people.value(id); }
    [[nodiscard]] bool refuses(const domain::PersonId& id, const domain::UnitId& unit) const
    {
        return m_refusals.contains({id, unit});
    }
    [[nodiscard]] const domain::Invite* invite(const domain::PersonId& id) const { return m_invites.value(id); }
    [[nodiscard]] QList<const domain::GuardianLink*> guardiansOf(const domain::PersonId& child) const
    {
        return m_guardians.value(child);
    }

private:
    QHash<domain::PersonId, const domain::Person*> m_people;
    QHash<domain::PersonId, const domain::Invite*> m_invites;
    QHash<domain::PersonId, QList<const domain::GuardianLink*>> m_guardians;
    QSet<std::pair<domain::PersonId, domain::UnitId>> m_refusals;
};

EntryState entryOf(const domain::Person& person, const domain::Invite* invite, const QDateTime& now)
{
    if (!person.login.isEmpty())
        return EntryState::Joined;
    if (invite == nullptr)
        return EntryState::NoInvite;
    switch (domain::stateOf(*invite, now)) {
    case domain::InviteState::Annulled:
        return EntryState::Annulled;
    case domain::InviteState::Expired:
        return EntryState::Expired;
    case domain::InviteState::UsedUp:
        return EntryState::NoInvite;
    case domain::InviteState::Valid:
        break;
    }
    return invite->openedAt.isValid() ? EntryState::Opened : EntryState::Issued;
}

PersonRow rowOf(const domain::Person& person, const domain::UnitId& unit, PlaceKind place, const Lookup& lookup,
                const QDateTime& now)
{
    PersonRow row;
    row.person = person.id;
    row.unit = unit;
    row.name = person.name;
    row.place = place;
    row.contacts = person.contacts;
    const domain::Invite* invite = lookup.invite(person.id);
    row.entry = lookup.refuses(person.id, unit) ? EntryState::Refused : entryOf(person, invite, now);
    if (invite != nullptr) {
        row.invite = invite->id;
        row.inviteExpiresAt = invite->expiresAt;
    }
    return row;
}

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

QSet<domain::UnitId> withUnitsBelow(const domain::School& school, const domain::UnitId& top)
{
    QSet<domain::UnitId> units{top};
    for (bool grown = true; grown;) {
        grown = false;
        for (const domain::Unit& unit : school.units) {
            if (units.contains(unit.parent) && !units.contains(unit.id)) {
                units.insert(unit.id);
                grown = true;
            }
        }
    }
    return units;
}

bool comesFirst(const PersonRow& a, const PersonRow& b)
{
    if (a.place != b.place)
        return a.place < b.place;
    const int byName = domain::fullName(a.name).localeAwareCompare(domain::fullName(b.name));
    return byName != 0 ? byName < 0 : a.person < b.person;
}

QList<PersonRow> staffRows(const domain::School& school, const domain::UnitId& unit, const Lookup& lookup,
                           const QDateTime& now)
{
    QList<PersonRow> rows;
    QHash<domain::PersonId, qsizetype> places;
    for (const domain::Position& position : school.positions) {
        const domain::Person* person = lookup.person(position.person);
        if (person == nullptr)
            continue;
        if (!places.contains(person->id)) {
            places.insert(person->id, rows.size());
            rows << rowOf(*person, unit, PlaceKind::Staff, lookup, now);
        }
        rows[places.value(person->id)].positions << position;
    }
    std::ranges::sort(rows, comesFirst);
    return rows;
}

QList<PersonRow> seatRows(const domain::School& school, const QSet<domain::UnitId>& units, const Lookup& lookup,
                          const QDateTime& now)
{
    QList<PersonRow> rows;
    for (const domain::Seat& seat : school.seats) {
        const domain::Person* person = lookup.person(seat.person);
        if (person == nullptr || seat.dormant || !units.contains(seat.unit))
            continue;
        PersonRow row = rowOf(*person, seat.unit, placeOf(seat.kind), lookup, now);
        row.subject = seat.subject;
        rows << row;
    }
    std::ranges::sort(rows, comesFirst);
    return rows;
}

} // namespace

QList<PersonRow> peopleOf(const domain::School& school, const domain::UnitId& unit, const QDateTime& now)
{
    const Lookup lookup(school);
    const auto at = std::ranges::find(school.units, unit, &domain::Unit::id);
    if (at == school.units.cend())
        return {};
    if (at->kind == domain::UnitKind::Staff)
        return staffRows(school, unit, lookup, now);

    QList<PersonRow> rows;
    for (const PersonRow& seat : seatRows(school, withUnitsBelow(school, unit), lookup, now)) {
        rows << seat;
        if (seat.place != PlaceKind::Pupil)
            continue;
        for (const domain::GuardianLink* link : lookup.guardiansOf(seat.person)) {
            const domain::Person* guardian = lookup.person(link->guardian);
            if (guardian == nullptr)
                continue;
            PersonRow row = rowOf(*guardian, seat.unit, PlaceKind::Guardian, lookup, now);
            row.guardianKind = link->kind;
            row.child = seat.name;
            rows << row;
        }
    }
    return rows;
}

} // namespace items
