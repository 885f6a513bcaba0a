// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/sample_school.h"

#include "backend/tool.h"

#include <QDir>
#include <QFileInfo>

namespace backend {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

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
    return runTool(sample.program,
                   {u"--size"_s, sample.size, u"--domain"_s, domain, u"--store"_s, layout.serviceStore(),
                    u"--server-database"_s, layout.serverDatabase(), u"--server-schema"_s, schema, u"--administrator"_s,
                    layout.administrator()},
                   identity, 15min);
}

} // namespace backend
