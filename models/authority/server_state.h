// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school_index.h"
#include "xmpp/room_control.h"
#include "xmpp/server_control.h"

#include <QSet>

#include <map>
#include <optional>

namespace authority {

// The only key of whoever has left, or whose account is closed: the sessions end and none begins. Coming back, the person has the old password.
inline const QString closedAccount = QStringLiteral("!");

// What the chat server knows of the school: rooms with their members and who may write, and who may write to whom.
struct ServerState
{
    std::map<domain::ChatId, xmpp::RoomState> rooms;
    std::map<domain::Login, QStringList> keys;
};

// How the server should be; a pure function of the school and, as to blocks and pauses that have ended, of the time.
// Whose account is closed, frozen or soon to be deleted, signs in no more, and stays a member of the rooms.
[[nodiscard]] ServerState wantedOn(const domain::SchoolIndex& index, const QDateTime& now,
                                   const QSet<domain::PersonId>& closed = {});
// When the next block or pause ends, or the hours of a chat begin; invalid when none runs.
[[nodiscard]] QDateTime nextEnd(const domain::School& school, const QDateTime& now);

// The room of a chat that is no more: nobody in it, nobody writes; its archive is kept.
[[nodiscard]] xmpp::RoomState closedRoom(const domain::ChatId& chat);

// The calls that make one room as it is wanted: all of it when it has not been pushed or more than members and rules
// differ, else the difference; none when nothing differs.
[[nodiscard]] QList<xmpp::Payload> callsFor(const xmpp::RoomState& wanted,
                                            const std::optional<xmpp::RoomState>& pushed);
// The same for the keys; complete when none were pushed.
[[nodiscard]] std::optional<xmpp::DirectKeys>
callFor(const std::map<domain::Login, QStringList>& wanted,
        const std::optional<std::map<domain::Login, QStringList>>& pushed);

} // namespace authority
