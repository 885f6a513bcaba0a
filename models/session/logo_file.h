// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace session {

// Of a picture file (PNG, JPEG, WebP) the organisation's sign, see domain/logo.h: made as small
// as it has to be, with what is clear left clear. Unsupported when the file is no picture that can be read, TooLarge
// when even a small one of it is too large. Pure; callable from any thread.
[[nodiscard]] base::Result<QString> logoOf(const QByteArray& file);

} // namespace session
