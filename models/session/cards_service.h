// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/school_messages.h"
#include "domain/rights.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

using HistoryEntry = contract::HistoryEntry;
using SeatWish = contract::SeatsSetRequest; // op is set by the service

// What is written about one person, or about the organisation, and changed one thing at a time. The service decides;
// what it refuses comes with its sentence in Error::text. Needs a connection (Offline otherwise). GUI thread. Owned by
// Session.
class CardsService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardsService)

public:
    explicit CardsService(syncing::AccountSync& sync);

    // Name, date of birth, contacts and external id, all at once.
    [[nodiscard]] base::FutureResult<void> setPerson(const domain::Person& person);
    [[nodiscard]] base::FutureResult<void> setGuardian(const domain::GuardianLink& link, bool present);
    // Verification::None takes the position away.
    [[nodiscard]] base::FutureResult<void> setPosition(const domain::Position& position);
    [[nodiscard]] base::FutureResult<void> setSeat(const SeatWish& seat);
    [[nodiscard]] base::FutureResult<void> setOrganisation(const domain::Organisation& organisation);

    // Earlier values, newest first; the newest hundred.
    [[nodiscard]] base::FutureResult<QList<HistoryEntry>> historyOf(const domain::PersonId& person);
    [[nodiscard]] base::FutureResult<QList<HistoryEntry>> historyOfOrganisation();

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);
    [[nodiscard]] base::FutureResult<QList<HistoryEntry>> history(contract::Entity entity, const QString& key);

    syncing::AccountSync& m_sync;
};

} // namespace session
