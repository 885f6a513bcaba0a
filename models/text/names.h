// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

// Two spellings of one name: case, ё and е, accents, hyphens and extra spaces make no difference.
[[nodiscard]] bool sameName(QStringView a, QStringView b);

// What sameName compares: folded words with one space between them. A key for hashes.
[[nodiscard]] QString nameKey(QStringView name);

// Every typed word begins a word of the name, in any order: "пет мар" finds «Мария Петрова». An empty one finds all.
[[nodiscard]] bool nameBeginsWith(QStringView name, QStringView typed);

} // namespace text
