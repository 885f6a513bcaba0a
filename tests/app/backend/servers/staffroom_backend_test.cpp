// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/endpoints.h"
#include "backend/file_lock.h"
#include "backend/files.h"
#include "backend/layout.h"
#include "backend/xmpp_probe.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>
#include <csignal>
#include <sys/stat.h>

using backend::Endpoints;
using backend::FileLock;
using backend::Layout;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 90s;

bool eventually(const std::function<bool()>& condition)
{
    return support::waitUntil(condition, patience);
}

// A folder for one backend, reachable for the user that root's servers run as.
class Place
{
public:
    Place()
        : layout(m_profile.file(u"«Моя школа»"_s))
    {
        REQUIRE(::chmod(qPrintable(m_profile.path()), 0755) == 0);
    }

    // Whether some process of a server lives; only the kernel can say so, and it does by the locks.
    [[nodiscard]] bool isQuiet() const
    {
        const QStringList locks{layout.lock(), layout.lockOf(u"ejabberd"_s), layout.lockOf(u"service"_s)};
        return std::ranges::all_of(locks, [](const QString& lock) { return FileLock::take(lock).hasValue(); });
    }

private:
    support::TempProfile m_profile;

public:
    Layout layout;
};

// The program, and what it has said.
class Program
{
public:
    explicit Program(const Place& place, const QStringList& more = {})
        : m_place(place)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(STAFFROOM_BACKEND), QStringList{u"--dir"_s, place.layout.directory()} + more);
    }
    ~Program()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(patience).count()));
    }
    Q_DISABLE_COPY_MOVE(Program)

    QProcess* operator->() { return &m_process; }

    // Reads on until a line holds that.
    [[nodiscard]] std::optional<QJsonObject> hears(const QString& name, const QJsonValue& value)
    {
        std::optional<QJsonObject> found;
        const bool heard = eventually([&] {
            while (!found && m_process.canReadLine()) {
                const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
                if (line.value(name) == value)
                    found = line;
            }
            return found || m_process.state() == QProcess::NotRunning;
        });
        CHECK(heard);
        return found;
    }
    [[nodiscard]] Endpoints ready()
    {
        const auto line = hears(u"ready"_s, true);
        REQUIRE(line);
        return backend::endpointsFrom(*line).value();
    }
    // Its child whose program's name begins so.
    [[nodiscard]] qint64 child(const QString& name)
    {
        const QString lock = m_place.layout.lockOf(name);
        const QList<qint64> holders = backend::holdersOf(lock);
        return holders.isEmpty() ? 0 : *std::ranges::min_element(holders); // the others are its own children
    }
    [[nodiscard]] bool ends()
    {
        return eventually([&] { return m_process.state() == QProcess::NotRunning; });
    }

private:
    const Place& m_place;
    QProcess m_process;
};

bool holdsNone(const QByteArray& text, const QByteArrayList& secrets)
{
    return std::ranges::none_of(secrets, [&](const QByteArray& secret) { return text.contains(secret); });
}

bool answersOnWebSocket(const Endpoints& endpoints)
{
    backend::XmppProbe probe(QUrl(endpoints.webSocket), endpoints.domain);
    bool answered = false;
    QObject::connect(&probe, &backend::XmppProbe::answered, &probe, [&] { answered = true; });
    return eventually([&] { return answered; });
}

