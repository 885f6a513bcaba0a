// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/membership.h"

#include "domain/nick.h"
#include "domain/word_forms.h"

#include <algorithm>
#include <map>
#include <set>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

QString capitalised(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

Chat ruleChat(ChatKind kind, const UnitId& unit, const QString& title, const QString& purpose)
{
    Chat chat;
    chat.kind = kind;
    chat.unit = unit;
    chat.title = title;
    chat.purpose = purpose;
    chat.whoMayWrite = isChannel(kind) ? WhoMayWrite::PublishersOnly : WhoMayWrite::Everyone;
    chat.history = holdsFamilies(kind) ? HistoryPolicy::FromJoining : HistoryPolicy::All;
    return chat;
}

// What chats are for, in the words of the organisation.
struct Purposes
{
    explicit Purposes(const Organisation& organisation)
    {
        constexpr auto genitive = static_cast<size_t>(GrammarCase::Genitive);
        constexpr auto instrumental = static_cast<size_t>(GrammarCase::Instrumental);
        const QString pupils = nounOf(pupilNoun, organisation.kind, organisation.words).many.at(instrumental);
        const QString withPupils = prepositionBefore(pupils, u"с"_s) + u' ' + pupils;
        ofPupils = u"Общение "_s + withPupils;
        const QString teacher = nounOf(teacherNoun, organisation.kind, organisation.words).one.at(genitive);
        ofSubject = u"Общение %1 %2 по предмету"_s.arg(teacher, withPupils);
    }

    QString ofPupils;  // "Общение с учениками"
    QString ofSubject; // "Общение учителя с учениками по предмету"
};

QList<Chat> chatsOf(const Unit& unit, const Vocabulary& words, const Purposes& purposes)
{
    const auto titled = [&](const QString& who) -> QString { return unit.name + u" — "_s + who; };
    QList<Chat> chats;
    if (unit.kind == UnitKind::School) {
        chats << ruleChat(ChatKind::StaffRoom, unit.id, words.staffRoom, u"Общение сотрудников организации"_s)
              << ruleChat(ChatKind::SchoolChannel, unit.id, words.schoolChannel, u"Объявления администрации для всех"_s)
              << ruleChat(ChatKind::StaffChannel, unit.id, words.staffChannel,
                          u"Объявления администрации для сотрудников"_s);
    } else if (hasRuleChats(unit.kind)) {
        chats << ruleChat(ChatKind::ClassPupils, unit.id, titled(words.pupils), purposes.ofPupils)
              << ruleChat(ChatKind::ClassParents, unit.id, titled(words.parents), u"Общение с родителями"_s)
              << ruleChat(ChatKind::ClassTeachers, unit.id, titled(words.teachers), u"Общение работающих с группой"_s);
    }
    return chats;
}

// Opened once, and from then on what its rule says; closed by whoever opened it, or with its unit.
Chat openedChat(const Chat& existing, const QHash<UnitId, const Unit*>& units, const Vocabulary& words)
{
    const Unit* const unit = units.value(existing.unit);
    const auto [title, purpose] = [&]() -> std::pair<QString, QString> {
        switch (existing.kind) {
        case ChatKind::Management:
            return {words.management, u"Общение руководителя с заместителями"_s};
        case ChatKind::ActiveParents:
            return {words.activeParents, u"Общение руководителя с активом родителей"_s};
        case ChatKind::ActivePupils:
            return {words.activePupils, u"Общение руководителя с активом обучающихся"_s};
        case ChatKind::ClassLeaders:
            return {capitalised(words.classTeachers), u"Общение руководителя с теми, кто ведёт группы"_s};
        case ChatKind::AllTeachers:
            return {capitalised(words.teachers), u"Общение руководителя с педагогическими работниками"_s};
        default:
            break;
        }
        return {unit ? unit->name : existing.title, u"Общение работающих в подразделении"_s};
    }();
    Chat chat = ruleChat(existing.kind, existing.unit, title, purpose);
    chat.id = existing.id;
    chat.pinned = existing.pinned;
    chat.archived = existing.archived || !unit || unit->archived;
    return chat;
}

using SubjectKey = std::pair<UnitId, QString>;

// Who teaches what where, also when the dates of the seat are not now: a chat is not closed for a holiday.
std::set<SubjectKey> taughtIn(const School& school)
{
    std::set<SubjectKey> taught;
    for (const Seat& seat : school.seats) {
        if (seat.kind == SeatKind::SubjectTeacher)
            taught.emplace(seat.unit, seat.subject);
    }
    return taught;
}

Chat subjectChat(const Chat& existing, const QHash<UnitId, const Unit*>& units, const std::set<SubjectKey>& taught,
                 const Purposes& purposes)
{
    const Unit* const unit = units.value(existing.unit);
    Chat chat = ruleChat(ChatKind::Subject, existing.unit, unit ? subjectTitle(*unit, existing.subject) : existing.title,
                         purposes.ofSubject);
    chat.id = existing.id;
    chat.pinned = existing.pinned;
    chat.subject = existing.subject;
    chat.archived = !unit || unit->archived || !taught.contains({existing.unit, existing.subject});
    return chat;
}

// Consent is given for the class; whoever learns in a part of it has given it there.
UnitId consentUnit(const SchoolIndex& index, const UnitId& unit)
{
    const Unit* const found = index.unit(unit);
    return found && found->kind == UnitKind::Subgroup ? found->parent : unit;
}

// Everybody who could be in the chat, with the nick that says who he is, before any has to be told from another.
using Candidates = std::map<PersonId, QString>;

// Their nicks are made of the chat's unit, at the end.
void addConfirmed(Candidates& candidates, const SchoolIndex& index, const PersonId& person)
{
    if (index.isConfirmed(person))
        candidates.insert_or_assign(person, QString());
}

void addTeachersOf(Candidates& candidates, const SchoolIndex& index, const UnitId& unit, const QString& subject)
{
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind == SeatKind::SubjectTeacher && seat->subject == subject)
            addConfirmed(candidates, index, seat->person);
    }
}

