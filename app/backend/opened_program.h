// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/identity.h"

namespace backend {

// A program that is about to be started as another user, who may have no way to it: a build in root's home. Root opens
// it for him. A program, not a script: an interpreter would have to open it again. Keep it until the process has
// started.
class OpenedProgram
{
public:
    OpenedProgram(const QString& program, const Identity& identity);
    ~OpenedProgram();
    Q_DISABLE_COPY_MOVE(OpenedProgram)

    // What to start: the program's own path wherever that will do.
    [[nodiscard]] QString path() const { return m_path; }

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace backend
