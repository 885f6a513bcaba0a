// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/database.h"

namespace authority {

// Brings a store to the newest version; an empty file is made by running all steps. Each step and its version number
// are committed together. Unsupported when the file was made by a newer program.
[[nodiscard]] base::Result<void> migrate(Database& database);
[[nodiscard]] int newestVersion();

} // namespace authority
