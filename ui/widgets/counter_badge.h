// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;
class QPalette;

namespace widgets {

// A number in a pill, for what waits to be read or done: "3", "999+"; nothing at 0.
[[nodiscard]] QString counterText(int count);
[[nodiscard]] QSize counterSize(int count, const QFont& font);
void paintCounter(QPainter& painter, const QRect& rect, int count, const QFont& font, const QPalette& palette);

} // namespace widgets
