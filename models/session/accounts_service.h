// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/account_messages.h"
#include "domain/rights.h"

#include <QObject>

#include <functional>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

using AccountState = contract::AccountsGetReply;
using AccountSession = contract::AccountSession;
// A secret: shown and printed, never stored.
using PasswordLink = contract::AccountsResetReply;

// Accounts of people: where they are signed in, freezing, deletion, a link to a new password. An empty person is oneself. The
// service decides; what it refuses comes with its sentence. Needs a connection (Offline otherwise). GUI thread. Owned
// by Session.
class AccountsService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsService)

public:
    // `ownSession` says the resource of this program's own session, when there is one.
    AccountsService(SchoolService& school, syncing::AccountSync& sync, std::function<QString()> ownSession);

    [[nodiscard]] bool may(domain::Act act, const domain::PersonId& person) const;
    // Of this program; empty before the first connection.
    [[nodiscard]] QString ownSession() const { return m_ownSession(); }

    [[nodiscard]] base::FutureResult<AccountState> state(const domain::PersonId& person);
    // All of them when no session is named.
    [[nodiscard]] base::FutureResult<void> end(const domain::PersonId& person, const QString& session);
    [[nodiscard]] base::FutureResult<void> freeze(const domain::PersonId& person, const QString& reason);
    [[nodiscard]] base::FutureResult<void> open(const domain::PersonId& person);
    // Deleted after days of grace; kept after all.
    [[nodiscard]] base::FutureResult<void> close(const domain::PersonId& person, const QString& reason);
    [[nodiscard]] base::FutureResult<void> keep(const domain::PersonId& person);
    [[nodiscard]] base::FutureResult<PasswordLink> passwordLink(const domain::PersonId& person);

private:
    template <typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    const std::function<QString()> m_ownSession;
};

} // namespace session
