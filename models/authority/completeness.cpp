// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/completeness.h"

#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>
#include <map>
#include <set>

namespace authority {

using namespace domain;

namespace {

// Everybody who could be in the chat, whether he has come in yet or not.
QSet<PersonId> expectedIn(const SchoolIndex& index, ChatKind kind, const UnitId& unit, const QString& subject)
{
    QSet<PersonId> people;
    for (const Seat* seat : index.seatsIn(unit)) {
        const bool isPupil = seat->kind == SeatKind::Pupil;
        if (isPupil ? !index.isActive(seat->person) : !index.isConfirmed(seat->person))
            continue;
        if (isPupil && kind == ChatKind::ClassParents) {
            for (const GuardianLink* link : index.guardiansOf(seat->person)) {
                if (index.isActive(link->guardian))
                    people.insert(link->guardian);
            }
        } else if (kind == ChatKind::Subject) {
            if (isPupil || (seat->kind == SeatKind::SubjectTeacher && seat->subject == subject))
                people.insert(seat->person);
        } else if (isPupil ? kind == ChatKind::ClassPupils : kind == ChatKind::ClassTeachers || leadsClass(seat->kind)) {
            people.insert(seat->person);
        }
    }
    return people;
}

contract::ChatCheck checkOf(const SchoolIndex& index, ChatKind kind, const UnitId& unit, const QString& subject,
                            const Chat* chat)
{
    contract::ChatCheck check;
    check.kind = kind;
    check.subject = subject;
    const QSet<PersonId> expected = expectedIn(index, kind, unit, subject);
    check.expected = static_cast<int>(expected.size());
    check.rulesKnown = static_cast<int>(
        std::ranges::count_if(expected, [&](const PersonId& person) { return index.isAdmitted(person) && index.knowsRules(person); }));
    if (!chat)
        return check;
    check.chat = chat->id;
    for (const ChatMember* member : index.membersOf(chat->id)) {
        check.joined += expected.contains(member->person) ? 1 : 0;
        check.moderated = check.moderated || (member->role == MemberRole::Moderator && index.isConfirmed(member->person));
    }
    return check;
}

} // namespace

contract::CompletenessReply completenessOf(const School& school)
{
    const SchoolIndex index(school);
    std::map<std::tuple<UnitId, ChatKind, QString>, const Chat*> chats;
    for (const Chat& chat : school.chats)
        chats.emplace(std::tuple(chat.unit, chat.kind, chat.subject), &chat);
    const auto check = [&](const UnitId& unit, ChatKind kind, const QString& subject) {
        const auto found = chats.find({unit, kind, subject});
        return checkOf(index, kind, unit, subject, found == chats.end() ? nullptr : found->second);
    };
    contract::CompletenessReply reply;
    for (const Unit& unit : school.units) {
        if (!hasSubjectChats(unit.kind) || unit.archived)
            continue;
        contract::UnitCheck checked;
        checked.unit = unit.id;
        if (hasRuleChats(unit.kind)) {
            for (const ChatKind kind : {ChatKind::ClassPupils, ChatKind::ClassParents, ChatKind::ClassTeachers})
                checked.chats << check(unit.id, kind, {});
        }
        std::set<QString> subjects;
        for (const Seat* seat : index.seatsIn(unit.id)) {
            if (seat->kind == SeatKind::SubjectTeacher && !seat->subject.isEmpty())
                subjects.insert(seat->subject);
        }
        for (const QString& subject : subjects)
            checked.subjects << check(unit.id, ChatKind::Subject, subject);
        if (!checked.chats.isEmpty() || !checked.subjects.isEmpty())
            reply.units << checked;
    }
    return reply;
}

} // namespace authority
