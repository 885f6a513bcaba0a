// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace xmpp {

struct Credentials
{
    QString user; // the address's localpart
    QString password;
};

// One sign-in by one SASL mechanism (RFC 4422): what to send first, what to answer, and whether the server has proven
// that it knows the password too.
class SaslExchange
{
public:
    SaslExchange() = default;
    virtual ~SaslExchange() = default;
    Q_DISABLE_COPY_MOVE(SaslExchange)

    [[nodiscard]] virtual QString mechanism() const = 0;
    [[nodiscard]] virtual QByteArray initialResponse() = 0;
    // Protocol for a challenge that breaks the mechanism's rules.
    [[nodiscard]] virtual base::Result<QByteArray> respond(const QByteArray& challenge) = 0;
    // With what the server sent along with its success. Protocol when it has proven nothing.
    [[nodiscard]] virtual base::Result<void> finish(const QByteArray& data) = 0;
};

// The strongest mechanism of ours among those offered: SCRAM-SHA-256, SCRAM-SHA-1, and PLAIN only where nobody on the
// way can read it and no SCRAM is offered. `usedBefore` is the mechanism of an earlier sign-in to the same account: a
// weaker one is refused then, since that is what an attacker would offer. Unsupported: nothing that may be used is
// offered. Protocol: weaker than before. Authentication: the password holds characters that no password may.
[[nodiscard]] base::Result<std::unique_ptr<SaslExchange>> chooseSasl(const QStringList& offered,
                                                                     const Credentials& credentials, bool isEncrypted,
                                                                     const QString& usedBefore = {});

} // namespace xmpp
