// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school_index.h"

#include <QStringList>

#include <map>

namespace domain {

// Held by the confirmed staff and nobody else.
inline const QString staffKey = QStringLiteral("staff");

// Who may write to whom one to one: two people may when they hold a common key. Staff among themselves; the rest as the
// organisation's policy says, and only who has consented to the chats of the class. Everybody with an account has a row;
// who has not acknowledged the rules holds no key. Pure function, ordered, keys say nothing.
[[nodiscard]] std::map<Login, QStringList> contactKeys(const SchoolIndex& index);

} // namespace domain
