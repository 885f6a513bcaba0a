// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rooms.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

Rooms::Rooms(const Database& database)
    : m_find(database, u"SELECT room FROM rooms WHERE chat = ?"_s)
    , m_add(database, u"INSERT INTO rooms (chat) VALUES (?)"_s)
{
}

base::Result<RoomKey> Rooms::keyOf(const domain::ChatId& chat)
{
    const auto found = m_find.first([](const Row& row) { return row.number(0); }, chat);
    if (!found)
        return base::failWith(found);
    if (*found)
        return **found;
    return m_add.insert(chat);
}

} // namespace store
