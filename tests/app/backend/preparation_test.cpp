// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/files.h"
#include "backend/preparation.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QSet>
#include <QTcpServer>

#include <sys/stat.h>
#include <unistd.h>

using backend::FileLock;
using backend::Preparation;
using namespace Qt::Literals::StringLiterals;

namespace {

// A place where a directory can be made: reachable for the user that root gives it to; and an installation.
class Somewhere
{
public:
    Somewhere()
    {
        REQUIRE(::chmod(qPrintable(m_profile.path()), 0755) == 0);
        REQUIRE(QDir().mkpath(installed(u"ebin"_s)));
        REQUIRE(backend::writePrivate(installed(u"ejabberd.yml.in"_s),
                                      "hosts: [\"@DOMAIN@\"]\nsecret: \"@COMPONENT_SECRET@\"\n"));
        REQUIRE(backend::writePrivate(installed(u"nginx.conf.in"_s), "server_name @DOMAIN@;\n"));
        REQUIRE(backend::writePrivate(installed(u"ebin/one.beam"_s), "1"));
        REQUIRE(backend::writePrivate(installed(u"ebin/two.beam"_s), "2"));
    }
    [[nodiscard]] QString installed(const QString& name) const { return m_profile.file(u"installed/"_s + name); }
    [[nodiscard]] QString directory() const { return m_profile.file(u"«Моя школа»"_s); }

    [[nodiscard]] base::Result<Preparation> prepare(const QString& domain = {}) const
    {
        return backend::prepare({directory(), domain, installed({})}, QDateTime::currentDateTimeUtc());
    }
    // prepare(), which must succeed; the directory is free again afterwards.
    [[nodiscard]] Preparation prepared(const QString& domain = {}) const
    {
        auto result = prepare(domain);
        INFO((result ? std::string() : result.error().detail.toStdString()));
        REQUIRE(result);
        result->lock.reset();
        return *result;
    }

private:
    support::TempProfile m_profile;
};

QStringList everythingIn(const QString& directory)
{
    QStringList paths{directory};
    QDirIterator it(directory, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << it.next();
    return paths;
}

} // namespace

TEST_CASE("a new directory is for its owner only, and never root's")
{
    const Somewhere place;
    const Preparation made = place.prepared();
    CHECK(made.settings.domain == u"staffroom.localhost");
    const QStringList paths = everythingIn(place.directory());
    CHECK(paths.size() > 12);
    for (const QString& path : paths) {
        struct stat status = {};
        REQUIRE(::lstat(path.toUtf8().constData(), &status) == 0);
        INFO(path.toStdString());
        CHECK((status.st_mode & 0777) == (S_ISDIR(status.st_mode) ? 0700U : 0600U));
        CHECK(status.st_uid == made.identity.user);
        CHECK(status.st_uid != 0);
    }
}

TEST_CASE("secrets are long, different, and stay")
{
    const Somewhere place;
    const Preparation made = place.prepared();
    const QByteArray component = *backend::readFile(made.layout.componentSecret());
    const QByteArray cookie = *backend::readFile(made.layout.erlangCookie());
    CHECK(component.size() == 64);
    CHECK(QByteArray::fromHex(component).size() == 32);
    CHECK(component != cookie);
    CHECK(backend::readFile(made.layout.ejabberdConfig())->contains(component));
    CHECK_FALSE(backend::readFile(made.layout.serviceConfig())->contains(component));

    const Preparation again = place.prepared();
    CHECK(*backend::readFile(again.layout.componentSecret()) == component);
    CHECK(*backend::readFile(again.layout.erlangCookie()) == cookie);
}

TEST_CASE("the server gets the modules of this version, and keeps none of another")
{
    const Somewhere place;
    const QDir modules(place.prepared().layout.serverModules());
    CHECK(modules.entryList(QDir::Files) == QStringList{u"one.beam"_s, u"two.beam"_s});
    REQUIRE(QFile::remove(place.installed(u"ebin/two.beam"_s)));
    REQUIRE(backend::writePrivate(place.installed(u"ebin/one.beam"_s), "newer"));
    REQUIRE(place.prepare());
    CHECK(modules.entryList(QDir::Files) == QStringList{u"one.beam"_s});
    CHECK(*backend::readFile(modules.filePath(u"one.beam"_s)) == "newer");
}

TEST_CASE("ports are different, kept where they are free, and chosen anew where they are not")
{
    const Somewhere place;
    const backend::Ports first = place.prepared().settings.ports;
    const QSet<quint16> distinct{first.webSocket, first.tls, first.component, first.join, first.distribution};
    CHECK(distinct.size() == 5);
    CHECK_FALSE(distinct.contains(0));
    CHECK(place.prepared().settings.ports == first);

    QTcpServer stranger;
    REQUIRE(stranger.listen(QHostAddress::LocalHost, first.tls));
    backend::Ports expected = first;
    const backend::Ports moved = place.prepared().settings.ports;
    CHECK(moved.tls != first.tls);
    expected.tls = moved.tls;
    CHECK(moved == expected);
}

TEST_CASE("servers that a killed supervisor has left are ended first, and their ports stay the directory's")
{
    const Somewhere place;
    const Preparation former = place.prepared();
    QProcess left;
    {
        const auto lock = FileLock::take(former.layout.lockOf(backend::chatServer));
        REQUIRE(lock);
        backend::confine(left, former.identity, lock->descriptor());
        left.start(u"/usr/bin/python3"_s,
                   {u"-c"_s, u"import socket, time; s = socket.socket(); s.bind(('127.0.0.1', %1)); s.listen(); "
                             "print('up', flush=True); time.sleep(1000)"_s.arg(former.settings.ports.webSocket)});
        REQUIRE(left.waitForReadyRead());
    }
    CHECK(place.prepared().settings.ports == former.settings.ports);
    CHECK(left.waitForFinished());
}

TEST_CASE("a second start in one directory is refused in words, until the first has ended")
{
    const Somewhere place;
    auto first = place.prepare();
    REQUIRE(first);
    const auto second = place.prepare();
    REQUIRE_FALSE(second);
    CHECK(second.error().code == base::ErrorCode::Conflict);
    CHECK(second.error().detail.contains(u"already running in "_s + place.directory()));
    first->lock.reset();
    CHECK(place.prepare());
}

TEST_CASE("a directory keeps its domain")
{
    const Somewhere place;
    CHECK(place.prepared(u"school5.example"_s).settings.domain == u"school5.example");
    CHECK(place.prepared().settings.domain == u"school5.example");
    CHECK(place.prepared(u"school5.example"_s).settings.domain == u"school5.example");
    const auto other = place.prepare(u"school6.example"_s);
    REQUIRE_FALSE(other);
    CHECK(other.error().code == base::ErrorCode::Conflict);
    CHECK(other.error().detail.contains(u"belongs to the domain school5.example"));
}

TEST_CASE("a name that is no domain is refused")
{
    const Somewhere place;
    const auto made = place.prepare(u"Школа № 5"_s);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == base::ErrorCode::InvalidInput);
}

