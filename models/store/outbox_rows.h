// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/messages.h"

namespace store {

enum class OutboxKind { Message };

enum class OutboxState {
    Queued,   // was never handed to the stream
    InFlight, // was handed over, perhaps by an earlier run; whether the server has it is told by the archive only
};

// Something that the person did and the archive does not show yet.
struct OutboxEntry
{
    std::int64_t key = 0;
    OutboxKind kind = OutboxKind::Message;
    domain::MessageId message;
    domain::ChatId chat;
    domain::OriginId originId;
    QString body;
    OutboxState state = OutboxState::Queued;
    int attempts = 0; // how often it was handed over

    bool operator==(const OutboxEntry&) const = default;
};

// What waits for the archive, in the order of writing. An entry leaves when its message is found in the archive
// (Messages::add) or was refused. Storage thread.
class OutboxRows
{
public:
    OutboxRows(Database& database, Messages& messages);

    // Message and entry in one transaction.
    [[nodiscard]] base::Result<domain::MessageId> queue(const domain::ChatId& chat, const QString& nick,
                                                        const domain::OriginId& origin, const QString& body,
                                                        std::chrono::microseconds now);
    // The oldest waiting entry of each chat.
    [[nodiscard]] base::Result<QList<OutboxEntry>> heads();
    // Written before the stream gets it.
    [[nodiscard]] base::Result<void> setInFlight(std::int64_t key);
    // Refused: the message stays, Failed, with the sentence. Answers it; none if it was not waiting any more.
    [[nodiscard]] base::Result<QList<domain::MessageId>> fail(const domain::OriginId& origin, const QString& sentence);
    // A failed message is queued again under the same origin id, so that it can never be there twice.
    [[nodiscard]] base::Result<void> retry(domain::MessageId message);
    [[nodiscard]] base::Result<int> count();

private:
    Database& m_database;
    Messages& m_messages;
    Statement m_add;
    Statement m_heads;
    Statement m_setInFlight;
    Statement m_remove;
    Statement m_retry;
    Statement m_count;
};

} // namespace store
