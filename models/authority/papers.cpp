// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/moderation_case.h"
#include "domain/membership.h"

namespace authority {

using namespace domain;

namespace {

// Who has something to do with the chats of the unit.
QSet<PersonId> peopleOf(const SchoolIndex& index, const UnitId& unit)
{
    QSet<PersonId> people;
    for (const Seat* seat : index.seatsIn(unit)) {
        if (!index.isActive(seat->person))
            continue;
        people.insert(seat->person);
        for (const GuardianLink* link : index.guardiansOf(seat->person)) {
            if (index.isActive(link->guardian))
                people.insert(link->guardian);
        }
    }
    return people;
}

base::Result<void> checkPapers(const SchoolIndex& index, const contract::PapersEnterRequest& request,
                               const QDateTime& now)
{
    const School& school = index.school();
    if (request.basis.simplified().isEmpty())
        return refuse("papers.basis");
    if (!request.on.isValid() || request.on.year() < earliestYear || request.on > dayAt(school.organisation, now))
        return refuse("papers.date");
    const bool isOfConsent = request.consent != ConsentState::NotAsked;
    if (request.people.isEmpty() || (request.rulesVersion == 0 && !isOfConsent) ||
        (isOfConsent && request.unit.isEmpty()))
        return refuse("request.invalid");
    if (request.rulesVersion != 0 &&
        std::ranges::find(school.rules, request.rulesVersion, &Rules::version) == school.rules.end())
        return refuse("rules.outdated");
    const QSet<PersonId> people = request.unit.isEmpty() ? QSet<PersonId>() : peopleOf(index, request.unit);
    for (const PersonId& person : request.people) {
        if (!index.isActive(person))
            return refuse("person.not-found");
        if (!request.unit.isEmpty() && !people.contains(person))
            return refuse("papers.person");
        if (isOfConsent && !isFamilyOf(index, person, request.unit))
            return refuse("papers.person");
    }
    return {};
}

} // namespace

bool isFamilyOf(const SchoolIndex& index, const PersonId& person, const UnitId& unit)
{
    const auto sits = [&](const PersonId& id) {
        return std::ranges::any_of(index.seatsOf(id), [&](const Seat* seat) {
            return seat->unit == unit && seat->kind == SeatKind::Pupil;
        });
    };
    return sits(person) || std::ranges::any_of(index.childrenOf(person),
                                               [&](const GuardianLink* link) { return sits(link->child); });
}

base::Result<contract::RulesRegisterReply> registerOfRules(const School& school,
                                                           const contract::RulesRegisterRequest& request)
{
    const Rules* const inForce = rulesInForce(school);
    if (!inForce)
        return refuse("rules.none");
    const int version = request.version == 0 ? inForce->version : request.version;
    const auto rules = std::ranges::find(school.rules, version, &Rules::version);
    if (rules == school.rules.end())
        return refuse("rules.outdated");
    const SchoolIndex index(school);
    QHash<PersonId, const Acknowledgement*> acknowledged;
    for (const Acknowledgement& each : school.acknowledgements) {
        if (each.rulesVersion == version)
            acknowledged.insert(each.person, &each);
    }
    QHash<PersonId, const Consent*> consents;
    for (const Consent& each : school.consents) {
        if (each.unit == request.unit)
            consents.insert(each.person, &each);
    }
    const QSet<PersonId> ofUnit = request.unit.isEmpty() ? QSet<PersonId>() : peopleOf(index, request.unit);
    const auto isListed = [&](const Person& person) {
        if (!request.unit.isEmpty())
            return ofUnit.contains(person.id);
        return person.state == PersonState::Active && (!person.login.isEmpty() || acknowledged.contains(person.id) ||
                                                       index.isConfirmed(person.id));
    };
    contract::RulesRegisterReply reply;
    reply.rules = *rules;
    for (const Person& person : school.people) {
        if (!isListed(person))
            continue;
        contract::RegisterRow row;
        row.person = person.id;
        row.hasAccount = !person.login.isEmpty();
        if (const Acknowledgement* const known = acknowledged.value(person.id)) {
            row.acknowledgedAt = known->at;
            row.basis = known->basis;
        }
        row.readOnlyFrom = row.hasAccount ? index.readOnlyFrom(person.id) : QDateTime();
        if (const Consent* const consent = consents.value(person.id)) {
            row.consent = consent->state;
            row.consentAt = consent->at;
            row.consentBasis = consent->basis;
        }
        reply.rows << row;
    }
    std::ranges::sort(reply.rows, {}, &contract::RegisterRow::person);
    return reply;
}

base::Result<contract::PapersEnterReply> enterPapers(Change& change, const contract::PapersEnterRequest& request)
{
    {
        const SchoolIndex index(change.school());
        if (const auto checked = checkPapers(index, request, change.now()); !checked)
            return base::failWith(checked);
    }
    const QString basis = request.basis.simplified();
    const QDateTime at(request.on, QTime(12, 0), zoneOf(change.school()));
    contract::PapersEnterReply reply;
    QStringList subjects;
    for (const PersonId& person : request.people) {
        const Acknowledgement acknowledgement{person, request.rulesVersion, at.toUTC(), basis};
        if (request.rulesVersion != 0 && !change.snapshot().find<Acknowledgement>(keyOf(acknowledgement))) {
            change.put(acknowledgement);
            ++reply.acknowledged;
        }
        const Consent consent{person, request.unit, request.consent, at.toUTC(), basis};
        const Consent* const before = change.snapshot().find<Consent>(keyOf(consent));
        if (request.consent != ConsentState::NotAsked && (!before || before->state != request.consent)) {
            change.put(consent);
            ++reply.consents;
        }
        subjects << person.value();
    }
    change.audit(subjects.join(u' ').left(contract::sentenceLimit), basis);
    return reply;
}

base::Result<contract::CommandReply> setConsent(Change& change, const contract::ConsentsSetRequest& request)
{
    {
        const SchoolIndex index(change.school());
        if (!isFamilyOf(index, change.caller(), request.unit))
            return refuse("consent.not-family");
    }
    const Consent consent{change.caller(), request.unit, request.given ? ConsentState::Given : ConsentState::Refused,
                          change.now()};
    const Consent* const before = change.snapshot().find<Consent>(keyOf(consent));
    if (before && before->state == consent.state)
        return contract::CommandReply{};
    change.put(consent);
    change.audit(change.caller().value() + u' ' + request.unit.value(),
                 request.given ? QStringLiteral("given") : QStringLiteral("refused"));
    return contract::CommandReply{};
}

} // namespace authority
