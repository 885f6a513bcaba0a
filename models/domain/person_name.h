// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"

namespace domain {

// Names as they come from lists and forms.

// Without surplus spaces, composed (NFC), typographic hyphens and apostrophes made plain.
[[nodiscard]] PersonName tidied(const PersonName& name);
// Letters, marks, spaces, hyphens, apostrophes and full stops only, at most 60 signs a part: no name can imitate
// another by signs that are not seen. Parts may be empty.
[[nodiscard]] bool isWritable(const PersonName& name);
// Equal for one person however he was typed: ё = е, case, spaces. Family and given name only: lists often lack the
// rest.
[[nodiscard]] QString nameKey(const PersonName& name);
// One of the patronymics is missing, or they are the same word.
[[nodiscard]] bool mayBeSamePatronymic(const PersonName& a, const PersonName& b);

} // namespace domain
