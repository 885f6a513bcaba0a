// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "store/statement.h"

namespace store {

// Number of a chat inside the cache file; also its key in the search index.
using RoomKey = std::int64_t;

// Chats as the message tables name them. A chat gets its number with its first use, known to the school or not.
class Rooms
{
public:
    explicit Rooms(const Database& database);

    // Made if there is none yet.
    [[nodiscard]] base::Result<RoomKey> keyOf(const domain::ChatId& chat);

private:
    Statement m_find;
    Statement m_add;
};

} // namespace store
