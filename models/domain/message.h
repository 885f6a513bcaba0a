// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/reaction.h"
#include "domain/shared_file.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>

namespace domain {

// Number of a message in the client's own cache: never reused, grows with arrival, the same in store and index.
using MessageId = base::NumberId<struct MessageIdTag>;

enum class Delivery {
    Received, // somebody else's, from the archive or live
    Waiting,  // own: in the outbox, not yet known to be in the archive
    Sent,     // own: in the archive
    Failed,   // own: refused; failure says why
};

// What a message answers, as far as it is known here.
struct Quote
{
    // Of a long message the beginning is quoted.
    static constexpr int kLongest = 200;

    ArchiveId archiveId;
    MessageId message; // none: it is not in the cache
    QString nick;
    QString body;           // as it is now; empty when retracted
    bool retracted = false; // taken back since

    bool operator==(const Quote&) const = default;
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
    bool edited = false;    // also when the edit still waits to be sent
    bool retracted = false; // likewise
    std::optional<Quote> quote = {};
    QList<Reaction> reactions = {};
    std::optional<SharedFile> file = {}; // the body then is bodyWithFile(); none when retracted
    bool callsMe = false;     // by a mention or by answering a message of mine
    bool actWaiting = false; // an edit, a retraction or a reaction of mine has not been sent yet

    bool operator==(const Message&) const = default;
};

// One version of a message that was edited.
struct MessageVersion
{
    QDateTime at;
    QString body;

    bool operator==(const MessageVersion&) const = default;
};

} // namespace domain
