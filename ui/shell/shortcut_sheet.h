// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sheet.h"

namespace shell {

// F1: every key that does something, by place.
class ShortcutSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent);
};

} // namespace shell
