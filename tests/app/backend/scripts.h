// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/child.h"

#include <QString>

// A server for tests: a shell script that runs in a folder of its own.
namespace scripts {

// Ourselves: nothing is dropped, also when the tests run as root.
[[nodiscard]] backend::Identity ourselves();

// Delays of milliseconds, four attempts after a failure.
[[nodiscard]] backend::Child::Spec child(const QString& folder, const QString& script);

} // namespace scripts
