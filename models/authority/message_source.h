// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QList>

namespace authority {

// A message as the room's archive has it: the server's word for who wrote what.
struct RoomMessage
{
    domain::ArchiveId id;
    domain::Login login; // of the author; empty when the archive does not say
    QString nick;
    QString text;
    QDateTime at;
    QString messageId = {}; // given by whoever sent it

    bool operator==(const RoomMessage&) const = default;
};

// Where the authority reads what was written in a room.
class MessageSource
{
public:
    virtual ~MessageSource() = default;

    // The message with that id and so many before and after it, oldest first. When there is none with that id, what comes
    // after its place. Offline, Timeout.
    [[nodiscard]] virtual base::FutureResult<QList<RoomMessage>>
    around(const domain::ChatId& chat, const domain::ArchiveId& message, int before, int after) = 0;
    // The newest so many, oldest first. Offline, Timeout.
    [[nodiscard]] virtual base::FutureResult<QList<RoomMessage>> latest(const domain::ChatId& chat, int count) = 0;
};

} // namespace authority
