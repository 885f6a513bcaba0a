// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/server_state.h"

#include "authority/announcements.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/polls.h"
#include "domain/contact_policy.h"
#include "domain/ladder.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

using xmpp::GateRule;
using xmpp::RoomMember;

// Who may not write for a time, or not at once.
struct Restrictions
{
    QHash<QString, GateRule> people; // by login
    std::optional<GateRule> everybody;
    QList<GateRule> families; // who is not of the staff
};

GateRule::Mode modeOf(QuietMode mode)
{
    switch (mode) {
    case QuietMode::Silence:
        return GateRule::Mode::ReadOnly;
    case QuietMode::Slow:
        return GateRule::Mode::Slow;
    case QuietMode::Hold:
        return GateRule::Mode::Hold;
    case QuietMode::None:
        break;
    }
    return GateRule::Mode::Open;
}

bool isRunningAt(const Quiet& quiet, const QDateTime& now)
{
    return quiet.mode != QuietMode::None && now < quiet.until;
}

// What the filters want of the chats with families: messages read before they come, or after.
FilterAction strictestFilter(const School& school)
{
    const FilterPolicy policy = school.filterPolicies.isEmpty() ? FilterPolicy{} : school.filterPolicies.first();
    return std::max({policy.obscene, policy.personalData, policy.foreignLinks, policy.floods});
}

Restrictions restrictionsIn(const SchoolIndex& index, const Chat& chat, const QDateTime& now)
{
    Restrictions found;
    // The service lets through at once what the filters find nothing in.
    if (holdsFamilies(chat) && strictestFilter(index.school()) == FilterAction::Hold)
        found.everybody = GateRule{GateRule::Mode::Hold};
    if (const auto terms = termsIn(index.school(), chat)) {
        const School& school = index.school();
        if (const auto closed = closedTime(*terms, school.holidays, zoneOf(school.organisation), now))
            found.families << GateRule{GateRule::Mode::Hold, {}, closed->until, 0, closed->since};
        if (terms->slowSeconds > 0)
            found.families << GateRule{GateRule::Mode::Slow, {}, {}, terms->slowSeconds};
    }
    for (const Quiet& quiet : index.school().quiets) {
        if (quiet.chat != chat.id || !isRunningAt(quiet, now))
            continue;
        GateRule rule{modeOf(quiet.mode), {}, quiet.until, quiet.seconds};
        if (quiet.person.isEmpty()) {
            found.everybody = rule;
        } else if (const Person* const person = index.person(quiet.person)) {
            rule.login = person->login.value();
            found.people.insert(rule.login, rule);
        }
    }
    // Who has not acknowledged the new rules in time stays in, and may only read.
    for (const ChatMember* member : index.membersOf(chat.id)) {
        const QDateTime from = index.readOnlyFrom(member->person);
        const Person* const person = index.person(member->person);
        if (from.isValid() && from <= now && person)
            found.people.insert(person->login.value(), GateRule{GateRule::Mode::ReadOnly, person->login.value()});
    }
    // A block weighs more than whatever else there is for the person.
    for (const Block& block : index.school().blocks) {
        const Person* const person = index.person(block.person);
        if (block.chat != chat.id || !person || !isRunning(block, now))
            continue;
        GateRule rule{GateRule::Mode::ReadOnly, person->login.value(), block.until};
        if (block.kind == BlockKind::Out) {
            rule.mode = GateRule::Mode::Out;
            rule.text = outText(block, zoneOf(index.school()));
        }
        found.people.insert(rule.login, rule);
    }
    return found;
}

// Of an open chat, for whoever has no rule of his own; the first that lasts counts. Before the hours come silence and a
// moderator who reads first, behind them whatever only slows down.
QList<GateRule> sharedRules(const Restrictions& restrictions)
{
    QList<GateRule> rules = restrictions.families;
    if (restrictions.everybody) {
        const bool isSlow = restrictions.everybody->mode == GateRule::Mode::Slow;
        const bool hasHours = !rules.isEmpty() && rules.first().mode == GateRule::Mode::Hold;
        rules.insert(isSlow && hasHours ? 1 : 0, *restrictions.everybody);
    }
    return rules;
}

// Of one of the staff whom the rules of families do not concern, but maybe a pause of the whole chat.
QList<GateRule> freeRules(const QString& login, std::optional<GateRule> pause)
{
    const GateRule open{GateRule::Mode::Open, login};
    if (!pause)
        return {open};
    pause->login = login;
    return {*pause, open};
}

