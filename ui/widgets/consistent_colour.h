// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace widgets {

// Colours of people by XEP-0392 "Consistent Color Generation" 1.0: the same name has the same hue in every client.

// Degrees, 0 … 360.
[[nodiscard]] double hueAngle(const QString& name);
// HSLuv 4.0: hue in degrees, saturation and lightness 0 … 100.
[[nodiscard]] QColor fromHsluv(double hue, double saturation, double lightness);
// The name's hue at the lightness nearest to 50 that is readable (4.5 : 1) on the ground.
[[nodiscard]] QColor consistentColour(const QString& name, const QColor& ground);

} // namespace widgets
