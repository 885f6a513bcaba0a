// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace backend {

// That many bytes from the system's generator, in hexadecimal. Any thread.
[[nodiscard]] QByteArray randomHex(int bytes);

} // namespace backend
