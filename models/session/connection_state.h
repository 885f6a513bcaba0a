// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QObject>

namespace session {

// What the connection is doing, truthfully: never Online before the archive has been caught up with.
struct ConnectionStatus
{
    enum class Kind {
        SignedOut,      // no password was given yet
        Offline,        // no stream; since says from when, error why, nextAttemptAt when it is tried again (null: not)
        Connecting,     // finding the server, opening the socket
        Authenticating, // name and password are being checked
        CatchingUp,     // done of total chats
        Online,
        Refused, // the server says no, and trying again would not help: error says why (password, certificate, version)
    };

    Kind kind = Kind::SignedOut;
    QDateTime since; // UTC
    QDateTime nextAttemptAt;
    int done = 0;
    int total = 0;
    base::Error error;

    bool operator==(const ConnectionStatus&) const = default;
};

// The one truth about the connection, for the banner. GUI thread. Owned by Session.
class ConnectionState final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionState)

public:
    ConnectionState() = default;

    [[nodiscard]] const ConnectionStatus& status() const { return m_status; }
    // Of Session only.
    void setStatus(const ConnectionStatus& status);

Q_SIGNALS:
    void changed();

private:
    ConnectionStatus m_status;
};

} // namespace session
