// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/files.h"
#include "backend/rotating_log.h"
#include "scripts.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a log keeps the newest lines in as many files as it may")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"x.log"_s);
    backend::RotatingLog log(path, scripts::ourselves(), {.fileBytes = 10, .olderFiles = 2});
    for (const char* line : {"one 67890", "two 67890", "three 890", "four 7890"})
        log.write(QByteArray(line) + '\n');
    CHECK(*backend::readFile(path) == "four 7890\n");
    CHECK(*backend::readFile(path + u".1") == "three 890\n");
    CHECK(*backend::readFile(path + u".2") == "two 67890\n");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 3);
    CHECK(QFile::permissions(path).testFlag(QFile::ReadOther) == false);
}

TEST_CASE("a log goes on where it was left")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"x.log"_s);
    backend::RotatingLog(path, scripts::ourselves()).write("first\n");
    backend::RotatingLog(path, scripts::ourselves()).write("second\n");
    CHECK(*backend::readFile(path) == "first\nsecond\n");
}

TEST_CASE("a log that cannot be written loses its lines and nothing else")
{
    const support::TempProfile folder;
    backend::RotatingLog log(folder.file(u"missing/x.log"_s), scripts::ourselves());
    log.write("lost\n");
    CHECK(QDir(folder.path()).isEmpty());
}
