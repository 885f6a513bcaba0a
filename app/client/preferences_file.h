// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"

namespace client {

// The preferences of a profile, in its settings.ini. What cannot be read there is as at first.
[[nodiscard]] settings::Preferences readPreferences(const QString& profileDirectory);
void writePreferences(const QString& profileDirectory, const settings::Preferences& preferences);

} // namespace client
