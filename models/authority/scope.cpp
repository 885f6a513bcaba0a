// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/scope.h"

#include "domain/rights.h"

#include <QCryptographicHash>

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

template <typename Id>
void feed(QCryptographicHash& hash, const QSet<Id>& ids)
{
    QStringList values;
    for (const Id& id : ids)
        values << id.value();
    values.sort();
    hash.addData(values.join(u'\n').toUtf8());
    hash.addData("\n\n");
}

void addTeachersOf(Scope& scope, const SchoolIndex& index, const UnitId& unit)
{
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind != SeatKind::Pupil && index.isConfirmed(seat->person))
            scope.people.insert(seat->person);
    }
}

// A class as its own teachers see it; the class teacher with the details of its families.
void addClass(Scope& scope, const SchoolIndex& index, const UnitId& unit, bool withDetails)
{
    for (const Seat* seat : index.seatsIn(unit)) {
        scope.people.insert(seat->person);
        if (seat->kind != SeatKind::Pupil)
            continue;
        QSet<PersonId> family{seat->person};
        for (const GuardianLink* link : index.guardiansOf(seat->person))
            family.insert(link->guardian);
        scope.people.unite(family);
        if (withDetails)
            scope.details.unite(family);
    }
}

void addStaff(Scope& scope, const SchoolIndex& index)
{
    for (const Unit& unit : index.school().units)
        scope.units.insert(unit.id);
    for (const Position& position : index.school().positions) {
        scope.people.insert(position.person);
        if (index.isConfirmed(position.person))
            scope.colleagues.insert(position.person);
    }
    for (const Seat* seat : index.seatsOf(scope.self)) {
        if (seat->kind == SeatKind::Pupil)
            continue;
        const Unit* const unit = index.unit(seat->unit);
        const bool leads = leadsClass(seat->kind);
        addClass(scope, index, seat->unit, leads && unit && !unit->archived);
        if (!leads)
            continue;
        if (unit && !unit->archived)
            scope.ownClasses.insert(seat->unit);
        for (const Chat& chat : index.school().chats) {
            if (chat.unit == seat->unit) {
                scope.chats.insert(chat.id);
                scope.moderated.insert(chat.id);
            }
        }
    }
}

void addFamily(Scope& scope, const SchoolIndex& index)
{
    QList<PersonId> pupils{scope.self};
    for (const GuardianLink* link : index.childrenOf(scope.self))
        pupils << link->child;
    for (const PersonId& pupil : pupils) {
        scope.people.insert(pupil);
        for (const Seat* seat : index.seatsOf(pupil)) {
            if (seat->kind != SeatKind::Pupil)
                continue;
            scope.units.insert(seat->unit);
            addTeachersOf(scope, index, seat->unit);
        }
    }
}

} // namespace

Scope scopeOf(const SchoolIndex& index, const PersonId& person)
{
    Scope scope;
    scope.self = person;
    scope.people.insert(person);
    scope.details.insert(person);
    if (!index.isActive(person))
        return scope;
    for (const Unit& unit : index.school().units) {
        if (unit.kind == UnitKind::School)
            scope.units.insert(unit.id);
    }
    for (const Chat& chat : index.school().chats) {
        const QList<const ChatMember*> members = index.membersOf(chat.id);
        if (std::ranges::find(members, person, &ChatMember::person) == members.end())
            continue;
        scope.chats.insert(chat.id);
        if (isChannel(chat.kind))
            scope.channels.insert(chat.id);
    }
    scope.administers = index.isAdministration(person);
    scope.everything = index.isAdministration(person) || index.isConfirmed(person, PositionKind::IntroductionLead);
    scope.allDetails = index.isConfirmed(person, PositionKind::Administrator);
    if (index.isConfirmed(person))
        addStaff(scope, index);
    addFamily(scope, index);
    return scope;
}

QString Scope::epoch() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(everything ? "all " : "part ");
    hash.addData(allDetails ? "details\n" : "names\n");
    // To one who sees everything, a row that comes is a change like any other.
    if (!everything) {
        feed(hash, units);
        feed(hash, ownClasses);
        feed(hash, people);
        feed(hash, chats);
    }
    if (!allDetails) {
        feed(hash, details);
        feed(hash, colleagues);
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

bool Scope::sees(const Unit& unit) const
{
    return everything || units.contains(unit.id);
}

bool Scope::sees(const Person& person) const
{
    return knows(person.id);
}

bool Scope::sees(const GuardianLink& link) const
{
    return knows(link.guardian) && knows(link.child);
}

bool Scope::sees(const Position& position) const
{
    return knows(position.person);
}

bool Scope::sees(const Seat& seat) const
{
    return everything || (people.contains(seat.person) && units.contains(seat.unit));
}

bool Scope::sees(const Chat& chat) const
{
    return everything || chats.contains(chat.id);
}

bool Scope::sees(const ChatMember& member) const
{
    if (!everything && channels.contains(member.chat))
        return member.mayWrite || people.contains(member.person);
    return everything || chats.contains(member.chat);
}

bool Scope::sees(const Invite& invite) const
{
    return everything || ownClasses.contains(invite.unit);
}

bool Scope::sees(const Rules& /*rules*/) const
{
    return true;
}

bool Scope::sees(const Acknowledgement& acknowledgement) const
{
    return everything || details.contains(acknowledgement.person);
}

bool Scope::sees(const Consent& consent) const
{
    return everything || consent.person == self || ownClasses.contains(consent.unit);
}

bool Scope::sees(const Movement& /*movement*/) const
{
    return everything;
}

Person Scope::shown(const Person& person) const
{
    if (knowsDetails(person.id))
        return person;
    Person shown;
    shown.id = person.id;
    shown.name = person.name;
    shown.state = person.state;
    if (colleagues.contains(person.id))
        shown.login = person.login;
    return shown;
}

Position Scope::shown(const Position& position) const
{
    Position shown = position;
    if (!everything)
        shown.orderScan.clear();
    return shown;
}

} // namespace authority
