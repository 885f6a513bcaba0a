// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/read_marks.h"

#include "base/logging.h"
#include "xmpp/displayed.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {
const QString kNode = u"urn:xmpp:mds:displayed:0"_s;
}

ReadMarks::ReadMarks(xmpp::StanzaStream& stream, store::Storage& storage)
    : m_stream(stream)
    , m_storage(storage)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &ReadMarks::onMessage);
}

void ReadMarks::beginSession()
{
    m_isPublishing = false;
    xmpp::Pubsub request;
    request.action = xmpp::Pubsub::Action::Items;
    request.node = kNode;
    m_stream.sendIq(xmpp::Iq::get(m_addresses.self, request)).then(this, [this](const base::Result<xmpp::Iq>& reply) {
        // item-not-found: nobody has published a mark yet.
        if (reply) {
            if (const auto* pubsub = reply->payload<xmpp::Pubsub>())
                take(pubsub->items);
        }
        publish();
    });
}

void ReadMarks::onMessage(const xmpp::Message& message)
{
    const auto* event = message.payload<xmpp::PubsubEvent>();
    if (event && event->node == kNode && message.from.bare() == m_addresses.self)
        take(event->items);
}

void ReadMarks::take(const QList<xmpp::PubsubItem>& items)
{
    Marks marks;
    for (const xmpp::PubsubItem& item : items) {
        const auto* displayed = item.payload.as<xmpp::Displayed>();
        const auto room = xmpp::Jid::parse(item.id);
        if (!displayed || !room || displayed->upTo.by != *room || m_addresses.chat(*room).isEmpty())
            continue;
        marks.append({m_addresses.chat(*room), domain::ArchiveId(displayed->upTo.id)});
    }
    if (marks.isEmpty())
        return;
    m_storage
        .run([marks](store::Cache& cache) {
            return cache.database().transaction([&]() -> base::Result<QList<domain::ChatId>> {
                QList<domain::ChatId> moved;
                for (const store::ReadMark& mark : marks) {
                    const auto hasMoved = cache.chats.markReadElsewhere(mark.chat, mark.archiveId);
                    if (!hasMoved)
                        return base::failWith(hasMoved);
                    if (*hasMoved)
                        moved.append(mark.chat);
                }
                return moved;
            });
        })
        .then(this, [this](const base::Result<QList<domain::ChatId>>& moved) {
            if (moved && !moved->isEmpty())
                Q_EMIT changed(*moved);
        });
}

void ReadMarks::publish()
{
    if (m_isPublishing || !m_stream.isOnline())
        return;
    m_isPublishing = true;
    m_storage.run([](store::Cache& cache) { return cache.chats.marksToTell(); })
        .then(this, [this](const base::Result<Marks>& marks) { publishNext(marks.valueOr({})); });
}

void ReadMarks::publishNext(Marks marks)
{
    if (marks.isEmpty()) {
        m_isPublishing = false;
        return;
    }
    const store::ReadMark mark = marks.takeFirst();
    const xmpp::Jid room = m_addresses.room(mark.chat);
    xmpp::Pubsub request;
    request.action = xmpp::Pubsub::Action::Publish;
    request.node = kNode;
    request.items = {{room.toString(), xmpp::Payload(xmpp::Displayed{xmpp::StanzaId{mark.archiveId.value(), room}})}};
    request.publishOptions = xmpp::Pubsub::privateOptions();
    m_stream.sendIq(xmpp::Iq::set(m_addresses.self, request))
        .then(this, [this, mark, marks](const base::Result<xmpp::Iq>& reply) {
            if (!reply) {
                qCInfo(lcSync) << "read mark not published:" << reply.error().detail;
                m_isPublishing = false;
                return;
            }
            m_storage.run([mark](store::Cache& cache) { return cache.chats.markTold(mark); })
                .then(this, [this, marks](const base::Result<void>&) { publishNext(marks); });
        });
}

} // namespace syncing
