// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

#include <QString>

#include <optional>

namespace contract {

// Name of the act on the wire, e.g. "invites.create", and back. Unknown names are nullopt.
[[nodiscard]] QString methodName(domain::Act act);
[[nodiscard]] std::optional<domain::Act> actFrom(const QString& method);

} // namespace contract
