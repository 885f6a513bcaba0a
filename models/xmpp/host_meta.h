// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>

namespace xmpp {

// Finds the WebSocket addresses of a server by its domain (XEP-0156): host-meta.json, else host-meta, over HTTPS. Plain
// HTTP is asked on this computer only. The documents come from outside: at most 64 KiB, a few redirections and the time
// allowed for each.
class HostMeta
{
public:
    static constexpr qint64 maxBytes = 65'536;
    static constexpr int maxRedirects = 3;

    // `authorities` are trusted besides the system's.
    explicit HostMeta(QNetworkAccessManager& network, QList<QSslCertificate> authorities = {},
                      std::chrono::milliseconds timeout = std::chrono::seconds(10));

    // https://domain; empty when the text is no host name.
    [[nodiscard]] static QUrl originOf(const QString& domain);

    // Usable addresses in the server's order, at least one: wss, or ws within this computer when the origin is there
    // too. Errors: Unsupported (the server names no WebSocket), Offline (not reachable; reason "host.unknown" when the
    // name is not known), Certificate, Timeout, TooLarge, InvalidInput (an origin that must not be asked), Cancelled
    // (the network manager has gone).
    [[nodiscard]] base::FutureResult<QList<QUrl>> discover(const QUrl& origin) const;

private:
    QNetworkAccessManager& m_network;
    QList<QSslCertificate> m_authorities;
    std::chrono::milliseconds m_timeout;
};

// The WebSocket links of the two kinds of document, unfiltered; none when it cannot be read.
[[nodiscard]] QList<QUrl> webSocketsInJson(const QByteArray& document);
[[nodiscard]] QList<QUrl> webSocketsInXrd(const QByteArray& document);

} // namespace xmpp
