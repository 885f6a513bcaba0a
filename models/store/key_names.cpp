// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/key_names.h"

#include "domain/person.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

namespace {

using Role = KeyNames::Role;

QList<Role> rolesOf(domain::SeatKind kind)
{
    switch (kind) {
    case domain::SeatKind::Pupil:
        return {Role::Pupil};
    case domain::SeatKind::ClassTeacher:
    case domain::SeatKind::ClassDeputy:
        return {Role::ClassTeacher, Role::Teacher};
    case domain::SeatKind::SubjectTeacher:
    case domain::SeatKind::Leader:
        return {Role::Teacher};
    }
    return {};
}

QList<Role> rolesOf(domain::PositionKind kind)
{
    switch (kind) {
    case domain::PositionKind::Head:
    case domain::PositionKind::Deputy:
    case domain::PositionKind::Administrator:
        return {Role::Administration};
    case domain::PositionKind::Teacher:
        return {Role::Teacher};
    case domain::PositionKind::IntroductionLead:
        return {};
    }
    return {};
}

template <typename Kind>
base::Result<void> readRoles(Statement& statement, QList<KeyNames::RoleOf>& roles)
{
    const auto rows = statement.all([](const Row& row) { return std::pair(row.number(0), row.constant<Kind>(1)); });
    if (!rows)
        return base::failWith(rows);
    for (const auto& [sender, kind] : *rows) {
        for (const Role role : rolesOf(kind))
            roles.append({sender, role});
    }
    return {};
}

} // namespace

KeyNameRows::KeyNameRows(const Database& database)
    : m_rooms(database, u"SELECT r.room, c.title FROM rooms AS r JOIN chats AS c ON c.chat = r.chat"_s)
    , m_senders(database, u"SELECT sender, nick FROM senders"_s)
    , m_guardians(database, u"SELECT DISTINCT s.sender FROM guardians AS g JOIN members AS m ON m.person = g.guardian"
                            " JOIN senders AS s ON s.nick = m.nick"_s)
    , m_seats(database, u"SELECT DISTINCT s.sender, t.kind FROM seats AS t JOIN members AS m ON m.person = t.person"
                        " JOIN senders AS s ON s.nick = m.nick"_s)
    , m_positions(database, u"SELECT DISTINCT s.sender, p.kind FROM positions AS p JOIN members AS m"
                            " ON m.person = p.person JOIN senders AS s ON s.nick = m.nick"_s)
    , m_title(database, u"SELECT c.title FROM rooms AS r JOIN chats AS c ON c.chat = r.chat WHERE r.room = ?"_s)
    , m_nick(database, u"SELECT nick FROM senders WHERE sender = ?"_s)
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
    KeyNames names{std::move(*rooms), std::move(*senders), {}};
    const auto guardians = m_guardians.all([](const Row& row) { return row.number(0); });
    if (!guardians)
        return base::failWith(guardians);
    for (const std::int64_t guardian : *guardians)
        names.roles.append({guardian, Role::Parent});
    if (const auto seats = readRoles<domain::SeatKind>(m_seats, names.roles); !seats)
        return base::failWith(seats);
    if (const auto positions = readRoles<domain::PositionKind>(m_positions, names.roles); !positions)
        return base::failWith(positions);
    return names;
}

base::Result<QString> KeyNameRows::titleOf(RoomKey room)
{
    const auto title = m_title.first([](const Row& row) { return row.text(0); }, room);
    return title ? base::Result<QString>(title->value_or(QString())) : base::failWith(title);
}

base::Result<QString> KeyNameRows::nickOf(std::int64_t sender)
{
    const auto nick = m_nick.first([](const Row& row) { return row.text(0); }, sender);
    return nick ? base::Result<QString>(nick->value_or(QString())) : base::failWith(nick);
}

base::Result<RoomKey> KeyNameRows::roomOf(const domain::ChatId& chat)
{
    const auto room = m_room.first([](const Row& row) { return row.number(0); }, chat);
    if (!room)
        return base::failWith(room);
    return room->value_or(0);
}

} // namespace store
