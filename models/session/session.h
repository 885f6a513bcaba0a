// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "session/accounts_service.h"
#include "session/announcement_service.h"
#include "session/cards_service.h"
#include "session/chat_service.h"
#include "session/connection_state.h"
#include "session/factor_service.h"
#include "session/file_service.h"
#include "session/invite_service.h"
#include "session/materials_service.h"
#include "session/moderation_service.h"
#include "session/phrase_service.h"
#include "session/poll_service.h"
#include "session/roster_service.h"
#include "session/school_acts.h"
#include "session/school_service.h"
#include "session/search_service.h"
#include "session/server_check.h"
#include "session/talk_service.h"
#include "sync/addresses.h"
#include "xmpp/stream_state.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace session {

// What a session is opened with.
struct Account
{
    QString domain; // of the XMPP server
    domain::Login login;
    QString directory;    // of this account's cache: made by the caller, 0700
    QUrl server;          // ws:// or wss:// address; empty: found by the domain (XEP-0156)
    QString certificates; // file of additional trusted CAs (PEM); empty: the system's only
    QString language;     // of the service's sentences: "ru" or "en"
};

// How the cache was found.
struct OpenReport
{
    enum class Cache { Created, Current, Upgraded, Rebuilt };
    Cache cache = Cache::Current;
    // Where the damaged file was moved to, when it was Rebuilt: what was only there (drafts, waiting messages) is in
    // it.
    QString quarantinedFile;
};

// One account: its cache, its connection and the services that the screens hold. Made by the composition root, which
// gives the screens the services only. GUI thread.
class Session final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    Session(Account account, const base::Clock& clock);
    ~Session() override;

    // Opens the cache; touches no network. Everything but signing in works afterwards. Errors: DiskFull, ReadOnly,
    // Unsupported (the cache is of a newer version of the program), Io.
    [[nodiscard]] base::FutureResult<OpenReport> open();

    // Connects, and stays connected until signOut, whatever happens to the network. ConnectionState tells how it goes.
    void signIn(const QString& password);
    // Ends the stream; the cache stays.
    void signOut();
    // Of the service's sentences, from the next answer on.
    void setLanguage(const QString& language);
    // Now, instead of at the next attempt.
    void reconnect();

    [[nodiscard]] const Account& account() const { return m_account; }
    [[nodiscard]] ChatService& chats();
    [[nodiscard]] FileService& files();
    [[nodiscard]] MaterialsService& materials();
    [[nodiscard]] SearchService& search();
    [[nodiscard]] SchoolService& school();
    [[nodiscard]] SchoolActs& acts();
    [[nodiscard]] CardsService& cards();
    [[nodiscard]] InviteService& invites();
    [[nodiscard]] FactorService& factor();
    [[nodiscard]] AccountsService& accounts();
    [[nodiscard]] ModerationService& moderation();
    [[nodiscard]] AnnouncementService& announcements();
    [[nodiscard]] PollService& polls();
    [[nodiscard]] TalkService& talk();
    [[nodiscard]] PhraseService& phrases();
    [[nodiscard]] RosterService& rosters();
    [[nodiscard]] ConnectionState& connection();
    // A look at the server from outside, not begun yet; none for a server that is reached within this computer only. A site
    // and a port other than the usual ones are for tests.
    [[nodiscard]] std::unique_ptr<ServerCheck> serverCheck(const QUrl& site = {}, quint16 phonePort = 0) const;

Q_SIGNALS:
    // The server took the password: the moment to put it into the keyring.
    void passwordAccepted();
    // The cache cannot be written (disk full, …): what came meanwhile is fetched again later. Or it was damaged
    // (Corrupt, with the file it was moved to) and is filled anew.
    void cacheFailed(const base::Error& error);

private:
    struct Parts;

    void findServer();
    void onServerFound(const base::Result<QList<QUrl>>& addresses);
    void start(const QUrl& server);
    void onStream(const xmpp::StreamState& state);
    void updateStatus();
    void onCacheRebuilt(const QString& quarantinedFile);

    Account m_account;
    const base::Clock& m_clock;
    const base::Result<syncing::Addresses> m_addresses;
    QString m_password;                        // while the server is being found
    std::optional<ConnectionStatus> m_finding; // how that goes
    QDateTime m_offlineSince;
    bool m_isAccepted = false; // the password, since signIn
    std::unique_ptr<Parts> m_parts;
};

} // namespace session
