// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/preparation.h"

#include "backend/certificates.h"
#include "backend/files.h"
#include "backend/free_ports.h"
#include "backend/random_hex.h"
#include "backend/system_error.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

#include <chrono>
#include <csignal>
#include <thread>
#include <unistd.h>
#include <utility>

namespace backend {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The directory itself. Root makes it and gives it away; everything inside is made by the one who gets it.
base::Result<void> makeDirectory(const Layout& layout, const Identity& identity)
{
    const QString directory = layout.directory();
    const bool ours = QFileInfo::exists(layout.lock());
    const QFileInfo info(directory);
    if (info.exists() && !info.isDir())
        return base::fail(base::ErrorCode::InvalidInput, directory + u" is not a folder");
    if (info.exists() && !ours &&
        !QDir(directory).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return base::fail(base::ErrorCode::InvalidInput,
                          directory + u" holds other things: give a folder that is empty or is not there yet");
    }
    if (auto made = makePrivateFolder(directory); !made)
        return made;
    if (identity.drops && ::chown(QFile::encodeName(directory).constData(), identity.user, identity.group) != 0)
        return systemFailure(u"cannot give "_s + directory + u" to the user " + identity.name);
    return {};
}

base::Result<void> makeFolders(const Layout& layout)
{
    for (const QString& folder : layout.folders()) {
        if (auto made = makePrivateFolder(folder); !made)
            return made;
    }
    return {};
}

base::Result<std::shared_ptr<FileLock>> takeDirectory(const Layout& layout, const Identity& identity)
{
    auto lock = [&] {
        const ActingAs acting(identity);
        return FileLock::take(layout.lock());
    }();
    if (lock)
        return std::make_shared<FileLock>(std::move(lock).value());
    if (lock.error().code == base::ErrorCode::Forbidden && identity.drops) {
        QDir().rmdir(layout.directory()); // if it is empty, as it is when we have just made it
        return base::fail(base::ErrorCode::Forbidden,
                          u"the servers run as the user %1, who cannot reach %2; give another folder"_s.arg(
                              identity.name, layout.directory()));
    }
    if (lock.error().code != base::ErrorCode::Conflict)
        return base::failWith(lock);
    const QList<qint64> holders = holdersOf(layout.lock());
    const QString who = holders.isEmpty() ? QString() : u" (process %1)"_s.arg(holders.first());
    return base::fail(
        base::ErrorCode::Conflict,
        u"a backend is already running in %1%2; stop it first, or give another folder"_s.arg(layout.directory(), who));
}

// Servers whose supervisor was killed are ending, and still have their ports.
base::Result<void> outlastFormerServers(const Layout& layout)
{
    constexpr auto lookAgain = 20ms;
    for (const auto& server : {chatServer, schoolService}) {
        const QString path = layout.lockOf(server);
        const QDeadlineTimer untilKilled(10s);
        const QDeadlineTimer untilGivenUp(20s);
        bool told = false;
        for (auto lock = FileLock::take(path); !lock; lock = FileLock::take(path)) {
            if (lock.error().code != base::ErrorCode::Conflict || untilGivenUp.hasExpired())
                return base::failWith(lock);
            if (!told || untilKilled.hasExpired())
                signalHolders(path, std::exchange(told, true) ? SIGKILL : SIGTERM);
            std::this_thread::sleep_for(lookAgain);
        }
    }
    return {};
}

base::Result<Settings> settle(const Layout& layout, const Place& place)
{
    const QString& domain = place.domain;
    Settings settings{domain.isEmpty() ? QString::fromLatin1(defaultDomain) : domain, {}};
    if (!isDomain(settings.domain))
        return base::fail(base::ErrorCode::InvalidInput, u"'%1' is not a domain name"_s.arg(domain));
    if (QFileInfo::exists(layout.settings())) {
        const auto json = readJsonFile(layout.settings());
        auto kept = json ? settingsFrom(*json) : base::Result<Settings>(base::failWith(json));
        if (!kept)
            return kept;
        if (!domain.isEmpty() && kept->domain != domain) {
            return base::fail(base::ErrorCode::Conflict,
                              u"%1 belongs to the domain %2, not %3"_s.arg(layout.directory(), kept->domain, domain));
        }
        settings = *kept;
    }
    settings.site = place.site;
    settings.mail = place.mail;
    settings.administratorContact = place.administratorContact;
    const auto ports = freePorts(settings.ports, settings.site);
    if (!ports)
        return base::failWith(ports);
    settings.ports = *ports;
    if (auto written = writePrivate(layout.settings(), toJson(settings)); !written)
        return base::failWith(written);
    return settings;
}

// 256 bits in hexadecimal; made once.
base::Result<QByteArray> secret(const QString& path)
{
    constexpr int bytes = 32;
    constexpr qsizetype digits = 64;
    auto kept = readFile(path);
    if (kept ? kept->size() == digits : kept.error().code != base::ErrorCode::NotFound)
        return kept;
    QByteArray made = randomHex(bytes);
    if (auto written = writePrivate(path, made); !written)
        return base::failWith(written);
    return made;
}

// The files of the server that come with the programs, from where the user that the servers run as may not get.
struct ServerFiles
{
    QByteArray configTemplate;
    QByteArray proxyTemplate;
    QMap<QString, QByteArray> modules; // by the name of the compiled file
};

base::Result<ServerFiles> serverFiles(const QString& folder)
{
    auto configTemplate = readFile(folder + u"/ejabberd.yml.in");
    if (!configTemplate)
        return base::failWith(configTemplate);
    auto proxyTemplate = readFile(folder + u"/nginx.conf.in");
    if (!proxyTemplate)
        return base::failWith(proxyTemplate);
    ServerFiles files{std::move(configTemplate).value(), std::move(proxyTemplate).value(), {}};
    const QDir modules(folder + u"/ebin");
    for (const QString& name : modules.entryList({u"*.beam"_s}, QDir::Files)) {
        auto module = readFile(modules.filePath(name));
        if (!module)
            return base::failWith(module);
        files.modules.insert(name, std::move(module).value());
    }
    if (files.modules.isEmpty())
        return base::fail(base::ErrorCode::NotFound, u"there are no server modules in "_s + modules.path());
    return files;
}

// Also removes modules that an older version of the programs has left.
base::Result<void> writeModules(const Layout& layout, const QMap<QString, QByteArray>& modules)
{
    QDir folder(layout.serverModules());
    for (const QString& old : folder.entryList(QDir::Files)) {
        if (!modules.contains(old))
            folder.remove(old);
    }
    for (auto module = modules.cbegin(); module != modules.cend(); ++module) {
        if (auto written = writePrivate(folder.filePath(module.key()), module.value()); !written)
            return written;
    }
    return {};
}

base::Result<void> writeConfiguration(const Layout& layout, const Settings& settings, const ServerFiles& files)
{
    if (auto made = secret(layout.erlangCookie()); !made)
        return base::failWith(made);
    const auto componentSecret = secret(layout.componentSecret());
    if (!componentSecret)
        return base::failWith(componentSecret);
    const auto server = ejabberdConfig(files.configTemplate, settings, *componentSecret);
    if (!server)
        return base::failWith(server);
    if (auto written = writePrivate(layout.ejabberdConfig(), *server); !written)
        return written;
    if (auto written = writeModules(layout, files.modules); !written)
        return written;
    if (settings.site) {
        const auto proxy = proxyConfig(files.proxyTemplate, settings);
        if (!proxy)
            return base::failWith(proxy);
        if (auto written = writePrivate(layout.proxyConfig(), *proxy); !written)
            return written;
    }
    return writePrivate(layout.serviceConfig(), serviceConfig(layout, settings));
}

// Ours, whose authority the server asks for in any case, and over it the school's own for a public site.
base::Result<void> takeCertificate(const Layout& layout, const Settings& settings, const Identity& identity,
                                   const QDateTime& now)
{
    auto made = ensureCertificates(layout, settings.domain, identity, now);
    if (!made || !settings.site)
        return made;
    const auto pem = readCertificate(*settings.site, settings.domain, now);
    return pem ? installCertificate(*pem, layout, identity) : base::Result<void>(base::failWith(pem));
}

// Debian's place: /usr/lib/<machine>/ejabberd-<version>.
base::Result<QString> findEjabberd()
{
    const QDir libraries(u"/usr/lib"_s);
    for (const QString& machine : libraries.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!QDir(libraries.filePath(machine)).entryList({u"ejabberd-*"_s}, QDir::Dirs).isEmpty())
            return libraries.filePath(machine);
    }
    return base::fail(base::ErrorCode::Unsupported,
                      u"the chat server ejabberd is not installed on this computer (package ejabberd)"_s);
}

} // namespace

