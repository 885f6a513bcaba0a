// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timeline.h"
#include "items/rows_model.h"

namespace items {

// Folders of the chat list that make themselves, in the order in which they stand.
enum class ChatSection {
    MyClasses, // chats of classes where I am the moderator
    Classes,   // other chats of classes that I am in
    Staff,     // staff room and the staff's channel
    School,    // channels of the whole school
    Others,    // made by hand
    NotMember, // seen by an administrator who is not in them
};

[[nodiscard]] ChatSection sectionOf(const domain::ChatSummary& chat);

struct ChatRow
{
    domain::ChatSummary chat;
    ChatSection section = ChatSection::Others;
    bool startsSection = false;

    bool operator==(const ChatRow&) const = default;
};

inline domain::ChatId chatRowKey(const ChatRow& row)
{
    return row.chat.chat.id;
}

// The chats by section; within a section the newest activity first. Roles: ChatListRole; Qt::DisplayRole is the title.
class ChatListModel final : public RowsModel<ChatRow, chatRowKey>
{
    Q_OBJECT

public:
    explicit ChatListModel(Describe<ChatRow> describe, QObject* parent = nullptr);

    // All chats.
    void setChats(const QList<domain::ChatSummary>& chats);
    // These chats are as follows now; chats that are not among them stay as they are.
    void updateChats(const QList<domain::ChatSummary>& chats);

    [[nodiscard]] QModelIndex indexOfChat(const domain::ChatId& chat) const { return indexOf(chat); }
    // Over all chats that I am in.
    [[nodiscard]] int unreadCount() const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    Describe<ChatRow> m_describe;
};

} // namespace items

Q_DECLARE_METATYPE(domain::ChatSummary)
