// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domain {

// A message is on the shelf of what is important while a moderator of its chat has put this sign under it. So it is
// important in every program of the chat, shown as a sign where nothing is known of the shelf.
[[nodiscard]] inline QString importantSign()
{
    return QStringLiteral("\U0001F4CC");
}

} // namespace domain