void addTeachers(Candidates& candidates, const SchoolIndex& index, const UnitId& unit, bool subjectTeachers)
{
    for (const Seat* seat : index.seatsIn(unit)) {
        if (leadsClass(seat->kind) || (subjectTeachers && seat->kind == SeatKind::SubjectTeacher))
            addConfirmed(candidates, index, seat->person);
    }
}

void addPupils(Candidates& candidates, const SchoolIndex& index, const UnitId& unit)
{
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind == SeatKind::Pupil && index.isActive(seat->person) &&
            index.hasConsented(seat->person, consentUnit(index, unit)))
            candidates.insert_or_assign(seat->person, pupilNick(*index.person(seat->person)));
    }
}

void addGuardians(Candidates& candidates, const SchoolIndex& index, const UnitId& unit, const Vocabulary& words)
{
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind != SeatKind::Pupil || !index.isActive(seat->person))
            continue;
        for (const GuardianLink* link : index.guardiansOf(seat->person)) {
            if (index.hasConsented(link->guardian, unit) && index.person(link->guardian))
                candidates.insert_or_assign(link->guardian, guardianNick(index, link->guardian, unit, words));
        }
    }
}

void addManagement(Candidates& candidates, const SchoolIndex& index)
{
    for (const Position& position : index.school().positions) {
        const bool manages = position.kind == PositionKind::Head || position.kind == PositionKind::Deputy;
        if (manages && position.verification == Verification::Confirmed)
            addConfirmed(candidates, index, position.person);
    }
}

// Of all classes, who is marked as active there and has consented to its chats.
void addActiveGroup(Candidates& candidates, const SchoolIndex& index, bool parents, const Vocabulary& words)
{
    for (const Unit& unit : index.school().units) {
        if (!hasRuleChats(unit.kind) || unit.archived)
            continue;
        for (const Seat* seat : index.seatsIn(unit.id)) {
            if (seat->kind != SeatKind::Pupil || !index.isActive(seat->person))
                continue;
            if (!parents && seat->activeGroup && index.hasConsented(seat->person, unit.id))
                candidates.insert_or_assign(seat->person, pupilNick(*index.person(seat->person)));
            for (const GuardianLink* link : index.guardiansOf(seat->person)) {
                if (parents && link->activeGroup && index.hasConsented(link->guardian, unit.id) &&
                    index.person(link->guardian))
                    candidates.insert_or_assign(link->guardian, guardianNick(index, link->guardian, {}, words));
            }
        }
    }
}

