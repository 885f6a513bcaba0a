// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "xmpp/iq.h"

#include <QHash>

#include <optional>

namespace xmpp {

// The requests that wait for their answers. Each ends: answered, refused, timed out, or failed with the stream.
// Answers are given after the request has left the table, so their continuations may send new requests.
class RequestTable
{
public:
    explicit RequestTable(const base::Clock& clock)
        : m_clock(clock)
    {
    }

    // Our own full address: with it answers that the server gives in the account's name are recognised.
    void setSelf(const Jid& self) { m_self = self; }

    [[nodiscard]] base::FutureResult<Iq> add(const Iq& request, std::chrono::milliseconds timeout);
    // Takes a result or error. False when nobody waits for it, or when it comes from another address than the one
    // asked.
    bool settle(const Iq& answer);
    // The same for an answer that cannot be read.
    bool fail(const QString& id, const Jid& from, const base::Error& error);
    void failAll(const base::Error& error);
    void expire();
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDeadline() const;

private:
    struct Pending
    {
        Jid to;
        QString language;
        std::chrono::milliseconds deadline;
        base::Answer<Iq> answer;
    };

    [[nodiscard]] std::optional<Pending> take(const QString& id, const Jid& from);
    [[nodiscard]] bool isFrom(const Jid& asked, const Jid& from) const;

    const base::Clock& m_clock;
    Jid m_self;
    QHash<QString, Pending> m_pending; // by id
};

} // namespace xmpp
