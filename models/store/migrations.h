// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <span>

namespace store {

// One step of the schema. A plain function pointer on purpose: a step depends on nothing but the file.
struct Migration
{
    int version; // 1, 2, … without holes
    const char* name;
    base::Result<void> (*apply)(const Database& database);
};

enum class MigrationOutcome { Created, Current, Upgraded };

// Brings the file to the newest version, one transaction per step, the version number inside it. A new file is made by
// running all steps, so there is one schema only. Unsupported: the file was written by a newer program and is left as
// it is. Any other error: the file stays at the last step that succeeded.
[[nodiscard]] base::Result<MigrationOutcome> migrate(Database& database, std::span<const Migration> steps);

// The schema of the client's cache. Append only: a step that was released never changes.
[[nodiscard]] std::span<const Migration> cacheMigrations();

} // namespace store
