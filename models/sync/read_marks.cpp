// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/read_marks.h"

#include "base/logging.h"
#include "domain/personal_chat.h"
#include "xmpp/displayed.h"

namespace syncing {

ReadMarks::ReadMarks(xmpp::StanzaStream& stream, store::Storage& storage)
    : m_stream(stream)
    , m_storage(storage)
    , m_node(stream, QString(xmpp::ns::displayed))
{
    connect(&m_node, &PrivateNode::arrived, this, &ReadMarks::take);
    connect(&m_node, &PrivateNode::wasRead, this, &ReadMarks::publish);
}

void ReadMarks::setAddresses(const Addresses& addresses)
{
    m_addresses = addresses;
    m_node.setAccount(addresses.self);
}

void ReadMarks::beginSession()
{
    m_isPublishing = false;
    m_node.beginSession();
}

void ReadMarks::take(const QList<xmpp::PubsubItem>& items)
{
    Marks marks;
    for (const xmpp::PubsubItem& item : items) {
        const auto* displayed = item.payload.as<xmpp::Displayed>();
        const auto room = xmpp::Jid::parse(item.id);
        if (!displayed || !room)
            continue;
        const domain::ChatId chat = m_addresses.chat(*room);
        if (chat.isEmpty() || chat == domain::personalArchive() || displayed->upTo.by != archiveOf(chat))
            continue;
        marks.append({chat, domain::ArchiveId(displayed->upTo.id)});
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

// Messages of two stand in the person's own archive.
xmpp::Jid ReadMarks::archiveOf(const domain::ChatId& chat) const
{
    return domain::isPersonal(chat) ? m_addresses.self : m_addresses.room(chat);
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
    m_node.publish({room.toString(), xmpp::Payload(xmpp::Displayed{xmpp::StanzaId{mark.archiveId.value(), archiveOf(mark.chat)}})})
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
