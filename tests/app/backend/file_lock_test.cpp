// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/file_lock.h"
#include "scripts.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <optional>
#include <unistd.h>

using backend::FileLock;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a lock is held by one, and free again when he lets go")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"lock"_s);
    {
        const auto first = FileLock::take(path);
        REQUIRE(first);
        const auto second = FileLock::take(path);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == base::ErrorCode::Conflict);
    }
    CHECK(FileLock::take(path));
}

TEST_CASE("a lock that cannot be made is an error of its own")
{
    const support::TempProfile folder;
    const auto lock = FileLock::take(folder.file(u"missing/lock"_s));
    REQUIRE_FALSE(lock);
    CHECK(lock.error().code == base::ErrorCode::Io);
    CHECK(lock.error().detail.contains(u"missing/lock"));
}

TEST_CASE("a process holds the lock that it was started with, until it and its children have ended")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"lock"_s);
    std::optional<FileLock> lock = FileLock::take(path).value();

    QProcess process;
    backend::confine(process, scripts::ourselves(), lock->descriptor());
    process.start(u"/bin/sh"_s, {u"-c"_s, u"sleep 1000 & echo $!; exec cat"_s});
    REQUIRE(support::waitUntil([&] { return process.canReadLine(); }));
    const qint64 grandchild = process.readLine().trimmed().toLongLong();
    lock.reset();

    CHECK_FALSE(FileLock::take(path));
    QList<qint64> holders = backend::holdersOf(path);
    std::ranges::sort(holders);
    QList<qint64> expected{process.processId(), grandchild};
    std::ranges::sort(expected);
    CHECK(holders == expected);

    process.closeWriteChannel();
    REQUIRE(process.waitForFinished());
    CHECK_FALSE(FileLock::take(path));
    CHECK(backend::holdersOf(path) == QList<qint64>{grandchild});

    ::kill(static_cast<pid_t>(grandchild), SIGKILL);
    CHECK(support::waitUntil([&] { return FileLock::take(path).hasValue(); }));
    CHECK(QFileInfo(path).permissions().testFlag(QFile::ReadGroup) == false);
}

TEST_CASE("a process that is started without the lock does not hold it")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"lock"_s);
    std::optional<FileLock> lock = FileLock::take(path).value();
    QProcess process;
    backend::confine(process, scripts::ourselves());
    process.start(u"/bin/cat"_s);
    REQUIRE(process.waitForStarted());
    lock.reset();
    CHECK(FileLock::take(path));
    process.closeWriteChannel();
    process.waitForFinished();
}
