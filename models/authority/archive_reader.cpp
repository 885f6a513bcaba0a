// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/archive_reader.h"

#include "xmpp/muc.h"

namespace authority {

ArchiveReader::ArchiveReader(xmpp::StanzaStream& stream, const Addresses& addresses)
    : m_stream(stream)
    , m_addresses(addresses)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &ArchiveReader::onMessage);
}

base::FutureResult<QList<RoomMessage>> ArchiveReader::around(const domain::ChatId& chat,
                                                             const domain::ArchiveId& message, int before, int after)
{
    bool isNumber = false;
    const qlonglong id = message.value().toLongLong(&isNumber);
    const auto room = xmpp::Jid::parse(m_addresses.roomJid(chat));
    if (!isNumber || id <= 0 || !room)
        return base::answered<QList<RoomMessage>>(QList<RoomMessage>());
    const base::Answer<QList<RoomMessage>> answer;
    xmpp::PageRequest onwards;
    onwards.max = after + 1;
    onwards.after = QString::number(id - 1);
    base::whenAnswered(page(*room, onwards), this,
                       [this, answer, room = *room, message, before](const base::Result<QList<RoomMessage>>& later) {
                           if (!later || before == 0 || later->isEmpty())
                               return answer.give(later);
                           xmpp::PageRequest backwards;
                           backwards.max = before;
                           backwards.before = message.value();
                           base::whenAnswered(
                               page(room, backwards), this,
                               [answer, later = *later](const base::Result<QList<RoomMessage>>& earlier) {
                                   answer.give(earlier ? base::Result<QList<RoomMessage>>(*earlier + later)
                                                       : base::Result<QList<RoomMessage>>(base::failWith(earlier)));
                               });
                       });
    return answer.future();
}

base::FutureResult<QList<RoomMessage>> ArchiveReader::latest(const domain::ChatId& chat, int count)
{
    const auto room = xmpp::Jid::parse(m_addresses.roomJid(chat));
    if (!room)
        return base::answered<QList<RoomMessage>>(QList<RoomMessage>());
    xmpp::PageRequest backwards;
    backwards.max = count;
    backwards.before = QString();
    return page(*room, backwards);
}

base::FutureResult<QList<RoomMessage>> ArchiveReader::page(const xmpp::Jid& room, const xmpp::PageRequest& request)
{
    xmpp::ArchiveQuery query;
    query.queryId = xmpp::StanzaStream::makeId();
    query.page = request;
    xmpp::Iq iq;
    iq.type = xmpp::Iq::Type::Set;
    iq.to = room;
    iq.payloads << xmpp::Payload(query);
    m_pages.insert(query.queryId, {room.toString(), {}});
    const base::Answer<QList<RoomMessage>> answer;
    base::whenAnswered(m_stream.sendIq(iq), this,
                       [this, answer, id = query.queryId](const base::Result<xmpp::Iq>& end) {
                           const Page page = m_pages.take(id);
                           if (end)
                               answer.give(page.messages);
                           else
                               answer.give(base::failWith(end));
                       });
    return answer.future();
}

void ArchiveReader::onMessage(const xmpp::Message& message)
{
    const auto* const result = message.payload<xmpp::ArchiveResult>();
    if (!result)
        return;
    const auto page = m_pages.find(result->queryId);
    if (page == m_pages.end() || page->room != message.from.toString())
        return;
    const xmpp::Message& archived = result->forwarded.message;
    RoomMessage read{domain::ArchiveId(result->id),
                     {},
                     archived.from.resource(),
                     archived.body,
                     QDateTime::fromMSecsSinceEpoch(result->id.toLongLong() / 1000, Qt::UTC),
                     archived.id};
    // People cannot write this element into their messages: the server module takes it out.
    const auto* const user = archived.payload<xmpp::MucUser>();
    if (user && user->item && user->item->jid.domain() == m_addresses.domain)
        read.login = domain::Login(user->item->jid.node());
    page->messages << read;
}

} // namespace authority
