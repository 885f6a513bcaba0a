// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "base/logging.h"
#include "index/segment_index.h"
#include "store/storage.h"
#include "sync/account_sync.h"
#include "xmpp/client_stream.h"
#include "xmpp/host_meta.h"
#include "xmpp/web_socket_transport.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QTimer>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds kFindAgainAfter{15};

QList<QSslCertificate> authorities(const QString& file)
{
    return file.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(file);
}

syncing::OpenIndex indexIn(const QString& folder)
{
    return [folder](std::uint64_t identity) -> base::Result<std::shared_ptr<msgindex::MessageIndex>> {
        auto index = msgindex::SegmentIndex::open(folder, identity);
        if (!index)
            return base::failWith(index);
        return std::shared_ptr<msgindex::MessageIndex>(std::move(*index));
    };
}

OpenReport reportOf(const store::CacheReport& found)
{
    if (!found.quarantinedFile.isEmpty())
        return {OpenReport::Cache::Rebuilt, found.quarantinedFile};
    switch (found.outcome) {
    case store::MigrationOutcome::Created:
        return {OpenReport::Cache::Created, {}};
    case store::MigrationOutcome::Current:
        return {OpenReport::Cache::Current, {}};
    case store::MigrationOutcome::Upgraded:
        return {OpenReport::Cache::Upgraded, {}};
    }
    return {};
}

} // namespace

// In the order of their making; what is below holds references to what is above.
struct Session::Parts
{
    Parts(const Account& account, const syncing::Addresses& addresses, const base::Clock& clock)
        : hostMeta(network, authorities(account.certificates))
        , storage(QDir(account.directory).filePath(u"cache.sqlite"_s), clock)
        , stream(std::make_unique<xmpp::WebSocketTransport>(authorities(account.certificates)), clock)
        , sync(stream, storage, indexIn(QDir(account.directory).filePath(u"index"_s)), addresses, account.language,
               QDir(account.directory).filePath(u"files"_s))
        , school(storage, sync)
        , acts(sync)
        , cards(sync)
        , chats(storage, sync, clock)
        , files(storage, sync, school, chats, clock, QDir(account.directory).filePath(u"files"_s),
                authorities(account.certificates))
        , materials(storage, sync)
        , search(storage, sync, clock)
        , invites(school, sync, clock)
        , moderation(school, sync, clock)
        , announcements(school, sync)
        , polls(school, sync)
        , talk(school, sync)
        , phrases(storage, sync, school, clock)
        , factor(school, sync)
        , accounts(school, sync, [this] { return stream.address().resource(); })
        , rosters(sync, clock, account.directory)
    {
    }

    QNetworkAccessManager network;
    xmpp::HostMeta hostMeta;
    QTimer findAgain;
    store::Storage storage;
    xmpp::ClientStream stream;
    syncing::AccountSync sync;
    SchoolService school;
    SchoolActs acts;
    CardsService cards;
    ChatService chats;
    FileService files;
    MaterialsService materials;
    SearchService search;
    InviteService invites;
    ModerationService moderation;
    AnnouncementService announcements;
    PollService polls;
    TalkService talk;
    PhraseService phrases;
    FactorService factor;
    AccountsService accounts;
    RosterService rosters;
    ConnectionState connection;
};

Session::Session(Account account, const base::Clock& clock)
    : m_account(std::move(account))
    , m_clock(clock)
    , m_addresses(syncing::Addresses::of(m_account.domain, m_account.login))
    , m_parts(std::make_unique<Parts>(m_account, m_addresses.valueOr({}), clock))
{
    m_parts->findAgain.setSingleShot(true);
    connect(&m_parts->findAgain, &QTimer::timeout, this, &Session::findServer);
    connect(&m_parts->stream, &xmpp::StanzaStream::stateChanged, this, &Session::onStream);
    connect(&m_parts->sync, &syncing::AccountSync::stageChanged, this, &Session::updateStatus);
    connect(&m_parts->storage, &store::Storage::writingFailed, this, &Session::cacheFailed);
    connect(&m_parts->storage, &store::Storage::cacheRebuilt, this, &Session::onCacheRebuilt);
}

Session::~Session() = default;

ChatService& Session::chats()
{
    return m_parts->chats;
}

FileService& Session::files()
{
    return m_parts->files;
}

MaterialsService& Session::materials()
{
    return m_parts->materials;
}

SearchService& Session::search()
{
    return m_parts->search;
}

SchoolService& Session::school()
{
    return m_parts->school;
}

ModerationService& Session::moderation()
{
    return m_parts->moderation;
}

AnnouncementService& Session::announcements()
{
    return m_parts->announcements;
}

PollService& Session::polls()
{
    return m_parts->polls;
}

TalkService& Session::talk()
{
    return m_parts->talk;
}

PhraseService& Session::phrases()
{
    return m_parts->phrases;
}

SchoolActs& Session::acts()
{
    return m_parts->acts;
}

CardsService& Session::cards()
{
    return m_parts->cards;
}

InviteService& Session::invites()
{
    return m_parts->invites;
}

FactorService& Session::factor()
{
    return m_parts->factor;
}

AccountsService& Session::accounts()
{
    return m_parts->accounts;
}

RosterService& Session::rosters()
{
    return m_parts->rosters;
}

ConnectionState& Session::connection()
{
    return m_parts->connection;
}

