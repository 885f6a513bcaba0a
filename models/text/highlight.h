// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stemmer.h"
#include "text/tokens.h"

#include <QStringView>

#include <cstdint>
#include <string>
#include <vector>

namespace text {

// A stretch of the original text, in UTF-16 units.
struct Span
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const Span&) const = default;
};

// One word that is looked for.
struct WantedWord
{
    enum class By {
        Term,      // any form of the word: equal stems
        Form,      // this form only: equal folded words
        Beginning, // a word that is still being typed: the stem begins with it
    };

    By by = By::Term;
    std::string bytes;        // folded UTF-8: a stem, a form or a beginning
    std::uint32_t offset = 0; // words after the first one of its sequence

    bool operator==(const WantedWord&) const = default;
};

// Words that must follow one another; most have one word only.
using WantedSequence = std::vector<WantedWord>;

[[nodiscard]] bool matches(const WantedWord& wanted, std::string_view term, std::string_view form);

// Where the sequences stand in the text: sorted, not overlapping. A phrase is marked only where all its words are.
[[nodiscard]] std::vector<Span> highlightSpans(QStringView text, const std::vector<WantedSequence>& wanted,
                                               Stemmer& stemmer);

} // namespace text
