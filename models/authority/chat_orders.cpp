// SPDX-License-Identifier: GPL-3.0-or-later
// Chats that somebody opens: by rule of positions or of a unit, and by hand.
#include "authority/command.h"
#include "authority/token.h"
#include "domain/membership.h"
#include "domain/nick.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostChats = 200;
constexpr qsizetype mostPeople = 3000;
constexpr qsizetype longestPurpose = 300;

// Has come in by an invitation and takes part in chats by his own wish (S6, S7); of the staff, is confirmed (S15).
[[nodiscard]] bool canBePutIn(const SchoolIndex& index, const PersonId& person)
{
    if (!index.isActive(person) || !index.isAdmitted(person))
        return false;
    return index.isConfirmed(person) || std::ranges::any_of(index.school().consents, [&](const Consent& consent) {
               return consent.person == person && consent.state == ConsentState::Given;
           });
}

class ChatOrders
{
public:
    explicit ChatOrders(Change& change)
        : m_change(change)
        , m_words(wordsOf(change.school().organisation))
        , m_isSchools(reachOf(rolesOf(change.school(), change.caller()), Act::ChatsOpen) == Reach::WholeSchool)
    {
    }

    [[nodiscard]] base::Result<void> carryOut(const contract::ChatOrder& order)
    {
        if (order.kind == ChatKind::ByHand)
            return byHand(order);
        if (!isOpenedByRule(order.kind))
            return refuse("chat.by-rule");
        return m_isSchools ? byRule(order) : refuse("rights.missing");
    }

private:
    [[nodiscard]] base::Result<void> byRule(const contract::ChatOrder& order)
    {
        const bool isOfUnit = order.kind == ChatKind::UnitStaff;
        const UnitId unitId = isOfUnit ? order.unit : rootOf(m_change.school());
        const Unit* const unit = m_change.snapshot().find<Unit>(unitId.value());
        const bool fits = unit && !unit->archived && (!isOfUnit || canHaveStaffChat(unit->kind));
        if (!fits)
            return refuse("unit.unknown");
        const QList<Chat>& chats = m_change.school().chats;
        const auto known = std::ranges::find_if(
            chats, [&](const Chat& chat) { return chat.kind == order.kind && chat.unit == unitId; });
        Chat chat;
        if (known == chats.end()) {
            chat.id = ChatId(randomName());
            chat.kind = order.kind;
            chat.unit = unitId;
            chat.title = unit->name; // the rule's from the next line on
        } else {
            chat = *known;
        }
        chat.archived = order.closed;
        m_change.put(chat);
        return {};
    }

    [[nodiscard]] base::Result<void> byHand(const contract::ChatOrder& order)
    {
        const SchoolIndex index(m_change.school());
        Chat chat;
        chat.id = ChatId(randomName());
        if (!order.chat.isEmpty()) {
            const Chat* const known = m_change.snapshot().find<Chat>(order.chat.value());
            if (!known)
                return refuse("chat.unknown");
            if (known->kind != ChatKind::ByHand)
                return refuse("chat.by-rule");
            if (!m_isSchools && known->unit != order.unit)
                return refuse("rights.missing");
            chat = *known;
        }
        chat.kind = ChatKind::ByHand;
        chat.unit = order.unit.isEmpty() ? rootOf(m_change.school()) : order.unit;
        chat.title = order.title.simplified();
        chat.purpose = order.purpose.simplified();
        chat.endsOn = order.endsOn;
        chat.archived = order.closed;
        if (const auto checked = check(index, chat, order.people); !checked)
            return checked;
        chat.forFamilies = chat.forFamilies || std::ranges::any_of(order.people, [&](const PersonId& person) {
                               return !index.isConfirmed(person);
                           });
        chat.history = chat.forFamilies ? HistoryPolicy::FromJoining : HistoryPolicy::All;
        m_change.put(chat);
        fill(index, chat, order.people);
        return {};
    }

    [[nodiscard]] base::Result<void> check(const SchoolIndex& index, const Chat& chat, const QList<PersonId>& people)
    {
        const Unit* const unit = index.unit(chat.unit);
        if (!unit || unit->archived)
            return refuse("unit.unknown");
        if (!isTitle(chat.title))
            return refuse("chat.title");
        if (!isTitle(chat.purpose.left(100)) || chat.purpose.size() > longestPurpose)
            return refuse("chat.purpose");
        const QDate today = dayAt(m_change.school().organisation, m_change.now());
        if (!chat.archived && chat.endsOn.isValid() && chat.endsOn < today)
            return refuse("chat.end");
        if (people.size() > mostPeople)
            return refuse("request.too-large");
        // S10: somebody of the staff keeps order.
        if (std::ranges::none_of(people, [&](const PersonId& person) { return index.isConfirmed(person); }))
            return refuse("chat.no-staff");
        for (const PersonId& person : people) {
            const bool isIn = m_change.snapshot().find<ChatMember>(joinedKey({chat.id.value(), person.value()}));
            if (!isIn && !canBePutIn(index, person))
                return refuse("chat.not-joined");
            if (!m_isSchools && !isIn && !index.isConfirmed(person) && !isFamilyOf(index, person, chat.unit))
                return refuse("chat.other-class");
        }
        return {};
    }

    void fill(const SchoolIndex& index, const Chat& chat, const QList<PersonId>& people)
    {
        QList<ChatMember> before;
        for (const ChatMember* member : index.membersOf(chat.id))
            before << *member;
        QList<ChatMember> members;
        for (const PersonId& person : people) {
            const auto known = std::ranges::find(before, person, &ChatMember::person);
            ChatMember member;
            member.chat = chat.id;
            member.person = person;
            member.nick = nickOf(index, person, m_words);
            member.since = known != before.end() ? known->since : QDateTime(); // of newcomers it is set as of all
            member.role = index.isConfirmed(person) ? MemberRole::Moderator : MemberRole::Member;
            member.mayWrite = !chat.archived;
            const bool isDoubled = std::ranges::find(members, person, &ChatMember::person) != members.end();
            if (!isDoubled)
                members << member;
        }
        tellApart(members, before);
        for (const ChatMember& member : before) {
            if (!people.contains(member.person))
                m_change.remove(member);
        }
        for (const ChatMember& member : members)
            m_change.put(member);
    }

    Change& m_change;
    const Vocabulary m_words;
    const bool m_isSchools; // the caller may for the whole school
};

} // namespace

Subject subjectOfChats(const contract::ChatsOpenRequest& request)
{
    UnitId unit;
    for (const contract::ChatOrder& order : request.chats) {
        if (order.kind != ChatKind::ByHand || (!unit.isEmpty() && unit != order.unit))
            return {};
        unit = order.unit;
    }
    return {{}, unit};
}

base::Result<void> openChats(Change& change, const contract::ChatsOpenRequest& request)
{
    if (request.chats.isEmpty() || request.chats.size() > mostChats)
        return refuse("request.too-large");
    ChatOrders orders(change);
    for (const contract::ChatOrder& order : request.chats) {
        if (auto done = orders.carryOut(order); !done)
            return done;
    }
    return {};
}

} // namespace authority
