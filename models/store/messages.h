// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "store/rooms.h"

#include <QHash>
#include <QList>

#include <chrono>

namespace store {

// A message as the archive has it, live or read later.
struct ArchivedMessage
{
    domain::ArchiveId archiveId; // never empty
    domain::OriginId originId;
    QString nick;
    bool own = false;
    std::chrono::microseconds sentAt{}; // since 1970 UTC
    QString body;
    bool retracted = false; // a tombstone stands in the archive
    QString wireId = {};    // the stanza's own id, by which edits name it
    domain::ArchiveId replyTo = {};
    QString replyNick = {}; // of the quoted one, as the stanza says; counts while that one is not here
    QString replyBody = {};
    bool callsMe = false;
    std::optional<domain::SharedFile> file = {}; // the body is domain::bodyWithFile()
    bool quiet = false; // nobody is to be disturbed by it
};

struct MessageChanges
{
    QList<domain::MessageId> added;
    QList<domain::MessageId> updated;   // confirmed ones too
    QList<domain::MessageId> confirmed; // own ones that waited and were found in the archive
};

// What the search index is told of a message.
struct IndexedMessage
{
    domain::MessageId id;
    RoomKey room = 0;
    std::int64_t sender = 0;
    std::chrono::microseconds sentAt{};
    QString body;
    bool retracted = false;
    std::int64_t changed = 0;
};

// Writes the messages of all chats. A message is one by (chat, archive id); an own one is found again by its origin id.
// Storage thread.
class Messages
{
public:
    explicit Messages(Database& database);

    // Repeating it changes nothing. An own message that waits becomes Sent and leaves the outbox.
    [[nodiscard]] base::Result<MessageChanges> add(const domain::ChatId& chat, const QList<ArchivedMessage>& messages);
    // Takes the text away; none if there is no such message here, or it was retracted before.
    [[nodiscard]] base::Result<QList<domain::MessageId>> retract(const domain::ChatId& chat,
                                                                 const domain::ArchiveId& message);
    // An own message that is not in the archive yet; stands after all others, whatever this computer's clock says.
    [[nodiscard]] base::Result<domain::MessageId> addWaiting(const domain::ChatId& chat, const QString& nick,
                                                             const domain::OriginId& origin, const QString& body,
                                                             std::chrono::microseconds now,
                                                             const domain::ArchiveId& replyTo = {},
                                                             bool quiet = false);
    // Of an own message that was never handed to the stream.
    [[nodiscard]] base::Result<void> rewriteWaiting(domain::MessageId message, const QString& body);
    [[nodiscard]] base::Result<void> removeWaiting(domain::MessageId message);
    // Waiting or Failed, of an own message that is not in the archive.
    [[nodiscard]] base::Result<void> setDelivery(domain::MessageId message, domain::Delivery delivery,
                                                 const QString& failure);
    // Of a failed message only; NotFound otherwise.
    [[nodiscard]] base::Result<void> removeFailed(domain::MessageId message);

    // For the search index: what has changed after a mark, in the order of the changes.
    [[nodiscard]] base::Result<QList<IndexedMessage>> changedAfter(std::int64_t mark, int limit);
    [[nodiscard]] base::Result<std::int64_t> lastChange();
    // Those that can be found.
    [[nodiscard]] base::Result<std::int64_t> count();

    // Made if there is none yet.
    [[nodiscard]] base::Result<std::int64_t> senderOf(const QString& nick);
    [[nodiscard]] base::Result<QDateTime> sentAt(domain::MessageId message);
    // Its author asks that nobody be disturbed by it.
    [[nodiscard]] base::Result<bool> isQuiet(domain::MessageId message);
    // A mark of another device that came before what it stands at.
    [[nodiscard]] base::Result<void> resolveReadMark(RoomKey room);

private:
    [[nodiscard]] base::Result<std::int64_t> nextChange();
    // Of one transaction: what would be asked for again with each message.
    struct Batch
    {
        RoomKey room;
        MessageChanges changes = {};
        QHash<QString, std::int64_t> senders = {};
        std::int64_t lastChange = 0; // 0: to be asked for
    };
    [[nodiscard]] base::Result<std::int64_t> senderOf(const QString& nick, Batch& batch);
    [[nodiscard]] base::Result<std::int64_t> nextChange(Batch& batch);
    [[nodiscard]] base::Result<void> addOne(const ArchivedMessage& message, Batch& batch);
    [[nodiscard]] base::Result<bool> confirmOwn(const ArchivedMessage& message, Batch& batch);
    [[nodiscard]] base::Result<QList<domain::MessageId>> retractIn(RoomKey room, const domain::ArchiveId& message);
    [[nodiscard]] base::Result<domain::ArchiveId> messageEditedBy(RoomKey room, const domain::ArchiveId& edit);

    Database& m_database;
    Rooms m_rooms;
    Statement m_findSender;
    Statement m_addSender;
    Statement m_lastChange;
    Statement m_confirm;
    Statement m_leaveOutbox;
    Statement m_insert;
    Statement m_insertFile;
    Statement m_retract;
    Statement m_editTarget;
    Statement m_forgetEdits;
    Statement m_resolveReadMark;
    Statement m_lastSentAt;
    Statement m_insertWaiting;
    Statement m_setDelivery;
    Statement m_removeFailed;
    Statement m_rewriteWaiting;
    Statement m_removeWaiting;
    Statement m_sentAt;
    Statement m_isQuiet;
    Statement m_changedAfter;
    Statement m_count;
};

} // namespace store
