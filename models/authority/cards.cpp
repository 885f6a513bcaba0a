// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of people and of the organisation, who answers for whom, and the words of the school.
#include "authority/command.h"
#include "authority/token.h"
#include "domain/logo.h"
#include "domain/person_name.h"
#include "domain/school_index.h"
#include "domain/word_forms.h"

#include <QTimeZone>

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestContact = 100;
constexpr qsizetype longestWord = 60;

[[nodiscard]] bool isContact(const QString& text)
{
    return text.isEmpty() || (text.size() <= longestContact && isTitle(text));
}

} // namespace

base::Result<contract::CommandReply> editPerson(Change& change, const contract::PeopleEditRequest& request)
{
    const Person* const found = change.snapshot().find<Person>(request.person.value());
    if (!found)
        return refuse("person.not-found");
    Person person = *found;
    person.name = tidied(request.name);
    if (!isFullName(person.name))
        return refuse("person.name");
    person.bornOn = request.bornOn;
    if (person.bornOn.isValid() && person.bornOn > dayAt(change.school().organisation, change.now()))
        return refuse("person.birth");
    person.contacts = {request.contacts.phone.trimmed(), request.contacts.email.trimmed()};
    if (!isContact(person.contacts.phone) || !isContact(person.contacts.email))
        return refuse("person.contacts");
    person.externalId = request.externalId.trimmed();
    const bool isTaken = !person.externalId.isEmpty() &&
                         std::ranges::any_of(change.school().people, [&](const Person& other) {
                             return other.id != person.id && other.externalId == person.externalId;
                         });
    if (isTaken)
        return refuse("person.external-id");
    change.put(person);
    change.audit(person.id.value());
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> setGuardian(Change& change, const contract::GuardiansSetRequest& request)
{
    GuardianLink link = request.link;
    const Person* const guardian = change.snapshot().find<Person>(link.guardian.value());
    const Person* const child = change.snapshot().find<Person>(link.child.value());
    if (!guardian || !child)
        return refuse("person.not-found");
    const auto isPupil = [&](const PersonId& person) {
        return std::ranges::any_of(change.school().seats, [&](const Seat& seat) {
            return seat.person == person && seat.kind == SeatKind::Pupil;
        });
    };
    if (!request.present) {
        change.remove(link);
        change.audit(keyOf(link), u"off"_s);
        return contract::CommandReply{};
    }
    if (link.guardian == link.child || isPupil(link.guardian))
        return refuse("guardian.pupil");
    if (!isPupil(link.child))
        return refuse("guardian.not-pupil");
    if (link.startsOn.isValid() && link.endsOn.isValid() && link.endsOn < link.startsOn)
        return refuse("dates.order");
    link.dormant = !isWithin(link.startsOn, link.endsOn, dayAt(change.school().organisation, change.now()));
    change.put(link);
    change.audit(keyOf(link), contract::nameOf(link.kind) + u' ' + contract::nameOf(link.rights));
    return contract::CommandReply{};
}

base::Result<contract::CommandReply> setOrganisation(Change& change, const contract::OrganisationSetRequest& request)
{
    Organisation organisation = request.organisation;
    // Each has an act of its own, which shows what will come of it.
    organisation.words = change.school().organisation.words;
    organisation.contacts = change.school().organisation.contacts;
    organisation.name = organisation.name.simplified();
    organisation.shortName = organisation.shortName.simplified();
    if (organisation.name.isEmpty() || organisation.name.size() > 300)
        return refuse("organisation.name");
    if (!QTimeZone(organisation.timeZone.toLatin1()).isValid())
        return refuse("organisation.time-zone");
    const auto isInn = [](const QString& inn) {
        return (inn.size() == 10 || inn.size() == 12) &&
               std::ranges::all_of(inn, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    organisation.inn = organisation.inn.trimmed();
    if (!organisation.inn.isEmpty() && !isInn(organisation.inn))
        return refuse("organisation.inn");
    if (!organisation.logo.isEmpty() && !isLogo(organisation.logo))
        return refuse("organisation.logo");
    change.putOrganisation(organisation);
    const Unit* const root = change.snapshot().find<Unit>(rootOf(change.school()).value());
    if (root) {
        Unit unit = *root;
        unit.name = organisation.name;
        change.put(unit);
    }
    change.audit({});
    return contract::CommandReply{};
}

base::Result<void> setWords(Change& change, const contract::WordsSetRequest& request)
{
    Organisation organisation = change.school().organisation;
    const auto isWord = [](const QString& word) { return isTitle(word) && word.size() <= longestWord; };
    for (const auto& [name, word] : wordFields) {
        const WordEntry own = entryIn(request.words.*word);
        if (!own.word.isEmpty() && !(isWord(own.word) && canBeBent(own, word) && std::ranges::all_of(own.forms, isWord)))
            return refuse("words.word");
        organisation.words.*word = written(own);
    }
    change.putOrganisation(organisation);
    return {};
}

base::Result<void> setContacts(Change& change, const contract::ContactsSetRequest& request)
{
    for (const ContactPair& pair : contactPairs) {
        if (!canBeSet(pair, request.contacts.*pair.reach))
            return refuse("contacts.reach");
    }
    Organisation organisation = change.school().organisation;
    organisation.contacts = request.contacts;
    change.putOrganisation(organisation);
    return {};
}

} // namespace authority
