// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/sample_school.h"

#include "backend/files.h"
#include "backend/tool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace backend {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// With what SQLite may have left beside them.
void removeDatabases(const QStringList& files)
{
    for (const QString& file : files) {
        for (const auto& part : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(file + part);
    }
}

} // namespace

base::Result<void> ensureSampleSchool(const SampleSchool& sample, const Layout& layout, const QString& domain,
                                      const Identity& identity, const QString& erlangLibraries)
{
    if (sample.size.isEmpty() || QFileInfo::exists(layout.serviceStore()))
        return {};
    const QDir libraries(erlangLibraries);
    const QStringList ejabberd = libraries.entryList({u"ejabberd-*"_s}, QDir::Dirs);
    if (ejabberd.isEmpty())
        return base::fail(base::ErrorCode::Unsupported, u"ejabberd is not installed on this computer"_s);
    const QString schema = libraries.filePath(ejabberd.last() + u"/priv/sql/lite.new.sql");

    // Under other names until all is there, the service's store last, by which the next start knows.
    const QString database = layout.temporary(u"ejabberd.sqlite"_s);
    const QString store = layout.temporary(u"service.sqlite"_s);
    const ActingAs acting(identity);
    removeDatabases({database, store});
    auto filled = runTool(sample.program,
                          {u"--size"_s, sample.size, u"--domain"_s, domain, u"--store"_s, store, u"--server-database"_s,
                           database, u"--server-schema"_s, schema, u"--administrator"_s, layout.administrator()},
                          identity, 15min);
    if (!filled) {
        removeDatabases({database, store});
        return filled;
    }
    if (auto moved = moveFile(database, layout.serverDatabase()); !moved)
        return moved;
    return moveFile(store, layout.serviceStore());
}

} // namespace backend
