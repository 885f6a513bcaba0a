// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace authority {

// All from the operating system's generator, in a–z and 2–7, so that they can be read aloud and stand in any address.

// Local part of a person's or a room's address, or an id: says nothing, 60 bits.
[[nodiscard]] QString randomName();
// The secret part of an invite's link: 160 bits. Never logged; only its hash is stored.
[[nodiscard]] QString randomToken();
[[nodiscard]] QString randomPassword();

// The short secret of the same invite, to be typed from paper (domain/join_code.h).
[[nodiscard]] QString randomCode();

// What stands in the store for a token or a code. A token is random and long, so a plain hash cannot be guessed back; a
// code is short, so its hash is slow to compute: some milliseconds.
[[nodiscard]] QByteArray tokenHash(const QString& token);

} // namespace authority
