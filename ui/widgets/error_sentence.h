// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace widgets {

// The one place where an error becomes a sentence for a person: what happened and what to do. A refusal that came with
// a sentence of the other side keeps it. Never a code; what support needs is error.detail.
[[nodiscard]] QString sentenceFor(const base::Error& error);

} // namespace widgets
