// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/join_requests.h"

#include "authority/command.h"
#include "authority/token.h"
#include "domain/invite_policy.h"
#include "domain/nick.h"
#include "domain/person_name.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

bool sitsAsPupil(const SchoolIndex& index, const PersonId& person, const UnitId& unit)
{
    const QList<const Seat*> seats = index.seatsOf(person);
    return std::ranges::any_of(
        seats, [&](const Seat* seat) { return seat->kind == SeatKind::Pupil && (unit.isEmpty() || seat->unit == unit); });
}

bool isOpen(const JoinRequest& request)
{
    return request.state == JoinRequestState::Waiting || request.state == JoinRequestState::Asked;
}

// Whoever is meant may be let in by this request.
base::Result<void> checkPerson(const SchoolIndex& index, const JoinRequest& request, const PersonId& id)
{
    if (id.isEmpty())
        return {};
    const Person* const person = index.person(id);
    if (!person || person->state != PersonState::Active)
        return refuse("person.not-found");
    // Nobody's account gets anything by the word of another.
    if (!person->login.isEmpty() && person->login != request.account)
        return refuse("request.has-account");
    return {};
}

base::Result<void> checkRole(const SchoolIndex& index, const JoinRequest& request, const PersonId& person,
                             const PersonId& child)
{
    switch (request.role) {
    case InviteRole::Pupil:
        if (!person.isEmpty() && !sitsAsPupil(index, person, request.unit))
            return refuse("invite.not-in-unit");
        break;
    case InviteRole::Guardian:
        if (child.isEmpty() || !sitsAsPupil(index, child, request.unit))
            return refuse("request.child");
        if (!person.isEmpty() && (person == child || sitsAsPupil(index, person, {})))
            return refuse("request.child-as-parent");
        break;
    case InviteRole::Staff:
    case InviteRole::Guest:
        if (!person.isEmpty() && sitsAsPupil(index, person, {}))
            return refuse("position.pupil");
        break;
    }
    return {};
}

PersonId personFor(Change& change, const JoinRequest& request, const PersonId& known)
{
    if (!known.isEmpty())
        return known;
    Person person;
    person.id = PersonId(randomName());
    person.name = request.name;
    change.put(person);
    return person.id;
}

// What the person is in the school from now on, where the roster does not say it already.
void seatPerson(Change& change, const JoinRequest& request, const PersonId& person, const PersonId& child)
{
    const Snapshot& snapshot = change.snapshot();
    switch (request.role) {
    case InviteRole::Pupil: {
        const auto sits = [&](const Seat& seat) {
            return seat.person == person && seat.unit == request.unit && seat.kind == SeatKind::Pupil;
        };
        if (std::ranges::none_of(change.school().seats, sits))
            change.put(Seat{SeatId(randomName()), person, request.unit, SeatKind::Pupil, {}});
        break;
    }
    case InviteRole::Guardian:
        if (!snapshot.find<GuardianLink>(joinedKey({person.value(), child.value()})))
            change.put(GuardianLink{person, child, request.guardianKind});
        break;
    case InviteRole::Staff:
        if (std::ranges::none_of(change.school().positions,
                                 [&](const Position& position) { return position.person == person; }))
            change.put(Position{person, PositionKind::Teacher, Verification::Pending});
        break;
    case InviteRole::Guest: {
        const Invite* const invite = snapshot.find<Invite>(request.invite.value());
        if (!snapshot.find<ChatMember>(joinedKey({invite->chat.value(), person.value()})))
            change.put(ChatMember{invite->chat, person, guestNick(*snapshot.find<Person>(person.value())),
                                  MemberRole::Member, true, change.now()});
        break;
    }
    }
}

// A record of the roster that a person with an account turned out to be as well: its child goes over, the record stays.
void retireRecord(Change& change, const JoinRequest& request, const PersonId& person, const PersonId& child)
{
    const Invite* const found = change.snapshot().find<Invite>(request.invite.value());
    if (!found || found->kind != InviteKind::Personal || found->person == person)
        return;
    Invite invite = *found;
    if (const auto* link = change.snapshot().find<GuardianLink>(joinedKey({invite.person.value(), child.value()})))
        change.remove(GuardianLink(*link));
    if (stateOf(invite, change.now()) == InviteState::Valid)
        ++invite.usesCount;
    change.put(invite);
}

} // namespace

