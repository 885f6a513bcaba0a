// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

namespace xmpp {

// TLS as all connections of ours use it: verified always, by the system's authorities and those given.
[[nodiscard]] QSslConfiguration tlsConfiguration(const QList<QSslCertificate>& authorities);

// Certificate, with the reason that Transport::failed() names.
[[nodiscard]] base::Error certificateError(const QList<QSslError>& errors);

// Whether the address stays on this computer, where a connection needs no TLS.
[[nodiscard]] bool isLoopback(const QUrl& address);

} // namespace xmpp
