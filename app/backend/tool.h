// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/identity.h"

#include <QStringList>

#include <chrono>

namespace backend {

// Runs a program to its end as that user. Blocking. Unsupported if it cannot be run, Internal with what it said if it
// failed; the error's detail begins with the program's name.
[[nodiscard]] base::Result<void> runTool(const QString& program, const QStringList& arguments, const Identity& identity,
                                         std::chrono::milliseconds limit);

} // namespace backend
