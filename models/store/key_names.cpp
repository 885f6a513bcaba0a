// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/key_names.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

KeyNameRows::KeyNameRows(const Database& database)
    : m_rooms(database, u"SELECT r.room, c.title FROM rooms AS r JOIN chats AS c ON c.chat = r.chat"_s)
    , m_senders(database, u"SELECT sender, nick FROM senders"_s)
    , m_room(database, u"SELECT room FROM rooms WHERE chat = ?"_s)
{
}

base::Result<KeyNames> KeyNameRows::all()
{
    const auto read = [](const Row& row) { return KeyNames::Name{row.number(0), row.text(1)}; };
    auto rooms = m_rooms.all(read);
    auto senders = m_senders.all(read);
    if (!rooms || !senders)
        return !rooms ? base::failWith(rooms) : base::failWith(senders);
    return KeyNames{std::move(*rooms), std::move(*senders)};
}

base::Result<RoomKey> KeyNameRows::roomOf(const domain::ChatId& chat)
{
    const auto room = m_room.first([](const Row& row) { return row.number(0); }, chat);
    if (!room)
        return base::failWith(room);
    return room->value_or(0);
}

} // namespace store