// Signs on by STARTTLS as an app on a phone would, trusting the backend's authority only.
QList<QSslError> tlsErrors(const Endpoints& endpoints)
{
    QSslSocket socket;
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(endpoints.ca));
    socket.setSslConfiguration(trust);
    socket.setPeerVerifyName(endpoints.domain);
    socket.connectToHost(endpoints.tlsHost, endpoints.tlsPort);
    const auto receives = [&](const QByteArray& what) {
        QByteArray received;
        return eventually([&] { return (received += socket.readAll()).contains(what); });
    };
    REQUIRE(eventually([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    socket.write(
        "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='" +
        endpoints.domain.toUtf8() + "'>");
    REQUIRE(receives("</stream:features>"));
    socket.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    REQUIRE(receives("<proceed"));
    socket.startClientEncryption();
    eventually([&] { return socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState; });
    return socket.sslHandshakeErrors();
}

} // namespace

TEST_CASE(
    "a backend says where it is when it answers there, refuses a second one, and leaves nothing when its input ends")
{
    const Place place;
    Endpoints first;
    {
        Program program(place);
        first = program.ready();
        CHECK(first.domain == u"staffroom.localhost");
        CHECK(answersOnWebSocket(first));
        CHECK(tlsErrors(first).isEmpty());
        CHECK(backend::endpointsFrom(*backend::readJsonFile(place.layout.endpoints())).value() == first);

        Program second(place);
        const auto refusal = second.hears(u"state"_s, u"failed"_s);
        REQUIRE(refusal);
        CHECK(refusal->value(u"problem"_s)
                  .toString()
                  .contains(
                      u"already running in %1 (process %2)"_s.arg(place.layout.directory()).arg(program->processId())));
        REQUIRE(second.ends());
        CHECK(second->exitCode() == 1);
        CHECK(answersOnWebSocket(first));

        program->closeWriteChannel();
        REQUIRE(program.ends());
        CHECK(program->exitCode() == 0);
    }
    CHECK(place.isQuiet());

    Program again(place);
    Endpoints second = again.ready();
    second.administrator = first.administrator;
    CHECK(second == first);
    again->terminate();
    REQUIRE(again.ends());
    CHECK(again->exitCode() == 0);
    CHECK(place.isQuiet());
}

TEST_CASE("a server that is killed comes back at the same place, and the program says so")
{
    const Place place;
    Program program(place);
    const Endpoints endpoints = program.ready();
    for (const QString& name : {u"ejabberd"_s, u"service"_s}) {
        const qint64 killed = program.child(name);
        REQUIRE(killed > 0);
        ::kill(static_cast<pid_t>(killed), SIGKILL);
        const auto restarting = program.hears(u"state"_s, u"restarting"_s);
        REQUIRE(restarting);
        CHECK(restarting->value(u"child"_s).toString() == name);
        REQUIRE(program.hears(u"state"_s, u"ready"_s));
        CHECK(program.child(name) != killed);
        CHECK(answersOnWebSocket(endpoints));
    }
}

TEST_CASE("everything ends when the program is killed, and the next one takes over")
{
    const Place place;
    Program killed(place);
    const Endpoints endpoints = killed.ready();
    const qint64 server = killed.child(u"ejabberd"_s);
    killed->kill();
    REQUIRE(killed.ends());

    Program next(place);
    CHECK(next.ready() == endpoints);
    CHECK(next.child(u"ejabberd"_s) != server);
    next->kill();
    REQUIRE(next.ends());
    CHECK(eventually([&] { return place.isQuiet(); }));
}

TEST_CASE("a new directory can begin with an invented school")
{
    const Place place;
    SECTION("that exists")
    {
        Program program(place, {u"--sample-school"_s, u"tiny"_s});
        CHECK(program.ready().administrator);
    }
    SECTION("and with none of it where that is not possible")
    {
        {
            Program program(place, {u"--sample-school"_s, u"enormous"_s});
            const auto failure = program.hears(u"state"_s, u"failed"_s);
            REQUIRE(failure);
            CHECK(failure->value(u"problem"_s).toString().contains(u"enormous"));
        }
        CHECK_FALSE(QFile::exists(place.layout.serviceStore()));
        Program program(place);
        CHECK(program.ready().administrator);
    }
    CHECK(QDir(place.layout.directory() + u"/run"_s).entryList({u"*.new*"_s}).isEmpty());
}

TEST_CASE("a damaged store of the service ends in a sentence that says where to look")
{
    const Place place;
    {
        Program program(place);
        (void)program.ready();
    }
    REQUIRE(place.isQuiet());
    QFile store(place.layout.serviceStore());
    REQUIRE(store.open(QIODevice::WriteOnly));
    store.write(QByteArray(100'000, 'x'));
    store.close();
    for (const char* companion : {"-wal", "-shm"})
        QFile::remove(place.layout.serviceStore() + QLatin1String(companion));

    Program program(place);
    const auto failure = program.hears(u"state"_s, u"failed"_s);
    REQUIRE(failure);
    CHECK(failure->value(u"problem"_s).toString().contains(place.layout.logOf(u"service"_s)));
    REQUIRE(program.ends());
    CHECK(program->exitCode() == 1);
    CHECK(place.isQuiet());
}

TEST_CASE("nothing in a backend's directory is for others, and no log holds a secret")
{
    const Place place;
    QByteArrayList secrets;
    {
        Program program(place);
        const Endpoints endpoints = program.ready();
        if (endpoints.administrator)
            secrets << endpoints.administrator->password.toUtf8();
        for (const QString& path :
             {place.layout.componentSecret(), place.layout.erlangCookie(), place.layout.authorityKey()})
            secrets << *backend::readFile(path);
        program->terminate();
        REQUIRE(program.ends());
        CHECK(holdsNone(program->readAllStandardError(), secrets));
    }

    QDirIterator it(place.layout.directory(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        INFO(path.toStdString());
        CHECK_FALSE(QFile::permissions(path).testAnyFlags(QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                                          QFile::WriteOther));
        if (path.startsWith(place.layout.directory() + u"/log/"))
            CHECK(holdsNone(*backend::readFile(path), secrets));
    }
}
