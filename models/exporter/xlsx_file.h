// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exporter/sheet.h"

namespace exporter {

// A workbook (ECMA-376) with a sheet each: the header bold and staying in sight, a filter over it, columns as wide as
// what stands in them. Texts are texts, whatever they begin with; days are days of the spreadsheet. Any thread; goes by
// a temporary file. Errors: Io, TooLarge.
[[nodiscard]] base::Result<QByteArray> xlsxOf(const QList<Sheet>& sheets);

} // namespace exporter