// Sets of logins.
struct Writers
{
    QSet<QString> all;
    QSet<QString> moderators;
    QSet<QString> staff;
};

QList<GateRule> rulesFor(const Chat& chat, const QList<RoomMember>& members, const Writers& writers,
                         const Restrictions& restrictions)
{
    const bool isOpen = chat.whoMayWrite == WhoMayWrite::Everyone && !chat.archived;
    const QList<GateRule> shared = isOpen ? sharedRules(restrictions) : QList<GateRule>();
    QList<GateRule> rules = shared;
    if (!isOpen)
        rules << GateRule{chat.archived ? GateRule::Mode::ReadOnly : GateRule::Mode::Closed};
    for (const RoomMember& member : members) {
        const bool mayWrite = writers.all.contains(member.login);
        const bool isModerator = writers.moderators.contains(member.login);
        const bool isFree = isModerator || (!restrictions.families.isEmpty() && writers.staff.contains(member.login));
        const auto own = restrictions.people.constFind(member.login);
        const bool isRestricted = own != restrictions.people.constEnd();
        // Whoever does not write there anyway can still be out.
        if (isRestricted && (mayWrite || own->mode == GateRule::Mode::Out))
            rules << *own;
        else if (!mayWrite && isOpen)
            rules << GateRule{GateRule::Mode::Closed, member.login};
        else if (mayWrite && (!isOpen || (isFree && !shared.isEmpty())))
            rules << freeRules(member.login, isOpen && !isModerator ? restrictions.everybody : std::nullopt);
    }
    return rules;
}

xmpp::RoomState roomFor(const SchoolIndex& index, const Chat& chat, bool awaitsWords, const QDateTime& now)
{
    xmpp::RoomState room;
    room.name = chat.id.value();
    room.title = chat.title;
    room.isAnonymous = holdsFamilies(chat);
    room.isQuiet = isChannel(chat.kind);
    room.isTapped = (holdsFamilies(chat) && strictestFilter(index.school()) != FilterAction::Off) ||
                    awaitsWords;
    Writers writers;
    for (const ChatMember* member : index.membersOf(chat.id)) {
        const QString login = index.person(member->person)->login.value();
        // The staff answer for what was said before they came; families see what is said from their coming on.
        const bool seesAll = chat.history == HistoryPolicy::All || index.isConfirmed(member->person);
        room.members << RoomMember{login, member->nick, seesAll ? QDateTime() : member->since};
        if (member->mayWrite)
            writers.all.insert(login);
        if (member->role == MemberRole::Moderator)
            writers.moderators.insert(login);
        if (index.isConfirmed(member->person))
            writers.staff.insert(login);
    }
    std::ranges::sort(room.members, {}, &RoomMember::login);
    room.rules = rulesFor(chat, room.members, writers, restrictionsIn(index, chat, now));
    return room;
}

// Colleagues write to each other at any time.
std::map<Login, xmpp::DirectHours::Person> hoursOn(const SchoolIndex& index, const QList<OwnHours>& all,
                                                   const QDateTime& now)
{
    const School& school = index.school();
    const QTimeZone zone = zoneOf(school.organisation);
    std::map<Login, xmpp::DirectHours::Person> hours;
    for (const OwnHours& own : all) {
        const Person* const person = index.person(own.person);
        if (!person || person->login.isEmpty() || !index.isConfirmed(own.person))
            continue;
        if (const auto closed = closedTime(own, school.holidays, zone, now))
            hours.emplace(person->login, xmpp::DirectHours::Person{person->login.value(), closed->since, closed->until, staffKey});
    }
    return hours;
}

bool differInMembersOrRulesOnly(xmpp::RoomState a, const xmpp::RoomState& b)
{
    a.members = b.members;
    a.rules = b.rules;
    return a == b;
}

xmpp::MemberChanges memberChanges(const xmpp::RoomState& wanted, const xmpp::RoomState& pushed)
{
    xmpp::MemberChanges changes{wanted.name};
    std::map<QString, RoomMember> before;
    for (const RoomMember& member : pushed.members)
        before.emplace(member.login, member);
    for (const RoomMember& member : wanted.members) {
        const auto known = before.find(member.login);
        if (known == before.end() || !(known->second == member))
            changes.changed << member;
        if (known != before.end())
            before.erase(known);
    }
    for (const auto& [login, member] : before)
        changes.gone << login;
    return changes;
}

} // namespace

