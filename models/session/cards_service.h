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
    // Somebody new who answers for the child: the person is made first, then the link (whose guardian is left empty).
    // When only the second fails, the person is there without a child.
    [[nodiscard]] base::FutureResult<void> addGuardian(const domain::PersonName& name, const domain::Contacts& contacts,
                                                       const domain::GuardianLink& link);
    [[nodiscard]] base::FutureResult<void> setGuardian(const domain::GuardianLink& link, bool present);
    // Verification::None takes the position away.
    [[nodiscard]] base::FutureResult<void> setPosition(const domain::Position& position);
    [[nodiscard]] base::FutureResult<void> setSeat(const SeatWish& seat);
    // One after the other, until one is refused.
    [[nodiscard]] base::FutureResult<void> setSeats(const QList<SeatWish>& seats);
    [[nodiscard]] base::FutureResult<void> setOrganisation(const domain::Organisation& organisation);

    // Earlier values, newest first; the newest hundred.
    [[nodiscard]] base::FutureResult<QList<HistoryEntry>> historyOf(const domain::PersonId& person);
    [[nodiscard]] base::FutureResult<QList<HistoryEntry>> historyOfOrganisation();

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);
    void setNext(QList<SeatWish> seats, const base::Answer<void>& answer);
    [[nodiscard]] base::FutureResult<QList<HistoryEntry>> history(contract::Entity entity, const QString& key);

    syncing::AccountSync& m_sync;
};

} // namespace session
