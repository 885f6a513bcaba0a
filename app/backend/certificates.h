// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/identity.h"
#include "backend/layout.h"

#include <QDateTime>

namespace backend {

// Makes the backend's own certificate authority (EC P-256, 20 years) and the server's certificate signed by it (825
// days, the longest that phones accept), where they are missing, damaged, for other names or, the server's, have less
// than 200 days left: a certificate is read when the server starts, so what is there must last until the next start.
// The authority stays the same as long as it is valid, because phones have been told to trust it. Works by openssl's
// command line tool. Blocking, about 50 ms when something is made, 10 ms otherwise; any thread. The folders exist; acts
// as the identity.
[[nodiscard]] base::Result<void> ensureCertificates(const Layout& layout, const QString& domain,
                                                    const Identity& identity, const QDateTime& now);

} // namespace backend
