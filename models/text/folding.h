// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace text {

// A code point of a text and the UTF-16 units it takes; half a surrogate pair is a code point of its own.
struct Letter
{
    char32_t value = 0;
    qsizetype size = 0;
};

[[nodiscard]] Letter letterAt(QStringView text, qsizetype at);

// What is left of one letter or digit when it is compared: small, ё as е, without accents — but й stays й, because
// «мой» and «мои» are different words. 0 for everything that is no part of a word.
// O(1); a table holds the alphabets in use.
[[nodiscard]] char32_t foldedLetter(char32_t letter);

// A mark that stands on the letter before it: й and ё may come as и and е with a mark of their own.
[[nodiscard]] bool isCombiningMark(char32_t mark);

// The folded letter that a folded letter and the mark after it make: й of и and a breve, otherwise the letter itself.
[[nodiscard]] char32_t withMark(char32_t folded, char32_t mark);

void appendUtf8(std::string& to, char32_t letter);

// The whole text folded letter by letter; what is between the words stays as it is.
[[nodiscard]] QString folded(QStringView text);

} // namespace text
