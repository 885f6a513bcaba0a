// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/notices.h"
#include "widgets/style.h"

#include <QString>

namespace settings {

// What a person has chosen about the program on this computer.
struct Preferences
{
    QString language; // "ru", "en"; empty: as the system
    widgets::Appearance appearance;
    int lockMinutes = 15; // untouched for so long, the program asks for the password; 0: never
    Notices notices = {};

    bool operator==(const Preferences&) const = default;
};

} // namespace settings
