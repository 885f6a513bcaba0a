// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace domain {

// Rule chats follow from the structure, ByHand ones are made by people. Channels are chats in which few write. The chat
// of a subject is opened by somebody, once; from then on it follows the load.
enum class ChatKind { ClassPupils, ClassParents, ClassTeachers, StaffRoom, SchoolChannel, StaffChannel, ByHand, Subject };

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

    bool operator==(const Chat&) const = default;
};

// Families are in it: semi-anonymous room, history from joining, consent and acknowledged rules before entry.
[[nodiscard]] bool holdsFamilies(ChatKind kind);
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
