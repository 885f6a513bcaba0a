// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace xmpp {

// Prepares a name or password for SASL (RFC 4013, stringprep profile SASLprep): mapping, NFKC of Unicode 3.2, forbidden
// characters, direction rule. InvalidInput for what may not be in a password. Code points that Unicode 3.2 does not
// know (newer emoji) pass unchanged, as for queries in RFC 3454 §7.
[[nodiscard]] base::Result<QString> saslprep(const QString& text);

} // namespace xmpp
