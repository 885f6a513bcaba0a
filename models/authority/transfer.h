// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"

namespace authority {

enum class OldSeat {
    Left,
    Kept, // of a class that is archived: those who were in it go on reading its chats
};

// A pupil goes over from one class to another, with what hangs on it: seats in the old one's subgroups are left, consent
// (given or refused) of child and guardians holds on in the new class unless they have said something there, and
// invitations that are still good lead into it.
void transferPupil(Change& change, const domain::PersonId& pupil, const domain::UnitId& from, const domain::UnitId& to,
                   OldSeat oldSeat = OldSeat::Left);

// The pupil leaves the unit and its subgroups.
void leaveClass(Change& change, const domain::PersonId& pupil, const domain::UnitId& unit);

// The units of the tree below, itself first.
[[nodiscard]] QList<domain::UnitId> withUnitsBelow(const domain::School& school, const domain::UnitId& top);

// Invitations into the unit that nobody has used become void.
void voidInvites(Change& change, const std::function<bool(const domain::Invite&)>& which);

} // namespace authority
