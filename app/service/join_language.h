// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/language.h"

#include <QString>

namespace service {

// "ru" or "en", as in ?lang= and in the lang attribute.
[[nodiscard]] QString languageTag(authority::Language language);

// What was chosen on the page wins; then the browser's Accept-Language (RFC 9110 §12.5.4); Russian when neither says
// anything that we speak.
[[nodiscard]] authority::Language languageFor(const QString& chosen, const QString& acceptLanguage);

} // namespace service
