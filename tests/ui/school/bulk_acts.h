// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bulk_act.h"

#include <QStringList>

#include <memory>

namespace school {

// A service that answers what it is told to, and remembers what it was asked to do.
struct ScriptedAct
{
    QList<session::Effect> effects;
    QString hash = QStringLiteral("first");
    std::optional<base::Error> refusal;  // of the next rehearsal
    std::optional<base::Error> conflict; // of the next application
    int rehearsals = 0;
    QStringList applied; // hashes

    [[nodiscard]] session::BulkAct act()
    {
        return {[this]() -> base::FutureResult<session::Rehearsal> {
                    ++rehearsals;
                    if (refusal)
                        return base::answered<session::Rehearsal>(base::Unexpected<base::Error>{*refusal});
                    return base::answered<session::Rehearsal>(
                        session::Rehearsal{hash, static_cast<int>(effects.size()), effects});
                },
                [this](const QString& wanted) -> base::FutureResult<session::Applied> {
                    if (conflict)
                        return base::answered<session::Applied>(
                            base::Unexpected<base::Error>{*std::exchange(conflict, std::nullopt)});
                    applied << wanted;
                    return base::answered<session::Applied>(session::Applied{7, static_cast<int>(effects.size())});
                }};
    }
};

[[nodiscard]] inline session::Effect effectOf(session::EffectKind kind, const QString& unitName,
                                              const QString& before = {}, const QString& after = {})
{
    session::Effect effect;
    effect.kind = kind;
    effect.unitName = unitName;
    effect.before = before;
    effect.after = after;
    return effect;
}

} // namespace school
