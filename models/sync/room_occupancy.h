// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "sync/addresses.h"
#include "xmpp/stanza_stream.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace syncing {

// The rooms that this session has entered: needed for writing and for seeing who is there, not for receiving. GUI
// thread.
class RoomOccupancy final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoomOccupancy)

public:
    static constexpr std::chrono::milliseconds kJoinTimeout{30000};

    explicit RoomOccupancy(xmpp::StanzaStream& stream);

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    // A new session is in no room; waiting entries are answered Offline.
    void beginSession();

    // Enters under the reserved nick; at once if inside. Errors: Forbidden with the room's sentence, Timeout, Offline.
    [[nodiscard]] base::FutureResult<void> enter(const domain::ChatId& chat, const QString& nick);
    void leave(const domain::ChatId& chat);
    // The room says that we are not inside.
    void forget(const domain::ChatId& chat) { m_inside.remove(chat); }

private:
    struct Entering
    {
        quint64 number = 0;
        QString nick;
        QList<base::Answer<void>> answers;
    };

    void onPresence(const xmpp::Presence& presence);
    void settle(const domain::ChatId& chat, const base::Result<void>& result);

    xmpp::StanzaStream& m_stream;
    Addresses m_addresses;
    quint64 m_counter = 0;
    QHash<domain::ChatId, QString> m_inside; // chat -> nick
    QHash<domain::ChatId, Entering> m_entering;
};

} // namespace syncing
