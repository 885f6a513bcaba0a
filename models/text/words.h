// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/folding.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace text {

// A run of letters and digits as it is compared, and where it stands in the original text (UTF-16 offsets).
struct Word
{
    std::string_view folded; // UTF-8; valid until the next call of next()
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - begin; }
};

// Words longer than this are compared by their beginning: no one types more, and a file of one endless word is met too.
inline constexpr int longestWordLetters = 64;

// Walks over the words of a text, first to last. Everything that is no letter, digit or mark on a letter separates.
// Borrows the text. Not shared between threads.
class WordCursor
{
public:
    explicit WordCursor(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool next(Word& word);
    // Where the walk goes on, to step over what has been read another way.
    void moveTo(qsizetype position) { m_at = position; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    const FoldTable& m_table = foldTable();
    std::array<char, longestWordLetters * 4> m_folded;
};

// A school class as people write it: 5А, 5«А», 5 "а", 5-а, with Latin letters that look the same. The canonical word is
// the grade and a small Cyrillic letter.
struct ClassLabelWord
{
    std::string folded; // "5а", UTF-8
    qsizetype begin = 0;
    qsizetype end = 0; // after the closing quotation mark
};

// The label that begins at this place of the text, where a word begins.
[[nodiscard]] std::optional<ClassLabelWord> classLabelAt(QStringView text, qsizetype begin);

} // namespace text
