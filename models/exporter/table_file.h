// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exporter/sheet.h"

namespace exporter {

// Writes the file by its ending: a workbook for .xlsx, else CSV, which has room for the first sheet only. A file that is
// there is replaced as a whole or not at all. Any thread. Errors: TooLarge, Io with the system's words.
[[nodiscard]] base::Result<void> writeTables(const QString& path, const QList<Sheet>& sheets);

} // namespace exporter
