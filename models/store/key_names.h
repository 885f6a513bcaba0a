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
    QList<Name> rooms;   // titles of chats
    QList<Name> senders; // nicks
};

// Storage thread.
class KeyNameRows
{
public:
    explicit KeyNameRows(const Database& database);

    [[nodiscard]] base::Result<KeyNames> all();
    // 0 if nothing of the chat was ever here.
    [[nodiscard]] base::Result<RoomKey> roomOf(const domain::ChatId& chat);

private:
    Statement m_rooms;
    Statement m_senders;
    Statement m_room;
};

} // namespace store
