// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace domain {

// How long whoever has asked for it can take the deletion of an account back (C10).
inline constexpr int daysOfGrace = 14;

} // namespace domain
