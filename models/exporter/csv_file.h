// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/sheet.h"

namespace exporter {

// RFC 4180 as Russian spreadsheets open it by a double click: UTF-8 with a byte order mark, semicolons, days as
// 31.12.2026. A text that a spreadsheet would take for a formula begins with an apostrophe; a number of a telephone does
// not, it begins with its plus.
[[nodiscard]] QByteArray csvOf(const Sheet& sheet);

} // namespace exporter
