// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"

namespace authority {

// Nothing has been written into this store yet.
[[nodiscard]] bool isEmpty(const Ledger& ledger);

// Makes, in an empty store, the organisation with its root unit, model rules of communication, and the first
// administrator: confirmed without another's hand, because there is none (C4). The account on the server is the
// caller's to make.
[[nodiscard]] base::Result<domain::PersonId> found(Ledger& ledger, const domain::Organisation& organisation,
                                                   const domain::Login& administrator);

// Fills an empty store with a school that exists already (units: parents before children), chats and members excepted:
// they follow by rule, and everybody has been in since he acknowledged the rules; nobody is sent invitations. Accounts
// on the server are the caller's to make.
[[nodiscard]] base::Result<void> adopt(Ledger& ledger, const domain::School& school);

} // namespace authority
