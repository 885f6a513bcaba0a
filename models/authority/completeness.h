// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/school_messages.h"

namespace authority {

// Classes and learning groups × the chats that each has to have (B9, S10). A pure function of the school.
[[nodiscard]] contract::CompletenessReply completenessOf(const domain::School& school);

} // namespace authority
