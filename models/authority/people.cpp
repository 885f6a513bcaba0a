// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/token.h"
#include "domain/file_policy.h"
#include "domain/person_name.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> check(const Change& change, const Position& asked)
{
    const SchoolIndex index(change.school());
    const Person* const person = index.person(asked.person);
    if (!person || person->state != PersonState::Active)
        return refuse("person.not-found");
    const QList<const Seat*> seats = index.seatsOf(asked.person);
    if (std::ranges::find(seats, SeatKind::Pupil, &Seat::kind) != seats.end())
        return refuse("position.pupil");

    const bool confirms = asked.verification == Verification::Confirmed;
    if (confirms && asked.person == change.caller() && !index.isConfirmed(asked.person, asked.kind))
        return refuse("position.self");
    if (asked.verification == Verification::Refused && asked.reason.trimmed().isEmpty())
        return refuse("position.reason");
    if (!asked.orderScan.isEmpty() && (asked.orderNumber.isEmpty() || !isFileAddress(asked.orderScan)))
        return refuse("position.scan");
    if (asked.kind != PositionKind::Administrator)
        return {};
    if (confirms && !index.isConfirmed(asked.person))
        return refuse("position.not-staff");
    if (confirms && (asked.orderNumber.trimmed().isEmpty() || !asked.orderDate.isValid()))
        return refuse("position.order");
    if (!confirms && index.isConfirmed(asked.person, PositionKind::Administrator) &&
        isLastAdministrator(change.school(), asked.person)) {
        return refuse("position.last-administrator");
    }
    return {};
}

} // namespace

bool isLastAdministrator(const School& school, const PersonId& person)
{
    const SchoolIndex index(school);
    return std::ranges::none_of(school.positions, [&](const Position& position) {
        return position.person != person && index.isConfirmed(position.person, PositionKind::Administrator);
    });
}

bool isFullName(const PersonName& name)
{
    return !name.family.isEmpty() && !name.given.isEmpty() && isWritable(name);
}

base::Result<contract::PeopleCreateReply> createPerson(Change& change, const contract::PeopleCreateRequest& request)
{
    Person person;
    person.id = PersonId(randomName());
    person.name = tidied(request.name);
    if (!isFullName(person.name))
        return refuse("person.name");
    person.contacts = {request.contacts.phone.trimmed(), request.contacts.email.trimmed()};
    person.externalId = request.externalId.trimmed();
    change.put(person);
    change.audit(person.id.value());
    return contract::PeopleCreateReply{{}, person.id};
}

base::Result<contract::CommandReply> setPosition(Change& change, const contract::PositionsSetRequest& request)
{
    Position asked = request.position;
    asked.orderNumber = asked.orderNumber.simplified();
    asked.reason = asked.verification == Verification::Refused ? asked.reason.simplified() : QString();
    if (const auto checked = check(change, asked); !checked)
        return base::failWith(checked);
    if (asked.verification == Verification::None)
        change.remove(asked);
    else
        change.put(asked);
    change.audit(asked.person.value(), contract::nameOf(asked.kind) + u' ' + contract::nameOf(asked.verification));
    return contract::CommandReply{};
}

} // namespace authority
