// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/service_calls.h"

namespace syncing {

base::FutureResult<QJsonObject> ServiceCalls::send(domain::Act act, const QJsonObject& arguments)
{
    xmpp::Iq iq = xmpp::Iq::set(m_addresses.service, xmpp::ServiceCall{contract::methodName(act), arguments});
    iq.language = m_language;
    const base::Answer<QJsonObject> answer;
    m_stream.sendIq(iq, kTimeout).then(this, [answer](const base::Result<xmpp::Iq>& reply) {
        if (!reply) {
            answer.give(base::failWith(reply));
            return;
        }
        if (const auto* content = reply->payload<xmpp::ServiceReply>())
            answer.give(content->result);
        else
            answer.give(base::fail(base::ErrorCode::Protocol, QStringLiteral("a reply without content")));
    });
    return answer.future();
}

} // namespace syncing
