// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox.h"

#include "base/logging.h"
#include "domain/personal_chat.h"
#include "sync/outbound.h"
#include "xmpp/held_messages.h"

#include <algorithm>

namespace syncing {

using namespace Qt::Literals::StringLiterals;

Outbox::Outbox(xmpp::StanzaStream& stream, store::Storage& storage, RoomOccupancy& rooms)
    : m_stream(stream)
    , m_storage(storage)
    , m_rooms(rooms)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &Outbox::onMessage);
}

namespace {

// Which archive has to be read to know what has become of a message.
domain::ChatId archiveOf(const domain::ChatId& chat)
{
    return domain::isPersonal(chat) ? domain::personalArchive() : chat;
}

} // namespace

void Outbox::beginSession()
{
    m_sending.clear();
    m_refusals.clear();
    m_ready.clear();
}

void Outbox::onChatReady(const domain::ChatId& chat)
{
    m_ready.insert(chat);
    flush();
}

void Outbox::onConfirmed(const domain::ChatId& chat)
{
    m_sending.remove(chat);
    flush();
}

base::Result<QList<Outbox::Head>> Outbox::heads(store::Cache& cache)
{
    const auto entries = cache.outbox.heads();
    if (!entries)
        return base::failWith(entries);
    QList<Head> heads;
    for (const store::OutboxEntry& entry : *entries) {
        const auto nick = cache.chats.ownNick(entry.chat);
        if (!nick)
            return base::failWith(nick);
        heads.append({entry, *nick});
    }
    return heads;
}

void Outbox::flush()
{
    if (!m_stream.isOnline())
        return;
    if (m_isFlushing) {
        m_flushAgain = true;
        return;
    }
    m_isFlushing = true;
    m_storage.run(heads).then(this, [this](const base::Result<QList<Head>>& found) {
        m_isFlushing = false;
        if (found && m_stream.isOnline()) {
            for (const Head& head : *found)
                send(head);
        }
        if (std::exchange(m_flushAgain, false))
            flush();
    });
}

void Outbox::send(const Head& head)
{
    const domain::ChatId chat = head.entry.chat;
    const bool isInDoubt = head.entry.state == store::OutboxState::InFlight && !m_ready.contains(archiveOf(chat));
    if (m_sending.contains(chat) || isInDoubt)
        return;
    const quint64 number = ++m_counter;
    m_sending.insert(chat, Sending{head.entry.originId, number, head.entry.attempts});
    if (head.nick.isEmpty()) { // put out meanwhile, or the rules are not acknowledged: there is no name to enter under
        fail(chat, head.entry.originId, {base::ErrorCode::Forbidden, u"not a member"_s});
        return;
    }
    m_rooms.enter(chat, head.nick).then(this, [this, head, chat, number](const base::Result<void>& entered) {
        if (!isCurrent(chat, number))
            return;
        if (entered) {
            m_refusals.remove(chat);
            transmit(head, number);
            return;
        }
        const base::Error& error = entered.error();
        const bool isOut = error.reason == u"gate.out"_s; // it knows us, and closes itself to us for a time
        const bool isStranger =
            !isOut && (error.code == base::ErrorCode::Forbidden || error.code == base::ErrorCode::NotFound);
        if (isStranger && m_refusals[chat]++ < kMostRefusals) {
            QTimer::singleShot(kRefusalPause, this, [this, chat, number] {
                if (isCurrent(chat, number)) {
                    m_sending.remove(chat);
                    flush();
                }
            });
            return;
        }
        m_refusals.remove(chat);
        if (error.code == base::ErrorCode::Offline || error.code == base::ErrorCode::Timeout ||
            error.code == base::ErrorCode::Cancelled)
            m_sending.remove(chat);
        else
            fail(chat, head.entry.originId, error);
    });
}

