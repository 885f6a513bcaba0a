// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "items/effects_model.h"

#include <memory>

namespace school {

// Words for the effects of an act. The school gives the names of people who come into a chat or leave it.
[[nodiscard]] items::EffectWording effectWording(const std::shared_ptr<const domain::School>& school);

[[nodiscard]] QString seatWord(domain::SeatKind kind, const QString& subject);
[[nodiscard]] QString verificationWord(domain::Verification verification);
[[nodiscard]] QString movementWord(domain::MovementKind kind);
[[nodiscard]] QString movementStateWord(domain::MovementState state);
[[nodiscard]] QString unitKindWord(domain::UnitKind kind);
// "14 December 2026"
[[nodiscard]] QString dayWord(const QDate& day);

} // namespace school
