// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/account_sync.h"

#include "base/logging.h"
#include "domain/personal_chat.h"

namespace syncing {

AccountSync::AccountSync(xmpp::StanzaStream& stream, store::Storage& storage, OpenIndex openIndex,
                         const Addresses& addresses, const QString& language, const QString& filesFolder)
    : m_stream(stream)
    , m_storage(storage)
    , m_self(stream)
    , m_index(storage, std::move(openIndex))
    , m_service(stream, language)
    , m_feed(stream, storage, m_index)
    , m_rooms(stream)
    , m_catchUp(stream, storage, m_index)
    , m_outbox(stream, storage, m_rooms)
    , m_uploads(stream, storage, filesFolder)
    , m_readMarks(stream, storage)
    , m_ownThings(stream, storage)
    , m_personal(stream)
    , m_school(stream, storage, m_service)
{
    setAddresses(addresses);
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AccountSync::readArchives);
    connect(&stream, &xmpp::StanzaStream::stateChanged, this, &AccountSync::onStream);

    connect(&m_school, &SchoolSync::upToDate, this, &AccountSync::onSchool);
    connect(&m_school, &SchoolSync::unavailable, this, &AccountSync::onSchoolUnavailable);
    connect(&m_school, &SchoolSync::changed, this, &AccountSync::schoolChanged);

    connect(&m_feed, &RoomFeed::stored, this, [this](const StoredItems& items) { onStored(items, true); });
    connect(&m_feed, &RoomFeed::failed, this, &AccountSync::retryArchives);
    connect(&m_feed, &RoomFeed::behind, this, [this] {
        retryArchives({base::ErrorCode::NotFound, QStringLiteral("a message of a chat that the digest did not name")});
    });
    connect(&m_catchUp, &ArchiveCatchUp::stored, this, [this](const StoredItems& items) {
        onStored(items, m_hasGrown && domain::isPersonal(items.chat));
    });
    connect(&m_catchUp, &ArchiveCatchUp::failed, this, &AccountSync::retryArchives);
    connect(&m_catchUp, &ArchiveCatchUp::chatReady, this, &AccountSync::onChatReady);
    connect(&m_catchUp, &ArchiveCatchUp::progressed, this, &AccountSync::stageChanged);
    connect(&m_catchUp, &ArchiveCatchUp::finished, this, [this] { setStage(Stage::UpToDate); });
    connect(&m_outbox, &Outbox::inDoubt, this, &AccountSync::readArchives);
    connect(&m_outbox, &Outbox::handedOver, this, &AccountSync::readPersonal);
    connect(&m_personal, &PersonalArchive::grew, this, &AccountSync::readPersonal);
    connect(&m_uploads, &FileUploads::uploaded, &m_outbox, &Outbox::flush);
    connect(&m_uploads, &FileUploads::refused, this, &AccountSync::refused);
    connect(&m_outbox, &Outbox::refused, this, &AccountSync::refused);
    connect(&m_outbox, &Outbox::held, this, &AccountSync::held);
    connect(&m_readMarks, &ReadMarks::changed, this, &AccountSync::readMarksChanged);
}

void AccountSync::setAddresses(const Addresses& addresses)
{
    m_addresses = addresses;
    m_service.setAddresses(addresses);
    m_feed.setAddresses(addresses);
    m_rooms.setAddresses(addresses);
    m_catchUp.setAddresses(addresses);
    m_outbox.setAddresses(addresses);
    m_uploads.setAddresses(addresses);
    m_readMarks.setAddresses(addresses);
    m_ownThings.setAccount(addresses.self);
    m_personal.setAddresses(addresses);
    m_school.setAddresses(addresses);
}

void AccountSync::onStream(const xmpp::StreamState& state)
{
    using Phase = xmpp::StreamState::Phase;
    if (state.phase == Phase::Stopped || state.phase == Phase::Refused)
        endSession();
    if (state.phase != Phase::Online)
        return;
    if (state.isResumed && m_stage != Stage::Idle) {
        sendWaiting();
        m_readMarks.publish();
        m_ownThings.publish();
    } else
        beginSession();
}

void AccountSync::beginSession()
{
    endSession();
    setStage(Stage::Greeting);
    m_stream.sendPresence(m_self.presence());
    m_school.beginSession();
}

void AccountSync::sendWaiting()
{
    m_uploads.flush();
    m_outbox.flush();
}

void AccountSync::restart()
{
    if (m_stream.isOnline())
        beginSession();
}

void AccountSync::endSession()
{
    ++m_session;
    m_isLive = false;
    m_hasGrown = false;
    m_retry.stop();
    m_school.abandon();
    m_catchUp.abandon();
    m_rooms.beginSession();
    m_outbox.beginSession();
    m_feed.beginSession();
    setStage(Stage::Idle);
}

void AccountSync::onSchool(const QString& roomsDomain)
{
    if (m_addresses.roomsDomain != roomsDomain) {
        Addresses addresses = m_addresses;
        addresses.roomsDomain = roomsDomain;
        setAddresses(addresses);
    }
    if (m_isLive)
        readArchives(); // chats may have come
    else
        startLive();
}