void Outbox::transmit(const Head& head, quint64 number)
{
    using Entry = std::optional<store::OutboxEntry>;
    // It may have been edited or taken back since it was read, which changes the row as long as it is not marked: so it
    // is read again as it is marked, and that goes.
    const auto mark = [key = head.entry.key](store::Cache& cache) -> base::Result<Entry> {
        const auto waiting = cache.outbox.heads();
        if (!waiting)
            return base::failWith(waiting);
        const auto found = std::ranges::find(*waiting, key, &store::OutboxEntry::key);
        if (found == waiting->cend())
            return Entry();
        if (const auto marked = cache.outbox.setInFlight(key); !marked)
            return base::failWith(marked);
        return Entry(*found);
    };
    m_storage.run(mark).then(this, [this, chat = head.entry.chat, number](const base::Result<Entry>& entry) {
        if (!isCurrent(chat, number))
            return;
        m_ready.remove(archiveOf(chat));
        if (!entry || !*entry) {
            m_sending.remove(chat);
            if (entry)
                flush();
            return;
        }
        const auto sent = m_stream.sendMessage(stanzaFor(**entry, m_addresses.room(chat)));
        if (sent) {
            watch(chat, number);
            if (domain::isPersonal(chat))
                Q_EMIT handedOver(chat);
        } else if (sent.error().code == base::ErrorCode::TooLarge)
            fail(chat, (*entry)->originId, sent.error());
        else
            m_sending.remove(chat);
    });
}

void Outbox::watch(const domain::ChatId& chat, quint64 number)
{
    QTimer::singleShot(kReflectionTimeout, this, [this, chat, number] {
        if (!isCurrent(chat, number))
            return;
        m_sending.remove(chat);
        Q_EMIT inDoubt(chat);
    });
}

bool Outbox::isCurrent(const domain::ChatId& chat, quint64 number) const
{
    return m_sending.value(chat).number == number;
}

void Outbox::onMessage(const xmpp::Message& message)
{
    if (const auto* const held = message.payload<xmpp::HeldMessages>();
        held && message.type == xmpp::Message::Type::Headline && message.from.isBare()) {
        const domain::ChatId chat = m_addresses.chat(message.from);
        if (const auto sending = m_sending.constFind(chat);
            sending != m_sending.cend() && sending->origin.value() == held->originId)
            handOver(chat, sending->origin);
        return;
    }
    if (message.type != xmpp::Message::Type::Error)
        return;
    const domain::ChatId chat = m_addresses.chat(message.from);
    const auto sending = m_sending.find(chat);
    if (sending == m_sending.end() || sending->origin.value() != message.id)
        return;
    const xmpp::StanzaError error = message.error.value_or(xmpp::StanzaError());
    // XEP-0045 §7.4: we are not inside (the room was restarted, or put us out). It was not taken, so it may be sent
    // again at once.
    const bool isOutside = error.condition == xmpp::StanzaError::Condition::NotAcceptable && error.code.isEmpty() &&
                           !domain::isPersonal(chat);
    if (isOutside && sending->attempts < kMostAttempts) {
        m_rooms.forget(chat);
        m_ready.insert(chat);
        m_sending.erase(sending);
        flush();
        return;
    }
    fail(chat, sending->origin, error.toError(message.language));
}

void Outbox::handOver(const domain::ChatId& chat, const domain::OriginId& origin)
{
    using Handed = std::optional<store::OutboxRows::Refused>;
    const auto take = [origin](store::Cache& cache) -> base::Result<Handed> {
        auto refused = cache.outbox.fail(origin, {});
        if (!refused || !*refused || (*refused)->kind != store::OutboxKind::Message || (*refused)->removed)
            return refused;
        if (const auto removed = cache.messages.removeFailed((*refused)->message); !removed)
            return base::failWith(removed);
        (*refused)->removed = true;
        return refused;
    };
    m_storage.run(take).then(this, [this, chat](const base::Result<Handed>& handed) {
        m_sending.remove(chat);
        if (handed && *handed)
            Q_EMIT held(chat, **handed);
        flush();
    });
}

void Outbox::fail(const domain::ChatId& chat, const domain::OriginId& origin, const base::Error& error)
{
    qCInfo(lcSync) << "message refused in" << chat.value() << error.reason << error.detail;
    const QString sentence = error.text.isEmpty() ? error.reason : error.text;
    m_storage.run([origin, sentence](store::Cache& cache) { return cache.outbox.fail(origin, sentence); })
        .then(this, [this, chat, sentence](const base::Result<std::optional<store::OutboxRows::Refused>>& refusal) {
            m_sending.remove(chat);
            if (refusal && *refusal)
                Q_EMIT refused(chat, **refusal, sentence);
            flush();
        });
}

} // namespace syncing