std::unique_ptr<ServerCheck> Session::serverCheck(const QUrl& site, quint16 phonePort) const
{
    if (m_account.server.scheme() == u"ws"_s)
        return nullptr;
    return std::make_unique<ServerCheck>(
        xmpp::ServerPlaces{m_account.domain, site, phonePort, authorities(m_account.certificates)});
}

base::FutureResult<OpenReport> Session::open()
{
    if (!m_addresses)
        return base::answered<OpenReport>(base::failWith(m_addresses));
    const base::Answer<OpenReport> answer;
    m_parts->storage.open().then(this, [this, answer](const base::Result<store::CacheReport>& report) {
        if (report) {
            m_parts->school.reload();
            m_parts->phrases.reload();
            m_parts->files.tidy();
            m_parts->sync.index().catchUp();
        }
        answer.give(report ? base::Result<OpenReport>(reportOf(*report)) : base::failWith(report));
    });
    return answer.future();
}

void Session::signIn(const QString& password)
{
    m_isAccepted = false;
    m_password = password;
    if (m_account.server.isEmpty())
        findServer();
    else
        start(m_account.server);
}

void Session::findServer()
{
    m_parts->findAgain.stop();
    m_finding = ConnectionStatus{};
    m_finding->kind = ConnectionStatus::Kind::Connecting;
    updateStatus();
    m_parts->hostMeta.discover(xmpp::HostMeta::originOf(m_account.domain))
        .then(this, [this](const base::Result<QList<QUrl>>& addresses) {
            if (m_finding) // not signed out meanwhile
                onServerFound(addresses);
        });
}

void Session::onServerFound(const base::Result<QList<QUrl>>& addresses)
{
    if (addresses) {
        start(addresses->constFirst());
        return;
    }
    m_finding->error = addresses.error();
    const bool mayPass = addresses.error().code == base::ErrorCode::Offline ||
                         addresses.error().code == base::ErrorCode::Timeout ||
                         addresses.error().code == base::ErrorCode::Certificate;
    m_finding->kind = mayPass ? ConnectionStatus::Kind::Offline : ConnectionStatus::Kind::Refused;
    if (mayPass) {
        m_parts->findAgain.start(kFindAgainAfter);
        m_finding->nextAttemptAt = m_clock.now().addSecs(kFindAgainAfter.count());
    }
    updateStatus();
}

void Session::start(const QUrl& server)
{
    m_finding.reset();
    m_parts->stream.start({m_addresses.valueOr({}).self, std::exchange(m_password, {}), server, m_account.language});
}

void Session::signOut()
{
    m_finding.reset();
    m_parts->findAgain.stop();
    m_parts->factor.forget();
    m_parts->stream.stop();
    updateStatus();
}

void Session::setLanguage(const QString& language)
{
    m_account.language = language;
    m_parts->sync.service().setLanguage(language);
}

void Session::reconnect()
{
    if (m_finding)
        findServer();
    else
        m_parts->stream.probe();
}

void Session::onStream(const xmpp::StreamState& state)
{
    if (state.phase == xmpp::StreamState::Phase::Online && !std::exchange(m_isAccepted, true))
        Q_EMIT passwordAccepted();
    updateStatus();
}

void Session::updateStatus()
{
    using Phase = xmpp::StreamState::Phase;
    using Kind = ConnectionStatus::Kind;
    const xmpp::StreamState& stream = m_parts->stream.state();
    if (m_finding) {
        if (m_offlineSince.isNull())
            m_offlineSince = m_clock.now();
        m_finding->since = m_offlineSince;
        m_parts->connection.setStatus(*m_finding);
        return;
    }
    ConnectionStatus status;
    status.error = stream.error.value_or(base::Error{base::ErrorCode::Offline, {}});
    switch (stream.phase) {
    case Phase::Stopped:
        status.kind = Kind::SignedOut;
        break;
    case Phase::Connecting:
        status.kind = Kind::Connecting;
        break;
    case Phase::Authenticating:
        status.kind = Kind::Authenticating;
        break;
    case Phase::Waiting:
        status.kind = Kind::Offline;
        status.nextAttemptAt = stream.retryAt;
        break;
    case Phase::Refused:
        status.kind = Kind::Refused;
        break;
    case Phase::Online:
        status.kind = m_parts->sync.stage() == syncing::AccountSync::Stage::UpToDate ? Kind::Online : Kind::CatchingUp;
        status.error = {};
        status.done = m_parts->sync.progress().done;
        status.total = m_parts->sync.progress().total;
        break;
    }
    // Attempts in between do not make it a later loss.
    const bool isConnected = stream.phase == Phase::Online;
    if (isConnected || m_offlineSince.isNull())
        m_offlineSince = m_clock.now();
    status.since = m_offlineSince;
    if (isConnected)
        status.since = {};
    m_parts->connection.setStatus(status);
}

// Everything that the server has comes again, into the new file.
void Session::onCacheRebuilt(const QString& quarantinedFile)
{
    qCWarning(lcSession) << "the cache was rebuilt; the damaged one is" << quarantinedFile;
    m_parts->sync.restart();
    m_parts->sync.index().catchUp();
    m_parts->school.reload();
    m_parts->phrases.reload();
    Q_EMIT m_parts->chats.chatsChanged({});
    Q_EMIT cacheFailed({base::ErrorCode::Corrupt, quarantinedFile});
}

} // namespace session
