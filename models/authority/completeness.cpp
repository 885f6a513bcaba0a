// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/completeness.h"

#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>

namespace authority {

using namespace domain;

namespace {

// Everybody who could be in the chat, whether he has come in yet or not.
QSet<PersonId> expectedIn(const SchoolIndex& index, ChatKind kind, const UnitId& unit)
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
        } else if (isPupil ? kind == ChatKind::ClassPupils : kind == ChatKind::ClassTeachers || leadsClass(seat->kind)) {
            people.insert(seat->person);
        }
    }
    return people;
}

contract::ChatCheck checkOf(const SchoolIndex& index, ChatKind kind, const UnitId& unit, const Chat* chat)
{
    contract::ChatCheck check;
    check.kind = kind;
    const QSet<PersonId> expected = expectedIn(index, kind, unit);
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
    std::map<std::pair<UnitId, ChatKind>, const Chat*> chats;
    for (const Chat& chat : school.chats)
        chats.emplace(std::pair(chat.unit, chat.kind), &chat);
    contract::CompletenessReply reply;
    for (const Unit& unit : school.units) {
        if (!hasRuleChats(unit.kind) || unit.archived)
            continue;
        contract::UnitCheck check;
        check.unit = unit.id;
        for (const ChatKind kind : {ChatKind::ClassPupils, ChatKind::ClassParents, ChatKind::ClassTeachers}) {
            const auto found = chats.find({unit.id, kind});
            check.chats << checkOf(index, kind, unit.id, found == chats.end() ? nullptr : found->second);
        }
        reply.units << check;
    }
    return reply;
}

} // namespace authority
