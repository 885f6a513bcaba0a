// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"

namespace authority {

// Does what the line of the journal says, now, and writes the line. Refused when the school does not allow it.
[[nodiscard]] base::Result<void> carryOutMovement(Change& change, domain::Movement& movement);

// The pupil leaves every unit that is not archived; of the guardians those leave who have no other child in the school
// and no position (S8). Their invitations become void, and the wishes they stated end.
void departPupil(Change& change, const domain::PersonId& pupil);

} // namespace authority
