// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/private_node.h"

namespace syncing {

PrivateNode::PrivateNode(xmpp::StanzaStream& stream, const QString& node)
    : m_stream(stream)
    , m_node(node)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &PrivateNode::onMessage);
}

void PrivateNode::beginSession()
{
    xmpp::Pubsub request;
    request.action = xmpp::Pubsub::Action::Items;
    request.node = m_node;
    m_stream.sendIq(xmpp::Iq::get(m_account, request)).then(this, [this](const base::Result<xmpp::Iq>& reply) {
        // item-not-found: nothing has been published yet.
        const auto* const pubsub = reply ? reply->payload<xmpp::Pubsub>() : nullptr;
        if (pubsub && !pubsub->items.isEmpty())
            Q_EMIT arrived(pubsub->items);
        Q_EMIT wasRead();
    });
}

void PrivateNode::onMessage(const xmpp::Message& message)
{
    const auto* const event = message.payload<xmpp::PubsubEvent>();
    if (event && event->node == m_node && message.from.bare() == m_account && !event->items.isEmpty())
        Q_EMIT arrived(event->items);
}

base::FutureResult<xmpp::Iq> PrivateNode::publish(const xmpp::PubsubItem& item)
{
    xmpp::Pubsub request;
    request.action = xmpp::Pubsub::Action::Publish;
    request.node = m_node;
    request.items = {item};
    request.publishOptions = xmpp::Pubsub::privateOptions();
    return m_stream.sendIq(xmpp::Iq::set(m_account, request));
}

} // namespace syncing
