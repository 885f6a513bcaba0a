// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/room_occupancy.h"

#include "domain/personal_chat.h"
#include "xmpp/muc.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

RoomOccupancy::RoomOccupancy(xmpp::StanzaStream& stream)
    : m_stream(stream)
{
    connect(&stream, &xmpp::StanzaStream::presenceReceived, this, &RoomOccupancy::onPresence);
}

void RoomOccupancy::beginSession()
{
    m_inside.clear();
    const auto entering = std::exchange(m_entering, {});
    for (const Entering& each : entering) {
        for (const base::Answer<void>& answer : each.answers)
            answer.give(base::fail(base::ErrorCode::Offline, u"the session ended while entering a room"_s));
    }
}

base::FutureResult<void> RoomOccupancy::enter(const domain::ChatId& chat, const QString& nick)
{
    if (m_inside.contains(chat) || domain::isPersonal(chat)) // in a conversation of two one always is
        return base::answered<void>({});
    const auto address = m_addresses.room(chat).withResource(nick);
    if (!address)
        return base::answered<void>(base::failWith(address));
    const base::Answer<void> answer;
    auto future = answer.future();
    const bool isAsked = m_entering.contains(chat);
    m_entering[chat].answers.append(answer);
    if (isAsked)
        return future;

    const quint64 number = ++m_counter;
    m_entering[chat].number = number;
    m_entering[chat].nick = nick;
    xmpp::Presence presence;
    presence.id = xmpp::StanzaStream::makeId();
    presence.to = *address;
    presence.add(xmpp::MucJoin{});
    m_stream.sendPresence(presence);
    QTimer::singleShot(kJoinTimeout, this, [this, chat, number] {
        if (m_entering.value(chat).number == number)
            settle(chat, base::fail(base::ErrorCode::Timeout, u"the room did not answer"_s));
    });
    return future;
}

void RoomOccupancy::leave(const domain::ChatId& chat)
{
    const auto inside = m_inside.constFind(chat);
    if (inside == m_inside.constEnd())
        return;
    xmpp::Presence presence;
    presence.type = xmpp::Presence::Type::Unavailable;
    presence.to = m_addresses.room(chat).withResource(*inside).valueOr({});
    m_stream.sendPresence(presence);
    m_inside.erase(inside);
}

void RoomOccupancy::onPresence(const xmpp::Presence& presence)
{
    const domain::ChatId chat = m_addresses.chat(presence.from);
    if (chat.isEmpty() || domain::isPersonal(chat))
        return;
    if (presence.type == xmpp::Presence::Type::Error) {
        const auto error = presence.error.value_or(xmpp::StanzaError());
        settle(chat, base::Unexpected{error.toError(presence.language)});
        return;
    }
    const auto* user = presence.payload<xmpp::MucUser>();
    if (!user || !user->has(xmpp::MucUser::selfPresence))
        return;
    if (presence.type == xmpp::Presence::Type::Unavailable) {
        m_inside.remove(chat);
        return;
    }
    if (presence.type == xmpp::Presence::Type::Available) {
        m_inside.insert(chat, presence.from.resource());
        settle(chat, {});
    }
}

void RoomOccupancy::settle(const domain::ChatId& chat, const base::Result<void>& result)
{
    const Entering entering = m_entering.take(chat);
    for (const base::Answer<void>& answer : entering.answers)
        answer.give(result);
}

} // namespace syncing