TEST_CASE("a folder with other things in it is left alone")
{
    const Somewhere place;
    REQUIRE(QDir().mkpath(place.directory()));
    QFile letter(place.directory() + u"/letter.txt"_s);
    REQUIRE(letter.open(QIODevice::WriteOnly));
    struct stat before = {};
    REQUIRE(::stat(place.directory().toUtf8().constData(), &before) == 0);

    const auto made = place.prepare();
    REQUIRE_FALSE(made);
    CHECK(made.error().code == base::ErrorCode::InvalidInput);
    struct stat after = {};
    REQUIRE(::stat(place.directory().toUtf8().constData(), &after) == 0);
    CHECK(after.st_mode == before.st_mode);
    CHECK(after.st_uid == before.st_uid);
    CHECK(everythingIn(place.directory()).size() == 2);
}

TEST_CASE("a file is not a directory")
{
    const Somewhere place;
    QFile file(place.directory());
    REQUIRE(file.open(QIODevice::WriteOnly));
    const auto made = place.prepare();
    REQUIRE_FALSE(made);
    CHECK(made.error().code == base::ErrorCode::InvalidInput);
}

TEST_CASE("an incomplete installation is named, and nothing is made")
{
    const support::TempProfile folder;
    const auto made = backend::prepare({folder.file(u"d"_s), {}, folder.path()}, QDateTime::currentDateTimeUtc());
    REQUIRE_FALSE(made);
    CHECK(made.error().code == base::ErrorCode::NotFound);
    CHECK(made.error().detail.contains(u"ejabberd.yml.in"));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("root works in the directory of an ordinary user as that user")
{
    if (::geteuid() != 0)
        return;
    const Somewhere place;
    constexpr uid_t somebody = 12345;
    REQUIRE(QDir().mkpath(place.directory()));
    REQUIRE(::chown(place.directory().toUtf8().constData(), somebody, somebody) == 0);
    CHECK(place.prepared().identity.user == somebody);

    SECTION("so a symbolic link leads to nothing that he could not write himself")
    {
        const support::TempProfile secret; // root's, mode 0700
        REQUIRE(QDir(place.directory() + u"/log"_s).removeRecursively());
        REQUIRE(QFile::link(secret.file(u"made"_s), place.directory() + u"/log"_s));
        CHECK_FALSE(place.prepare());
        CHECK(QDir(secret.path()).isEmpty());
    }
}
