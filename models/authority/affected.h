// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "domain/school_index.h"

#include <QSet>

namespace authority {

// Whose chats may have other members after a change than before. Errs on the side of too many: what is named here is
// computed anew by the rule, and the rest stays.
struct Affected
{
    bool everything = false; // words, rules or the structure itself have changed
    QSet<domain::UnitId> units;

    [[nodiscard]] static Affected all() { return {true, {}}; }
    [[nodiscard]] bool contains(const domain::Chat& chat) const 
    {
        // By hand are few, with people from everywhere.
        return everything || chat.kind == domain::ChatKind::ByHand || units.contains(chat.unit);
    }
};

// By the rows that the change has touched, as they were and as they are in `index`. The school itself is affected by
// whatever affects a class: its channel has everybody.
[[nodiscard]] Affected affectedBy(const Trace& trace, const Snapshot& now, const domain::SchoolIndex& index);

} // namespace authority
