// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace authority {

// What the service speaks to people in.
enum class Language { Russian, English };

// Of an xml:lang or the first tag of an Accept-Language: "en-GB" is English, what is not known is Russian.
[[nodiscard]] Language languageFrom(QStringView tag);

} // namespace authority
