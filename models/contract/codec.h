// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "contract/draft_messages.h"
#include "contract/messages.h"
#include "contract/moderation_messages.h"

#include <QJsonObject>

namespace contract {

// The JSON form of a request or reply, and back. Reading is strict about types, names of values and sizes, so that what
// it returns can be stored; unknown fields are ignored, so that a newer side may say more. InvalidInput names the field
// in detail ("units[3].label.grade: not a whole number"), TooLarge a limit that was passed. Defined for every struct of
// messages.h and moderation_messages.h that is a request or a reply. Any thread.
template <typename T>
[[nodiscard]] QJsonObject toJson(const T& message);
template <typename T>
[[nodiscard]] base::Result<T> fromJson(const QJsonObject& json);

// What people write anywhere, as far as a field of that length takes it: without signs that cannot be stored, and with no
// letter torn at the end.
[[nodiscard]] QString fitting(const QString& text, qsizetype most);

} // namespace contract
