// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/message_acts.h"
#include "store/messages.h"
#include "store/outbox_kind.h"
#include "store/shared_files.h"

namespace store {

enum class OutboxState {
    Queued,   // was never handed to the stream
    InFlight, // was handed over, perhaps by an earlier run; whether the server has it is told by the archive only
};

// Something that the person did and the archive does not show yet.
struct OutboxEntry
{
    std::int64_t key = 0;
    OutboxKind kind = OutboxKind::Message;
    domain::MessageId message; // itself, or the one that is changed
    domain::ChatId chat;
    domain::OriginId originId;
    QString body; // text, or signs with spaces between them
    OutboxState state = OutboxState::Queued;
    int attempts = 0; // how often it was handed over
    // Of the message:
    domain::ArchiveId target;
    QString targetWireId;
    QString targetNick;
    QString targetBody; // its beginning
    domain::ArchiveId replyTo;
    QString replyNick;
    QString replyBody;
    std::optional<domain::SharedFile> file = {};
    bool quiet = false; // nobody is to be disturbed by it
    QString replyWireId = {}; // of the quoted one, while it is here

    bool operator==(const OutboxEntry&) const = default;
};

// What waits for the archive, in the order of writing. An entry leaves when it is found in the archive (Messages::add,
// MessageActs::add) or was refused. Storage thread.
class OutboxRows
{
public:
    OutboxRows(Database& database, Messages& messages, MessageActs& acts, SharedFiles& files);

    // Message and entry in one transaction.
    [[nodiscard]] base::Result<domain::MessageId> queue(const domain::ChatId& chat, const QString& nick,
                                                        const domain::OriginId& origin, const QString& body,
                                                        std::chrono::microseconds now,
                                                        const domain::ArchiveId& replyTo = {}, bool quiet = false);
    // A message with a file that has to be uploaded first; it takes its place in the order then.
    [[nodiscard]] base::Result<domain::MessageId> queueFile(const domain::ChatId& chat, const QString& nick,
                                                            const domain::OriginId& origin, const QString& caption,
                                                            const domain::SharedFile& file,
                                                            std::chrono::microseconds now,
                                                            const domain::ArchiveId& replyTo = {});
    // The file is on the server: the message can go. NotFound when it has been taken back meanwhile.
    [[nodiscard]] base::Result<void> setUploaded(domain::MessageId message, const QString& url);

    // What becomes of a message by an act upon it.
    enum class Effect {
        Changed, // and the act waits, unless the message itself has not been sent yet
        Removed, // it was never sent
    };
    // Of an own message that was not retracted; NotFound otherwise. One that was never handed over, or was refused, is
    // changed or removed itself; the latest of several acts that wait counts.
    [[nodiscard]] base::Result<Effect> edit(domain::MessageId message, const domain::OriginId& origin,
                                            const QString& body);
    [[nodiscard]] base::Result<Effect> retract(domain::MessageId message, const domain::OriginId& origin);
    // All signs of the person under a message that is in the archive; NotFound otherwise.
    [[nodiscard]] base::Result<Effect> react(domain::MessageId message, const domain::OriginId& origin,
                                             const QStringList& signs);

    // The one of each chat that is sent next: what is in flight, else the oldest that does not wait for its file.
    [[nodiscard]] base::Result<QList<OutboxEntry>> heads();
    // Written before the stream gets it.
    [[nodiscard]] base::Result<void> setInFlight(std::int64_t key);
    // Refused: the message stays, Failed, with the sentence; an act is undone. None if it was not waiting any more.
    struct Refused
    {
        domain::MessageId message;
        OutboxKind kind = OutboxKind::Message;
        bool removed = false; // a message that was to be taken back anyway

        bool operator==(const Refused&) const = default;
    };
    [[nodiscard]] base::Result<std::optional<Refused>> fail(const domain::OriginId& origin, const QString& sentence);
    // A failed message is queued again under the same origin id, so that it can never be there twice.
    [[nodiscard]] base::Result<void> retry(domain::MessageId message);
    [[nodiscard]] base::Result<int> count();

private:
    struct Target
    {
        domain::Delivery delivery = domain::Delivery::Received;
        bool own = false;
        bool retracted = false;
        bool isArchived = false;
        bool isQueued = false; // its own entry was never handed over
    };

    [[nodiscard]] base::Result<Target> target(domain::MessageId message);
    [[nodiscard]] base::Result<void> queueAct(OutboxKind kind, domain::MessageId message,
                                              const domain::OriginId& origin, const QString& body);
    [[nodiscard]] base::Result<Refused> failMessage(domain::MessageId message, const QString& sentence);

    Database& m_database;
    Messages& m_messages;
    MessageActs& m_acts;
    SharedFiles& m_files;
    Statement m_add;
    Statement m_addAct;
    Statement m_dropQueued;
    Statement m_target;
    Statement m_rewrite;
    Statement m_heads;
    Statement m_setInFlight;
    Statement m_remove;
    Statement m_pendingAct;
    Statement m_dropActs;
    Statement m_retry;
    Statement m_count;
};

} // namespace store
