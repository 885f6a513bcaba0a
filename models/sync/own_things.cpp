// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/own_things.h"

#include "base/logging.h"
#include "xmpp/own_thing.h"

namespace syncing {

OwnThings::OwnThings(xmpp::StanzaStream& stream, store::Storage& storage)
    : m_stream(stream)
    , m_storage(storage)
    , m_node(stream, nodeName())
{
    connect(&m_node, &PrivateNode::arrived, this, &OwnThings::take);
    connect(&m_node, &PrivateNode::wasRead, this, [this] {
        m_isRead = true;
        publish();
    });
}

void OwnThings::beginSession()
{
    m_isPublishing = false;
    m_isRead = false;
    m_node.beginSession();
}

void OwnThings::take(const QList<xmpp::PubsubItem>& items)
{
    Things things;
    for (const xmpp::PubsubItem& item : items) {
        if (const auto* const own = item.payload.as<xmpp::OwnThing>(); own && !item.id.isEmpty())
            things.append({item.id, own->content, own->changedAt});
    }
    if (things.isEmpty())
        return;
    m_storage
        .run([things](store::Cache& cache) {
            return cache.database().transaction([&]() -> base::Result<QStringList> {
                QStringList taken;
                for (const store::OwnThing& thing : things) {
                    const auto isNews = cache.own.take(thing);
                    if (!isNews)
                        return base::failWith(isNews);
                    if (*isNews)
                        taken.append(thing.id);
                }
                return taken;
            });
        })
        .then(this, [this](const base::Result<QStringList>& taken) {
            if (taken && !taken->isEmpty())
                Q_EMIT changed(*taken);
            publish(); // what is later here
        });
}

void OwnThings::publish()
{
    m_isAskedAgain = m_isPublishing;
    if (m_isPublishing || !m_isRead || !m_stream.isOnline())
        return;
    m_isPublishing = true;
    m_storage.run([](store::Cache& cache) { return cache.own.toTell(); })
        .then(this, [this](const base::Result<Things>& things) { publishNext(things.valueOr({})); });
}

void OwnThings::publishNext(Things things)
{
    if (things.isEmpty()) {
        m_isPublishing = false;
        if (m_isAskedAgain)
            publish();
        return;
    }
    const store::OwnThing thing = things.takeFirst();
    m_node.publish({thing.id, xmpp::Payload(xmpp::OwnThing{thing.changedAt, thing.content})})
        .then(this, [this, thing, things](const base::Result<xmpp::Iq>& reply) {
            if (!reply) {
                qCInfo(lcSync) << "own thing not published:" << reply.error().detail;
                m_isPublishing = false;
                return;
            }
            m_storage.run([thing](store::Cache& cache) { return cache.own.markTold(thing); })
                .then(this, [this, things](const base::Result<void>&) { publishNext(things); });
        });
}

} // namespace syncing
