// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace signin {

// A card of a dialog's width in the middle of the screen, a little above its half, where nothing else is; its column.
[[nodiscard]] QVBoxLayout& centredCard(QWidget& screen);

} // namespace signin
