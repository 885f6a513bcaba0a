// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "store/outbox_kind.h"
#include "store/rooms.h"

#include <QList>

#include <chrono>

namespace store {

class Messages;
struct MessageChanges;

// What stands in the archive and changes a message: never a row of the timeline.
struct ArchivedAct
{
    OutboxKind kind = OutboxKind::Edit; // not Message
    domain::ArchiveId archiveId;        // its own; never empty
    domain::OriginId originId;
    QString nick;
    bool own = false;
    std::chrono::microseconds at{}; // since 1970 UTC
    QString target;                 // wire id of the message for an edit, archive id for the others
    QString body;                   // new text, or signs with spaces between them

    bool operator==(const ArchivedAct&) const = default;
};

// Edits, retractions and reactions: those of the archive are rows of their own, those of this person that wait to be
// sent are rows of the outbox; the message shows what follows from both, whichever came first. Edits and retractions
// count only from the author of the message, in its room; a person has one set of signs under a message. Storage thread.
class MessageActs
{
public:
    MessageActs(Database& database, Messages& messages);

    // Repeating it changes nothing. An own act that waits leaves the outbox.
    [[nodiscard]] base::Result<void> add(const domain::ChatId& chat, const QList<ArchivedAct>& acts,
                                         MessageChanges& changes);
    // Messages that have just come: what was said about them before they were here.
    [[nodiscard]] base::Result<void> settleNew(MessageChanges& changes);
    // Works out again what the message shows; true when that has changed.
    [[nodiscard]] base::Result<bool> settle(domain::MessageId message);
    // Those that quote the message.
    [[nodiscard]] base::Result<QList<domain::MessageId>> answersTo(domain::MessageId message);

    // Oldest first, the present text last; one version of a message that was not edited, none of a retracted one.
    [[nodiscard]] base::Result<QList<domain::MessageVersion>> history(domain::MessageId message);
    [[nodiscard]] base::Result<QList<domain::PersonSigns>> signsUnder(domain::MessageId message);
    // Edits and retractions of other people's messages, and of messages that are not in the room of the act.
    struct Ignored
    {
        int foreign = 0;
        int unknown = 0; // the message may still come

        bool operator==(const Ignored&) const = default;
    };
    [[nodiscard]] base::Result<Ignored> ignored();

private:
    struct Shown
    {
        RoomKey room = 0;
        std::int64_t sender = 0;
        QString archiveId;
        QString wireId;
        QString body;
        std::optional<QString> firstBody;
        bool edited = false;
        bool retracted = false;
        QString reactions;
        bool own = false;
    };

    // The messages to be settled again.
    [[nodiscard]] base::Result<QList<domain::MessageId>> addOne(RoomKey room, const ArchivedAct& act,
                                                                MessageChanges& changes);
    [[nodiscard]] base::Result<bool> insert(RoomKey room, std::int64_t sender, const ArchivedAct& act);
    [[nodiscard]] base::Result<void> noteSettled(domain::MessageId message, MessageChanges& changes);
    [[nodiscard]] base::Result<std::optional<Shown>> shown(domain::MessageId message);
    [[nodiscard]] base::Result<void> forgetEdits(const Shown& message);

    Database& m_database;
    Messages& m_messages;
    Rooms m_rooms;
    Statement m_insert;
    Statement m_newerSigns;
    Statement m_dropOlderSigns;
    Statement m_leaveOutbox;
    Statement m_targets;
    Statement m_editTargets;
    Statement m_anyActs;
    Statement m_shown;
    Statement m_latest;
    Statement m_pending;
    Statement m_signs;
    Statement m_write;
    Statement m_forgetEdits;
    Statement m_answers;
    Statement m_history;
    Statement m_foreign;
    Statement m_unknown;
};

} // namespace store