base::Result<Preparation> prepare(const Place& place, const QDateTime& now)
{
    const Layout layout(place.directory);
    const auto files = serverFiles(place.serverFiles);
    if (!files)
        return base::failWith(files);
    const auto libraries = findEjabberd();
    if (!libraries)
        return base::failWith(libraries);
    const auto identity = identityFor(layout.directory());
    if (!identity)
        return base::failWith(identity);
    if (auto made = makeDirectory(layout, *identity); !made)
        return base::failWith(made);
    auto lock = takeDirectory(layout, *identity);
    if (!lock)
        return base::failWith(lock);

    const auto settings = [&]() -> base::Result<Settings> {
        const ActingAs acting(*identity);
        if (auto made = makeFolders(layout); !made)
            return base::failWith(made);
        if (auto gone = outlastFormerServers(layout); !gone)
            return base::failWith(gone);
        return settle(layout, place);
    }();
    if (!settings)
        return base::failWith(settings);
    if (auto taken = takeCertificate(layout, *settings, *identity, now); !taken)
        return base::failWith(taken);
    const ActingAs acting(*identity);
    if (auto written = writeConfiguration(layout, *settings, *files); !written)
        return base::failWith(written);
    if (auto filled = ensureSampleSchool(place.sample, layout, settings->domain, *identity, *libraries); !filled)
        return base::failWith(filled);
    return Preparation{layout, *settings, *identity, *libraries, std::move(lock).value()};
}

} // namespace backend
