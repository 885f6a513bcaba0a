// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service_calls.h"

#include <utility>

namespace syncing {

base::FutureResult<QJsonObject> ServiceCalls::send(domain::Act act, const QJsonObject& arguments)
{
    const base::Answer<QJsonObject> answer;
    ask({act, arguments, answer});
    return answer.future();
}

void ServiceCalls::ask(const Asked& asked)
{
    xmpp::Iq iq =
        xmpp::Iq::set(m_addresses.service, xmpp::ServiceCall{contract::methodName(asked.act), asked.arguments, m_key});
    iq.language = m_language;
    m_stream.sendIq(iq, kTimeout).then(this, [this, asked](const base::Result<xmpp::Iq>& reply) {
        // A new secret in the place of one that works is refused whatever the key: a code would not help.
        const bool isLocked = !reply && reply.error().reason == QLatin1String("session.locked") &&
                              asked.act != domain::Act::FactorBegin;
        if (isLocked && m_asksForCode) {
            hold(asked, reply.error());
            return;
        }
        if (!reply) {
            asked.answer.give(base::failWith(reply));
            return;
        }
        if (const auto* content = reply->payload<xmpp::ServiceReply>())
            asked.answer.give(content->result);
        else
            asked.answer.give(base::fail(base::ErrorCode::Protocol, QStringLiteral("a reply without content")));
    });
}

void ServiceCalls::hold(Asked asked, const base::Error& refusal)
{
    asked.refusal = refusal;
    m_locked << asked;
    if (m_locked.size() == 1)
        Q_EMIT locked();
}

void ServiceCalls::repeatLocked()
{
    const QList<Asked> waiting = std::exchange(m_locked, {});
    for (const Asked& asked : waiting)
        ask(asked);
}

void ServiceCalls::refuseLocked()
{
    const QList<Asked> waiting = std::exchange(m_locked, {});
    for (const Asked& asked : waiting)
        asked.answer.give(base::Unexpected<base::Error>{asked.refusal});
}

} // namespace syncing
