// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/request_matches.h"

#include "domain/school_index.h"
#include "text/names.h"
#include "text/repair.h"

#include <algorithm>
#include <array>

namespace items {
namespace {

using namespace Qt::Literals::StringLiterals;
using domain::PersonName;

constexpr qsizetype mostMatches = 5;

// Forms of one given name; the first is the one in documents.
const QList<QStringList>& givenForms()
{
    static const QList<QStringList> forms{
        {u"александр"_s, u"саша"_s, u"шура"_s},
        {u"александра"_s, u"саша"_s, u"шура"_s},
        {u"алексей"_s, u"леша"_s},
        {u"анастасия"_s, u"настя"_s},
        {u"анна"_s, u"аня"_s},
        {u"артемий"_s, u"артем"_s, u"тема"_s},
        {u"валентина"_s, u"валя"_s},
        {u"валерий"_s, u"валера"_s},
        {u"виктор"_s, u"витя"_s},
        {u"виктория"_s, u"вика"_s},
        {u"владимир"_s, u"вова"_s, u"володя"_s},
        {u"галина"_s, u"галя"_s},
        {u"дарья"_s, u"даша"_s, u"дария"_s},
        {u"дмитрий"_s, u"дима"_s, u"димитрий"_s},
        {u"евгений"_s, u"женя"_s},
        {u"евгения"_s, u"женя"_s},
        {u"екатерина"_s, u"катя"_s},
        {u"елена"_s, u"лена"_s, u"алена"_s},
        {u"елизавета"_s, u"лиза"_s},
        {u"иван"_s, u"ваня"_s},
        {u"ирина"_s, u"ира"_s},
        {u"константин"_s, u"костя"_s},
        {u"ксения"_s, u"ксюша"_s},
        {u"любовь"_s, u"люба"_s},
        {u"людмила"_s, u"люда"_s, u"мила"_s},
        {u"маргарита"_s, u"рита"_s},
        {u"мария"_s, u"маша"_s, u"марья"_s},
        {u"михаил"_s, u"миша"_s},
        {u"надежда"_s, u"надя"_s},
        {u"наталья"_s, u"наташа"_s, u"наталия"_s},
        {u"николай"_s, u"коля"_s},
        {u"ольга"_s, u"оля"_s},
        {u"павел"_s, u"паша"_s},
        {u"петр"_s, u"петя"_s},
        {u"светлана"_s, u"света"_s},
        {u"сергей"_s, u"сережа"_s},
        {u"софья"_s, u"соня"_s, u"софия"_s},
        {u"татьяна"_s, u"таня"_s},
        {u"юлия"_s, u"юля"_s},
    };
    return forms;
}

bool areForms(const QString& a, const QString& b)
{
    return std::ranges::any_of(givenForms(),
                               [&](const QStringList& forms) { return forms.contains(a) && forms.contains(b); });
}

bool isOneSlip(const QString& a, const QString& b)
{
    return a.size() > 3 && std::abs(a.size() - b.size()) <= 1 && text::oneSlipAway(a).contains(b);
}

bool isInitialOf(const QString& typed, const QString& known)
{
    return typed.size() == 1 && known.startsWith(typed);
}

struct Likeness
{
    int score = 0;
    QList<MatchReason> reasons;
};

// Of folded parts.
Likeness likenessOf(const QString& family, const QString& given, const QString& knownFamily, const QString& knownGiven)
{
    if (family == knownFamily && given == knownGiven)
        return {100, {MatchReason::SameName}};
    if (family == knownFamily && areForms(given, knownGiven))
        return {94, {MatchReason::GivenForm}};
    if (family == knownFamily && isInitialOf(given, knownGiven))
        return {75, {MatchReason::Initials}};
    if ((family == knownFamily && isOneSlip(given, knownGiven)) || (given == knownGiven && isOneSlip(family, knownFamily)))
        return {82, {MatchReason::OneSlip}};
    return {};
}

// The ways in which a name may have been meant, with what each costs.
struct Reading
{
    PersonName name;
    int cost = 0;
    QList<MatchReason> reasons;
};

QList<Reading> readingsOf(const PersonName& typed)
{
    const auto latin = [](const QString& part) {
        const QStringList all = text::transliterated(part);
        return all.isEmpty() ? QStringList{part} : all.mid(0, 3);
    };
    QList<Reading> readings{{typed, 0, {}}};
    readings << Reading{{text::inOtherLayout(typed.family), text::inOtherLayout(typed.given), {}},
                        4,
                        {MatchReason::OtherLayout}};
    for (const QString& family : latin(typed.family)) {
        for (const QString& given : latin(typed.given)) {
            if (family != typed.family || given != typed.given)
                readings << Reading{{family, given, {}}, 4, {MatchReason::Transliterated}};
        }
    }
    for (const Reading& straight : QList<Reading>(readings)) {
        Reading swapped = straight;
        std::swap(swapped.name.family, swapped.name.given);
        swapped.cost += 3;
        swapped.reasons << MatchReason::SwappedParts;
        readings << swapped;
    }
    return readings;
}

Likeness likenessOf(const PersonName& typed, const PersonName& known)
{
    Likeness best;
    const QString family = text::nameKey(known.family);
    const QString given = text::nameKey(known.given);
    for (const Reading& reading : readingsOf(typed)) {
        Likeness found = likenessOf(text::nameKey(reading.name.family), text::nameKey(reading.name.given), family, given);
        found.score -= reading.cost;
        if (found.score <= best.score)
            continue;
        if (!reading.reasons.isEmpty())
            found.reasons.removeOne(MatchReason::SameName);
        found.reasons << reading.reasons;
        best = found;
    }
    const bool bothHave = !typed.patronymic.isEmpty() && !known.patronymic.isEmpty();
    if (best.score > 0 && bothHave && !text::sameName(typed.patronymic, known.patronymic)) {
        best.score = std::max(0, best.score - 25);
        best.reasons << MatchReason::OtherPatronymic;
    }
    return best;
}

QList<const domain::Person*> pupilsOf(const domain::SchoolIndex& index, const domain::UnitId& unit)
{
    QList<const domain::Person*> pupils;
    for (const domain::Seat* seat : index.seatsIn(unit)) {
        if (seat->kind == domain::SeatKind::Pupil && !seat->dormant && index.isActive(seat->person))
            pupils << index.person(seat->person);
    }
    return pupils;
}

bool isAccountOf(const domain::Person& person, const domain::JoinRequest& request)
{
    return !request.account.isEmpty() && person.login == request.account;
}

void addIfLike(QList<RequestMatch>& matches, const domain::Person& person, const domain::JoinRequest& request)
{
    Likeness like = likenessOf(request.name, person.name);
    if (isAccountOf(person, request)) {
        like.score = std::max(like.score, clearScore);
        like.reasons << MatchReason::AccountNamed;
    }
    matches << RequestMatch{person.id, {}, like.score, like.reasons};
}

// The child counts for two fifths, who answers for it for the rest.
void addGuardians(QList<RequestMatch>& matches, const domain::SchoolIndex& index, const domain::Person& child,
                  const domain::JoinRequest& request)
{
    const Likeness childLike = likenessOf(request.child, child.name);
    if (childLike.score < leastScore)
        return;
    QList<const domain::Person*> people;
    for (const domain::GuardianLink* link : index.guardiansOf(child.id)) {
        if (const domain::Person* person = index.person(link->guardian))
            people << person;
    }
    for (const domain::Person& person : index.school().people) {
        if (isAccountOf(person, request) && !people.contains(&person))
            people << &person;
    }
    bool isKnown = false;
    for (const domain::Person* person : people) {
        Likeness like = likenessOf(request.name, person->name);
        if (isAccountOf(*person, request)) {
            like.score = 100;
            like.reasons << MatchReason::AccountNamed;
        }
        if (like.score < leastScore)
            continue;
        isKnown = true;
        for (const MatchReason reason : childLike.reasons) {
            if (!like.reasons.contains(reason))
                like.reasons << reason;
        }
        matches << RequestMatch{person->id, child.id, (2 * childLike.score + 3 * like.score) / 5, like.reasons};
    }
    if (!isKnown)
        matches << RequestMatch{{}, child.id, childLike.score / 2, {MatchReason::NewGuardian}};
}

} // namespace

QList<RequestMatch> matchesOf(const domain::School& school, const domain::JoinRequest& request)
{
    const domain::SchoolIndex index(school);
    QList<RequestMatch> matches;
    switch (request.role) {
    case domain::InviteRole::Pupil:
        for (const domain::Person* pupil : pupilsOf(index, request.unit))
            addIfLike(matches, *pupil, request);
        break;
    case domain::InviteRole::Guardian:
        for (const domain::Person* pupil : pupilsOf(index, request.unit))
            addGuardians(matches, index, *pupil, request);
        break;
    case domain::InviteRole::Staff:
        for (const domain::Person& person : school.people) {
            if (!index.positionsOf(person.id).isEmpty())
                addIfLike(matches, person, request);
        }
        break;
    case domain::InviteRole::Guest:
        break;
    }
    matches.removeIf([](const RequestMatch& match) { return match.score < leastScore; });
    std::ranges::stable_sort(matches, std::ranges::greater(), &RequestMatch::score);
    return matches.mid(0, mostMatches);
}

bool isClear(const QList<RequestMatch>& matches)
{
    if (matches.isEmpty() || matches.first().score < clearScore || matches.first().person.isEmpty() ||
        matches.first().reasons.contains(MatchReason::OtherPatronymic))
        return false;
    return matches.size() == 1 || matches.at(1).score < clearScore - 5;
}

bool looksLikeChild(const domain::School& school, const domain::JoinRequest& request)
{
    if (request.role != domain::InviteRole::Guardian)
        return false;
    const domain::SchoolIndex index(school);
    return std::ranges::any_of(pupilsOf(index, request.unit), [&](const domain::Person* pupil) {
        return likenessOf(request.name, pupil->name).score >= clearScore;
    });
}

} // namespace items
