// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace signin {

// Why signing in failed and what to do, in terms of what the person typed: the school's address, the login, the
// password. Falls back to the general sentence of the error.
[[nodiscard]] QString signInSentence(const base::Error& error, const QString& server);

} // namespace signin
