// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timeline.h"
#include "items/rows_model.h"

namespace items {

// Folders of the chat list, in the order in which they stand: most make themselves.
enum class ChatSection {
    Pinned,    // on top, by the person's own choice
    Folder,    // likewise, under the name that the person gave it: one for each name
    MyClasses, // chats of classes where I am the moderator
    Classes,   // other chats of classes that I am in
    Staff,     // staff room and the staff's channel
    School,    // channels of the whole school
    Others,    // made by hand
    Personal,  // conversations of two
    NotMember, // seen by an administrator who is not in them
    Shelf,     // put away by the person
};

[[nodiscard]] ChatSection sectionOf(const domain::ChatSummary& chat);
// Something in it has not been read, or the person has marked it so.
[[nodiscard]] bool isUnread(const domain::ChatSummary& chat);

// Over those that I am in; of muted ones only what calls me.
[[nodiscard]] int unreadIn(const QList<domain::ChatSummary>& chats);

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
    // The chat that is being read: it stays, whatever is hidden, from the next change of the rows on.
    void keep(const domain::ChatId& chat) { m_kept = chat; }
    // What the person has put away is folded up at first.
    void setShelfShown(bool shown);
    [[nodiscard]] bool isShelfShown() const { return m_isShelfShown; }
    [[nodiscard]] int shelvedCount() const;
    [[nodiscard]] bool isShelved(const domain::ChatId& chat) const;
    // Shows only chats with something unread, and the one that is kept.
    void setOnlyUnread(bool only, const domain::ChatId& kept);
    [[nodiscard]] bool onlyUnread() const { return m_onlyUnread; }
    // That the person has made, by name.
    [[nodiscard]] QStringList folders() const;
    // unreadIn() all of them, whether shown or not.
    [[nodiscard]] int unreadCount() const { return unreadIn(m_chats); }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();

    Describe<ChatRow> m_describe;
    QList<domain::ChatSummary> m_chats;
    bool m_onlyUnread = false;
    bool m_isShelfShown = false;
    domain::ChatId m_kept;
};

} // namespace items

Q_DECLARE_METATYPE(domain::ChatSummary)
