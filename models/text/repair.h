// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace text {

// What the same keys give in the other layout, ЙЦУКЕН for QWERTY and back: «ghbdtn» is «привет», «ыскуут» is "screen".
// Quotation marks stay.
[[nodiscard]] QString inOtherLayout(QStringView typed);

// Russian words that Latin letters may stand for, the likeliest first: «ekskursiya» is «экскурсия» or «екскурсия».
// Empty when there are no Latin letters.
[[nodiscard]] QStringList transliterated(QStringView typed);

// All words that are one slip of the hand away from this folded word: two letters changed over, a wrong one, a missing
// one, one too many; in this order. About 70 for each letter.
[[nodiscard]] QStringList oneSlipAway(const QString& word);

} // namespace text
