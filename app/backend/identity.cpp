// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/identity.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/fsuid.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

void raiseOpenFiles()
{
    constexpr rlim_t enough = 65536;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = std::max(limit.rlim_cur, std::min(limit.rlim_max, enough));
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

// Between fork and exec: system calls only.
void becomeChild(const Identity& identity, int inherited, pid_t parent)
{
    constexpr int refused = 126;
    ::umask(077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    raiseOpenFiles();
    if (inherited >= 0)
        ::fcntl(inherited, F_SETFD, 0);
    if (identity.drops &&
        (::setgroups(0, nullptr) != 0 || ::setresgid(identity.group, identity.group, identity.group) != 0 ||
         ::setresuid(identity.user, identity.user, identity.user) != 0)) {
        ::_exit(refused);
    }
    // After the change of the user, which forgets it; and the parent may have died before.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        ::_exit(refused);
}

} // namespace

base::Result<Identity> identityFor(const QString& directory)
{
    if (::geteuid() != 0)
        return Identity{::geteuid(), ::getegid(), QString(), false};

    struct stat status = {};
    const bool owned = ::stat(QFile::encodeName(directory).constData(), &status) == 0 && status.st_uid != 0;
    const passwd* entry = owned ? ::getpwuid(status.st_uid) : ::getpwnam("nobody");
    if (entry != nullptr)
        return Identity{entry->pw_uid, entry->pw_gid, QString::fromLocal8Bit(entry->pw_name), true};
    if (owned) // by a user that has no name here, as in containers
        return Identity{status.st_uid, status.st_gid, QString::number(status.st_uid), true};
    return base::fail(base::ErrorCode::Unsupported, u"there is no user 'nobody' to run the servers as"_s);
}

ActingAs::ActingAs(const Identity& identity)
    : m_acting(identity.drops)
{
    if (m_acting) {
        m_formerGroup = static_cast<gid_t>(::setfsgid(identity.group));
        m_formerUser = static_cast<uid_t>(::setfsuid(identity.user));
    }
}

ActingAs::~ActingAs()
{
    if (m_acting) {
        ::setfsuid(m_formerUser);
        ::setfsgid(m_formerGroup);
    }
}

void confine(QProcess& process, const Identity& identity, int inherited)
{
    process.setChildProcessModifier(
        [identity, inherited, parent = ::getpid()] { becomeChild(identity, inherited, parent); });
}

} // namespace backend
