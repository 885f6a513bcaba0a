// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace backend {

// Sole possession of a file, by flock(2): the kernel gives it back when the last process that has the file open by this
// lock has ended, however it ended. A child that inherits the descriptor (confine) holds the lock together with its own
// children: as long as one of them lives, nobody else can take it. Move-only.
class FileLock
{
public:
    // Makes the file where it is missing. ErrorCode::Conflict if somebody holds it.
    [[nodiscard]] static base::Result<FileLock> take(const QString& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

// Tells the processes that hold it without us to end (SIGTERM), or ends them (SIGKILL).
void signalHolders(const QString& path, int signal);

// The processes that have the file open, as far as this user may see; without the asking one.
[[nodiscard]] QList<qint64> holdersOf(const QString& path);

} // namespace backend
