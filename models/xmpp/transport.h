// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <QString>
#include <QUrl>

namespace xmpp {

// Carries frames, each one XML element, between a ClientStream and its server: WebSocketTransport, or a script in
// tests. Lives on the stream's thread. One connection at a time.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Drops the connection before. Ends in opened() or failed().
    virtual void open(const QUrl& address) = 0;
    virtual void sendFrame(const QString& frame) = 0;
    // Ends the connection once the sent frames have gone; nothing is signalled any more.
    virtual void close() = 0;
    // Ends it at once; nothing is signalled any more.
    virtual void abort() = 0;
    // Whether nobody on the way can read the frames.
    [[nodiscard]] virtual bool isEncrypted() const = 0;

Q_SIGNALS:
    void opened();
    void frameReceived(const QString& frame);
    // The connection was not made, or has ended. Codes: Offline (unreachable, closed; reason "host.unknown" when the
    // name is not known), Certificate (reason "certificate.expired", ".name", ".self-signed" or ".untrusted"),
    // Unsupported (no XMPP over WebSocket there), Protocol, InvalidInput (an address that must not be used).
    void failed(const base::Error& error);
};

} // namespace xmpp
