// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/ack_ledger.h"

namespace xmpp {

using base::ErrorCode;
using base::fail;
using base::Result;

void AckLedger::begin(const QString& id)
{
    *this = {};
    m_isOpen = true;
    m_id = id;
}

void AckLedger::end()
{
    *this = {};
}

void AckLedger::countSent(const QString& xml, const Message* message)
{
    m_sent.append({xml, message ? std::optional(*message) : std::nullopt});
}

Result<QStringList> AckLedger::acknowledge(quint32 handled)
{
    const quint32 count = handled - m_acknowledged; // right across the wrap at 2³²
    if (count > static_cast<quint32>(m_sent.size()))
        return fail(ErrorCode::Protocol, QStringLiteral("XEP-0198: more acknowledged than sent"));
    QStringList ids;
    for (const Sent& sent : m_sent.first(count)) {
        if (sent.message)
            ids.append(sent.message->id);
    }
    m_sent.remove(0, count);
    m_acknowledged = handled;
    return ids;
}

QStringList AckLedger::unacknowledged() const
{
    QStringList all;
    for (const Sent& sent : m_sent)
        all.append(sent.xml);
    return all;
}

QList<Message> AckLedger::unacknowledgedMessages() const
{
    QList<Message> messages;
    for (const Sent& sent : m_sent) {
        if (sent.message)
            messages.append(*sent.message);
    }
    return messages;
}

} // namespace xmpp
