// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/own_hours.h"
#include "domain/school_index.h"
#include "xmpp/direct_hours.h"
#include "xmpp/room_control.h"
#include "xmpp/server_control.h"

#include <QSet>

#include <map>
#include <optional>

namespace authority {

// The only key of whoever has left, or whose account is closed: the sessions end and none begins. Coming back, the person has the old password.
inline const QString closedAccount = QStringLiteral("!");

// What the chat server knows of the school: rooms with their members and who may write, who may write to whom, and whose
// hours are when.
struct ServerState
{
    std::map<domain::ChatId, xmpp::RoomState> rooms;
    std::map<domain::Login, QStringList> keys;
    std::map<domain::Login, xmpp::DirectHours::Person> hours;
};

// How the server should be; a pure function of the school and, as to blocks and pauses that have ended, of the time.
// Whose account is closed, frozen or soon to be deleted, signs in no more, and stays a member of the rooms.
[[nodiscard]] ServerState wantedOn(const domain::SchoolIndex& index, const QDateTime& now,
                                   const QSet<domain::PersonId>& closed = {},
                                   const QList<domain::OwnHours>& hours = {});
// When the next block or pause ends, or the hours of a chat or of a person begin; invalid when none runs.
[[nodiscard]] QDateTime nextEnd(const domain::School& school, const QDateTime& now,
                                const QList<domain::OwnHours>& hours = {});

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
// The same for the hours.
[[nodiscard]] std::optional<xmpp::DirectHours>
callFor(const std::map<domain::Login, xmpp::DirectHours::Person>& wanted,
        const std::optional<std::map<domain::Login, xmpp::DirectHours::Person>>& pushed);

} // namespace authority
