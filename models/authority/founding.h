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

} // namespace authority
