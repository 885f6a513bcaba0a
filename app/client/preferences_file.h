// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "settings/preferences.h"

namespace client {

// The preferences of a profile, in its settings.ini. What cannot be read there is as at first.
[[nodiscard]] settings::Preferences readPreferences(const QString& profileDirectory);
void writePreferences(const QString& profileDirectory, const settings::Preferences& preferences);
// The chat that was open last with that account; it is open again when the program starts.
[[nodiscard]] domain::ChatId lastChat(const QString& profileDirectory, const QString& address);
void writeLastChat(const QString& profileDirectory, const QString& address, const domain::ChatId& chat);
// Whether the program was locked when it ended: it begins so.
[[nodiscard]] bool isLocked(const QString& profileDirectory);
void writeLocked(const QString& profileDirectory, bool locked);

} // namespace client
