// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mention.h"
#include "domain/timeline.h"
#include "store/rooms.h"

#include <QHash>

namespace store {

// A read mark that the person's other devices have not been told of.
struct ReadMark
{
    domain::ChatId chat;
    domain::ArchiveId archiveId;

    bool operator==(const ReadMark&) const = default;
};

// The signed-in person as a chat's messages call him.
struct ChatReader
{
    QString nick; // empty if not a member
    QList<domain::MentionGroup> groups;

    bool operator==(const ChatReader&) const = default;
};

// The rows of the chat list, drafts and read marks. A conversation of two is a row while something was written there or
// is being written. Unread messages are counted in the table itself and never kept as a
// number. Storage thread.
class ChatList
{
public:
    explicit ChatList(Database& database);

    // All chats of the school that are not archived, newest activity first. One query; the cost depends on the number
    // of chats and of unread messages (at most ChatSummary::kUnreadCountLimit of a chat).
    [[nodiscard]] base::Result<QList<domain::ChatSummary>> rows();
    // Of these, the ones that exist.
    [[nodiscard]] base::Result<QList<domain::ChatSummary>> rows(const QList<domain::ChatId>& chats);
    [[nodiscard]] base::Result<QHash<domain::ChatId, QString>> titles();
    // Nick of the signed-in person; empty if not a member.
    [[nodiscard]] base::Result<QString> ownNick(const domain::ChatId& chat);

    [[nodiscard]] base::Result<ChatReader> reader(const domain::ChatId& chat);

    [[nodiscard]] base::Result<void> saveDraft(const domain::ChatId& chat, const QString& text);

    // How the person keeps a chat; OwnThings tells it to his other devices.
    [[nodiscard]] base::Result<void> setPinned(const domain::ChatId& chat, bool pinned);
    [[nodiscard]] base::Result<void> setNotify(const domain::ChatId& chat, domain::NotifyLevel level);
    // An empty one: out of its folder.
    [[nodiscard]] base::Result<void> setFolder(const domain::ChatId& chat, const QString& folder);
    // Put away until something comes that is worth a notification, as the chat is set: then it stands where it stood before.
    [[nodiscard]] base::Result<void> setShelved(const domain::ChatId& chat, bool shelved);
    // By hand; ends with the next message that is read. True when something changed.
    [[nodiscard]] base::Result<bool> setMarkedUnread(const domain::ChatId& chat, bool unread);

    // Everything up to the message is read; never moves back. True when something changed. A mark at an own message
    // that is still waiting counts for the newest archived one before it.
    [[nodiscard]] base::Result<bool> markRead(const domain::ChatId& chat, domain::MessageId upTo);
    // The same, from another device. The message may come later.
    [[nodiscard]] base::Result<bool> markReadElsewhere(const domain::ChatId& chat, const domain::ArchiveId& upTo);
    [[nodiscard]] base::Result<QList<ReadMark>> marksToTell();
    // Unless it has moved meanwhile.
    [[nodiscard]] base::Result<void> markTold(const ReadMark& mark);

private:
    [[nodiscard]] base::Result<QString> ownName();

    Database& m_database;
    Rooms m_rooms;
    Statement m_all;
    Statement m_one;
    Statement m_personal;
    Statement m_onePersonal;
    Statement m_titles;
    Statement m_personalTitles;
    Statement m_ownNick;
    Statement m_ownName;
    Statement m_reader;
    Statement m_saveDraft;
    Statement m_markRead;
    Statement m_markReadElsewhere;
    Statement m_wantMark;
    Statement m_setPinned;
    Statement m_setFolder;
    Statement m_setShelved;
    Statement m_setMarkedUnread;
    Statement m_setNotify;
    Statement m_toTell;
    Statement m_told;
};

} // namespace store