bool isUnder(const SchoolIndex& index, UnitId unit, const UnitId& above)
{
    // No deeper than any tree of a school: a circle ends as well.
    for (int depth = 0; depth < 16 && !unit.isEmpty(); ++depth) {
        if (unit == above)
            return true;
        const Unit* const found = index.unit(unit);
        unit = found ? found->parent : UnitId();
    }
    return false;
}

void addStaffUnder(Candidates& candidates, const SchoolIndex& index, const UnitId& above)
{
    for (const Unit& unit : index.school().units) {
        if (unit.archived || !isUnder(index, unit.id, above))
            continue;
        for (const Seat* seat : index.seatsIn(unit.id)) {
            if (seat->kind != SeatKind::Pupil)
                addConfirmed(candidates, index, seat->person);
        }
    }
}

Candidates candidatesFor(const SchoolIndex& index, const Chat& chat, const Vocabulary& words)
{
    Candidates candidates;
    switch (chat.kind) {
    case ChatKind::ClassPupils:
        addPupils(candidates, index, chat.unit);
        addTeachers(candidates, index, chat.unit, false);
        break;
    case ChatKind::ClassParents:
        addGuardians(candidates, index, chat.unit, words);
        addTeachers(candidates, index, chat.unit, false);
        break;
    case ChatKind::ClassTeachers:
        addTeachers(candidates, index, chat.unit, true);
        break;
    case ChatKind::SchoolChannel:
        for (const Unit& unit : index.school().units) {
            if (hasRuleChats(unit.kind) && !unit.archived) {
                addPupils(candidates, index, unit.id);
                addGuardians(candidates, index, unit.id, words);
            }
        }
        // A parent of two classes is named by all the children.
        for (auto& [person, nick] : candidates) {
            if (!index.childrenOf(person).isEmpty())
                nick = guardianNick(index, person, {}, words);
        }
        [[fallthrough]];
    case ChatKind::StaffRoom:
    case ChatKind::StaffChannel:
        for (const Position& position : index.school().positions)
            addConfirmed(candidates, index, position.person);
        break;
    case ChatKind::Subject:
        addPupils(candidates, index, chat.unit);
        addTeachersOf(candidates, index, chat.unit, chat.subject);
        break;
    case ChatKind::Management:
        addManagement(candidates, index);
        break;
    case ChatKind::ActiveParents:
    case ChatKind::ActivePupils:
        addActiveGroup(candidates, index, chat.kind == ChatKind::ActiveParents, words);
        addManagement(candidates, index);
        break;
    case ChatKind::ClassLeaders:
        for (const Unit& unit : index.school().units) {
            if (hasRuleChats(unit.kind) && !unit.archived)
                addTeachers(candidates, index, unit.id, false);
        }
        addManagement(candidates, index);
        break;
    case ChatKind::AllTeachers:
        for (const Position& position : index.school().positions) {
            if (position.kind == PositionKind::Teacher && position.verification == Verification::Confirmed)
                addConfirmed(candidates, index, position.person);
        }
        addManagement(candidates, index);
        break;
    case ChatKind::UnitStaff:
        addStaffUnder(candidates, index, chat.unit);
        break;
    case ChatKind::ByHand:
        break;
    }
    return candidates;
}

MemberRole roleIn(const SchoolIndex& index, const Chat& chat, const PersonId& person)
{
    // Of the staff only the teachers of the subject are in it.
    if (chat.kind == ChatKind::Subject)
        return index.isConfirmed(person) ? MemberRole::Moderator : MemberRole::Member;
    if (chat.kind == ChatKind::UnitStaff) {
        const QList<const Seat*> seats = index.seatsIn(chat.unit);
        const bool leads = std::ranges::any_of(seats, [&](const Seat* seat) {
            return seat->person == person && seat->kind == SeatKind::Leader;
        });
        return leads || index.isAdministration(person) ? MemberRole::Moderator : MemberRole::Member;
    }
    if (!hasRuleChats(index.unit(chat.unit) ? index.unit(chat.unit)->kind : UnitKind::School))
        return index.isAdministration(person) ? MemberRole::Moderator : MemberRole::Member;
    const QList<const Seat*> seats = index.seatsIn(chat.unit);
    const bool leads = index.isConfirmed(person) && std::ranges::any_of(seats, [&](const Seat* seat) {
                           return seat->person == person && leadsClass(seat->kind);
                       });
    return leads ? MemberRole::Moderator : MemberRole::Member;
}