xmpp::RoomState closedRoom(const ChatId& chat)
{
    xmpp::RoomState room;
    room.name = chat.value();
    room.isAnonymous = true;
    room.rules << GateRule{GateRule::Mode::ReadOnly};
    return room;
}

ServerState wantedOn(const SchoolIndex& index, const QDateTime& now, const QSet<PersonId>& closed,
                     const QList<OwnHours>& hours)
{
    ServerState state;
    // People confirm announcements and vote by a word in the chat.
    const QSet<ChatId> awaiting = chatsAwaitingWords(index.school(), now) + chatsAwaitingVotes(index.school(), now);
    for (const Chat& chat : index.school().chats)
        state.rooms.emplace(chat.id, roomFor(index, chat, awaiting.contains(chat.id), now));
    state.keys = contactKeys(index);
    for (const Person& person : index.school().people) {
        if ((person.state == PersonState::Departed || closed.contains(person.id)) && !person.login.isEmpty())
            state.keys.insert_or_assign(person.login, QStringList{closedAccount});
    }
    state.hours = hoursOn(index, hours, now);
    return state;
}

QDateTime nextEnd(const School& school, const QDateTime& now, const QList<OwnHours>& hours)
{
    QDateTime next;
    const auto consider = [&](const QDateTime& end) {
        if (!next.isValid() || end < next)
            next = end;
    };
    for (const Block& block : school.blocks) {
        if (isRunning(block, now))
            consider(block.until);
    }
    for (const Quiet& quiet : school.quiets) {
        if (isRunningAt(quiet, now))
            consider(quiet.until);
    }
    // A rule says when the hours end and when they begin again; what comes after that is told then.
    if (!school.talkTerms.isEmpty()) {
        const QTimeZone zone = zoneOf(school.organisation);
        for (const TalkTerms& terms : school.talkTerms) {
            if (const auto closed = closedTime(terms, school.holidays, zone, now))
                consider(closed->until);
        }
    }
    for (const OwnHours& own : hours) {
        if (const auto closed = closedTime(own, school.holidays, zoneOf(school.organisation), now))
            consider(closed->until);
    }
    for (const Rules& rules : school.rules) {
        if (rules.acknowledgeBy.isValid() && now < rules.acknowledgeBy)
            consider(rules.acknowledgeBy);
    }
    return next;
}

QList<xmpp::Payload> callsFor(const xmpp::RoomState& wanted, const std::optional<xmpp::RoomState>& pushed)
{
    if (!pushed || !differInMembersOrRulesOnly(wanted, *pushed))
        return {xmpp::Payload(wanted)};
    QList<xmpp::Payload> calls;
    // Before somebody comes in, the gate is as it should be.
    if (wanted.rules != pushed->rules)
        calls << xmpp::Payload(xmpp::GateRules{wanted.name, wanted.rules});
    if (wanted.members != pushed->members)
        calls << xmpp::Payload(memberChanges(wanted, *pushed));
    return calls;
}

std::optional<xmpp::DirectKeys> callFor(const std::map<Login, QStringList>& wanted,
                                        const std::optional<std::map<Login, QStringList>>& pushed)
{
    xmpp::DirectKeys keys;
    keys.isComplete = !pushed;
    for (const auto& [login, ring] : wanted) {
        const bool isKnown = pushed && pushed->contains(login) && pushed->at(login) == ring;
        if (!isKnown)
            keys.people << xmpp::DirectKeys::Person{login.value(), ring};
    }
    if (pushed) {
        for (const auto& [login, ring] : *pushed) {
            if (!wanted.contains(login))
                keys.people << xmpp::DirectKeys::Person{login.value(), {}};
        }
    }
    if (pushed && keys.people.isEmpty())
        return std::nullopt;
    return keys;
}

std::optional<xmpp::DirectHours> callFor(const std::map<Login, xmpp::DirectHours::Person>& wanted,
                                         const std::optional<std::map<Login, xmpp::DirectHours::Person>>& pushed)
{
    xmpp::DirectHours hours;
    hours.isComplete = !pushed;
    for (const auto& [login, person] : wanted) {
        const bool isKnown = pushed && pushed->contains(login) && pushed->at(login) == person;
        if (!isKnown)
            hours.people << person;
    }
    if (pushed) {
        for (const auto& [login, person] : *pushed) {
            if (!wanted.contains(login))
                hours.people << xmpp::DirectHours::Person{login.value(), {}, {}, {}};
        }
    }
    if (pushed && hours.people.isEmpty())
        return std::nullopt;
    return hours;
}

} // namespace authority
