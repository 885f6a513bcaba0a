// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storage.h"
#include "sync/room_occupancy.h"
#include "xmpp/stanza_stream.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace syncing {

// Takes what people wrote from its row on disk to the archive, exactly once and in the order of writing:
//   row (Queued) -> enter the room -> row (InFlight) -> stream -> the room's reflection is stored -> row gone.
// A message that was handed over and whose reflection did not come (the connection or the program died) is sent again
// only after the room's archive has been read to its end without finding it; should it be on its way all the same, the
// server knows its origin id. A refusal makes the message Failed, with the room's sentence; what the room holds back for the
// hours of the chat or for a moderator leaves the cache until it is in the archive. One message of a chat is on
// its way at a time. GUI thread.
class Outbox final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Outbox)

public:
    static constexpr std::chrono::milliseconds kReflectionTimeout{30000};
    // A room that lets us in and then says that we are not inside is believed after so many attempts.
    static constexpr int kMostAttempts = 10;
    // Whoever has just become a member hears of it from the service, maybe before the room does. A room that does not
    // know us is believed after so many refusals.
    static constexpr int kMostRefusals = 10;
    static constexpr std::chrono::milliseconds kRefusalPause{500};

    Outbox(xmpp::StanzaStream& stream, store::Storage& storage, RoomOccupancy& rooms);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    // A new session: what is in flight is in doubt until the archive of its chat is read.
    void beginSession();
    // The archive of the chat has been read to its end in this session.
    void onChatReady(const domain::ChatId& chat);
    // An own message was found in the archive.
    void onConfirmed(const domain::ChatId& chat);
    // Sends what can be sent now.
    void flush();

    // Something of this chat is being sent: the room must not be left.
    [[nodiscard]] bool isBusy(const domain::ChatId& chat) const { return m_sending.contains(chat); }

Q_SIGNALS:
    // A message has failed, or what was done to one is undone; with the room's sentence.
    void refused(const domain::ChatId& chat, const store::OutboxRows::Refused& what, const QString& sentence);
    // The room has it and shows it to nobody yet: it is gone from here, and comes back with the archive.
    void held(const domain::ChatId& chat, const store::OutboxRows::Refused& what);
    // A reflection is overdue: the archive has to be read to know.
    void inDoubt(const domain::ChatId& chat);
    // Of a conversation of two nothing is reflected: the own archive has it now, or a refusal comes.
    void handedOver(const domain::ChatId& chat);

private:
    struct Head
    {
        store::OutboxEntry entry;
        QString nick;
    };
    struct Sending
    {
        domain::OriginId origin;
        quint64 number = 0;
        int attempts = 0;
    };

    [[nodiscard]] static base::Result<QList<Head>> heads(store::Cache& cache);
    void send(const Head& head);
    void transmit(const Head& head, quint64 number);
    void watch(const domain::ChatId& chat, quint64 number);
    void onMessage(const xmpp::Message& message);
    void fail(const domain::ChatId& chat, const domain::OriginId& origin, const base::Error& error);
    void handOver(const domain::ChatId& chat, const domain::OriginId& origin);
    [[nodiscard]] bool isCurrent(const domain::ChatId& chat, quint64 number) const;

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    RoomOccupancy& m_rooms;
    Addresses m_addresses;
    quint64 m_counter = 0;
    QHash<domain::ChatId, Sending> m_sending;
    QHash<domain::ChatId, int> m_refusals;
    QSet<domain::ChatId> m_ready; // archives known to their ends
    bool m_isFlushing = false;
    bool m_flushAgain = false;
};

} // namespace syncing
