// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "session/school_acts.h"

namespace session {

// What one wish of an administrator comes to in edits of units. Pure functions.

// Classes that are there already in that year are left out. With `underParallels` each stands under the parallel of its
// grade, which is made where it is missing.
[[nodiscard]] QList<UnitEdit> classesToCreate(const domain::School& school, int year,
                                              const QList<domain::ClassLabel>& labels, bool underParallels);
// All but `into` go over into it.
[[nodiscard]] QList<UnitEdit> unitsToMerge(const QList<domain::UnitId>& units, const domain::UnitId& into);
// The same edit for each. Of units below each other only the upper one is named.
[[nodiscard]] QList<UnitEdit> unitsTo(UnitEditKind kind, const domain::School& school,
                                      const QList<domain::UnitId>& units, const domain::UnitId& into = {});

} // namespace session
