// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace service {

// The text as a QR code (ISO/IEC 18004, error correction M), an inline SVG of one path, dark on light whatever the
// page's colours are, with the quiet zone that scanners need. Empty when the text does not fit (over 2,331 bytes).
//   label: what a screen reader says instead
[[nodiscard]] QString qrSvg(const QString& text, const QString& label);

} // namespace service
