// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace widgets {

// A4 with numbered sheets, ready for the printer. Io: the file cannot be written.
[[nodiscard]] base::Result<void> writePdf(const QString& path, const QString& html, const QString& title);

} // namespace widgets
