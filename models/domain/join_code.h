// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domain {

// The form of an invite's secret that is typed from paper: 14 random digits and two check digits by ISO 7064 MOD 97-10,
// printed in fours ("1234 5678 9012 3428"). Digits only, because every keyboard layout and every telephone has them.
// The check digits find each wrong digit and each swap of neighbours, so that a slip of the finger is answered at once
// and counts as no attempt at guessing. 46 bits: enough only together with the limits on attempts. Pure functions.
inline constexpr int joinCodePayloadDigits = 14;
inline constexpr int joinCodeDigits = joinCodePayloadDigits + 2;

// With its check digits. The payload is joinCodePayloadDigits ASCII digits; anything else gives an empty text.
[[nodiscard]] QString joinCodeFor(const QString& payload);
// The code without spaces and hyphens of any kind, whatever groups were typed; empty when it is no code.
[[nodiscard]] QString joinCodeFrom(const QString& typed);
// What proves an invite, of what somebody has copied: of a code, or of a whole link with or without words around it. Empty
// when it is neither.
[[nodiscard]] QString inviteSecretIn(const QString& copied);
// As it is printed and read aloud: in fours.
[[nodiscard]] QString displayJoinCode(const QString& code);

} // namespace domain
