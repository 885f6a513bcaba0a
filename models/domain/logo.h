// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The sign of the organisation as it travels and is kept: a PNG file in base64. It stands on the pages that families
// open with their phones, so it is small.
namespace domain {

constexpr int longestLogoSide = 192;         // points
constexpr qsizetype largestLogo = 32 * 1024; // letters, 24 KiB of PNG

// By its length and its header; the picture itself is not unpacked. An empty text is none.
[[nodiscard]] bool isLogo(const QString& base64);

} // namespace domain
