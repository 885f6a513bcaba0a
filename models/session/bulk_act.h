// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/school_messages.h"

#include <functional>

namespace session {

using Effect = contract::Effect;
using EffectKind = contract::EffectKind;

// Everything that would come of an act, as the school is now.
struct Rehearsal
{
    QString hash; // of what is shown; apply() does exactly that
    int total = 0;
    QList<Effect> effects; // all of them, or the first kMostShown

    static constexpr int kMostShown = 3000;
};

struct Applied
{
    qint64 step = 0; // for SchoolActs::undo, within a day
    int total = 0;
};

// An act that is looked at before it is done. A plain value: the sheets that show it need not know what it is, and tests
// make their own. Both need a connection (Offline otherwise). apply() answers Conflict, and nothing is done, when the
// school has changed since the rehearsal.
struct BulkAct
{
    std::function<base::FutureResult<Rehearsal>()> rehearse;
    std::function<base::FutureResult<Applied>(const QString& hash)> apply;
};

// What stands in an effect's `before` and `after` where those are no names.
[[nodiscard]] std::optional<domain::SeatKind> seatKindIn(const QString& words);
[[nodiscard]] QString subjectIn(const QString& words); // of a seat
[[nodiscard]] std::optional<domain::PositionKind> positionKindIn(const QString& words);
[[nodiscard]] std::optional<domain::Verification> verificationIn(const QString& words);
[[nodiscard]] std::optional<domain::GuardianKind> guardianKindIn(const QString& words);
[[nodiscard]] std::optional<domain::MovementKind> movementKindIn(const QString& words);
[[nodiscard]] std::optional<domain::ContactReach> contactReachIn(const QString& words);

} // namespace session
