// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

#include <cstdint>

namespace domain {

// Number of a message in the client's own cache: never reused, grows with arrival, the same in store and index.
using MessageId = base::NumberId<struct MessageIdTag>;

enum class Delivery {
    Received, // somebody else's, from the archive or live
    Waiting,  // own: in the outbox, not yet known to be in the archive
    Sent,     // own: in the archive
    Failed,   // own: refused; failure says why
};

// One message of a chat as the client keeps it.
struct Message
{
    MessageId id;
    ChatId chat;
    ArchiveId archiveId; // empty while waiting or failed
    OriginId originId;   // may be empty for other people's apps
    QString nick;        // sender in this chat; empty for the room's own notices
    bool own = false;
    QDateTime sentAt; // the archive's time once known; sorts the timeline
    QString body;     // empty when retracted
    Delivery delivery = Delivery::Received;
    QString failure; // sentence of the server or application code, when Failed
    bool edited = false;
    bool retracted = false;

    bool operator==(const Message&) const = default;
};

} // namespace domain
