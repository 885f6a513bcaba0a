// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/golden.h"

#include <QFileInfo>
#include <QStringList>

#include <catch2/catch.hpp>

namespace support {

// Whether the lines are those that somebody has read and put into tests/golden. If not, what was said is written where
// the test runs: read it, and put it in the place of the approved.
inline void checkApproved(const QString& file, const QStringList& lines)
{
    const QByteArray now = (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
    if (now == golden(file))
        return;
    QFile said(QFileInfo(file).fileName());
    REQUIRE(said.open(QIODevice::WriteOnly));
    said.write(now);
    FAIL_CHECK("other than approved: " << QFileInfo(said.fileName()).absoluteFilePath().toStdString());
}

} // namespace support
