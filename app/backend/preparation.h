// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/file_lock.h"
#include "backend/identity.h"
#include "backend/layout.h"
#include "backend/sample_school.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace backend {

// A directory in which the servers can be started, and the right to do so.
struct Preparation
{
    Layout layout;
    Settings settings;
    Identity identity;
    QString erlangLibraries;        // where ejabberd of this computer is
    std::shared_ptr<FileLock> lock; // of the directory: while it lives, a second start is refused
};

// What a backend is made in and of.
struct Place
{
    QString
        directory;  // missing, empty or a backend's own: any other is refused, because it may be given to another user
    QString domain; // empty: the one of this directory, or staffroom.localhost; another than the directory's is
                    // refused, since all accounts belong to it
    QString serverFiles;      // the folder that holds ejabberd.yml.in, nginx.conf.in and ebin/
    std::optional<PublicSite> site = {};
    std::optional<Mail> mail = {};
    QString administratorContact = {}; // see Settings
    SampleSchool sample = {}; // of a new directory only
};

// Lays the directory out, or takes up one that was laid out before: folders, secrets, certificates, ports,
// configuration of both servers. What is there and still good is kept. Blocking, about 0.1 s the first time; any
// thread. Errors are sentences; Conflict when the directory is in use.
[[nodiscard]] base::Result<Preparation> prepare(const Place& place, const QDateTime& now);

} // namespace backend
