// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/identity.h"

#include <QFile>

namespace backend {

// What a server says on its output, kept within bounds: name.log, name.log.1 (older), name.log.2. A full disk loses
// lines, not the server. One writer.
class RotatingLog
{
public:
    struct Limits
    {
        qint64 fileBytes = 1 << 20;
        int olderFiles = 2;
    };

    RotatingLog(const QString& path, Identity identity, Limits limits = {1 << 20, 2});

    void write(const QByteArray& bytes);

private:
    void rotate();

    QFile m_file;
    Identity m_identity;
    Limits m_limits;
};

} // namespace backend
