// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

namespace text {
namespace {

constexpr char32_t breve = 0x306;
constexpr char32_t diaeresis = 0x308;

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

} // namespace

const FoldTable& foldTable()
{
    static const FoldTable letters = [] {
        FoldTable made{};
        for (char32_t letter = 0; letter < made.size(); ++letter)
            made[letter] = static_cast<char16_t>(foldedByUnicode(letter));
        return made;
    }();
    return letters;
}

char32_t foldedLetter(char32_t letter)
{
    return letter < foldTable().size() ? foldTable()[letter] : foldedByUnicode(letter);
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
