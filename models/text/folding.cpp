// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include <array>

namespace text {
namespace {

constexpr char32_t breve = 0x306;
constexpr char32_t diaeresis = 0x308;
constexpr std::size_t tableSize = 0x530; // Latin, Greek and Cyrillic

// Composed Cyrillic letters that are letters of their own: й of Russian, ў and ї of the neighbours.
bool isOwnLetter(char32_t small)
{
    return small == U'й' || small == U'ў' || small == U'ї';
}

char32_t foldedByUnicode(char32_t letter)
{
    if (!QChar::isLetterOrNumber(letter))
        return 0;
    char32_t small = QChar::toCaseFolded(letter);
    while (!isOwnLetter(small)) {
        if (QChar::decompositionTag(small) != QChar::Canonical)
            break;
        const QString parts = QChar::decomposition(small);
        const Letter base = letterAt(parts, 0);
        if (base.size < parts.size() && !isCombiningMark(letterAt(parts, base.size).value))
            break;
        small = base.value;
    }
    return small;
}

const std::array<char16_t, tableSize>& table()
{
    static const std::array<char16_t, tableSize> letters = [] {
        std::array<char16_t, tableSize> made{};
        for (char32_t letter = 0; letter < tableSize; ++letter)
            made[letter] = static_cast<char16_t>(foldedByUnicode(letter));
        return made;
    }();
    return letters;
}

} // namespace

Letter letterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2};
    return {first.unicode(), 1};
}

char32_t foldedLetter(char32_t letter)
{
    return letter < tableSize ? table()[letter] : foldedByUnicode(letter);
}

bool isCombiningMark(char32_t mark)
{
    return mark >= 0x300 && QChar::category(mark) == QChar::Mark_NonSpacing;
}

char32_t withMark(char32_t folded, char32_t mark)
{
    if (mark == breve && folded == U'и')
        return U'й';
    if (mark == breve && folded == U'у')
        return U'ў';
    if (mark == diaeresis && folded == U'і')
        return U'ї';
    return folded;
}

void appendUtf8(std::string& to, char32_t letter)
{
    const auto byte = [&to](char32_t value) { to.push_back(static_cast<char>(value)); };
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
}

QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    qsizetype at = 0;
    const auto marksFollow = [&] { return at < text.size() && isCombiningMark(letterAt(text, at).value); };
    while (at < text.size()) {
        const Letter letter = letterAt(text, at);
        at += letter.size;
        char32_t small = foldedLetter(letter.value);
        if (small == 0) {
            result += text.mid(at - letter.size, letter.size);
            continue;
        }
        for (; marksFollow(); at += letterAt(text, at).size)
            small = withMark(small, letterAt(text, at).value);
        result += QChar::fromUcs4(small);
    }
    return result;
}

} // namespace text
