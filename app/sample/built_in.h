// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace sample {

// A text of the folder resources/sample, compiled into the program.
[[nodiscard]] base::Result<QByteArray> builtIn(const QString& name);

} // namespace sample
