// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/archive_catch_up.h"
#include "sync/file_uploads.h"
#include "sync/outbox.h"
#include "sync/own_things.h"
#include "sync/personal_archive.h"
#include "sync/read_marks.h"
#include "sync/room_feed.h"
#include "sync/school_sync.h"
#include "sync/self_description.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace syncing {

// Keeps one account's cache equal to the server over a stream that somebody else starts and stops. In each new session:
// the school first (it says which chats there are, and under which nick), then live delivery, then the digest of the
// archives, then what they have and we do not; the outbox as soon as it is safe. A resumed session goes on where it
// was. GUI thread.
class AccountSync final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountSync)

public:
    enum class Stage { Idle, Greeting, CatchingUp, UpToDate };
    // Before the archives are asked again after a failure.
    static constexpr std::chrono::milliseconds kRetryPause{5000};

    AccountSync(xmpp::StanzaStream& stream, store::Storage& storage, OpenIndex openIndex, const Addresses& addresses,
                const QString& language, const QString& filesFolder = {});

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const ArchiveCatchUp::Progress& progress() const { return m_catchUp.progress(); }

    [[nodiscard]] ServiceCalls& service() { return m_service; }
    [[nodiscard]] SchoolSync& school() { return m_school; }
    [[nodiscard]] IndexFollower& index() { return m_index; }
    [[nodiscard]] ArchiveCatchUp& archives() { return m_catchUp; }
    [[nodiscard]] Outbox& outbox() { return m_outbox; }
    [[nodiscard]] FileUploads& uploads() { return m_uploads; }
    [[nodiscard]] ReadMarks& readMarks() { return m_readMarks; }
    [[nodiscard]] OwnThings& ownThings() { return m_ownThings; }

    // Sends what waits: files first, then the messages.
    void sendWaiting();
    // The cache has lost what it had: begins as in a new session.
    void restart();

    // The chat on the screen: entered, and caught up first. An empty one: none.
    void setOpenChat(const domain::ChatId& chat);
    // Chats that a restriction closes to the person now. One that is so no more is entered when it is on the screen, and
    // what was written there meanwhile is read.
    void setClosed(const QSet<domain::ChatId>& chats);

Q_SIGNALS:
    void stageChanged();
    void schoolChanged();
    void stored(const syncing::StoredItems& items, bool isLive);
    void refused(const domain::ChatId& chat, const store::OutboxRows::Refused& what, const QString& sentence);
    // The room has it and shows it to nobody yet.
    void held(const domain::ChatId& chat, const store::OutboxRows::Refused& what);
    void readMarksChanged(const QList<domain::ChatId>& chats);

private:
    void onStream(const xmpp::StreamState& state);
    void beginSession();
    void endSession();
    void onSchool(const QString& roomsDomain);
    void onSchoolUnavailable();
    void startLive();
    void readArchives();
    void readRooms(const QList<xmpp::ArchiveDigest::Room>& besides);
    // The person's own archive has grown.
    void readPersonal();
    void onChatReady(const domain::ChatId& chat);
    [[nodiscard]] QSet<domain::ChatId> chatsIn(const xmpp::ArchiveDigest& digest) const;
    void retryArchives(const base::Error& error);
    void onStored(const StoredItems& items, bool isLive);
    void enterOpenChat();
    void setAddresses(const Addresses& addresses);
    void setStage(Stage stage);

    xmpp::StanzaStream& m_stream;
    store::Storage& m_storage;
    Addresses m_addresses;
    SelfDescription m_self;
    IndexFollower m_index;
    ServiceCalls m_service;
    RoomFeed m_feed;
    RoomOccupancy m_rooms;
    ArchiveCatchUp m_catchUp;
    Outbox m_outbox;
    FileUploads m_uploads;
    ReadMarks m_readMarks;
    OwnThings m_ownThings;
    PersonalArchive m_personal;
    SchoolSync m_school;
    QTimer m_retry;
    Stage m_stage = Stage::Idle;
    quint64 m_session = 0;
    bool m_isLive = false; // of this session
    bool m_hasGrown = false; // the own archive, just now: what is read of it is news
    domain::ChatId m_open;
    QSet<domain::ChatId> m_closed;
};

} // namespace syncing