base::Result<void> acceptRequest(Change& change, JoinRequest request, const PersonId& known, const PersonId& child,
                                 const PersonId& decidedBy)
{
    if (!isOpen(request))
        return refuse("request.decided");
    {
        const SchoolIndex index(change.school());
        if (const auto checked = checkPerson(index, request, known); !checked)
            return checked;
        if (const auto checked = checkRole(index, request, known, child); !checked)
            return checked;
    }
    const Rules* const rules = rulesInForce(change.school());
    if (!rules)
        return refuse("rules.none");

    const PersonId person = personFor(change, request, known);
    seatPerson(change, request, person, child);
    retireRecord(change, request, person, child);
    const Acknowledgement acknowledgement{person, request.rulesVersion, request.at};
    if (!change.snapshot().find<Acknowledgement>(keyOf(acknowledgement)))
        change.put(acknowledgement);
    if (request.role == InviteRole::Pupil || request.role == InviteRole::Guardian)
        change.put(Consent{person, request.unit, ConsentState::Given, request.at});

    if (change.snapshot().find<Person>(person.value())->login.isEmpty()) {
        Invite entry;
        entry.id = InviteId(randomName());
        entry.person = person;
        entry.role = request.role;
        entry.unit = request.unit;
        entry.author = decidedBy;
        entry.createdAt = change.now();
        entry.expiresAt = change.now().addDays(limitsFor(InviteKind::Personal, {}).usualDays);
        change.put(entry);
        request.entry = entry.id;
    } else {
        change.send(Errand{ErrandKind::Tell, {}, person, {},
                           u"Вашу заявку приняли: новые чаты школы добавлены к этому аккаунту."_s});
    }
    request.person = person;
    request.state = JoinRequestState::Accepted;
    request.reason.clear();
    request.decidedBy = decidedBy;
    request.decidedAt = change.now();
    change.put(request);
    return {};
}

void acceptIfClear(Change& change, const JoinRequest& request, const PersonId& author)
{
    const SchoolIndex index(change.school());
    const auto isNamed = [&](const PersonId& id, const PersonName& name) {
        const Person* const person = index.person(id);
        return person && person->state == PersonState::Active && nameKey(person->name) == nameKey(name) &&
               mayBeSamePatronymic(person->name, name);
    };
    std::vector<std::pair<PersonId, PersonId>> meant; // who, whose
    for (const Seat* seat : index.seatsIn(request.unit)) {
        if (seat->kind != SeatKind::Pupil || seat->dormant)
            continue;
        if (request.role == InviteRole::Pupil && isNamed(seat->person, request.name))
            meant.emplace_back(seat->person, PersonId());
        if (request.role != InviteRole::Guardian || !isNamed(seat->person, request.child))
            continue;
        for (const GuardianLink* link : index.guardiansOf(seat->person)) {
            if (isInForce(*link) && isNamed(link->guardian, request.name))
                meant.emplace_back(link->guardian, seat->person);
        }
    }
    if (meant.size() == 1)
        std::ignore = acceptRequest(change, request, meant.front().first, meant.front().second, author);
}

contract::RequestsListReply requestsFor(const School& school, const PersonId& caller,
                                        const contract::RequestsListRequest& asked, int max)
{
    const bool all = reachOf(rolesOf(school, caller), Act::RequestsList) == Reach::WholeSchool;
    const QList<UnitId> classes = ownClasses(school, caller);
    QList<JoinRequest> requests;
    std::ranges::copy_if(school.requests, std::back_inserter(requests), [&](const JoinRequest& request) {
        return (all || classes.contains(request.unit)) && isOpen(request) != asked.decided;
    });
    if (asked.decided)
        std::ranges::sort(requests, std::ranges::greater(), &JoinRequest::decidedAt);
    else
        std::ranges::sort(requests, {}, &JoinRequest::at);
    contract::RequestsListReply reply;
    reply.total = static_cast<int>(requests.size());
    reply.requests = requests.mid(std::max(asked.offset, 0), max);
    return reply;
}

namespace {

base::Result<void> decide(Change& change, const contract::RequestDecision& decision)
{
    const JoinRequest* const found = change.snapshot().find<JoinRequest>(decision.request.value());
    if (!found)
        return refuse("request.unknown");
    if (!mayAct(change.school(), change.caller(), Act::RequestsDecide, {{}, found->unit}))
        return refuse("rights.missing");
    JoinRequest request = *found;
    if (!isOpen(request))
        return refuse("request.decided");
    if (decision.verdict == contract::RequestVerdict::Accept) {
        // Who is a pupil, and who works here, stands in the school's own lists.
        const bool isNew = decision.person.isEmpty();
        if (isNew && request.role == InviteRole::Pupil && !mayAct(change.school(), change.caller(), Act::PeopleCreate))
            return refuse("request.new-pupil");
        return acceptRequest(change, request, decision.person, decision.child, change.caller());
    }
    request.reason = decision.reason.simplified();
    if (request.reason.isEmpty())
        return refuse("request.reason");
    request.state = decision.verdict == contract::RequestVerdict::Ask ? JoinRequestState::Asked : JoinRequestState::Refused;
    request.decidedBy = change.caller();
    request.decidedAt = change.now();
    change.put(request);
    return {};
}

} // namespace

base::Result<contract::RequestsDecideReply> decideRequests(Change& change,
                                                           const contract::RequestsDecideRequest& request)
{
    contract::RequestsDecideReply reply;
    QStringList subjects;
    for (const contract::RequestDecision& decision : request.decisions) {
        const auto done = decide(change, decision);
        if (!done && request.decisions.size() == 1)
            return base::failWith(done);
        if (!done) {
            reply.failed << contract::UndecidedRequest{decision.request, done.error().reason};
            continue;
        }
        ++reply.done;
        subjects << decision.request.value();
    }
    if (!subjects.isEmpty())
        change.audit(subjects.join(u' '));
    return reply;
}

} // namespace authority
