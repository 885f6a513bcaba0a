// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

namespace domain {

// Random and silent: none of them says anything about the person or the class behind it.
using PersonId = base::StringId<struct PersonIdTag>;
using UnitId = base::StringId<struct UnitIdTag>;
using SeatId = base::StringId<struct SeatIdTag>;
using InviteId = base::StringId<struct InviteIdTag>;
using JoinRequestId = base::StringId<struct JoinRequestIdTag>;
using MovementId = base::StringId<struct MovementIdTag>;
// Also the local part of the room's address.
using ChatId = base::StringId<struct ChatIdTag>;
// Local part of a person's address on the server.
using Login = base::StringId<struct LoginTag>;
// Made by the client for each command; the service keeps it so that a repeated command changes nothing.
using OpId = base::StringId<struct OpIdTag>;
// The room's archive id of a message (XEP-0359 stanza-id).
using ArchiveId = base::StringId<struct ArchiveIdTag>;
// The sender's own id of a message (XEP-0359 origin-id).
using OriginId = base::StringId<struct OriginIdTag>;

// One counter for the whole school, moved by every change.
using Rev = base::NumberId<struct RevTag>;

} // namespace domain
