// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

namespace support {

// A file under tests/golden, as it is; empty only if it is missing.
[[nodiscard]] inline QByteArray golden(const QString& path)
{
    QFile file(QStringLiteral(STAFFROOM_SOURCE_DIR "/tests/golden/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Its lines, each split at the tabs.
[[nodiscard]] inline QList<QStringList> goldenRows(const QString& path)
{
    QList<QStringList> rows;
    for (const QByteArray& line : golden(path).split('\n')) {
        if (!line.isEmpty())
            rows << QString::fromUtf8(line).split(QLatin1Char('\t'));
    }
    return rows;
}

} // namespace support
