// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace domain {

enum class MovementKind {
    Enrolled,    // a pupil comes into `unit`
    Transferred, // a pupil goes over from `origin` into `unit`
    Left,        // a pupil leaves the school, and with the pupil those guardians who have no other child in it
    Hired,       // somebody takes up a position
    Dismissed,   // a member of the staff leaves everything
};

enum class MovementState {
    Planned,   // its day has not come
    Done,      // the service did it on its day
    Cancelled, // taken back before its day
    Failed,    // its day came and the school had become another: somebody has to look
};

// One line of the journal: who moved, by which order, from which day on.
struct Movement
{
    MovementId id;
    MovementKind kind = MovementKind::Enrolled;
    PersonId person;
    UnitId origin; // where the pupil was
    UnitId unit; // where the pupil goes
    PersonId successor;
    QString orderNumber;
    QDate orderDate;
    QDate effectiveOn;
    MovementState state = MovementState::Planned;
    QString failure; // code of the refusal
    PersonId author;
    QDateTime doneAt; // null until then

    bool operator==(const Movement&) const = default;
};

} // namespace domain
