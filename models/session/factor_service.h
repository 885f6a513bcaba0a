// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/session_messages.h"
#include "domain/rights.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

using FactorState = contract::FactorGetReply;
using FactorSecret = contract::FactorBeginReply;
using MailedCode = contract::SessionMailReply;

// The second factor of an administrator or a head (O5): setting it up, and the code without which the service refuses
// their acts of power. Such an act waits, whichever screen it came from, and is repeated once the code was right. The
// key is in memory only. Reading and writing chats needs none. Needs a connection (Offline otherwise). GUI thread.
// Owned by Session.
class FactorService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactorService)

public:
    FactorService(SchoolService& school, syncing::AccountSync& sync);

    // Whether this person has power that a second factor guards.
    [[nodiscard]] bool isOffered() const;
    // As last told by the service; asked again by refresh().
    [[nodiscard]] const FactorState& state() const { return m_state; }
    void refresh();

    // A secret for the app; it counts once a code of it was confirmed, which answers the codes of recovery: shown once.
    [[nodiscard]] base::FutureResult<FactorSecret> begin();
    [[nodiscard]] base::FutureResult<QStringList> confirm(const QString& code);
    // One's own, or of somebody who has lost the telephone and the codes of recovery.
    [[nodiscard]] base::FutureResult<void> drop(const domain::PersonId& person = {});
    // Of all administrators and heads, or of nobody.
    [[nodiscard]] base::FutureResult<void> require(bool required);

    // Whoever listens to codeWanted() says so: from then on acts wait instead of being refused.
    void setAsksForCode(bool asks);
    // What waits is repeated; a wrong code leaves it waiting.
    [[nodiscard]] base::FutureResult<void> unlock(const QString& code);
    // A code by e-mail, for unlock(), where state() says that it can come.
    [[nodiscard]] base::FutureResult<MailedCode> mailCode();
    // The person has no code at hand: what waits is refused.
    void giveUp();
    // As when the person leaves the computer: the next act asks for a code.
    [[nodiscard]] base::FutureResult<void> lock();
    // The session ends.
    void forget();

Q_SIGNALS:
    void codeWanted();
    void changed();

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    FactorState m_state;
};

} // namespace session
