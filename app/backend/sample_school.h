// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/identity.h"
#include "backend/layout.h"

namespace backend {

// What a new directory begins with instead of an empty school.
struct SampleSchool
{
    QString program; // staffroom-sample
    QString size;    // empty: none
};

// Fills a directory that has no school yet; one that has is left as it is. Before the servers start. Blocking: a second
// for the small one, a minute for a million messages; any thread. Acts as the identity.
[[nodiscard]] base::Result<void> ensureSampleSchool(const SampleSchool& sample, const Layout& layout,
                                                    const QString& domain, const Identity& identity,
                                                    const QString& erlangLibraries);

} // namespace backend
