// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace xmpp {

// Bytes that nobody can guess, from the system's generator: for nonces and ids.
[[nodiscard]] QByteArray randomBytes(qsizetype count);

} // namespace xmpp
