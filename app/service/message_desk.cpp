// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/message_desk.h"

#include "authority/direct_talk.h"
#include "base/logging.h"
#include "xmpp/retraction.h"
#include "xmpp/stanza_ids.h"

namespace service {

MessageDesk::MessageDesk(xmpp::StanzaStream& stream, authority::Authority& authority, authority::ServerPort& server,
                         const authority::Addresses& addresses)
    : m_stream(stream)
    , m_authority(authority)
    , m_server(server)
    , m_addresses(addresses)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &MessageDesk::onMessage);
}

void MessageDesk::askForHeld()
{
    const auto server = xmpp::Jid::parse(m_addresses.domain);
    if (!server)
        return;
    xmpp::Iq iq;
    iq.type = xmpp::Iq::Type::Set;
    iq.to = *server;
    iq.payloads << xmpp::Payload(xmpp::HeldMessages{});
    base::whenAnswered(m_stream.sendIq(iq), this, [this](const base::Result<xmpp::Iq>& reply) {
        if (const auto* const held = reply ? reply->payload<xmpp::HeldMessages>() : nullptr)
            takeHeld(*held);
    });
}

void MessageDesk::onMessage(const xmpp::Message& message)
{
    const bool isRoom = message.from.domain() == m_addresses.rooms();
    const bool isServer = message.from.domain() == m_addresses.domain && message.from.node().isEmpty();
    if (const auto* const held = message.payload<xmpp::HeldMessages>(); held && message.from.isBare() && (isRoom || isServer)) {
        takeHeld(*held);
    } else if (const auto* const copied = message.payload<xmpp::TappedMessages>(); copied && isRoom && message.from.isBare()) {
        Q_EMIT tapped(*copied);
        takeWritten(*copied);
    } else if (message.from.domain() == m_addresses.domain && !message.from.node().isEmpty() &&
               (message.type == xmpp::Message::Type::Chat || message.type == xmpp::Message::Type::Normal) &&
               !message.body.isEmpty()) {
        answer(message);
    }
}

void MessageDesk::answer(const xmpp::Message& message)
{
    const domain::Login login(message.from.node());
    // A message that was on its way while the service was down, or comes twice, is one command all the same.
    const auto* const origin = message.payload<xmpp::OriginId>();
    const QString id = origin ? origin->id : message.id.isEmpty() ? xmpp::StanzaStream::makeId() : message.id;
    const domain::OpId op(QStringLiteral("said/") + login.value() + u'/' + id.left(60));
    base::whenAnswered(m_authority.listen({login, authority::languageFrom(message.language)}, message.body, op), this,
                       [this, login](const base::Result<QString>& answer) {
                           xmpp::Message reply;
                           reply.type = xmpp::Message::Type::Chat;
                           reply.body = answer.valueOr({});
                           if (const auto told = m_server.tell(login, reply); !told)
                               qCInfo(lcService) << "no answer to a spoken call:" << told.error().detail;
                       });
}

void MessageDesk::takeHeld(const xmpp::HeldMessages& held)
{
    for (const xmpp::HandedMessage& item : held.items) {
        if (item.room.isEmpty()) {
            takeDirect(item);
            continue;
        }
        const authority::RoomMessage message{{}, domain::Login(item.login), item.nick, item.message.body, item.at};
        if (const auto taken = m_authority.takeHeld(domain::ChatId(item.room), item.id, message); !taken)
            qCWarning(lcService) << "held message not queued:" << taken.error().detail;
    }
}

// A tombstone stands in place of what its author has taken back.
void MessageDesk::takeDirect(const xmpp::HandedMessage& item)
{
    using Type = xmpp::Message::Type;
    const xmpp::Message& message = item.message;
    const bool isWords = !message.body.isEmpty() && (message.type == Type::Chat || message.type == Type::Normal);
    const authority::DirectMessage direct{domain::Login(item.login), domain::Login(message.to.node()), message.body, item.at,
                                          isWords, message.payload<xmpp::Tombstone>() != nullptr};
    if (const auto taken = m_authority.takeDirect(item.id, direct); !taken)
        qCWarning(lcService) << "message to one person not counted:" << taken.error().detail;
}

// What came while the service was away is not read: the archive has it, and members report what troubles them.
void MessageDesk::takeWritten(const xmpp::TappedMessages& tapped)
{
    for (const xmpp::HandedMessage& item : tapped.items) {
        if (item.login.isEmpty() || item.message.body.isEmpty())
            continue;
        const authority::RoomMessage message{domain::ArchiveId(item.id), domain::Login(item.login), item.nick,
                                             item.message.body, QDateTime::currentDateTimeUtc()};
        m_authority.takeWritten(domain::ChatId(item.room), message);
    }
}

} // namespace service
