// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"

// Requests of those who came by a link that is bound to nobody (domain/join_request.h): what is asked about them, and
// what accepting one comes to.
namespace authority {

[[nodiscard]] contract::RequestsListReply requestsFor(const domain::School& school, const domain::PersonId& caller,
                                                      const contract::RequestsListRequest& request, int max);

// The request turned out to be this person (empty: somebody new), of guardians with this child. What the roster does
// not say already is written: the person, the guardian's link, a teacher's position that waits for verification. Then
// acknowledgement and consent count from the request on, and the person gets a personal invite, or, who has an account
// and said so, is in. Nothing is written when it is refused: request.decided, request.child, request.child-as-parent,
// request.has-account, request.new-pupil, person.not-found.
[[nodiscard]] base::Result<void> acceptRequest(Change& change, domain::JoinRequest request,
                                               const domain::PersonId& person, const domain::PersonId& child,
                                               const domain::PersonId& decidedBy);

// For links without approval: accepted at once when exactly one person of the roster is meant. Nothing otherwise.
void acceptIfClear(Change& change, const domain::JoinRequest& request, const domain::PersonId& author);

} // namespace authority
