// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

namespace authority {

// Four digits that people type to say which announcement or poll they mean; no other has them.
[[nodiscard]] QString newSpokenCode(const domain::School& school);

} // namespace authority
