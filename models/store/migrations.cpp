// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

base::Result<MigrationOutcome> migrate(Database& database, std::span<const Migration> steps)
{
    const base::Result<int> found = database.version();
    if (!found)
        return base::failWith(found);
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*found > newest) {
        return base::fail(base::ErrorCode::Unsupported,
                          u"schema version %1 is newer than %2"_s.arg(*found).arg(newest));
    }
    for (const Migration& step : steps) {
        if (step.version <= *found)
            continue;
        const base::Result<void> done = database.transaction([&]() -> base::Result<void> {
            if (const auto applied = step.apply(database); !applied)
                return applied;
            return database.setVersion(step.version);
        });
        if (!done)
            return base::failWith(done);
    }
    if (*found == newest)
        return MigrationOutcome::Current;
    return *found == 0 ? MigrationOutcome::Created : MigrationOutcome::Upgraded;
}

} // namespace store
