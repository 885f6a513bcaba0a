// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/layout.h"

namespace backend {

// Five different ports that are free on 127.0.0.1 now: the kept ones where they still are, others by chance, from below
// the range that Linux takes for outgoing connections, so that none of those can sit on a port between two starts. A
// public site's STARTTLS port is the one that it names; Conflict when it cannot be had.
[[nodiscard]] base::Result<Ports> freePorts(const Ports& kept, const std::optional<PublicSite>& site);

} // namespace backend
