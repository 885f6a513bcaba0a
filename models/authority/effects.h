// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "contract/school_messages.h"

namespace authority {

// What a settled change comes to, for the eye: the rows it has touched, and what followed by rule. Ordered; free of
// random ids and of times, so the same change of the same school has the same effects whenever it is rehearsed or done.
[[nodiscard]] QList<contract::Effect> effectsOf(const Change& change);

// Equal for equal effects of equal requests.
[[nodiscard]] QString hashOf(const QList<contract::Effect>& effects);

} // namespace authority
