// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "domain/roster.h"

#include <map>

namespace authority {

// What a class list would change, worked out to the row: applying writes exactly this.
struct RosterPlan
{
    QList<contract::RosterChange> changes;
    QList<contract::RosterProblem> problems;
    int rowsReceived = 0;
    int rowsUnchanged = 0;

    QList<domain::Unit> units;
    QList<domain::Person> people;
    QList<domain::Seat> seatsLeft;
    QList<domain::Seat> seatsTaken;
    QList<domain::GuardianLink> links;
};

// Pure but for the random ids of what is new. A pupil is known by external id; else by name, birth date and class; ё/е
// and case make no new person. Empty cells erase nothing. A guardian is known among the child's guardians by name, else
// among all people by name together with phone or e-mail.
[[nodiscard]] RosterPlan planRoster(const domain::School& school, const QList<domain::RosterRow>& rows, int year);

// The lists that are being looked at: the last one of each caller, in memory. A plan is void once the school's units,
// people, links or seats have changed.
class RosterDesk
{
public:
    explicit RosterDesk(const Ledger& ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] base::Result<contract::RosterPlanReply> plan(const domain::PersonId& caller,
                                                               const contract::RosterPlanRequest& request);
    [[nodiscard]] base::Result<contract::RosterApplyReply> apply(Change& change,
                                                                 const contract::RosterApplyRequest& request);

private:
    struct Upload
    {
        QString id;
        QList<domain::RosterRow> rows;
        RosterPlan plan;
        QString hash; // empty until the list is whole
        qint64 basedOn = 0;
    };

    [[nodiscard]] qint64 basis() const;
    void finish(Upload& upload) const;

    const Ledger& m_ledger;
    std::map<domain::PersonId, Upload> m_uploads;
};

} // namespace authority
