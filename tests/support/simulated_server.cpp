// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulated_server.h"

#include "contract/codec.h"
#include "xmpp/carbons.h"
#include "xmpp/client_stream.h"
#include "xmpp/element.h"
#include "xmpp/live.h"
#include "xmpp/pubsub.h"
#include "xmpp/retraction.h"
#include "xmpp/service_calls.h"
#include "xmpp/stanza_ids.h"
#include "xmpp/xml_writer.h"

#include <QTimer>

#include <algorithm>

namespace support {

using namespace Qt::Literals::StringLiterals;

namespace {

const domain::PersonId kSelf(u"p1"_s);

xmpp::Jid jid(const QString& text)
{
    return xmpp::Jid::parse(text).value();
}

xmpp::Jid roomJid(const QString& room)
{
    return jid(room % u"@rooms.example"_s);
}

const xmpp::Jid& selfJid()
{
    static const xmpp::Jid self = jid(u"abc@example/client"_s);
    return self;
}

const QString closedSentence = u"До завтра этот чат для вас закрыт."_s;

xmpp::StanzaError closedError()
{
    return xmpp::StanzaError::of(xmpp::StanzaError::Condition::Forbidden, u"gate.out"_s, {{u"ru"_s, closedSentence}});
}

} // namespace

SimulatedServer::SimulatedServer(unsigned seed)
    : m_random(seed)
{
    school.organisation.name = u"Школа № 7"_s;
    domain::Person self;
    self.id = kSelf;
    self.name = {u"Петрова"_s, u"Мария"_s, u"Ивановна"_s};
    school.people = {self};
}

void SimulatedServer::addRoom(const QString& room, const QString& title)
{
    domain::Chat chat;
    chat.id = domain::ChatId(room);
    chat.title = title;
    school.chats << chat;
    domain::ChatMember member;
    member.chat = chat.id;
    member.person = kSelf;
    member.nick = nick();
    school.members << member;
    m_archives[room];
    ++m_rev;
}

qint64 SimulatedServer::post(const QString& room, const QString& body, const QString& nick)
{
    const qint64 id = (m_now += 1000);
    store(room, Archived{id, nick, {}, body, false});
    return id;
}

qint64 SimulatedServer::post(const QString& room, const xmpp::Message& message, const QString& nick)
{
    const qint64 id = (m_now += 1000);
    const auto* origin = message.payload<xmpp::OriginId>();
    store(room, Archived{id, nick, origin ? origin->id : QString(), message.body, false, message.id, message.payloads});
    return id;
}

void SimulatedServer::moderate(const QString& room, qint64 id)
{
    auto& archive = m_archives[room];
    const auto message = std::ranges::find(archive, id, &Archived::id);
    message->retracted = true;
    message->body.clear();
    if (!m_isLive)
        return;
    xmpp::Message announcement;
    announcement.type = xmpp::Message::Type::Groupchat;
    announcement.from = roomJid(room);
    announcement.to = selfJid();
    announcement.add(xmpp::Retraction{QString::number(id), xmpp::Moderation{}});
    announcement.add(xmpp::StanzaId{QString::number(m_now += 1000), roomJid(room)});
    send(announcement);
}

void SimulatedServer::push()
{
    ++m_rev;
    xmpp::Message headline;
    headline.type = xmpp::Message::Type::Headline;
    headline.from = jid(u"school.example"_s);
    headline.to = selfJid();
    headline.add(xmpp::ServiceChanged{m_rev});
    send(headline);
}

void SimulatedServer::setClosed(const QSet<QString>& rooms)
{
    m_closed = rooms;
    for (const QString& room : rooms) {
        if (!m_joined.remove(room))
            continue;
        xmpp::Presence left;
        left.type = xmpp::Presence::Type::Unavailable;
        left.from = roomJid(room).withResource(nick()).value();
        left.to = selfJid();
        xmpp::MucUser user;
        user.item = xmpp::MucUser::Item{xmpp::Affiliation::Member, xmpp::Role::None, {}, {}, closedSentence};
        user.statuses = {xmpp::MucUser::selfPresence, xmpp::MucUser::kicked};
        left.add(user);
        send(left);
    }
}

void SimulatedServer::connected(SimulatedStream& stream)
{
    m_stream = &stream;
    m_joined.clear();
    m_isLive = false;
}

void SimulatedServer::disconnected()
{
    m_stream = nullptr;
    m_isLive = false;
    m_joined.clear();
}

template <typename T>
void SimulatedServer::send(const T& stanza)
{
    if (!m_stream)
        return;
    if (m_stanzasUntilCut && --*m_stanzasUntilCut <= 0) {
        m_stanzasUntilCut.reset();
        m_stream->cut();
        return;
    }
    m_stream->deliver(xmpp::toXml(stanza));
}

void SimulatedServer::take(const QString& xml)
{
    bool isCut = false;
    if (m_stanzasUntilCut && --*m_stanzasUntilCut <= 0) {
        m_stanzasUntilCut.reset();
        isCut = true;
    }
    const bool isLost = isCut && m_random() % 2 == 0;
    if (!isLost) {
        const xmpp::Element element = xmpp::parseElement(xml).value();
        if (xmpp::isStanza(element, "iq"_L1))
            handle(xmpp::Iq::parse(element).value());
        else if (xmpp::isStanza(element, "message"_L1))
            handle(xmpp::Message::parse(element).value());
        else
            handle(xmpp::Presence::parse(element).value());
    }
    if (isCut && m_stream)
        m_stream->cut();
}

void SimulatedServer::handle(const xmpp::Iq& iq)
{
    if (iq.payload<xmpp::ServiceCall>()) {
        answerCall(iq);
    } else if (iq.payload<xmpp::LiveDelivery>()) {
        m_isLive = true;
        send(iq.result());
    } else if (iq.payload<xmpp::ArchiveDigest>()) {
        ++m_digests;
        xmpp::ArchiveDigest digest;
        for (auto it = m_archives.cbegin(); it != m_archives.cend(); ++it) {
            if (!m_closed.contains(it.key()))
                digest.rooms << xmpp::ArchiveDigest::Room{
                    roomJid(it.key()), it->isEmpty() ? QString() : QString::number(it->constLast().id)};
        }
        send(iq.result(digest));
    } else if (const auto* query = iq.payload<xmpp::ArchiveQuery>()) {
        iq.to == selfJid().bare() ? answerOwnPage(iq, *query) : answerPage(iq, *query);
    } else if (const auto* pubsub = iq.payload<xmpp::Pubsub>()) {
        xmpp::Pubsub reply;
        reply.node = pubsub->node;
        reply.action = xmpp::Pubsub::Action::Items;
        if (pubsub->action == xmpp::Pubsub::Action::Publish) {
            const xmpp::PubsubItem& item = pubsub->items.constFirst();
            m_nodes[pubsub->node].insert(item.id, item.payload);
            send(iq.result());
            return;
        }
        const auto items = m_nodes.value(pubsub->node);
        for (auto it = items.cbegin(); it != items.cend(); ++it)
            reply.items << xmpp::PubsubItem{it.key(), it.value()};
        send(iq.result(reply));
    }
}

void SimulatedServer::publish(const QString& node, const QString& item, const xmpp::Payload& payload)
{
    m_nodes[node].insert(item, payload);
    xmpp::Message news;
    news.type = xmpp::Message::Type::Headline;
    news.from = jid(u"abc@example"_s);
    news.add(xmpp::PubsubEvent{node, {{item, payload}}, {}});
    send(news);
}

void SimulatedServer::answerCall(const xmpp::Iq& iq)
{
    const auto* call = iq.payload<xmpp::ServiceCall>();
    if (!m_isServiceAvailable) {
        send(iq.refusal(xmpp::StanzaError::of(xmpp::StanzaError::Condition::ServiceUnavailable)));
        return;
    }
    if (const auto answer = service ? service(call->method, call->arguments) : std::nullopt) {
        if (*answer)
            send(iq.result(xmpp::ServiceReply{**answer}));
        else
            send(iq.refusal(xmpp::StanzaError::of(xmpp::StanzaError::Condition::Forbidden, answer->error().reason,
                                                  {{u"ru"_s, answer->error().text}})));
        return;
    }
    if (call->method == u"session.hello"_s) {
        contract::HelloReply hello;
        hello.person = kSelf;
        hello.rev = domain::Rev(m_rev);
        hello.epoch = u"e1"_s;
        hello.roomsDomain = u"rooms.example"_s;
        hello.rulesAcknowledged = true;
        send(iq.result(xmpp::ServiceReply{contract::toJson(hello)}));
        return;
    }
    const auto request = contract::fromJson<contract::ChangesRequest>(call->arguments).value();
    contract::ChangesReply reply;
    reply.rev = domain::Rev(m_rev);
    reply.epoch = u"e1"_s;
    reply.reset = request.epoch != reply.epoch;
    if (reply.reset || request.since != reply.rev)
        reply.rows = school;
    send(iq.result(xmpp::ServiceReply{contract::toJson(reply)}));
}

// As ejabberd answers: the page is in order, results before the end.
void SimulatedServer::answerPage(const xmpp::Iq& iq, const xmpp::ArchiveQuery& query)
{
    ++m_archiveQueries;
    const QString room = iq.to.node();
    if (m_missing.contains(room) || m_closed.contains(room)) {
        send(iq.refusal(m_closed.contains(room) ? closedError()
                                                : xmpp::StanzaError::of(xmpp::StanzaError::Condition::ItemNotFound)));
        return;
    }
    QList<Archived> matching;
    const qint64 start = query.start.isValid() ? query.start.toMSecsSinceEpoch() * 1000 : 0;
    const QString before = query.page.before.value_or(QString());
    const qint64 end = before.isEmpty() ? std::numeric_limits<qint64>::max() : before.toLongLong();
    for (const Archived& message : m_archives[room]) {
        if (message.id >= start && message.id < end)
            matching << message;
    }
    const qsizetype size = std::min<qsizetype>(query.page.max.value_or(50), matching.size());
    QList<Archived> page = matching.last(size);
    xmpp::ArchiveEnd fin;
    fin.isComplete = size == matching.size();
    if (!page.isEmpty()) {
        fin.page.first = QString::number(page.constFirst().id);
        fin.page.last = QString::number(page.constLast().id);
    }
    if (m_isPageOrderRandom)
        std::ranges::shuffle(page, m_random);
    for (const Archived& message : page) {
        xmpp::Message result;
        result.from = iq.to;
        result.to = selfJid();
        xmpp::Message content = groupchat(room, message);
        result.add(xmpp::ArchiveResult{query.queryId, QString::number(message.id), xmpp::Forwarded{content, {}}});
        send(result);
    }
    send(iq.result(fin));
}

void SimulatedServer::handle(const xmpp::Presence& presence)
{
    const QString room = presence.to.node();
    if (room.isEmpty())
        return;
    if (presence.type == xmpp::Presence::Type::Unavailable) {
        m_joined.remove(room);
        return;
    }
    if (m_missing.contains(room) || m_closed.contains(room)) {
        ++m_roomRefusals;
        xmpp::Presence refusal;
        refusal.type = xmpp::Presence::Type::Error;
        refusal.from = presence.to;
        refusal.to = selfJid();
        refusal.error = m_closed.contains(room) ? closedError()
                                                : xmpp::StanzaError::of(xmpp::StanzaError::Condition::Forbidden);
        send(refusal);
        return;
    }
    m_joined.insert(room);
    xmpp::Presence self;
    self.from = roomJid(room).withResource(nick()).value();
    self.to = selfJid();
    xmpp::MucUser user;
    user.item = xmpp::MucUser::Item{xmpp::Affiliation::Member, xmpp::Role::Participant};
    user.statuses = {xmpp::MucUser::selfPresence};
    self.add(user);
    send(self);
}

void SimulatedServer::answerOwnPage(const xmpp::Iq& iq, const xmpp::ArchiveQuery& query)
{
    const QString before = query.page.before.value_or(QString());
    const qint64 start = query.start.isValid() ? query.start.toMSecsSinceEpoch() * 1000 : 0;
    const qint64 end = before.isEmpty() ? std::numeric_limits<qint64>::max() : before.toLongLong();
    QList<std::pair<qint64, xmpp::Message>> page;
    for (const auto& entry : m_own) {
        if (entry.first >= start && entry.first < end)
            page << entry;
    }
    xmpp::ArchiveEnd fin;
    const qsizetype size = std::min<qsizetype>(query.page.max.value_or(50), page.size());
    fin.isComplete = size == page.size();
    page = page.last(size);
    for (const auto& [id, content] : page) {
        xmpp::Message result;
        result.from = iq.to;
        result.to = selfJid();
        result.add(xmpp::ArchiveResult{query.queryId, QString::number(id), xmpp::Forwarded{content, {}}});
        send(result);
    }
    if (!page.isEmpty()) {
        fin.page.first = QString::number(page.constFirst().first);
        fin.page.last = QString::number(page.constLast().first);
    }
    send(iq.result(fin));
}

qint64 SimulatedServer::talk(const QString& login, const QString& body, bool isSent, const QList<xmpp::Payload>& content)
{
    m_now += 1'000'000;
    xmpp::Message message;
    message.type = xmpp::Message::Type::Chat;
    message.id = u"w%1"_s.arg(m_now);
    const xmpp::Jid other = jid(login + u"@example"_s);
    message.from = isSent ? selfJid() : other;
    message.to = isSent ? other : selfJid().bare();
    message.body = body;
    message.payloads += content;
    m_own.append({m_now, message});
    if (m_stream == nullptr)
        return m_now;
    if (!isSent) {
        send(message);
        return m_now;
    }
    xmpp::Message copy;
    copy.from = selfJid().bare();
    copy.to = selfJid();
    copy.add(xmpp::Carbon{xmpp::Carbon::Direction::Sent, xmpp::Forwarded{message, {}}});
    send(copy);
    return m_now;
}

QList<xmpp::Message> SimulatedServer::ownArchive() const
{
    QList<xmpp::Message> messages;
    for (const auto& entry : m_own)
        messages << entry.second;
    return messages;
}

// Kept, and reflected to nobody.
void SimulatedServer::takePersonal(const xmpp::Message& message)
{
    if (m_refusal) {
        xmpp::Message refused;
        refused.type = xmpp::Message::Type::Error;
        refused.id = message.id;
        refused.from = message.to;
        refused.to = selfJid();
        refused.error = xmpp::StanzaError::of(xmpp::StanzaError::Condition::Forbidden, u"direct.stranger"_s,
                                              {{u"ru"_s, *std::exchange(m_refusal, {})}});
        send(refused);
        return;
    }
    xmpp::Message kept = message;
    kept.from = selfJid();
    m_now += 1'000'000;
    m_own.append({m_now, kept});
}

void SimulatedServer::handle(const xmpp::Message& message)
{
    if (message.to.domain() == selfJid().domain() && !message.to.node().isEmpty())
        return takePersonal(message);
    const QString room = message.to.node();
    const auto refuse = [&](const xmpp::StanzaError& error) {
        xmpp::Message refused;
        refused.type = xmpp::Message::Type::Error;
        refused.id = message.id;
        refused.from = message.to;
        refused.to = selfJid();
        refused.error = error;
        send(refused);
    };
    if (!m_joined.contains(room)) {
        refuse(xmpp::StanzaError::of(xmpp::StanzaError::Condition::NotAcceptable));
        return;
    }
    if (m_refusal) {
        refuse(xmpp::StanzaError::of(xmpp::StanzaError::Condition::Forbidden, u"gate.closed"_s,
                                     {{u"ru"_s, *std::exchange(m_refusal, {})}}));
        return;
    }
    const QString origin = message.payload<xmpp::OriginId>()->id;
    const auto& archive = m_archives[room];
    const auto known = std::ranges::find_if(
        archive, [&](const Archived& each) { return each.nick == nick() && each.originId == origin; });
    if (known != archive.end())
        send(groupchat(room, *known));
    else
        post(room, message, nick());
}

void SimulatedServer::store(const QString& room, const Archived& message)
{
    m_archives[room] << message;
    if ((m_isLive || m_joined.contains(room)) && !m_closed.contains(room))
        send(groupchat(room, message));
}

xmpp::Message SimulatedServer::groupchat(const QString& room, const Archived& message) const
{
    xmpp::Message stanza;
    stanza.type = xmpp::Message::Type::Groupchat;
    stanza.from = message.nick.isEmpty() ? roomJid(room) : roomJid(room).withResource(message.nick).value();
    stanza.to = selfJid();
    stanza.id = message.stanzaId;
    stanza.body = message.body;
    if (!message.retracted)
        stanza.payloads = message.content;
    if (!message.originId.isEmpty() && !stanza.payload<xmpp::OriginId>())
        stanza.add(xmpp::OriginId{message.originId});
    stanza.add(xmpp::StanzaId{QString::number(message.id), roomJid(room)});
    if (message.retracted)
        stanza.add(xmpp::Tombstone{{}, xmpp::Moderation{}});
    return stanza;
}

SimulatedStream::SimulatedStream(const base::Clock& clock, SimulatedServer& server)
    : StanzaStream(clock, xmpp::Wire::WebSocket, xmpp::ClientStream::maxStanzaBytes, nullptr)
    , m_server(server)
{
}

SimulatedStream::~SimulatedStream()
{
    m_server.disconnected();
}

void SimulatedStream::start()
{
    attempt();
}

void SimulatedStream::cut()
{
    if (isOnline())
        lose({base::ErrorCode::Offline, u"cut"_s});
}

void SimulatedStream::openConnection()
{
    QTimer::singleShot(0, this, [this] {
        ++m_connection;
        m_server.connected(*this);
        becomeOnline(selfJid(), false);
    });
}

void SimulatedStream::closeConnection()
{
    dropConnection();
}

void SimulatedStream::dropConnection()
{
    ++m_connection;
    m_server.disconnected();
}

// Both directions take a turn of the event loop; what is under way when the connection breaks is lost.
void SimulatedStream::transmit(const QString& xml, const xmpp::Message* /*message*/)
{
    QTimer::singleShot(0, this, [this, xml, connection = m_connection] {
        if (connection == m_connection)
            m_server.take(xml);
    });
}

void SimulatedStream::deliver(const QString& xml)
{
    QTimer::singleShot(0, this, [this, xml, connection = m_connection] {
        if (connection == m_connection)
            receive(xmpp::parseElement(xml).value());
    });
}

} // namespace support
