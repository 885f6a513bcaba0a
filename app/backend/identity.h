// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <sys/types.h>

class QProcess;

namespace backend {

// The user that the files of a backend belong to and that its servers run as. An ordinary user: he himself. Root: never
// root, because a server that listens must not be able to ruin the computer, but the owner of the directory, or
// `nobody` where the directory belongs to root or is not there yet. Root keeps only the supervisor. Value type.
struct Identity
{
    uid_t user = 0;
    gid_t group = 0;
    QString name;       // for sentences
    bool drops = false; // children change to this user before they become the other program
};

// For a directory that need not exist yet.
[[nodiscard]] base::Result<Identity> identityFor(const QString& directory);

// While it lives, this thread reaches files as that user and with his rights only (setfsuid(2)): root's supervisor
// works in a directory of somebody who could put a symbolic link in its way. Nests; does nothing where nothing is
// dropped.
class ActingAs
{
public:
    explicit ActingAs(const Identity& identity);
    ~ActingAs();
    ActingAs(const ActingAs&) = delete;
    ActingAs& operator=(const ActingAs&) = delete;
    ActingAs(ActingAs&&) = delete;
    ActingAs& operator=(ActingAs&&) = delete;

private:
    bool m_acting;
    uid_t m_formerUser = 0;
    gid_t m_formerGroup = 0;
};

// Prepares a process that is about to be started: the identity, files for nobody else (umask 077), no core dumps, many
// open files, SIGTERM when the starting thread ends for whatever reason (prctl(2), so start it from a thread that lives
// as long), and at its side the descriptor, if one is given, which must stay open until the process has started.
void confine(QProcess& process, const Identity& identity, int inherited = -1);

} // namespace backend
