// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"

#include <optional>

namespace authority {

// Nothing has been written into this store yet.
[[nodiscard]] bool isEmpty(const Ledger& ledger);

// Who is to be the administrator, by the application (A1, A2): whoever signs in to the made account is one only after he
// has named this contact together with the code that came with the service.
struct Application
{
    QString contact;     // phone or e-mail
    QByteArray codeHash; // tokenHash of the one-time code
};

// Makes, in an empty store, the organisation with its root unit, model rules of communication, and the first
// administrator: confirmed without another's hand, because there is none (C4). The account on the server is the
// caller's to make. With an application the account waits for the contact and the code, and can do nothing until then.
[[nodiscard]] base::Result<domain::PersonId> found(Ledger& ledger, const domain::Organisation& organisation,
                                                   const domain::Login& administrator,
                                                   const std::optional<Application>& application = {});

// The school has no administrator, and no code is out that could make one: the last one was spent with another contact.
[[nodiscard]] bool needsNewCode(Ledger& ledger);
// The account waits again, for a new code.
[[nodiscard]] base::Result<void> renewCode(Ledger& ledger, const domain::Login& administrator,
                                           const Application& application);

// Fills an empty store with a school that exists already (units: parents before children), chats and members excepted:
// they follow by rule, and everybody has been in since he acknowledged the rules; nobody is sent invitations. Accounts
// on the server are the caller's to make.
[[nodiscard]] base::Result<void> adopt(Ledger& ledger, const domain::School& school);

} // namespace authority
