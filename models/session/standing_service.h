// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "contract/moderation_messages.h"
#include "domain/rights.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace syncing {
class AccountSync;
}

namespace session {

using Standing = contract::ModerationOwnReply;
using OpenApology = contract::OpenApology;
using RegisterEntry = contract::RegisterEntry;

// What moderation has to say about the signed-in person: the own violations and restrictions, and the apologies of others
// to which the person may object. The service decides; what it refuses comes with its sentence in Error::text, Offline
// without a connection. A chat that a restriction closes is opened again when its time is over, without a word from
// anybody. GUI thread. Owned by ModerationService.
class StandingService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StandingService)

public:
    StandingService(syncing::AccountSync& sync, const base::Clock& clock);

    // As last told; empty until then.
    [[nodiscard]] const Standing& standing() const { return m_standing; }
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    // Has, or has had, a violation or a restriction.
    [[nodiscard]] bool isRecorded() const;
    // The restriction that runs there now.
    [[nodiscard]] std::optional<contract::BlockFile> restrictionIn(const domain::ChatId& chat,
                                                                   const QDateTime& now) const;
    // The first one there that the person has not objected to.
    [[nodiscard]] std::optional<OpenApology> apologyIn(const domain::ChatId& chat, const QDateTime& now) const;
    // Asks again, as is done at each sign-in and push: of what the room itself says no push tells.
    void refresh();
    // What runs now is told, and the next moment at which something ends is waited for. Goes on by itself.
    void followTime();

    [[nodiscard]] base::FutureResult<void> apologise(const domain::BlockId& block, const QString& text);
    [[nodiscard]] base::FutureResult<void> appeal(const domain::BlockId& block, const QString& text);
    [[nodiscard]] base::FutureResult<void> object(const domain::BlockId& block);

Q_SIGNALS:
    void changed();

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> act(domain::Act act, const Request& request);

    syncing::AccountSync& m_sync;
    const base::Clock& m_clock;
    QTimer m_end;
    Standing m_standing;
    bool m_isKnown = false;
    bool m_isAsking = false;
    bool m_askAgain = false;
};

} // namespace session
