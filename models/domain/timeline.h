// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chat.h"
#include "domain/message.h"

#include <QList>

namespace domain {

// Which messages of a chat are worth a notification.
enum class NotifyLevel { All, Mentions, None };

// A chat as one row of the chat list shows it.
struct ChatSummary
{
    // Unread messages are counted up to here: the row shows "999+".
    static constexpr int kUnreadCountLimit = 1000;

    Chat chat;
    int memberCount = 0;
    QString ownNick; // empty: not a member (an administrator sees all chats)
    bool mayWrite = false;
    bool moderator = false;
    int unreadCount = 0; // other people's messages after the read mark; retracted ones are not counted
    int mentionCount = 0; // of these, the ones that call the person; up to kUnreadCountLimit
    Message last;        // id is none if the chat has no messages
    QString draft;
    bool pinned = false;       // stands on top
    bool markedUnread = false; // by hand
    NotifyLevel notify = NotifyLevel::All;
    QString folder = {};  // that the person has put it into; empty: it stands where its kind stands
    bool shelved = false; // put away by the person: below all others

    bool operator==(const ChatSummary&) const = default;
};

// A run of a chat's messages, oldest first, ordered by (sentAt, id).
struct TimelineWindow
{
    QList<Message> messages;
    bool atStart = false; // nothing older is in the cache
    bool atEnd = false;   // nothing newer is in the cache
    // Older messages exist on the server before the first one of the cache; meaningful when atStart.
    bool olderOnServer = false;
    // Between these messages and the ones before them the archive has not been read yet.
    QList<MessageId> afterGap;
    // The first message below the unread divider when the window was read; none if all is read.
    MessageId firstUnread;

    bool operator==(const TimelineWindow&) const = default;
};

} // namespace domain
