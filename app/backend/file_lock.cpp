// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/file_lock.h"

#include "backend/system_error.h"
#include "base/logging.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace backend {

using namespace Qt::Literals::StringLiterals;

base::Result<FileLock> FileLock::take(const QString& path)
{
    constexpr mode_t ownerOnly = 0600;
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, ownerOnly);
    if (descriptor < 0)
        return systemFailure(u"cannot open "_s + path);
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return systemFailure(u"cannot lock "_s + path);
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QList<qint64> holdersOf(const QString& path)
{
    struct stat wanted = {};
    if (::stat(QFile::encodeName(path).constData(), &wanted) != 0)
        return {};

    const auto holds = [&](const QString& process) {
        const QDir descriptors(process + u"/fd");
        const QStringList names = descriptors.entryList(QDir::Files | QDir::System);
        return std::ranges::any_of(names, [&](const QString& name) {
            struct stat seen = {};
            return ::stat(QFile::encodeName(descriptors.filePath(name)).constData(), &seen) == 0 &&
                   seen.st_dev == wanted.st_dev && seen.st_ino == wanted.st_ino;
        });
    };
    QList<qint64> holders;
    const QDir processes(u"/proc"_s);
    for (const QString& name : processes.entryList({u"[1-9]*"_s}, QDir::Dirs)) {
        const qint64 process = name.toLongLong();
        if (process > 0 && process != ::getpid() && holds(processes.filePath(name)))
            holders << process;
    }
    return holders;
}

void signalHolders(const QString& path, int signal)
{
    for (const qint64 process : holdersOf(path)) {
        qCWarning(lcBackend) << "process" << process << "still holds" << path;
        ::kill(static_cast<pid_t>(process), signal);
    }
}

} // namespace backend
