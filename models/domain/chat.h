// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace domain {

// Rule chats follow from the structure, ByHand ones are made by people. Channels are chats in which few write. From
// Subject on, a chat by rule is opened by somebody, once; from then on it follows the load, the positions and the seats.
enum class ChatKind {
    ClassPupils,
    ClassParents,
    ClassTeachers,
    StaffRoom,
    SchoolChannel,
    StaffChannel,
    ByHand,
    Subject,
    Management,    // the head with the deputies (E1)
    ActiveParents, // these with the active group of the parents of all classes (E3)
    ActivePupils,  // these with the active group of the pupils (E4)
    ClassLeaders,  // these with whoever leads a class (E5)
    AllTeachers,   // these with the confirmed teachers
    UnitStaff,     // the staff with a seat in a unit or below it: a methodical association, a club, a level (E17)
};

enum class WhoMayWrite { Everyone, StaffOnly, PublishersOnly };

// How much of the past a member sees; enforced by the server for live history and archive.
enum class HistoryPolicy { All, FromJoining };

struct Chat
{
    ChatId id;
    ChatKind kind = ChatKind::ByHand;
    UnitId unit;     // whose chat it is
    QString title;   // 5«А» — родители
    QString purpose; // one sentence, shown in the header and on the join page
    WhoMayWrite whoMayWrite = WhoMayWrite::Everyone;
    HistoryPolicy history = HistoryPolicy::All;
    bool archived = false;
    QString subject = {}; // of Subject only; known to the service, others read it in the title
    QString pinned = {};  // the item of the rules that a moderator has put above the chat, in words
    QDate endsOn = {};    // of ByHand: its last day, after which it is read only (E11); null: no end is known
    bool forFamilies = false; // of ByHand: pupils or guardians are to be in it

    bool operator==(const Chat&) const = default;
};

// Families are in it: semi-anonymous room, history from joining, consent and acknowledged rules before entry.
[[nodiscard]] bool holdsFamilies(ChatKind kind);
[[nodiscard]] bool holdsFamilies(const Chat& chat);
// By rule of positions or of a unit: opened by the administration, one of each kind and unit.
[[nodiscard]] bool isOpenedByRule(ChatKind kind);
[[nodiscard]] bool isChannel(ChatKind kind);

enum class MemberRole { Member, Moderator };

// A person in a chat as the others see him. The nick is reserved and enforced by the server, unique in the chat.
struct ChatMember
{
    ChatId chat;
    PersonId person;
    QString nick;
    MemberRole role = MemberRole::Member;
    bool mayWrite = true;
    QDateTime since; // when the person came in; start of what he may read under HistoryPolicy::FromJoining

    bool operator==(const ChatMember&) const = default;
};

} // namespace domain
