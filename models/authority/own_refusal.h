// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/refusal.h"
#include "domain/school.h"

namespace authority {

// The sentence in that language; in Russian in the organisation's own words (domain/own_sentences.h).
[[nodiscard]] QString sentenceFor(const base::Error& error, Language language, const domain::Organisation& organisation);
[[nodiscard]] base::Error withSentence(const base::Error& error, Language language,
                                       const domain::Organisation& organisation);

} // namespace authority