// Chats work without the service, if it was there once to say who we are.
void AccountSync::onSchoolUnavailable()
{
    if (m_isLive || !m_stream.isOnline())
        return;
    m_storage.run([](store::Cache& cache) { return cache.school.state(); })
        .then(this, [this, session = m_session](const base::Result<store::SchoolState>& state) {
            if (session == m_session && !m_isLive && state && !state->person.isEmpty())
                onSchool(state->roomsDomain);
        });
}

void AccountSync::startLive()
{
    m_isLive = true;
    m_readMarks.beginSession();
    m_ownThings.beginSession();
    m_personal.beginSession();
    m_stream.sendIq(xmpp::Iq::set(m_addresses.server, xmpp::LiveDelivery{}))
        .then(this, [this, session = m_session](const base::Result<xmpp::Iq>& reply) {
            if (session != m_session)
                return;
            if (!reply) {
                m_isLive = false;
                retryArchives(reply.error());
                return;
            }
            readArchives();
            enterOpenChat();
            m_uploads.beginSession();
        });
}

void AccountSync::readArchives()
{
    if (!m_stream.isOnline())
        return;
    if (!m_isLive) {
        startLive();
        return;
    }
    m_feed.beginSession();
    if (m_stage == Stage::Greeting)
        setStage(Stage::CatchingUp);
    m_personal.end().then(this, [this, session = m_session](const base::Result<xmpp::ArchiveDigest::Room>& own) {
        if (session == m_session) // a server that keeps no such archive has rooms all the same
            readRooms(own ? QList{*own} : QList<xmpp::ArchiveDigest::Room>());
    });
}

void AccountSync::readRooms(const QList<xmpp::ArchiveDigest::Room>& besides)
{
    m_stream.sendIq(xmpp::Iq::get(m_addresses.server, xmpp::ArchiveDigest{}))
        .then(this, [this, besides, session = m_session](const base::Result<xmpp::Iq>& reply) {
            if (session != m_session)
                return;
            const auto* digest = reply ? reply->payload<xmpp::ArchiveDigest>() : nullptr;
            if (digest)
                m_catchUp.begin(digest->rooms + besides, m_feed.tailsKnown(chatsIn(*digest)));
            else
                retryArchives(reply ? base::Error{base::ErrorCode::Protocol, QStringLiteral("no digest in the answer")}
                                    : reply.error());
        });
}

void AccountSync::readPersonal()
{
    if (!m_isLive || !m_stream.isOnline())
        return;
    m_personal.end().then(this, [this, session = m_session](const base::Result<xmpp::ArchiveDigest::Room>& own) {
        if (session != m_session || !own)
            return;
        m_hasGrown = true;
        m_catchUp.begin({*own}, [] {});
    });
}

void AccountSync::onChatReady(const domain::ChatId& chat)
{
    if (chat == domain::personalArchive())
        m_hasGrown = false;
    m_outbox.onChatReady(chat);
}

QSet<domain::ChatId> AccountSync::chatsIn(const xmpp::ArchiveDigest& digest) const
{
    QSet<domain::ChatId> chats;
    for (const xmpp::ArchiveDigest::Room& room : digest.rooms)
        chats.insert(m_addresses.chat(room.room));
    return chats;
}

void AccountSync::retryArchives(const base::Error& error)
{
    qCInfo(lcSync) << "archives are read again later:" << error.detail;
    if (m_stream.isOnline() && !m_retry.isActive())
        m_retry.start(kRetryPause);
}

void AccountSync::onStored(const StoredItems& items, bool isLive)
{
    if (!items.changes.confirmed.isEmpty())
        m_outbox.onConfirmed(items.chat);
    if (items.moreToIndex)
        m_index.catchUp();
    else
        m_index.arrangePurge();
    Q_EMIT stored(items, isLive);
}

void AccountSync::setOpenChat(const domain::ChatId& chat)
{
    if (m_open == chat)
        return;
    if (!m_open.isEmpty() && !m_outbox.isBusy(m_open))
        m_rooms.leave(m_open);
    m_open = chat;
    m_catchUp.setOpenChat(chat);
    enterOpenChat();
}

void AccountSync::setClosed(const QSet<domain::ChatId>& chats)
{
    const QSet<domain::ChatId> opened = m_closed - chats;
    m_closed = chats;
    m_feed.setClosed(chats);
    if (opened.isEmpty())
        return;
    readArchives();
    if (opened.contains(m_open))
        enterOpenChat();
}

void AccountSync::enterOpenChat()
{
    if (m_open.isEmpty() || m_closed.contains(m_open) || !m_isLive || !m_stream.isOnline())
        return;
    m_storage.run([chat = m_open](store::Cache& cache) { return cache.chats.ownNick(chat); })
        .then(this, [this, chat = m_open](const base::Result<QString>& nick) {
            if (chat != m_open || !nick || nick->isEmpty() || !m_stream.isOnline())
                return;
            m_rooms.enter(chat, *nick).then(this, [chat](const base::Result<void>& entered) {
                if (!entered)
                    qCInfo(lcSync) << "not entered" << chat.value() << entered.error().detail;
            });
        });
}

void AccountSync::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

} // namespace syncing
