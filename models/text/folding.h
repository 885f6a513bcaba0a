// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <string>

namespace text {

// A code point of a text and the UTF-16 units it takes; half a surrogate pair is a code point of its own.
struct Letter
{
    char32_t value = 0;
    qsizetype size = 0;
};

[[nodiscard]] inline Letter letterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2};
    return {first.unicode(), 1};
}

// What is left of one letter or digit when it is compared: small, ё as е, without accents — but й stays й, because
// «мой» and «мои» are different words. 0 for everything that is no part of a word.
[[nodiscard]] char32_t foldedLetter(char32_t letter);

// What foldedLetter() gives for the alphabets in use (Latin, Greek, Cyrillic), for loops over whole texts.
using FoldTable = std::array<char16_t, 0x530>;
[[nodiscard]] const FoldTable& foldTable();

// A mark that stands on the letter before it: й and ё may come as и and е with a mark of their own.
[[nodiscard]] bool isCombiningMark(char32_t mark);

// The folded letter that a folded letter and the mark after it make: й of и and a breve, otherwise the letter itself.
[[nodiscard]] char32_t withMark(char32_t folded, char32_t mark);

// Writes up to 4 bytes there; gives the place behind them.
[[nodiscard]] inline char* writeUtf8(char* to, char32_t letter)
{
    const auto byte = [&to](char32_t value) { *to++ = static_cast<char>(value); };
    if (letter < 0x80) {
        byte(letter);
    } else if (letter < 0x800) {
        byte(0xC0 | (letter >> 6));
        byte(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        byte(0xE0 | (letter >> 12));
        byte(0x80 | ((letter >> 6) & 0x3F));
        byte(0x80 | (letter & 0x3F));
    } else {
        byte(0xF0 | (letter >> 18));
        byte(0x80 | ((letter >> 12) & 0x3F));
        byte(0x80 | ((letter >> 6) & 0x3F));
        byte(0x80 | (letter & 0x3F));
    }
    return to;
}

// The whole text folded letter by letter; what is between the words stays as it is.
[[nodiscard]] QString folded(QStringView text);

} // namespace text
