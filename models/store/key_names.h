// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rooms.h"

namespace store {

// What the keys of the search index mean to a person.
struct KeyNames
{
    struct Name
    {
        std::int64_t key = 0;
        QString name;
    };
    enum class Role { Parent, Pupil, Teacher, ClassTeacher, Administration };
    struct RoleOf
    {
        std::int64_t key = 0;
        Role role = Role::Parent;
    };
    QList<Name> rooms;   // titles of chats
    QList<Name> senders; // nicks
    QList<RoleOf> roles; // of senders who are members of a chat; a person may have several
};

// Storage thread.
class KeyNameRows
{
public:
    explicit KeyNameRows(const Database& database);

    [[nodiscard]] base::Result<KeyNames> all();
    // Empty if there is no such chat or sender any more.
    [[nodiscard]] base::Result<QString> titleOf(RoomKey room);
    [[nodiscard]] base::Result<QString> nickOf(std::int64_t sender);
    // 0 if nothing of the chat was ever here.
    [[nodiscard]] base::Result<RoomKey> roomOf(const domain::ChatId& chat);

private:
    Statement m_rooms;
    Statement m_senders;
    Statement m_guardians;
    Statement m_seats;
    Statement m_positions;
    Statement m_title;
    Statement m_nick;
    Statement m_room;
};

} // namespace store