bool mayWriteIn(const SchoolIndex& index, const Chat& chat, const PersonId& person)
{
    if (chat.archived)
        return false;
    switch (chat.whoMayWrite) {
    case WhoMayWrite::Everyone:
        return true;
    case WhoMayWrite::StaffOnly:
        return index.isConfirmed(person);
    case WhoMayWrite::PublishersOnly:
        break;
    }
    return index.isAdministration(person);
}

} // namespace

bool hasRuleChats(UnitKind kind)
{
    return kind == UnitKind::Class || kind == UnitKind::Group;
}

bool hasSubjectChats(UnitKind kind)
{
    return hasRuleChats(kind) || kind == UnitKind::Subgroup;
}

bool canHaveStaffChat(UnitKind kind)
{
    return kind != UnitKind::School && kind != UnitKind::Staff && !hasSubjectChats(kind);
}

QString subjectTitle(const Unit& unit, const QString& subject)
{
    return unit.name + u" — "_s + subject;
}

QList<Chat> wantedChats(const School& school, const Vocabulary& words)
{
    std::map<std::pair<UnitId, ChatKind>, const Chat*> existing;
    QHash<UnitId, const Unit*> units;
    for (const Unit& unit : school.units)
        units.insert(unit.id, &unit);
    const std::set<SubjectKey> taught = taughtIn(school);
    const Purposes purposes(school.organisation);
    QList<Chat> wanted;
    for (const Chat& chat : school.chats) {
        if (chat.kind == ChatKind::ByHand)
            wanted << chat;
        else if (chat.kind == ChatKind::Subject)
            wanted << subjectChat(chat, units, taught, purposes);
        else if (isOpenedByRule(chat.kind))
            wanted << openedChat(chat, units, words);
        else
            existing.emplace(std::pair(chat.unit, chat.kind), &chat);
    }
    for (const Unit& unit : school.units) {
        for (Chat chat : chatsOf(unit, words, purposes)) {
            const auto found = existing.find({unit.id, chat.kind});
            chat.archived = unit.archived;
            if (found != existing.end()) {
                chat.id = found->second->id;
                chat.pinned = found->second->pinned;
            }
            if (found != existing.end() || !unit.archived)
                wanted << chat;
        }
    }
    return wanted;
}

QList<ChatMember> membersOf(const SchoolIndex& index, const Chat& chat, const Vocabulary& words)
{
    QList<ChatMember> before;
    QHash<PersonId, QDateTime> sinceOf;
    for (const ChatMember* member : index.membersOf(chat.id)) {
        before << *member;
        sinceOf.insert(member->person, member->since);
    }
    // By hand are those who were put there, until they leave the school; whoever keeps order there is of the staff (S15).
    if (chat.kind == ChatKind::ByHand) {
        before.removeIf([&](const ChatMember& member) { return !index.isActive(member.person); });
        QList<ChatMember> members = before;
        for (ChatMember& member : members) {
            member.nick = nickOf(index, member.person, words);
            member.mayWrite = mayWriteIn(index, chat, member.person);
            if (!index.isConfirmed(member.person))
                member.role = MemberRole::Member;
        }
        std::ranges::sort(members, {}, &ChatMember::person);
        tellApart(members, before);
        return members;
    }

    QList<ChatMember> members;
    for (const auto& [person, nick] : candidatesFor(index, chat, words)) {
        if (!index.isAdmitted(person))
            continue;
        ChatMember member;
        member.chat = chat.id;
        member.person = person;
        member.nick = nick.isEmpty() ? staffNick(index, person, chat.unit, words) : nick;
        member.role = roleIn(index, chat, person);
        member.mayWrite = mayWriteIn(index, chat, person);
        member.since = sinceOf.value(person);
        members << member;
    }
    tellApart(members, before);
    return members;
}

} // namespace domain
