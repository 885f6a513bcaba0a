// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace domain {

// A conversation of two is no chat of the school: it has no row there, and its id is made of the other's login, which no
// chat's id can be. Both sides find it in their own archives, where all their conversations stand in one row; that has an
// id of its own here.

[[nodiscard]] inline bool isPersonal(const ChatId& chat)
{
    return chat.value().startsWith(QLatin1Char('@'));
}

[[nodiscard]] inline ChatId personalChat(const Login& other)
{
    return ChatId(QLatin1Char('@') + other.value());
}

// Empty for the archive.
[[nodiscard]] inline Login otherIn(const ChatId& chat)
{
    return Login(chat.value().mid(1));
}

[[nodiscard]] inline ChatId personalArchive()
{
    return ChatId(QStringLiteral("@"));
}

} // namespace domain
