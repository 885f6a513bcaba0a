// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/tool.h"

#include "backend/opened_program.h"

#include <QFileInfo>
#include <QProcess>

namespace backend {

using namespace Qt::Literals::StringLiterals;

base::Result<void> runTool(const QString& program, const QStringList& arguments, const Identity& identity,
                           std::chrono::milliseconds limit)
{
    const QString name = QFileInfo(program).fileName();
    const OpenedProgram opened(program, identity);
    QProcess tool;
    confine(tool, identity);
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(opened.path(), arguments);
    if (!tool.waitForFinished(static_cast<int>(limit.count())))
        return base::fail(base::ErrorCode::Unsupported, name + u" cannot be run to its end: " + tool.errorString());
    if (tool.exitStatus() != QProcess::NormalExit || tool.exitCode() != 0)
        return base::fail(base::ErrorCode::Internal, name + u": " + QString::fromLocal8Bit(tool.readAll()).trimmed());
    return {};
}

} // namespace backend
